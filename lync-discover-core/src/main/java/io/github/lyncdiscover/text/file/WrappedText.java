package io.github.lyncdiscover.text.file;

import io.github.lyncdiscover.name.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Text broken into lines of a terminal's width, safe to write to it. */
public final class WrappedText {
    private static final int FIRST_MARK = 0x0300;
    private static final int FIRST_WIDE = 0x1100;

    private WrappedText() {}

    /**
     * Breaks a text between words. A word longer than a line stays whole, so that names can be copied; where a word
     * fits a line only with less margin, it gets less.
     *
     * @param margin what stands before the first line; further lines are indented as far
     * @param text words separated by blanks; control characters become visible escapes
     * @param columns the width
     * @return the lines
     */
    public static List<String> lines(String margin, String text, int columns) {
        Objects.requireNonNull(margin, "margin");
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(margin);
        int indent = width(margin);
        int used = indent;
        boolean begun = false;
        for (String word : PrintableText.of(text).split(" ", -1)) {
            int room = columns - width(word);
            if (used + (begun ? 1 : 0) > room) {
                if (!line.toString().isBlank()) {
                    lines.add(line.toString().stripTrailing());
                }
                used = Math.max(0, Math.min(indent, room));
                line = new StringBuilder(" ".repeat(used));
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            used += (begun ? 1 : 0) + columns - room;
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * How many columns of a terminal a text takes: none for a combining mark, two for an East Asian character or a
     * picture.
     *
     * @param text the text
     * @return its width
     */
    public static int width(String text) {
        return text.codePoints().map(WrappedText::width).sum();
    }

    private static int width(int c) {
        if (c < FIRST_MARK) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> c >= FIRST_WIDE && isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
            default -> (c >= 0x3000 && c <= 0x303e) || (c >= 0xff01 && c <= 0xff60) || (c >= 0x1f300 && c <= 0x1faff);
        };
    }
}
