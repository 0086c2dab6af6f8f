package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFacts.Purpose;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The check of one certificate in a path by itself (RFC 5280), without revocation. */
final class CertificateFitness {
    private static final int SIGNING_OF_CERTIFICATES = 5;

    /** Key usage, names, constraints, policies, purposes: known, though not each is judged; Microsoft's own three too. */
    private static final Set<String> KNOWN = Set.of(
            "2.5.29.15",
            "2.5.29.17",
            "2.5.29.19",
            "2.5.29.30",
            "2.5.29.31",
            "2.5.29.32",
            "2.5.29.33",
            "2.5.29.36",
            "2.5.29.37",
            "2.5.29.54",
            "1.3.6.1.4.1.311.21.10",
            "1.3.6.1.4.1.311.21.11",
            "1.3.6.1.4.1.311.21.12");

    private CertificateFitness() {}

    /** What speaks against the server's own certificate; its dates and purpose may be judged apart. */
    static Optional<PathFailure> ofServer(Certificate certificate, Instant at, boolean datesAndPurpose) {
        Optional<PathFailure> own =
                datesAndPurpose ? time(certificate, at).or(() -> purpose(certificate)) : Optional.empty();
        return own.or(() -> demands(certificate));
    }

    /** What speaks against an issuer that was sent. */
    static Optional<PathFailure> ofIssuer(Certificate certificate, Instant at) {
        boolean authority = certificate.x509().getBasicConstraints() >= 0 && mayIssue(certificate);
        return time(certificate, at)
                .or(() -> objection(authority, PathFailure.Kind.NO_AUTHORITY, certificate))
                .or(() -> purpose(certificate))
                .or(() -> demands(certificate));
    }

    /** What speaks against a trusted root. */
    static Optional<PathFailure> ofRoot(Certificate root, Instant at) {
        return objection(mayIssue(root), PathFailure.Kind.ROOT_NO_AUTHORITY, root)
                .or(() -> root.validAt(at) ? Optional.empty() : Optional.of(PathFailure.rootDate(root, at)))
                .or(() -> purpose(root));
    }

    /** Whether a trusted root may issue: one of version 1 says nothing of that. */
    static boolean mayIssue(Certificate root) {
        X509Certificate x509 = root.x509();
        boolean[] usage = x509.getKeyUsage();
        return (x509.getVersion() < 3 || x509.getBasicConstraints() >= 0)
                && (usage == null || (usage.length > SIGNING_OF_CERTIFICATES && usage[SIGNING_OF_CERTIFICATES]));
    }

    private static Optional<PathFailure> objection(boolean good, PathFailure.Kind kind, Certificate about) {
        return good ? Optional.empty() : Optional.of(PathFailure.of(kind, about));
    }

    private static Optional<PathFailure> time(Certificate certificate, Instant at) {
        return certificate.validAt(at) ? Optional.empty() : Optional.of(PathFailure.date(certificate, at));
    }

    private static Optional<PathFailure> purpose(Certificate certificate) {
        return objection(certificate.purpose() != Purpose.OTHER, PathFailure.Kind.NOT_FOR_SERVERS, certificate);
    }

    /** What it demands of those who read it that is not known here. */
    static Optional<PathFailure> demands(Certificate certificate) {
        Set<String> critical = certificate.x509().getCriticalExtensionOIDs();
        Set<String> unknown = critical == null ? new HashSet<>() : new HashSet<>(critical);
        unknown.removeAll(KNOWN);
        return objection(unknown.isEmpty(), PathFailure.Kind.UNKNOWN_DEMAND, certificate);
    }
}
