package io.github.lyncdiscover.plan.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of a file as text: UTF-8, with or without a byte order mark, and no control characters. */
final class YamlText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private YamlText() {}

    /** The text of a file. */
    static String of(byte[] bytes) {
        if (looksLikeUtf16(bytes)) {
            throw new YamlFault(Mark.START, "the file is written in UTF-16 or UTF-32; save it as UTF-8");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String text = withoutByteOrderMark(out.flip().toString());
        if (result.isError()) {
            throw new YamlFault(Mark.after(text), "the file is not UTF-8 from here on; save it as UTF-8");
        }
        noControlCharacters(text);
        return text;
    }

    /** By its byte order mark, or by the zero bytes between the letters of a plan. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return marked || ((first == 0) != (second == 0)) || (first == 0 && bytes.length > 3 && bytes[3] != 0);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void noControlCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0x7F && !(c > 0x7F && c < 0xA0));
            if (!allowed) {
                throw new YamlFault(
                        Mark.after(text.substring(0, i)),
                        String.format(
                                Locale.ROOT, "the control character U+%04X can't stand in a plan; take it out", (int)
                                        c));
            }
        }
    }
}
