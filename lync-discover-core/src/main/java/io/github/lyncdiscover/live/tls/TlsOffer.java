package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.network.MachineLimit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The versions and suites that a handshake offers, as far as this Java supports them. Immutable. */
final class TlsOffer {
    /** Suites without a certificate or without encryption; no client offers them. */
    private static final List<String> NEVER = List.of("_anon_", "_NULL_", "_EXPORT_", "_KRB5_");

    private final Set<TlsVersion> client;
    private final List<String> offered;

    TlsOffer(SSLContext context, Set<TlsVersion> client) {
        this.client = client;
        this.offered = Stream.of(context.getDefaultSSLParameters().getProtocols())
                .filter(protocol ->
                        TlsVersion.of(protocol).filter(client::contains).isPresent())
                .toList();
    }

    /** No version that the client speaks is spoken here. */
    boolean isEmpty() {
        return offered.isEmpty();
    }

    /** Suites that Java leaves out by itself are offered too, as clients of the time do; those that it has disabled are not. */
    void make(SSLSocket socket) {
        Set<String> suites = new LinkedHashSet<>(Arrays.asList(socket.getEnabledCipherSuites()));
        Stream.of(socket.getSupportedCipherSuites())
                .filter(suite -> NEVER.stream().noneMatch(suite::contains))
                .forEach(suites::add);
        socket.setEnabledCipherSuites(suites.toArray(new String[0]));
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
