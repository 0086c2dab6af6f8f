package io.github.lyncdiscover.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of roots, good and bad. */
class CertificatesTest {
    @TempDir
    Path folder;

    @Test
    void several_certificates_with_text_between_them_are_read() throws IOException {
        HeldCertificate a = new HeldCertificate.Builder().build();
        HeldCertificate b = new HeldCertificate.Builder().build();
        String text = "\uFEFFContoso Root\r\n" + a.certificatePem().replace("\n", "\r\n")
                + "\nissued in Zürich - 2020\n" + b.certificatePem() + b.privateKeyPkcs8Pem();

        assertEquals(List.of(a.certificate(), b.certificate()), Certificates.readPem(file(text)));
    }

    @Test
    void a_file_without_a_certificate_is_refused() throws IOException {
        refused("holds no certificate in PEM form", "");
        refused("holds no certificate in PEM form", "not PEM\0\1\2");
        refused(
                "holds no certificate in PEM form",
                new HeldCertificate.Builder().build().privateKeyPkcs8Pem());
        refused("certificate 1 in ", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
        refused("certificate 1 in ", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----");
        String good = new HeldCertificate.Builder().build().certificatePem();
        refused("certificate 2 in ", good + "-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----");
        refused("is larger than 4 MiB", "x".repeat(4 * 1024 * 1024 + 1));
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() {
        Path missing = folder.resolve("missing.pem");
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Certificates.readPem(missing));
        assertEquals("there is no file \"" + missing + "\"", thrown.getMessage());
        thrown = assertThrows(IllegalArgumentException.class, () -> Certificates.readPem(folder));
        assertEquals("\"" + folder + "\" cannot be read", thrown.getMessage());
    }

    private void refused(String message, String text) throws IOException {
        Path file = file(text);
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Certificates.readPem(file));
        assertTrue(thrown.getMessage().contains(message), thrown::getMessage);
        assertTrue(thrown.getMessage().contains(file.toString()), thrown::getMessage);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("roots.pem"), text);
    }
}
