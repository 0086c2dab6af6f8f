package io.github.lyncdiscover.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value of an encoding (DER), as far as certificates need it. Immutable.
 *
 * @param tag its first byte
 * @param content what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and seen in this room only.
record Der(int tag, byte[] content) {
    static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;
    private static final int BYTE = 0xff;

    /** The values that stand one after the other; none where they are malformed. */
    static List<Der> all(byte[] bytes) {
        List<Der> values = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int tag = bytes[at] & BYTE;
            int length = at + 1 < bytes.length ? bytes[at + 1] & BYTE : BYTE;
            int start = at + 2;
            if (length >= LONG_LENGTH) {
                int count = length - LONG_LENGTH;
                if (count == 0 || count > MOST_LENGTH_BYTES || start + count > bytes.length) {
                    return List.of();
                }
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = (length << Byte.SIZE) | (bytes[start + i] & BYTE);
                }
                start += count;
            }
            if (length < 0 || length > bytes.length - start) {
                return List.of();
            }
            values.add(new Der(tag, Arrays.copyOfRange(bytes, start, start + length)));
            at = start + length;
        }
        return values;
    }

    /** What this holds, where that is values again. */
    List<Der> inside() {
        return all(content);
    }

    /** What an extension holds, which the JDK gives as bytes within bytes. */
    static List<Der> extension(byte[] value) {
        return all(value).stream()
                .filter(outer -> outer.tag() == OCTET_STRING)
                .flatMap(outer -> outer.inside().stream())
                .toList();
    }
}
