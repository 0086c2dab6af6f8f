package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * The reason why no path leads to a store. Immutable.
 *
 * @param kind the fault
 * @param name who is missing or at fault; empty where nobody is
 * @param detail what else there is to say
 */
public record PathFailure(Kind kind, Optional<X500Principal> name, String detail) {

    /** Refuses null. */
    public PathFailure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
    }

    /** What is wrong. More may come. */
    public enum Kind {
        /** Nothing was sent. */
        NOTHING_SENT("no certificate was sent"),
        /** The issuer's name is known to nobody. */
        ISSUER("issuer neither trusted nor sent: "),
        /** The issuer's name is known, but not its key. */
        ISSUER_KEY("issuer neither trusted nor sent, only others of its name with another key: "),
        /** The issuer's name is known, but the certificate names another key identifier than it has. */
        KEY_ID("issuer neither trusted nor sent, only one with another key identifier: "),
        /** The chain is whole, but its root is foreign. */
        ROOT("root sent but not trusted: "),
        /** It ended before the date. */
        EXPIRED("expired: "),
        /** It begins after the date. */
        NOT_YET_VALID("not yet valid: "),
        /** The trusted root's time is not now. */
        ROOT_NOT_VALID("trusted root not valid at the date: "),
        /** The trusted root may not issue certificates. */
        ROOT_NO_AUTHORITY("trusted root not entitled to issue certificates: "),
        /** The certificate is not one of an authority. */
        NO_AUTHORITY("not entitled to issue certificates: "),
        /** Its purposes do not include Server Authentication. */
        NOT_FOR_SERVERS("not allowed for servers (extended key usage): "),
        /** It demands what is not known here. */
        UNKNOWN_DEMAND("holds a critical extension that is not known: "),
        /** An authority above allows fewer below it. */
        TOO_MANY_BELOW("allows fewer authorities below it: "),
        /** An authority above allows other names only. */
        NAME_NOT_ALLOWED("allows other names only: "),
        /** The chain goes on for longer than any real one. */
        TOO_LONG("the path is longer than " + PathSearch.LONGEST + " certificates, at: "),
        /** Authorities that vouch for one another only. */
        LOOP("those sent sign each other and lead to no root, at: "),
        /** The judge gave up. */
        BOUND("not decided, ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static PathFailure of(Kind kind, X500Principal name) {
        return new PathFailure(kind, Optional.of(name), "");
    }

    static PathFailure of(Kind kind, Certificate about) {
        return of(kind, about.subject());
    }

    /**
     * Why a certificate is out of its time.
     *
     * @param certificate the certificate
     * @param at a date that is not in its time
     * @return that it has ended, or has not begun
     */
    public static PathFailure date(Certificate certificate, Instant at) {
        Objects.requireNonNull(at, "at");
        boolean over = certificate.notAfter().isBefore(at);
        return dated(over ? Kind.EXPIRED : Kind.NOT_YET_VALID, certificate, at);
    }

    static PathFailure rootDate(Certificate root, Instant at) {
        return dated(Kind.ROOT_NOT_VALID, root, at);
    }

    private static PathFailure dated(Kind kind, Certificate certificate, Instant at) {
        boolean over = certificate.notAfter().isBefore(at);
        Instant date = over ? certificate.notAfter() : certificate.notBefore();
        String detail = (over ? " ended on " : " begins on ") + LocalDate.ofInstant(date, ZoneOffset.UTC);
        return new PathFailure(kind, Optional.of(certificate.subject()), detail);
    }

    /**
     * The whole in a clause.
     *
     * @return such as {@code issuer neither trusted nor sent: CN=Contoso Root,O=Contoso}; not yet safe to show
     */
    public String text() {
        return kind.words + name.map(Certificate::text).orElse("") + detail;
    }

    /**
     * The same with the most telling part of the name only.
     *
     * @return such as {@code issuer neither trusted nor sent: Contoso Root}; not yet safe to show
     */
    public String brief() {
        return kind.words + name.map(Certificate::title).orElse("") + detail;
    }
}
