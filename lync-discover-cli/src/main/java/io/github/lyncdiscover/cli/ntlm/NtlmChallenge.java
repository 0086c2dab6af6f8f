package io.github.lyncdiscover.cli.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The server's challenge (MS-NLMP 2.2.1.2).
 *
 * @param message the message as received, for the integrity code
 * @param flags what the server agrees to
 * @param nonce eight bytes
 * @param target the pairs about the server
 */
record NtlmChallenge(ByteBuffer message, int flags, ByteBuffer nonce, NtlmPairs target) {
    private static final int SHORTEST = 48;

    /** The challenge; empty if it is damaged, not in Unicode, or has no pairs, so that only version 1 could answer it. */
    static Optional<NtlmChallenge> read(byte[] bytes) {
        ByteBuffer message = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < SHORTEST || !NtlmNegotiate.is(message, 2)) {
            return Optional.empty();
        }
        int flags = message.getInt(20);
        int length = message.getShort(40) & 0xffff;
        long at = message.getInt(44) & 0xffff_ffffL;
        if ((flags & NtlmNegotiate.UNICODE) == 0
                || (flags & NtlmNegotiate.TARGET_INFO) == 0
                || at < SHORTEST
                || at + length > bytes.length) {
            return Optional.empty();
        }
        return NtlmPairs.read(message.slice((int) at, length))
                .map(target -> new NtlmChallenge(message.asReadOnlyBuffer(), flags, message.slice(24, 8), target));
    }
}
