package io.github.lyncdiscover.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The extensions of a certificate: its purposes, its revocation list, its keys. */
final class CertificateExtensions {
    private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String AUTHORITY_KEY = "2.5.29.35";

    /** Microsoft's own form of purposes, which Windows reads in place of the extended key usage. */
    private static final String APPLICATION_POLICIES = "1.3.6.1.4.1.311.21.10";

    /** Server Authentication, anything (twice), and the two that represent it in authorities of the 1990s. */
    private static final Set<String> FOR_SERVERS = Set.of(
            "1.3.6.1.5.5.7.3.1",
            "2.5.29.37.0",
            "1.3.6.1.4.1.311.10.12.1",
            "1.3.6.1.4.1.311.10.3.3",
            "2.16.840.1.113730.4.1");

    private static final int URI = 0x86;
    private static final int KEY = 0x80;
    private static final int MOST_POINTS = 32;

    private CertificateExtensions() {}

    /** The addresses of the revocation list, as far as they can be read. */
    static List<String> crl(X509Certificate certificate) {
        Stream<DerValue> points = inside(values(certificate, CRL_DISTRIBUTION_POINTS), DerValue.SEQUENCE);
        Stream<DerValue> names =
                inside(inside(inside(points, DerValue.SEQUENCE), DerValue.FIRST_OF_SEVERAL), DerValue.FIRST_OF_SEVERAL);
        return names.filter(name -> name.tag() == URI)
                .limit(MOST_POINTS)
                .map(DerValue::text)
                .toList();
    }

    private static Stream<DerValue> values(X509Certificate certificate, String extension) {
        byte[] value = certificate.getExtensionValue(extension);
        return value == null ? Stream.of() : DerValue.extension(value).stream();
    }

    private static Stream<DerValue> inside(Stream<DerValue> values, int tag) {
        return values.filter(value -> value.tag() == tag).flatMap(value -> value.inside().stream());
    }

    /** What it may be used for, by its application policies or, where it has none, by its extended key usage. */
    static CertificateFacts.Purpose purpose(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtensionValue(APPLICATION_POLICIES) == null
                    ? certificate.getExtendedKeyUsage()
                    : applicationPolicies(certificate);
            if (purposes == null) {
                return CertificateFacts.Purpose.NOT_LIMITED;
            }
            return purposes.stream().anyMatch(FOR_SERVERS::contains)
                    ? CertificateFacts.Purpose.SERVER
                    : CertificateFacts.Purpose.OTHER;
        } catch (CertificateParsingException unreadable) {
            return CertificateFacts.Purpose.OTHER;
        }
    }

    private static List<String> applicationPolicies(X509Certificate certificate) {
        return inside(inside(values(certificate, APPLICATION_POLICIES), DerValue.SEQUENCE), DerValue.SEQUENCE)
                .flatMap(policy -> policy.oid().stream())
                .toList();
    }

    /** The name that the certificate gives its key, in hexadecimal digits. */
    static Optional<String> subjectKey(X509Certificate certificate) {
        return values(certificate, SUBJECT_KEY)
                .filter(value -> value.tag() == DerValue.OCTET_STRING)
                .findFirst()
                .map(value -> HexFormat.of().formatHex(value.content()));
    }

    /** The name that the certificate gives the key of its issuer, in hexadecimal digits. */
    static Optional<String> authorityKey(X509Certificate certificate) {
        return inside(values(certificate, AUTHORITY_KEY), DerValue.SEQUENCE)
                .filter(part -> part.tag() == KEY)
                .findFirst()
                .map(part -> HexFormat.of().formatHex(part.content()));
    }

    /** The SHA-1 of the key's bits (RFC 5280, 4.2.1.2), which Windows calls the key's id. */
    static Optional<String> keyId(PublicKey key) {
        return inside(DerValue.all(key.getEncoded()).stream(), DerValue.SEQUENCE)
                .filter(part -> part.tag() == DerValue.BIT_STRING && part.bits().length > 0)
                .findFirst()
                .map(part -> sha1(part.bits()));
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
