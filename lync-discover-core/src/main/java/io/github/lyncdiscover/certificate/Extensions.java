package io.github.lyncdiscover.certificate;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** What a certificate says beside subject, key and dates: where its revocation list is. */
final class Extensions {
    private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
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
                .map(name -> new String(name.content(), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static Stream<Der> inside(Stream<Der> values, int tag) {
        return values.filter(value -> value.tag() == tag).flatMap(value -> value.inside().stream());
    }
}
