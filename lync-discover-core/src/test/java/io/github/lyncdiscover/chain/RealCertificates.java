package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The certificates of the article on VeriSign's chains, by short names. */
public final class RealCertificates {
    /** When the article was new. */
    public static final Instant AT = Instant.parse("2012-06-01T00:00:00Z");

    private static final Map<String, String> SHA1 = Map.of(
            "leaf", "994f654bbd547132530a957dc08b403a16bc433a",
            "G3", "5deb8f339e264c19f6686f5f8f32b54a4c46b476",
            "G5root", "4eb6d578499b1ccf5f581ead56be3d9b6744a5e5",
            "G5cross", "32f30882622b87cf8856c63db873df0853b4dd27",
            "G5alt", "f4a80a0cd1e6cf190b8cbc6fbc991711d482c9d0",
            "Class3", "a1db6393916f17e4185509400415c70240b0ae6b",
            "Class3md2", "742c3192e607e424eb4549542be1bbc53e6174e2");

    private RealCertificates() {}

    public static TrustStore store(String name, String roots) {
        return new TrustStore(name, Optional.empty(), "test", certificates(roots));
    }

    /** Names separated by blanks. */
    public static List<Certificate> certificates(String names) {
        return Arrays.stream(names.split(" ", -1))
                .map(RealCertificates::certificate)
                .toList();
    }

    public static Certificate certificate(String name) {
        return KnownCertificates.all().stream()
                .filter(known -> known.sha1().equals(SHA1.get(name)))
                .findFirst()
                .orElseThrow();
    }
}
