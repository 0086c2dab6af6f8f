package io.github.lyncdiscover.cli.ntlm;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The parts of an answer that differ each time.
 *
 * @param nonce makes the client's challenge, of eight bytes
 * @param clock the time, in hundreds of nanoseconds since 1601; used if the server does not send its own
 */
record NtlmSeed(Supplier<byte[]> nonce, Supplier<Long> clock) {
    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    /** As it is to be. */
    static final NtlmSeed RANDOM = new NtlmSeed(NtlmSeed::random, NtlmSeed::now);

    private static byte[] random() {
        byte[] nonce = new byte[8];
        new SecureRandom().nextBytes(nonce);
        return nonce;
    }

    private static long now() {
        Instant now = Instant.now();
        return (now.getEpochSecond() + SECONDS_FROM_1601_TO_1970) * 10_000_000L + now.getNano() / 100;
    }
}
