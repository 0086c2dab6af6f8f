package io.github.lyncdiscover.cli.ntlm;

import io.github.lyncdiscover.authentication.AccountCredentials;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hashes of NTLM version 2 (MS-NLMP 3.3.2). */
final class NtlmHashes {
    private NtlmHashes() {}

    /** UTF-16 as Windows has it, from text that is no secret. */
    static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    /** The key that stands for an account's password: NTOWFv2. */
    static byte[] key(AccountCredentials account) throws GeneralSecurityException {
        byte[] hash = account.withPassword(NtlmHashes::hash);
        try {
            return hmac(hash, utf16(upperCase(account.user()) + account.domain()));
        } finally {
            Arrays.fill(hash, (byte) 0);
        }
    }

    private static byte[] hash(char[] password) {
        // Not by way of a String, which could not be cleared.
        byte[] bytes = new byte[2 * password.length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().put(password);
        byte[] hash = Md4.digest(bytes);
        Arrays.fill(bytes, (byte) 0);
        return hash;
    }

    /** Each letter by itself, as Windows does it: there is no capital of more than one letter. */
    private static String upperCase(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        text.chars().forEach(letter -> upper.append(Character.toUpperCase((char) letter)));
        return upper.toString();
    }

    static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(key, "HmacMD5"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** The hash of a channel binding without addresses (RFC 2744, 3.11); zeros for none. */
    static byte[] channel(Optional<byte[]> binding) throws GeneralSecurityException {
        if (binding.isEmpty()) {
            return new byte[16];
        }
        byte[] data = binding.get();
        ByteBuffer structure = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        structure.putLong(0).putLong(0).putInt(data.length).put(data);
        return MessageDigest.getInstance("MD5").digest(structure.array());
    }
}
