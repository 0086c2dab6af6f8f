package io.github.lyncdiscover.certificate;

import java.util.Optional;

/** The text of object identifiers. */
final class ObjectIdentifiers {
    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final int ARCS = 40;
    private static final int LONGEST = 128;

    private ObjectIdentifiers() {}

    /** Such as {@code 1.2.840.113549.1.7.2}; empty where the bytes are no identifier, or a very long one. */
    static Optional<String> text(byte[] content) {
        if (content.length == 0 || content.length > LONGEST || (content[content.length - 1] & MORE) != 0) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        long arc = 0;
        for (byte part : content) {
            if (arc > Long.MAX_VALUE >> BITS) {
                return Optional.empty();
            }
            arc = (arc << BITS) | (part & (MORE - 1));
            if ((part & MORE) == 0) {
                if (text.length() == 0) {
                    long first = Math.min(arc / ARCS, 2);
                    text.append(first).append('.').append(arc - first * ARCS);
                } else {
                    text.append('.').append(arc);
                }
                arc = 0;
            }
        }
        return Optional.of(text.toString());
    }
}
