package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.tcp.NumericAddress;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a server is really connected to: at its addresses, or where a {@link ConnectTo} says. */
final class Destinations {
    private static final List<String> LOCALHOST = List.of("127.0.0.1", "::1");

    private final List<ConnectTo> detours;
    private final DnsjavaLookup lookup;

    Destinations(List<ConnectTo> detours, DnsjavaLookup lookup) {
        this.detours = List.copyOf(detours);
        this.lookup = lookup;
    }

    /** The places to try in turn; none if a detour leads to a name without an address. */
    List<InetSocketAddress> of(ServerAddress server, List<String> addresses, Deadline deadline) {
        List<InetAddress> own = NumericAddress.parseAll(addresses);
        Optional<ConnectTo> detour =
                detours.stream().filter(candidate -> candidate.concerns(server)).findFirst();
        int port = detour.map(found -> found.targetPort().orElse(server.port())).orElse(server.port());
        List<InetAddress> places = own.isEmpty()
                ? own
                : detour.flatMap(ConnectTo::target)
                        .map(target -> at(target, deadline))
                        .orElse(own);
        return places.stream().map(place -> new InetSocketAddress(place, port)).toList();
    }

    private List<InetAddress> at(String target, Deadline deadline) {
        return NumericAddress.tryParse(target)
                .map(List::of)
                .orElseGet(() -> NumericAddress.parseAll(
                        target.equalsIgnoreCase("localhost") ? LOCALHOST : lookUp(target, deadline)));
    }

    private List<String> lookUp(String name, Deadline deadline) {
        return Stream.of(DnsQuestion.Type.A, DnsQuestion.Type.AAAA)
                .map(type -> lookup.lookup(new DnsQuestion(name, type), deadline))
                .flatMap(answer ->
                        answer instanceof DnsAnswer.Addresses found ? found.addresses().stream() : Stream.empty())
                .toList();
    }
}
