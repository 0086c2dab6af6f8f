package io.github.lyncdiscover.cli.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The message digest MD4 (RFC 1320), which NTLM needs and the Java runtime keeps to itself. */
final class Md4 {
    private static final int[][] ORDER = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
        {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}
    };
    private static final int[][] SHIFT = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};
    private static final int[] ADDED = {0, 0x5a827999, 0x6ed9eba1};

    private Md4() {}

    static byte[] digest(byte[] message) {
        int size = (message.length + 8) / 64 * 64 + 64;
        byte[] padded = Arrays.copyOf(message, size);
        padded[message.length] = (byte) 0x80;
        ByteBuffer blocks = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
        blocks.putLong(size - 8, message.length * 8L);
        int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
        for (int at = 0; at < size; at += 64) {
            block(state, blocks, at);
        }
        Arrays.fill(padded, (byte) 0);
        ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(state).forEach(digest::putInt);
        return digest.array();
    }

    private static void block(int[] state, ByteBuffer blocks, int at) {
        int[] now = state.clone();
        for (int round = 0; round < 3; round++) {
            for (int step = 0; step < 16; step++) {
                int sum = now[0]
                        + mixed(round, now[1], now[2], now[3])
                        + blocks.getInt(at + 4 * ORDER[round][step])
                        + ADDED[round];
                int turned = Integer.rotateLeft(sum, SHIFT[round][step % 4]);
                now = new int[] {now[3], turned, now[1], now[2]};
            }
        }
        for (int i = 0; i < state.length; i++) {
            state[i] += now[i];
        }
    }

    private static int mixed(int round, int x, int y, int z) {
        return switch (round) {
            case 0 -> (x & y) | (~x & z);
            case 1 -> (x & y) | (x & z) | (y & z);
            default -> x ^ y ^ z;
        };
    }
}
