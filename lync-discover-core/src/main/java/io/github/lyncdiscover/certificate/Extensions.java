package io.github.lyncdiscover.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a certificate says beside subject, key and dates: what it is for, and where its revocation list is. */
final class Extensions {
    private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
    private static final List<String> FOR_SERVERS = List.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");
    private static final int SEQUENCE = 0x30;
    private static final int FIRST_OF_SEVERAL = 0xa0;
    private static final int URI = 0x86;
    private static final int MOST_POINTS = 32;

    private Extensions() {}

    /** The addresses of the revocation list, as far as they can be read. */
    static List<String> crl(X509Certificate certificate) {
        byte[] value = certificate.getExtensionValue(CRL_DISTRIBUTION_POINTS);
        Stream<Der> points = value == null ? Stream.of() : inside(Der.extension(value).stream(), SEQUENCE);
        Stream<Der> names = inside(inside(inside(points, SEQUENCE), FIRST_OF_SEVERAL), FIRST_OF_SEVERAL);
        return names.filter(name -> name.tag() == URI)
                .limit(MOST_POINTS)
                .map(Der::text)
                .toList();
    }

    private static Stream<Der> inside(Stream<Der> values, int tag) {
        return values.filter(value -> value.tag() == tag).flatMap(value -> value.inside().stream());
    }

    /** What it may be used for, by its extended key usage. */
    static CertificateFacts.Purpose purpose(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
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

    /** The SHA-1 of the key's bits (RFC 5280, 4.2.1.2), which Windows calls the key's id. */
    static Optional<String> keyId(PublicKey key) {
        return inside(Der.all(key.getEncoded()).stream(), SEQUENCE)
                .filter(part -> part.tag() == Der.BIT_STRING && part.bits().length > 0)
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
