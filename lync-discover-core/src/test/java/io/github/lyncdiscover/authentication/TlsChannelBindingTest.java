package io.github.lyncdiscover.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.Certificate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

final class TlsChannelBindingTest {
    @Test
    void a_certificate_signed_with_sha_256_is_hashed_so_after_the_prefix() throws Exception {
        Certificate certificate =
                Certificate.of(new HeldCertificate.Builder().ecdsa256().build().certificate());
        byte[] binding = TlsChannelBinding.of(certificate);
        byte[] prefix = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);
        assertTrue(Arrays.equals(prefix, Arrays.copyOf(binding, prefix.length)));
        assertEquals(
                HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(certificate.encoded())),
                HexFormat.of().formatHex(binding, prefix.length, binding.length));
    }
}
