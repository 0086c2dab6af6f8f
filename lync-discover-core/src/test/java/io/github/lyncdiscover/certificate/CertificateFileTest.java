package io.github.lyncdiscover.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with certificates as servers, issuers and Windows hand them out, and as they are made to do harm. */
final class CertificateFileTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/lyncdiscover/certificate");

    @ParameterizedTest
    @CsvSource({
        "own.pem,         sip.contoso.example",
        "own.cer,         sip.contoso.example",
        "chain.p7b,       sip.contoso.example",
        "root-first.p7b,  'sip.contoso.example, Contoso Root'",
        "text.p7b,        'sip.contoso.example, Contoso Root'",
        "certnew.p7b,     'sip.contoso.example, Contoso Root'",
        "modern.pfx,      'sip.contoso.example, Contoso Root'",
        "legacy.pfx,      'sip.contoso.example, Contoso Root'",
        "plain.pfx,       'sip.contoso.example, Contoso Root'"
    })
    void each_form_is_read_and_the_servers_own_comes_first(String file, String titles) {
        List<Certificate> read = CertificateFile.read(FOLDER.resolve(file));
        assertEquals(
                titles, String.join(", ", read.stream().map(Certificate::title).toList()));
    }

    @Test
    void several_encodings_in_turn_are_read() throws IOException {
        byte[] own = Files.readAllBytes(FOLDER.resolve("own.cer"));
        byte[] twice = Arrays.copyOf(own, 2 * own.length);
        System.arraycopy(own, 0, twice, own.length, own.length);
        assertEquals(2, CertificateFile.parse("twice.cer", twice).size());
    }

    /** The advice works: tried with OpenSSL 3 and by its steps in certlm.msc. */
    @ParameterizedTest
    @CsvSource({
        "password.pfx, a PFX file with a password",
        "slow.pfx,     a PFX file that takes more than 1000000 rounds to open"
    })
    void what_does_not_open_comes_with_advice(String file, String fault) {
        String message = failure(FOLDER.resolve(file));
        assertTrue(message.contains(file + ": " + fault), message);
        assertTrue(message.contains("openssl pkcs12 -in FILE -nokeys -out chain.pem"), message);
        assertTrue(message.contains("certlm.msc"), message);
    }

    /** A private key is not read, not even where it lies beside the certificate, and is in no message. */
    @Test
    void a_private_key_never_appears() {
        HeldCertificate held = new HeldCertificate.Builder().rsa2048().build();
        byte[] key = held.keyPair().getPrivate().getEncoded();
        String text = Base64.getEncoder().encodeToString(key);
        for (byte[] bytes : List.of(
                key,
                held.privateKeyPkcs1Pem().getBytes(StandardCharsets.ISO_8859_1),
                held.privateKeyPkcs8Pem().getBytes(StandardCharsets.ISO_8859_1),
                text.getBytes(StandardCharsets.ISO_8859_1),
                ("-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n")
                        .getBytes(StandardCharsets.ISO_8859_1))) {
            Throwable fault =
                    assertThrows(IllegalArgumentException.class, () -> CertificateFile.parse("key.pem", bytes));
            for (Throwable each = fault; each != null; each = each.getCause()) {
                assertFalse(each.toString().contains(text.substring(40, 60)), each::toString);
                assertTrue(each.toString().length() < 300, each::toString);
            }
        }
        String both = held.privateKeyPkcs8Pem() + held.certificatePem();
        assertEquals(
                List.of(Certificate.of(held.certificate())),
                CertificateFile.parse("both.pem", both.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.cer", "root-first.p7b", "modern.pfx", "legacy.pfx", "plain.pfx", "text.p7b"})
    void whatever_is_in_a_file_nothing_but_a_named_error_comes_of_it(String file) throws IOException {
        byte[] good = Files.readAllBytes(FOLDER.resolve(file));
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            byte[] bad = good.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bad[random.nextInt(Math.min(bad.length, random.nextBoolean() ? 100 : bad.length))] =
                        (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(bad, random.nextInt(8) == 0 ? random.nextInt(bad.length) : bad.length);
            try {
                assertFalse(CertificateFile.parse(file, cut).isEmpty());
            } catch (IllegalArgumentException named) {
                String message = String.valueOf(named.getMessage());
                assertTrue(message.startsWith(file + ":") && message.length() < 400, message);
            }
        }
    }

    /** The length of what is to come is not believed. */
    @Test
    void a_length_beyond_the_end_is_damage() {
        byte[] bytes = {0x30, (byte) 0x84, 0x7f, -1, -1, -1, 0x30, 0x03};
        assertTrue(assertThrows(IllegalArgumentException.class, () -> CertificateFile.parse("a.cer", bytes))
                .getMessage()
                .startsWith("a.cer: the bytes of a certificate, cut off or damaged"));
    }

    private static String failure(Path file) {
        return assertThrows(IllegalArgumentException.class, () -> CertificateFile.read(file))
                .getMessage();
    }
}
