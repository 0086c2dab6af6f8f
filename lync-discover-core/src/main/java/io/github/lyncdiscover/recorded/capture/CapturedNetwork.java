package io.github.lyncdiscover.recorded.capture;

import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The world as far as a capture shows it: hosts that answered are resolved, and what the capture lacks is a failure that leaves
 * an answer missing. Immutable.
 */
final class CapturedNetwork implements Network {
    /** Stands for an address that the capture does not say; of a block for documentation. */
    static final String PLACEHOLDER = "192.0.2.1";

    private static final String LACKING = "not in the capture";

    private final List<CapturedResponse> responses;
    private final Map<String, List<String>> addresses = new LinkedHashMap<>();

    CapturedNetwork(List<CapturedResponse> responses) {
        this.responses = List.copyOf(responses);
        for (CapturedResponse response : responses) {
            List<String> known = addresses.computeIfAbsent(response.url().host().text(), host -> new ArrayList<>());
            response.address().filter(address -> !known.contains(address)).ifPresent(known::add);
        }
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        Optional<List<String>> host = Optional.ofNullable(addresses.get(question.name()));
        if (host.isEmpty() || question.type() == DnsQuestion.Type.SRV) {
            return new DnsAnswer.Failed(List.of(), LACKING);
        }
        boolean v4 = question.type() == DnsQuestion.Type.A;
        List<String> known = host.get().isEmpty() ? List.of(PLACEHOLDER) : host.get();
        List<String> ofThisKind = known.stream()
                .filter(address -> v4 ? IpAddress.isV4(address) : IpAddress.isV6(address))
                .toList();
        return ofThisKind.isEmpty()
                ? new DnsAnswer.NoRecords(List.of())
                : new DnsAnswer.Addresses(List.of(), ofThisKind);
    }

    /** The client asked with words of its own behind the path, so these make no difference where no request is the same. */
    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        WebAddress url = request.url();
        return Stream.of(best(url, false), best(url, true))
                .flatMap(Optional::stream)
                .findFirst()
                .map(CapturedResponse::response)
                .orElseGet(() -> new HttpOutcome.TimedOut(false));
    }

    @Override
    public Set<Circumstance> circumstances() {
        return Set.of(Circumstance.PARTLY_SEEN);
    }

    /** The last document that came, as after a sign-in; else the last answer. */
    private Optional<CapturedResponse> best(WebAddress url, boolean anyQuery) {
        return responses.stream()
                .filter(each -> anyQuery
                        ? each.url().withoutQuery().equals(url.withoutQuery())
                        : each.url().equals(url))
                .reduce((one, next) ->
                        Comparator.comparing(CapturedResponse::isDocument).compare(one, next) > 0 ? one : next);
    }
}
