package io.github.lyncdiscover.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PEM files as they are found, and as they are made to do harm. */
final class PemFileTest {
    private static final HeldCertificate HELD =
            new HeldCertificate.Builder().commonName("Contoso Root").build();
    private static final String PEM = HELD.certificatePem();
    private static final Certificate CERTIFICATE = Certificate.of(HELD.certificate());

    @Test
    void certificates_are_read_in_their_order_with_anything_between() {
        HeldCertificate other = new HeldCertificate.Builder().build();
        assertEquals(List.of(CERTIFICATE), parse("\u00ef\u00bb\u00bf" + PEM));
        String text = "Bag Attributes\n  friendlyName: x\n" + PEM + HELD.privateKeyPkcs8Pem() + "\r\n# text\r\n"
                + other.certificatePem().replace("\n", "\r\n") + "\n" + PEM;
        assertEquals(List.of(CERTIFICATE, Certificate.of(other.certificate()), CERTIFICATE), parse(text));
    }

    @Test
    void what_is_wrong_is_told_with_its_place() {
        assertEquals(
                "file.pem:1:1: there is no certificate in PEM form (-----BEGIN CERTIFICATE-----)", failure("nothing"));
        assertEquals("file.pem:3:1: the certificate that begins here is damaged", failure("\n\n" + cut(PEM, 3)));
        assertEquals(
                "file.pem:1:1: the certificate that begins here has no END line",
                failure(PEM.substring(0, PEM.indexOf("-----END"))));
        assertEquals(
                "file.pem:2:5: this character is not allowed in a certificate",
                failure("-----BEGIN CERTIFICATE-----\nabcd\u0007\n"));
        assertEquals(
                "file.pem:2:1: this character is not allowed in a certificate",
                failure("-----BEGIN CERTIFICATE-----\n" + PEM));
        assertEquals(
                "file.pem:3:1: two marks are on this line: begin a new line after the first",
                failure("-----BEGIN CERTIFICATE-----\nAAAA\n"
                        + PEM.substring(PEM.indexOf("-----END")).strip() + PEM));
    }

    @Test
    void a_certificate_without_an_end_is_given_up_early() {
        assertEquals(
                "file.pem:1:1: the certificate that begins here is larger than 64 KiB",
                failure("-----BEGIN CERTIFICATE-----\n" + "AAAA\n".repeat(100_000)));
    }

    @Test
    void whatever_is_in_a_certificate_nothing_but_a_named_error_comes_of_it() throws Exception {
        byte[] good = HELD.certificate().getEncoded();
        Random random = new Random(4);
        for (int round = 0; round < 3000; round++) {
            byte[] bad = good.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(bad, random.nextInt(10) == 0 ? random.nextInt(bad.length) : bad.length);
            try {
                Certificate read = Certificate.parse(cut);
                assertEquals(40, read.sha1().length());
                assertTrue(read.toString().endsWith("(SHA-1 " + read.sha1() + ")"));
                assertTrue(read.title().length() <= cut.length
                        && read.names().names().size() <= 1);
            } catch (IllegalArgumentException named) {
                assertEquals("the certificate is damaged", named.getMessage());
            }
        }
    }

    @Test
    void a_file_is_named_as_it_was_given(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("roots.pem");
        assertEquals(
                file + ": can't be read: there is no such file or folder",
                assertThrows(IllegalArgumentException.class, () -> CertificateFile.read(file))
                        .getMessage());
        assertEquals(
                folder + ": is a folder, not a file with certificates",
                assertThrows(IllegalArgumentException.class, () -> CertificateFile.read(folder))
                        .getMessage());
        Files.writeString(file, PEM);
        assertEquals(List.of(CERTIFICATE), CertificateFile.read(file));
        Files.write(file, new byte[32 * 1024 * 1024 + 1]);
        assertEquals(
                file + ": is larger than 32 MB; keep the certificates that matter here",
                assertThrows(IllegalArgumentException.class, () -> CertificateFile.read(file))
                        .getMessage());
    }

    private static List<Certificate> parse(String text) {
        return PemFile.parse("file.pem", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String failure(String text) {
        return assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage();
    }

    private static String cut(String pem, int line) {
        List<String> lines = pem.lines().toList();
        return String.join("\n", lines.subList(0, line)) + "\n-----END CERTIFICATE-----\n";
    }
}
