package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.WebAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wrapper that asks each question once: what the base of wrappers leaves to write. */
public final class CachingNetwork implements ForwardingNetwork {
    private final Network below;
    private final Map<DnsQuestion, DnsAnswer> lookups = new ConcurrentHashMap<>();
    private final Map<Page, HttpOutcome> pages = new ConcurrentHashMap<>();

    private record Page(WebAddress url, String accept, Set<TlsVersion> versions) {}

    /** Over another network. */
    public CachingNetwork(Network below) {
        this.below = below;
    }

    @Override
    public Network below() {
        return below;
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        return lookups.computeIfAbsent(question, first -> below.lookup(question, deadline));
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        Page page = new Page(request.url(), request.accept(), request.versions());
        return pages.computeIfAbsent(page, first -> below.fetch(request, deadline));
    }
}
