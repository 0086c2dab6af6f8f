package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing for which every client refuses what a server presents, whichever roots it trusts. Immutable.
 *
 * @param kind the fault
 * @param issuer the issuer at fault; empty where it is the server's own certificate
 * @param when of dates, the one that does not fit
 * @param why of {@link Kind#REFUSED}, the reason
 */
public record CertificateFault(
        Kind kind, Optional<Certificate> issuer, Optional<Instant> when, Optional<PathFailure> why) {

    /** Refuses null. */
    public CertificateFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(why, "why");
    }

    /** What is wrong. More may come. */
    public enum Kind {
        /** The certificate does not name the server. */
        NOT_NAMED,
        /** It, or each edition of its issuer that is sent, has ended. */
        EXPIRED,
        /** It, or each edition of its issuer that is sent, has not begun. */
        NOT_YET_VALID,
        /** It is for something else than servers. */
        NOT_FOR_SERVERS,
        /** It demands what nobody knows, or no issuer of it that is sent may be one. */
        REFUSED
    }

    /**
     * The certificate does not name the server.
     *
     * @return the fault
     */
    public static CertificateFault notNamed() {
        return of(Kind.NOT_NAMED);
    }

    public static CertificateFault of(Kind kind) {
        Objects.requireNonNull(kind, "kind");
        return new CertificateFault(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static CertificateFault refused(Optional<Certificate> issuer, PathFailure why) {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(why, "why");
        return new CertificateFault(Kind.REFUSED, issuer, Optional.empty(), Optional.of(why));
    }

    public static CertificateFault expired(Optional<Certificate> issuer, Instant end) {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(end, "end");
        return new CertificateFault(Kind.EXPIRED, issuer, Optional.of(end), Optional.empty());
    }

    public static CertificateFault early(Optional<Certificate> issuer, Instant start) {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(start, "start");
        return new CertificateFault(Kind.NOT_YET_VALID, issuer, Optional.of(start), Optional.empty());
    }
}
