package io.github.lyncdiscover.network;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of a response's body. Immutable; equal when the bytes are. */
public final class Body {
    /** No bytes. */
    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A body of bytes.
     *
     * @param bytes copied
     * @return the body
     */
    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Body(bytes.clone());
    }

    /**
     * A body of text.
     *
     * @param text encoded as UTF-8
     * @return the body
     */
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The number of bytes.
     *
     * @return zero or more
     */
    public int size() {
        return bytes.length;
    }

    /**
     * The text, if the bytes are UTF-8.
     *
     * @return the text, with a byte order mark if there is one, or empty if the bytes are not UTF-8
     */
    public Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
