package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.io.IOException;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a certificate may stand where it stands in a path (RFC 5280); revocation and purposes are not asked. */
final class Fitness {
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final int OCTET_STRING = 4;
    private static final int LONG_FORM = 0x80;
    private static final int SIGNING_OF_CERTIFICATES = 5;

    /** Key usage, names, constraints, policies, purposes: known, though not each is judged. */
    private static final Set<String> KNOWN = Set.of(
            "2.5.29.15",
            "2.5.29.17",
            "2.5.29.19",
            NAME_CONSTRAINTS,
            "2.5.29.31",
            "2.5.29.32",
            "2.5.29.33",
            "2.5.29.36",
            "2.5.29.37",
            "2.5.29.54");

    private Fitness() {}

    /** What speaks against a certificate by itself, at a date where its dates count. */
    static Optional<Missing> objection(Certificate certificate, boolean issues, Optional<Instant> at) {
        if (at.isPresent() && !certificate.validAt(at.get())) {
            return Optional.of(Missing.date(certificate, at.get()));
        } else if (issues && !(certificate.x509().getBasicConstraints() >= 0 && mayIssue(certificate))) {
            return Optional.of(Missing.of(Missing.Kind.NO_AUTHORITY, certificate));
        } else if (demandsTheUnknown(certificate.x509())) {
            return Optional.of(Missing.of(Missing.Kind.UNKNOWN_DEMAND, certificate));
        }
        return Optional.empty();
    }

    /** Whether a trusted root may issue: one of version 1 says nothing of that. */
    static boolean mayIssue(Certificate root) {
        X509Certificate x509 = root.x509();
        boolean[] usage = x509.getKeyUsage();
        return (x509.getVersion() < 3 || x509.getBasicConstraints() >= 0)
                && (usage == null || (usage.length > SIGNING_OF_CERTIFICATES && usage[SIGNING_OF_CERTIFICATES]));
    }

    /** What an authority that is put on top of a path has against what is below it. */
    static Optional<Missing> objection(Certificate authority, List<Certificate> below) {
        long authorities = below.stream()
                .skip(1)
                .filter(certificate -> !certificate.selfIssued())
                .count();
        if (authority.x509().getBasicConstraints() < authorities) {
            return Optional.of(Missing.of(Missing.Kind.TOO_MANY_BELOW, authority));
        }
        return allowsNames(authority, below)
                ? Optional.empty()
                : Optional.of(Missing.of(Missing.Kind.NAME_NOT_ALLOWED, authority));
    }

    private static boolean allowsNames(Certificate authority, List<Certificate> below) {
        byte[] wrapped = authority.x509().getExtensionValue(NAME_CONSTRAINTS);
        if (wrapped == null) {
            return true;
        }
        X509CertSelector allowed = new X509CertSelector();
        try {
            allowed.setNameConstraints(content(wrapped));
        } catch (IOException unreadable) {
            return false;
        }
        return below.stream()
                .filter(certificate -> certificate.equals(below.get(0)) || !certificate.selfIssued())
                .allMatch(certificate -> allowed.match(certificate.x509()));
    }

    /** An octet string without its tag and length (DER). */
    private static byte[] content(byte[] octets) throws IOException {
        int length = octets.length < 2 || octets[0] != OCTET_STRING ? 0 : octets[1] & 0xff;
        int start = 2 + (length < LONG_FORM ? 0 : length - LONG_FORM);
        if (length == 0 || start > octets.length) {
            throw new IOException("no octet string");
        }
        return Arrays.copyOfRange(octets, start, octets.length);
    }

    private static boolean demandsTheUnknown(X509Certificate certificate) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        Set<String> unknown = critical == null ? new HashSet<>() : new HashSet<>(critical);
        unknown.removeAll(KNOWN);
        return !unknown.isEmpty();
    }
}
