package io.github.lyncdiscover.plan.yaml;

/**
 * A place in a text. Immutable.
 *
 * @param line from 1
 * @param column from 1, counted in characters
 */
public record Mark(int line, int column) {
    /** Where every text begins. */
    public static final Mark START = new Mark(1, 1);

    /** The place behind some text; a line ends with a line feed, a carriage return, or both. */
    static Mark after(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !pair) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return new Mark(line, column);
    }
}
