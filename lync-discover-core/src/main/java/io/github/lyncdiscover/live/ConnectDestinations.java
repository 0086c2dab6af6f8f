package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.tcp.NumericAddress;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The addresses that connections really go to: those of the server, or those of a {@link ConnectTo}. */
final class ConnectDestinations {
    private static final int SHARES = 3;
    private static final List<String> LOCALHOST = List.of("127.0.0.1", "::1");

    private final List<ConnectTo> detours;
    private final DnsjavaLookup lookup;

    ConnectDestinations(List<ConnectTo> detours, DnsjavaLookup lookup) {
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

    /** One family's addresses are enough. A family that stays silent leaves time for the other, and for the connection. */
    private List<String> lookUp(String name, Deadline deadline) {
        Duration share = deadline.remaining().dividedBy(SHARES);
        for (DnsQuestion.Type type : List.of(DnsQuestion.Type.A, DnsQuestion.Type.AAAA)) {
            if (!share.isZero()
                    && lookup.lookup(new DnsQuestion(name, type), deadline.atMost(share))
                            instanceof DnsAnswer.Addresses found) {
                return found.addresses();
            }
        }
        return List.of();
    }
}
