package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFacts.Purpose;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.name.ServerAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The certificates that a server presented in its TLS handshake. Its name and its dates are judged here, apart from
 * each other and from its chain. Immutable.
 *
 * @param server whom the certificate has to name
 * @param protocol the version agreed on; empty where nothing was presented
 * @param chain as it was sent, the server's certificate first
 * @param failure why nothing was presented; empty where something was
 */
public record PresentedChain(
        ServerAddress server, Optional<String> protocol, List<Certificate> chain, Optional<String> failure) {
    /** Whether a certificate is in its time. */
    public enum Dates {
        /** It is. */
        VALID,
        /** It was. */
        EXPIRED,
        /** It will be. */
        NOT_YET_VALID
    }

    /** Copies the chain. */
    public PresentedChain {
        chain = List.copyOf(chain);
    }

    /**
     * Nothing.
     *
     * @param server who presented nothing
     * @param why in a few words
     * @return no chain
     */
    public static PresentedChain nothing(ServerAddress server, String why) {
        return new PresentedChain(server, Optional.empty(), List.of(), Optional.of(why));
    }

    /**
     * The host names in the server's certificate.
     *
     * @return its names; empty where nothing was presented
     */
    public Optional<ServerNames> names() {
        return chain.stream().findFirst().map(Certificate::names);
    }

    /**
     * How the server's certificate names it.
     *
     * @return the judgement; empty where nothing was presented
     */
    public Optional<ServerNames.Match> name() {
        return names().map(names -> names.match(server.host()));
    }

    /**
     * Whether the server's own certificate is in its time.
     *
     * @param at when
     * @return the judgement; empty where nothing was presented
     */
    public Optional<Dates> dates(Instant at) {
        return chain.stream()
                .findFirst()
                .map(own -> own.validAt(at)
                        ? Dates.VALID
                        : own.notAfter().isBefore(at) ? Dates.EXPIRED : Dates.NOT_YET_VALID);
    }

    /**
     * What the server's own certificate may be used for.
     *
     * @return its purpose; empty where nothing was presented
     */
    public Optional<Purpose> purpose() {
        return chain.stream().findFirst().map(Certificate::purpose);
    }
}
