package io.github.lyncdiscover.cli.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The attribute-value pairs of a challenge and of its answer (MS-NLMP 2.2.2.1). Immutable. */
final class NtlmPairs {
    private static final int END = 0;
    private static final int FLAGS = 6;
    private static final int TIMESTAMP = 7;
    private static final int TARGET_NAME = 9;
    private static final int CHANNEL_BINDINGS = 10;

    /** The flag that a message integrity code is there. */
    private static final int WITH_INTEGRITY_CODE = 2;

    private final Map<Integer, byte[]> values;

    private NtlmPairs(SortedMap<Integer, byte[]> values) {
        this.values = values;
    }

    /** The pairs; empty if they are damaged, have no end, or name one attribute twice. */
    static Optional<NtlmPairs> read(ByteBuffer from) {
        ByteBuffer bytes = from.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        SortedMap<Integer, byte[]> values = new TreeMap<>();
        while (bytes.remaining() >= 4) {
            int attribute = bytes.getShort() & 0xffff;
            int length = bytes.getShort() & 0xffff;
            if (attribute == END) {
                return length == 0 ? Optional.of(new NtlmPairs(values)) : Optional.empty();
            }
            byte[] value = new byte[Math.min(length, bytes.remaining())];
            bytes.get(value);
            if (value.length < length || values.put(attribute, value) != null) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The server's time, in hundreds of nanoseconds since 1601. */
    OptionalLong time() {
        byte[] value = values.getOrDefault(TIMESTAMP, new byte[0]);
        return value.length == 8 ? OptionalLong.of(number(value).getLong()) : OptionalLong.empty();
    }

    private static ByteBuffer number(byte[] value) {
        return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The pairs of an answer: those of the server, with an integrity code, the service and the channel.
     *
     * @param service the service principal name as UTF-16
     * @param binding the hash of the channel binding; zeros for none
     */
    NtlmPairs answered(byte[] service, byte[] binding) {
        byte[] flags = values.getOrDefault(FLAGS, new byte[0]);
        int before = flags.length == 4 ? number(flags).getInt() : 0;
        SortedMap<Integer, byte[]> all = new TreeMap<>(values);
        all.put(FLAGS, number(new byte[4]).putInt(before | WITH_INTEGRITY_CODE).array());
        all.put(TARGET_NAME, service);
        all.put(CHANNEL_BINDINGS, binding);
        return new NtlmPairs(all);
    }

    byte[] bytes() {
        int size = values.values().stream().mapToInt(value -> value.length + 4).sum() + 4;
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach((attribute, value) -> bytes.putShort(attribute.shortValue())
                .putShort((short) value.length)
                .put(value));
        return bytes.array();
    }
}
