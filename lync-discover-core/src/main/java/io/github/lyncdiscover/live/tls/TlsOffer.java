package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.network.MachineLimit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocket;

/** The versions and suites that a handshake offers, as far as this Java supports them. Immutable. */
final class TlsOffer {
    private final Set<TlsVersion> client;
    private final List<String> offered;
    private final OfferedSuites here;

    TlsOffer(OfferedSuites here, Set<TlsVersion> client) {
        this.here = here;
        this.client = client;
        this.offered = here.protocols().stream()
                .filter(protocol ->
                        TlsVersion.of(protocol).filter(client::contains).isPresent())
                .toList();
    }

    /** No version that the client speaks is spoken here. */
    boolean isEmpty() {
        return offered.isEmpty();
    }

    /** Whether every version that the other one offers is offered. */
    boolean offersAllOf(TlsOffer other) {
        return offered.containsAll(other.offered);
    }

    void make(SSLSocket socket) {
        socket.setEnabledCipherSuites(here.suites().toArray(new String[0]));
        socket.setEnabledProtocols(offered.toArray(new String[0]));
    }

    /** The limit of this machine where the server chose a version that was not offered; none if the client does not speak it. */
    Optional<MachineLimit> refusing(Optional<TlsVersion> chosen) {
        return chosen.filter(client::contains)
                .map(version -> new MachineLimit(MachineLimit.Kind.TLS_VERSION, Optional.of(version)));
    }

    /** The limit of this machine where the server found nothing in what was offered; none if that is all the client speaks. */
    Optional<MachineLimit> lacking() {
        boolean whole = client.stream().allMatch(version -> offered.contains(version.protocol()));
        return whole ? Optional.empty() : Optional.of(new MachineLimit(MachineLimit.Kind.TLS_VERSION));
    }
}
