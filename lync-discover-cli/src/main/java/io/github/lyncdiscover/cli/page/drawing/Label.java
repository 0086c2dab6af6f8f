package io.github.lyncdiscover.cli.page.drawing;

import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.name.Wrapped;

/**
 * A text in a drawing, shortened where there is no room for it.
 *
 * @param x where it begins, or its middle
 * @param y its base
 * @param text what is shown
 * @param full the whole text
 */
public record Label(int x, int y, String text, String full) {
    /** How wide a character is at most, on average, in tenths of a pixel: text cannot be measured here. */
    private static final int TENTHS = 68;

    /** A text that may be as wide as there is room. */
    static Label of(int x, int y, int room, String text) {
        String safe = Printable.of(text);
        return new Label(x, y, shortened(safe, room * 10 / TENTHS), safe);
    }

    /**
     * Tells whether it does not show all.
     *
     * @return true if it was shortened
     */
    public boolean isShortened() {
        return !text.equals(full);
    }

    /** As much as fits into some columns, with an ellipsis for the rest. */
    static String shortened(String text, int columns) {
        if (text.length() <= columns / 2 || Wrapped.width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String next = Character.toString(text.codePointAt(at));
            used += Wrapped.width(next);
            if (used > columns) {
                break;
            }
            kept.append(next);
        }
        return kept.append('…').toString();
    }
}
