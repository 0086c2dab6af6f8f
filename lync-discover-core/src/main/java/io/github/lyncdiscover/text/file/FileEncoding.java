package io.github.lyncdiscover.text.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** An encoding of Unicode, as the first bytes of a file show it. */
enum FileEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 1, "\u00EF\u00BB\u00BF"),
    UTF_32LE("UTF-32", Charset.forName("UTF-32LE"), 4, "\u00FF\u00FE\0\0"),
    UTF_32BE("UTF-32", Charset.forName("UTF-32BE"), 4, "\0\0\u00FE\u00FF"),
    UTF_16LE("UTF-16", StandardCharsets.UTF_16LE, 2, "\u00FF\u00FE"),
    UTF_16BE("UTF-16", StandardCharsets.UTF_16BE, 2, "\u00FE\u00FF");

    /** Enough to see where the NUL bytes are. */
    private static final int SAMPLE = 4_096;

    private final String title;
    private final Charset charset;
    private final int unit;
    private final String mark;

    FileEncoding(String title, Charset charset, int unit, String mark) {
        this.title = title;
        this.charset = charset;
        this.unit = unit;
        this.mark = mark;
    }

    String title() {
        return title;
    }

    Charset charset() {
        return charset;
    }

    /** How many bytes the smallest character has. */
    int unit() {
        return unit;
    }

    /** How many bytes of a file are its byte order mark. */
    int markIn(byte[] bytes) {
        return isMarked(bytes) ? mark.length() : 0;
    }

    /** The encoding by the byte order mark, else by the places of the NUL bytes between ASCII letters; else UTF-8. */
    static FileEncoding of(byte[] bytes) {
        for (FileEncoding encoding : values()) {
            if (encoding.isMarked(bytes)) {
                return encoding;
            }
        }
        return unmarked(bytes);
    }

    private boolean isMarked(byte[] bytes) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static FileEncoding unmarked(byte[] bytes) {
        int[] nuls = new int[4];
        int sample = Math.min(bytes.length, SAMPLE) & ~3;
        if (bytes.length < 4) {
            sample = bytes.length & ~1;
        }
        for (int i = 0; i < sample; i++) {
            nuls[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        int even = nuls[0] + nuls[2];
        int odd = nuls[1] + nuls[3];
        if (nuls[0] == 0 && sample >= 4 && nuls[2] > 0 && nuls[2] == nuls[3] && nuls[2] == sample / 4) {
            return UTF_32LE;
        } else if (nuls[3] == 0 && nuls[0] > 0 && nuls[0] == nuls[1] && nuls[0] == sample / 4) {
            return UTF_32BE;
        } else if (odd >= even * 4 && odd * 4 >= sample / 2 && odd > 0) {
            return UTF_16LE;
        } else if (even >= odd * 4 && even * 4 >= sample / 2 && even > 0) {
            return UTF_16BE;
        }
        return UTF_8;
    }
}
