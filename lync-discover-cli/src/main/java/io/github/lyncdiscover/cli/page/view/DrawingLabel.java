package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.file.WrappedText;

/**
 * A text in a drawing, shortened where there is no room for it.
 *
 * @param x where it begins, or its middle
 * @param y its base
 * @param text what is shown
 * @param full the whole text
 */
public record DrawingLabel(int x, int y, String text, String full) {
    private static final int NARROW = 51;
    private static final int OTHER = 80;
    private static final int CAPITAL = 98;
    private static final int WIDE = 130;
    private static final int ELLIPSIS = 125;

    /** A text that may be as wide as there is room. */
    static DrawingLabel of(int x, int y, int room, String text) {
        String safe = PrintableText.of(text);
        return new DrawingLabel(x, y, shortened(safe, room), safe);
    }

    /**
     * Reports whether it does not show all.
     *
     * @return true if it was shortened
     */
    public boolean isShortened() {
        return !text.equals(full);
    }

    /** As much as fits into some pixels, with an ellipsis for the rest. */
    static String shortened(String text, int room) {
        int left = room * 10;
        int fits = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            left -= tenths(text.codePointAt(at));
            if (left < 0) {
                return text.substring(0, fits) + "…";
            }
            fits = left < ELLIPSIS ? fits : at + Character.charCount(text.codePointAt(at));
        }
        return text;
    }

    /** How wide a character is in a wide font, in tenths of a pixel: text cannot be measured here. */
    private static int tenths(int c) {
        if ("ijl.,:;|!'/-()[] tfrI".indexOf(c) >= 0) {
            return NARROW;
        } else if ("mwMW@%".indexOf(c) >= 0) {
            return WIDE;
        } else if (Character.isUpperCase(c)) {
            return CAPITAL;
        }
        return WrappedText.width(Character.toString(c)) > 1 ? WIDE : OTHER;
    }
}
