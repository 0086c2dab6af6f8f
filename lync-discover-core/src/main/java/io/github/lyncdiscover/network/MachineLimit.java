package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.TlsVersion;
import java.util.Objects;
import java.util.Optional;

/**
 * A limit of the machine that asked: it cannot do what a server demands, and users' machines may be able to. Only live worlds
 * and their recordings have limits; what a plan states is an answer. Immutable.
 *
 * @param kind what the machine cannot do
 * @param version the version of TLS that the server speaks, where it said so
 */
public record MachineLimit(Kind kind, Optional<TlsVersion> version) {

    /** Refuses null. */
    public MachineLimit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(version, "version");
    }

    /** What a machine cannot do. More may come. */
    public enum Kind {
        /** It speaks no version of TLS, or no cipher suite, that the server speaks. */
        TLS_VERSION,
        /** It refuses the kind of key or signature that the server uses. */
        KEY_OR_SIGNATURE,
        /** It takes fewer certificates, or shorter ones, than the server sends. */
        CHAIN_LENGTH,
        /** It cannot read a certificate that the server sends. */
        UNREADABLE_CERTIFICATE,
        /** It recorded as a client that offers other versions of TLS: whether this client's handshake fails too is not known. */
        OTHER_VERSIONS_OFFERED
    }

    /**
     * A limit of which nothing more is known.
     *
     * @param kind what the machine cannot do
     */
    public MachineLimit(Kind kind) {
        this(kind, Optional.empty());
    }
}
