package io.github.lyncdiscover.autodiscover;

import java.util.Locale;

/** Any text as a quoted value in ASCII, for XML or JSON. */
final class QuotedValues {
    private QuotedValues() {}

    static String xml(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        text.codePoints().forEach(c -> {
            if (isPlain(c) && "<>&\"".indexOf(c) < 0) {
                out.append((char) c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.append('"').toString();
    }

    static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        text.chars().forEach(c -> {
            if (isPlain(c) && c != '"' && c != '\\') {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7F;
    }
}
