package io.github.lyncdiscover.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A value of an encoding (DER), as far as certificates and their files need it. Immutable. */
public final class DerValue {
    /** The tag of bits. */
    public static final int BIT_STRING = 0x03;
    /** The tag of bytes. */
    public static final int OCTET_STRING = 0x04;
    /** The tag of an object identifier. */
    public static final int OBJECT_IDENTIFIER = 0x06;
    /** The tag of values in an order. */
    public static final int SEQUENCE = 0x30;
    /** The tag of the first of several things that can be left out. */
    public static final int FIRST_OF_SEVERAL = 0xa0;
    /** The tag of the second of them. */
    public static final int SECOND_OF_SEVERAL = 0xa1;

    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;
    private static final int BYTE = 0xff;

    private final byte[] bytes;
    private final int begin;
    private final int start;
    private final int end;

    private DerValue(byte[] bytes, int begin, int start, int end) {
        this.bytes = bytes;
        this.begin = begin;
        this.start = start;
        this.end = end;
    }

    /**
     * Takes values that follow one another.
     *
     * @param bytes their encoding, not changed afterwards
     * @return the values; none where they are malformed
     */
    public static List<DerValue> all(byte[] bytes) {
        return all(bytes, 0, bytes.length);
    }

    private static List<DerValue> all(byte[] bytes, int from, int to) {
        List<DerValue> values = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<DerValue> next = one(bytes, at, to);
            if (next.isEmpty()) {
                return List.of();
            }
            values.add(next.get());
            at = next.get().end;
        }
        return values;
    }

    private static Optional<DerValue> one(byte[] bytes, int at, int to) {
        int length = at + 1 < to ? bytes[at + 1] & BYTE : BYTE;
        int start = at + 2;
        if (length >= LONG_LENGTH) {
            int count = length - LONG_LENGTH;
            if (count == 0 || count > MOST_LENGTH_BYTES || start + count > to) {
                return Optional.empty();
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << Byte.SIZE) | (bytes[start + i] & BYTE);
            }
            start += count;
        }
        return length < 0 || length > to - start
                ? Optional.empty()
                : Optional.of(new DerValue(bytes, at, start, start + length));
    }

    /**
     * The first value of several.
     *
     * @param bytes an encoding, with anything behind it
     * @return the value; empty where it is malformed
     */
    public static Optional<DerValue> first(byte[] bytes) {
        return bytes.length == 0 ? Optional.empty() : one(bytes, 0, bytes.length);
    }

    /**
     * What kind of value this is.
     *
     * @return the first byte
     */
    public int tag() {
        return bytes[begin] & BYTE;
    }

    /**
     * The whole encoding, with tag and length.
     *
     * @return a copy
     */
    public byte[] encoded() {
        return Arrays.copyOfRange(bytes, begin, end);
    }

    /**
     * What this holds.
     *
     * @return a copy
     */
    public byte[] content() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /**
     * The bits that this holds, in whole bytes.
     *
     * @return the bytes; none where there are none
     */
    public byte[] bits() {
        return start == end ? new byte[0] : Arrays.copyOfRange(bytes, start + 1, end);
    }

    /**
     * The text that this holds.
     *
     * @return a character a byte
     */
    public String text() {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /**
     * The object identifier that this is.
     *
     * @return such as {@code 2.5.29.17}; empty where this is none
     */
    public Optional<String> oid() {
        return tag() == OBJECT_IDENTIFIER ? ObjectIdentifiers.text(content()) : Optional.empty();
    }

    /**
     * The values that this holds.
     *
     * @return in their order; none where they are malformed
     */
    public List<DerValue> inside() {
        return all(bytes, start, end);
    }

    /**
     * What an extension holds, which the JDK gives as bytes within bytes.
     *
     * @param value from the JDK
     * @return the values within; none where they are malformed
     */
    public static List<DerValue> extension(byte[] value) {
        Objects.requireNonNull(value, "value");
        return all(value).stream()
                .filter(outer -> outer.tag() == OCTET_STRING)
                .flatMap(outer -> outer.inside().stream())
                .toList();
    }

    @Override
    public String toString() {
        return "a DER value of " + (end - start) + " bytes";
    }
}
