package io.github.lyncdiscover.cli.ntlm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.lyncdiscover.authentication.AccountCredentials;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The published examples: MS-NLMP 4.2.4, and the channel binding of Microsoft's openspecification blog of 26 March 2013. */
final class NtlmVectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final AccountCredentials ACCOUNT = AccountCredentials.of("Domain\\User", "Password".toCharArray());
    private static final byte[] NONCE = HEX.parseHex("0123456789abcdef");
    private static final String PAIRS =
            "02000c0044006f006d00610069006e00" + "01000c00530065007200760065007200" + "00000000";

    private static byte[] challenge() {
        String head = "4e544c4d53535000" + "02000000" + "0000000030000000" + "05828822";
        return HEX.parseHex(head + HEX.formatHex(NONCE) + "0000000000000000" + "24002400" + "30000000" + PAIRS);
    }

    @Test
    void the_key_of_the_account_is_that_of_the_example() throws Exception {
        assertEquals("0c868a403bfd7a93a3001ef22ef02e3f", HEX.formatHex(NtlmHashes.key(ACCOUNT)));
    }

    @Test
    void proof_and_session_key_are_those_of_the_example() throws Exception {
        byte[] nonce = new byte[8];
        Arrays.fill(nonce, (byte) 0xaa);
        byte[] blob = NtlmAuthenticate.blob(0, nonce, HEX.parseHex(PAIRS));
        byte[] key = NtlmHashes.key(ACCOUNT);
        byte[] proof = NtlmHashes.hmac(key, NONCE, blob);
        assertEquals("68cd0ab851e51c96aabc927bebef6a1c", HEX.formatHex(proof));
        assertEquals("8de40ccadbc14a82f15cb0ad0de95ca3", HEX.formatHex(NtlmHashes.hmac(key, proof)));
    }

    @Test
    void the_hash_of_a_channel_binding_is_that_of_the_example() throws Exception {
        ByteArrayOutputStream binding = new ByteArrayOutputStream();
        binding.writeBytes("tls-server-end-point:".getBytes(StandardCharsets.US_ASCII));
        binding.writeBytes(HEX.parseHex("ea05fefecc6b0bd571dbbc5baa3ed45386d0446835f7b74c85621b9983475f95"));
        assertEquals(
                "6586e99d81c2fc984e47172fd4dd0310",
                HEX.formatHex(NtlmHashes.channel(Optional.of(binding.toByteArray()))));
        assertEquals("0".repeat(32), HEX.formatHex(NtlmHashes.channel(Optional.empty())));
    }

    @Test
    void the_first_message_has_the_octets_that_servers_of_other_makers_take() {
        assertEquals(
                "4e544c4d53535000" + "01000000" + "05820822" + "0000000028000000" + "0000000028000000"
                        + "0601b11d0000000f",
                HEX.formatHex(NtlmNegotiate.message()));
    }

    @Test
    void the_integrity_code_covers_all_three_messages() throws Exception {
        byte[] zeros = new byte[8];
        NtlmSeed seed = new NtlmSeed(zeros::clone, () -> 0L);
        NtlmChallenge challenge = NtlmChallenge.read(challenge()).orElseThrow();
        byte[] message =
                NtlmAuthenticate.message(ACCOUNT, "HTTP/web.contoso.example", Optional.empty(), challenge, seed);
        byte[] code = Arrays.copyOfRange(message, 72, 88);
        byte[] without = message.clone();
        Arrays.fill(without, 72, 88, (byte) 0);
        int at = java.nio.ByteBuffer.wrap(message)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(24);
        byte[] proof = Arrays.copyOfRange(message, at, at + 16);
        byte[] session = NtlmHashes.hmac(NtlmHashes.key(ACCOUNT), proof);
        assertArrayEquals(code, NtlmHashes.hmac(session, NtlmNegotiate.message(), challenge(), without));
        assertNotEquals(0, code[0] | code[1] | code[2] | code[3]);
    }

    @Test
    void an_answer_has_the_service_the_channel_and_no_answer_of_version_one() throws Exception {
        byte[] zeros = new byte[8];
        byte[] binding = Collections.nCopies(53, "x").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] message = NtlmAuthenticate.message(
                ACCOUNT,
                "HTTP/web.contoso.example",
                Optional.of(binding),
                NtlmChallenge.read(challenge()).orElseThrow(),
                new NtlmSeed(zeros::clone, () -> 0L));
        String hex = HEX.formatHex(message);
        String service = HEX.formatHex(NtlmHashes.utf16("HTTP/web.contoso.example"));
        assertEquals(true, hex.contains("09003000" + service), "service");
        assertEquals(
                true, hex.contains("0a001000" + HEX.formatHex(NtlmHashes.channel(Optional.of(binding)))), "channel");
        assertEquals("0".repeat(48), hex.substring(2 * 88, 2 * 88 + 48), "LM");
        assertEquals(true, hex.contains("0600040002000000"), "flag of the integrity code");
    }
}
