package io.github.lyncdiscover.name;

/**
 * A position in a text. Immutable.
 *
 * @param line from 1
 * @param column from 1, counted in characters
 */
public record SourcePosition(int line, int column) {
    /** The begin of every text. */
    public static final SourcePosition START = new SourcePosition(1, 1);

    /**
     * The position behind some text.
     *
     * @param text the text; a line ends with a line feed, a carriage return, or both
     * @return where the next character is
     */
    public static SourcePosition after(CharSequence text) {
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
        return new SourcePosition(line, column);
    }

    /** Line and column with a colon between them, as behind the name of a file. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
