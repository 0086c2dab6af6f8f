package io.github.lyncdiscover.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A value of an encoding (DER), as far as certificates need it. Immutable. */
final class Der {
    static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;
    private static final int BYTE = 0xff;

    private final int tag;
    private final byte[] content;

    private Der(int tag, byte[] content) {
        this.tag = tag;
        this.content = content;
    }

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

    /** The first byte, which says what it is. */
    int tag() {
        return tag;
    }

    /** What this holds, where that is bits in whole bytes; nothing where there is none. */
    byte[] bits() {
        return content.length == 0 ? content.clone() : Arrays.copyOfRange(content, 1, content.length);
    }

    /** What this holds, where that is text. */
    String text() {
        return new String(content, StandardCharsets.ISO_8859_1);
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
