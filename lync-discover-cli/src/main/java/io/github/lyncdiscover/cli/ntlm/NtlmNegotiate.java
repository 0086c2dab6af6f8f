package io.github.lyncdiscover.cli.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The first message (MS-NLMP 2.2.1.1), and what all messages have in common. */
final class NtlmNegotiate {
    static final int UNICODE = 0x1;
    static final int TARGET_INFO = 0x800000;

    /** Unicode, the target, NTLM, always sign, extended session security, a version, 128 bits. */
    static final int FLAGS = UNICODE | 0x4 | 0x200 | 0x8000 | 0x80000 | 0x2000000 | 0x20000000;

    /** Windows 7, the system that Lync 2013 was made for; revision 15 of NTLM. */
    static final long VERSION = 0x0f00_0000_1db1_0106L;

    /** Servers refuse a shorter one. */
    static final int SIZE = 40;

    private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

    private NtlmNegotiate() {}

    static byte[] message() {
        ByteBuffer message = begun(SIZE, 1).putInt(FLAGS);
        for (int field = 0; field < 2; field++) {
            message.putInt(0).putInt(SIZE);
        }
        message.putLong(VERSION);
        byte[] bytes = new byte[SIZE];
        message.get(0, bytes);
        return bytes;
    }

    /** A message of a size and a type, after both were written. */
    static ByteBuffer begun(int size, int type) {
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SIGNATURE)
                .putInt(type);
    }

    /** Whether a message begins as one of a type does. */
    static boolean is(ByteBuffer message, int type) {
        byte[] begin = new byte[SIGNATURE.length];
        message.get(0, begin);
        return java.util.Arrays.equals(begin, SIGNATURE) && message.getInt(SIGNATURE.length) == type;
    }
}
