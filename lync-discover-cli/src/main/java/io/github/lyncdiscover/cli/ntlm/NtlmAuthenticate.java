package io.github.lyncdiscover.cli.ntlm;

import io.github.lyncdiscover.authentication.AccountCredentials;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/** The answer to a challenge (MS-NLMP 2.2.1.3), with an integrity code over all three messages. */
final class NtlmAuthenticate {
    private static final int HEADER = 88;
    private static final int INTEGRITY_CODE = 72;

    private NtlmAuthenticate() {}

    static byte[] message(
            AccountCredentials account,
            String service,
            Optional<byte[]> binding,
            NtlmChallenge challenge,
            NtlmSeed seed)
            throws GeneralSecurityException {
        byte[] pairs = challenge
                .target()
                .answered(NtlmHashes.utf16(service), NtlmHashes.channel(binding))
                .bytes();
        long time = challenge.target().time().orElseGet(seed.clock()::get);
        byte[] key = NtlmHashes.key(account);
        byte[] nonce = bytes(challenge.nonce());
        byte[] blob = blob(time, seed.nonce().get(), pairs);
        byte[] proof = NtlmHashes.hmac(key, nonce, blob);
        byte[] session = NtlmHashes.hmac(key, proof);
        try {
            byte[] message = written(account, joined(proof, blob), challenge.flags());
            byte[] code = NtlmHashes.hmac(session, NtlmNegotiate.message(), bytes(challenge.message()), message);
            System.arraycopy(code, 0, message, INTEGRITY_CODE, code.length);
            return message;
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(session, (byte) 0);
        }
    }

    /** The part of the answer that the proof covers (MS-NLMP 2.2.2.7). */
    static byte[] blob(long time, byte[] nonce, byte[] pairs) {
        return ByteBuffer.allocate(28 + pairs.length + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x0101)
                .putLong(time)
                .put(nonce)
                .putInt(0)
                .put(pairs)
                .array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static byte[] written(AccountCredentials account, byte[] answer, int agreed) {
        byte[] domain = NtlmHashes.utf16(account.domain());
        byte[] user = NtlmHashes.utf16(account.user());
        // No answer of LM, no name of this machine, no session key.
        byte[] none = new byte[0];
        byte[] noLm = new byte[24];
        byte[][] fields = {noLm, answer, domain, user, none, none};
        int size =
                HEADER + Arrays.stream(fields).mapToInt(field -> field.length).sum();
        ByteBuffer message = NtlmNegotiate.begun(size, 3);
        int at = HEADER;
        for (byte[] field : fields) {
            message.putShort((short) field.length)
                    .putShort((short) field.length)
                    .putInt(at);
            message.put(at, field);
            at += field.length;
        }
        int flags = agreed & (NtlmNegotiate.FLAGS | NtlmNegotiate.TARGET_INFO);
        message.putInt(flags).putLong(NtlmNegotiate.VERSION);
        return bytes(message);
    }
}
