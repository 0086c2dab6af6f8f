package io.github.lyncdiscover.live;

import io.github.lyncdiscover.name.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates from files. */
public final class Certificates {
    private static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----");

    private Certificates() {}

    /**
     * Reads a PEM file, such as a company's roots. Text between the certificates is ignored.
     *
     * @param file the file, at most 4 MiB
     * @return its certificates, at least one
     * @throws IllegalArgumentException if it can't be read or holds none; the message names the file and what is wrong
     */
    public static List<X509Certificate> readPem(Path file) {
        String name = Printable.quote(file.toString());
        Matcher blocks = BLOCK.matcher(text(file, name));
        List<X509Certificate> certificates = new ArrayList<>();
        while (blocks.find()) {
            int number = certificates.size() + 1;
            try {
                byte[] encoded = Base64.getMimeDecoder().decode(blocks.group(1));
                certificates.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
            } catch (CertificateException | IllegalArgumentException broken) {
                throw new IllegalArgumentException("certificate " + number + " in " + name + " is damaged", broken);
            }
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " holds no certificate in PEM form (-----BEGIN CERTIFICATE----- ...)");
        }
        return List.copyOf(certificates);
    }

    private static String text(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new IllegalArgumentException(name + " is larger than 4 MiB, too large for a file of roots");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("there is no file " + name, missing);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(name + " cannot be read", unreadable);
        }
    }
}
