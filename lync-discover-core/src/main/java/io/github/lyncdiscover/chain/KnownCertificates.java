package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.PemFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The certificates that are shipped with the library, and the lists of them; each file names its sources. */
public final class KnownCertificates {
    private static final String G5_SHA1 = "4eb6d578499b1ccf5f581ead56be3d9b6744a5e5";

    private KnownCertificates() {}

    private static final class Shipped {
        private static final List<Certificate> ALL = PemFile.parse("certificates.pem", bytes("certificates.pem"));
    }

    /** A line of a list: a root by the name that its source gives, and what is known under that name. */
    record Listed(String name, List<Certificate> editions) {
        Listed {
            editions = List.copyOf(editions);
        }
    }

    /**
     * Every certificate that is shipped.
     *
     * @return authorities, cross-signed twins and one server's, in the order of their file
     */
    public static List<Certificate> all() {
        return Shipped.ALL;
    }

    /**
     * Those that an own key signs.
     *
     * @return roots
     */
    public static List<Certificate> roots() {
        return all().stream().filter(Certificate::selfIssued).toList();
    }

    /** VeriSign's root of 2006. */
    static Certificate g5() {
        return named(G5_SHA1);
    }

    static List<Listed> windowsMobile6() {
        List<Listed> listed = new ArrayList<>();
        for (String line : new String(bytes("windows-mobile-6.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(text -> !text.startsWith("#"))
                .toList()) {
            int bar = line.indexOf(" | ");
            listed.add(new Listed(
                    line.substring(0, bar),
                    Arrays.stream(line.substring(bar + 3).split(", ", -1))
                            .map(KnownCertificates::named)
                            .toList()));
        }
        return listed;
    }

    private static Certificate named(String sha1) {
        return all().stream()
                .filter(certificate -> certificate.sha1().equals(sha1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no certificate " + sha1 + " is shipped"));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(KnownCertificates.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
