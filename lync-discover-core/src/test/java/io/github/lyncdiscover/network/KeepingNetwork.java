package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.WebAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wrapper that asks a question again only when its answer is too old: what the base of wrappers leaves to write. Answers
 * without a time to live are kept for good, and so are pages; requests that send something are not kept.
 */
public final class KeepingNetwork implements ForwardingNetwork {
    private final Network below;
    private final Clock clock;
    private final Map<DnsQuestion, Kept> lookups = new ConcurrentHashMap<>();
    private final Map<Page, HttpOutcome> pages = new ConcurrentHashMap<>();

    private record Page(WebAddress url, String accept, Set<TlsVersion> versions) {}

    private record Kept(DnsAnswer answer, Instant until) {}

    /** Over another network. */
    public KeepingNetwork(Network below) {
        this(below, Clock.systemUTC());
    }

    /** Over another network, by this clock. */
    public KeepingNetwork(Network below, Clock clock) {
        this.below = below;
        this.clock = clock;
    }

    @Override
    public Network below() {
        return below;
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        Instant now = clock.instant();
        return lookups.compute(
                        question,
                        (asked, kept) -> kept != null && now.isBefore(kept.until()) ? kept : keep(asked, deadline, now))
                .answer();
    }

    private Kept keep(DnsQuestion question, Deadline deadline, Instant now) {
        DnsAnswer answer = below.lookup(question, deadline);
        return new Kept(answer, answer.timeToLive().duration().map(now::plus).orElse(Instant.MAX));
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        if (request.method() != HttpMethod.GET || !request.headers().isEmpty()) {
            return below.fetch(request, deadline);
        }
        Page page = new Page(request.url(), request.accept(), request.versions());
        return pages.computeIfAbsent(page, first -> below.fetch(request, deadline));
    }
}
