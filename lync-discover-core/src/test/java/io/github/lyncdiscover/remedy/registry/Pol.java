package io.github.lyncdiscover.remedy.registry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A writer of Registry.pol files, by Microsoft's description of the format. */
final class Pol {
    private Pol() {}

    static byte[] of(String key, String value, int type, String text) {
        return file(item(key, value, type, text));
    }

    static byte[] file(byte[]... items) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {'P', 'R', 'e', 'g', 1, 0, 0, 0});
        for (byte[] item : items) {
            file.writeBytes(item);
        }
        return file.toByteArray();
    }

    static byte[] item(String key, String value, int type, String text) {
        ByteArrayOutputStream item = new ByteArrayOutputStream();
        byte[] data = wide(text + "\0");
        item.writeBytes(wide("[" + key + "\0;" + value + "\0;"));
        item.writeBytes(number(type));
        item.writeBytes(wide(";"));
        item.writeBytes(number(data.length));
        item.writeBytes(wide(";"));
        item.writeBytes(data);
        item.writeBytes(wide("]"));
        return item.toByteArray();
    }

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
