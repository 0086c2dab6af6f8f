package io.github.lyncdiscover.authentication;

import java.util.Base64;
import java.util.Optional;

/** The token of a challenge, as it follows the scheme's name in a header. */
final class ChallengeToken {
    /** The longest token that is read, in characters of Base64; Windows limits Kerberos tokens to 64 KiB. */
    static final int LONGEST = 96 * 1024;

    private ChallengeToken() {}

    /** The bytes; empty if it is too long or not Base64. */
    static Optional<byte[]> decode(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
