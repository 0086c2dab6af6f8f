package io.github.lyncdiscover.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A set of texts of which only 128 bits of a hash are kept, so that a million take some 32 MB. For one thread. */
final class AddressSet {
    private static final int SMALLEST = 1 << 8;

    private final MessageDigest digest;
    private long[] table = new long[2 * SMALLEST];
    private int size;

    AddressSet() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds a text; false if it is in the set already. */
    boolean add(String text) {
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        long high = bits(hash, 0) | 1; // never zero, which marks a free place
        long low = bits(hash, 8);
        if (size * 4 >= table.length) {
            grow();
        }
        boolean added = put(table, high, low);
        size += added ? 1 : 0;
        return added;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] old = table;
        long[] next = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                put(next, old[i], old[i + 1]);
            }
        }
        table = next;
    }

    private static boolean put(long[] into, long high, long low) {
        int mask = into.length / 2 - 1;
        int place = (int) (low & mask);
        while (into[2 * place] != 0) {
            if (into[2 * place] == high && into[2 * place + 1] == low) {
                return false;
            }
            place = (place + 1) & mask;
        }
        into[2 * place] = high;
        into[2 * place + 1] = low;
        return true;
    }

    private static long bits(byte[] hash, int from) {
        long bits = 0;
        for (byte b : Arrays.copyOfRange(hash, from, from + 8)) {
            bits = bits << 8 | (b & 0xFF);
        }
        return bits;
    }
}
