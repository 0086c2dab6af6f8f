package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import java.util.Optional;

/**
 * Something that happens to a server's certificate stores, or to what stands before it. Immutable.
 *
 * @param kind what happens
 * @param certificate the certificate that it happens to; empty where it is none in particular
 */
public record ServerChange(Kind kind, Optional<Certificate> certificate) {
    /** What happens; more may come. */
    public enum Kind {
        /** An intermediate certificate is missing. */
        MISSING,
        /** A root is disabled for all purposes, or moved to Untrusted Certificates. */
        DISABLED,
        /** A root is deleted from the Trusted Root Certification Authorities. */
        DELETED,
        /** An automatic update of roots enables again what was disabled, and fetches again what was deleted. */
        ROOT_UPDATE,
        /** A load balancer that decrypts TLS holds the server's certificate alone. */
        BALANCER_ALONE,
        /** A load balancer that decrypts TLS holds the whole chain. */
        BALANCER_WHOLE
    }

    static ServerChange of(Kind kind) {
        return new ServerChange(kind, Optional.empty());
    }

    static ServerChange of(Kind kind, Certificate certificate) {
        return new ServerChange(kind, Optional.of(certificate));
    }
}
