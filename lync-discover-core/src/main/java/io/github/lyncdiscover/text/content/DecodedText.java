package io.github.lyncdiscover.text.content;

/**
 * A text as its reader sees it: percent encoding, JSON escapes and the entity of an ampersand are undone, and each character knows
 * where it began and how often it was percent-encoded. Immutable.
 */
final class DecodedText {
    static final int LONGEST_NAME = 128;
    static final int MOST_BLANKS = 64;
    static final int MOST_BACKSLASHES = 63;
    private static final int DEEPEST = 5;

    private final String text;
    private final char[] characters;
    private final int[] starts;
    private final byte[] depths;
    private final int length;

    DecodedText(String text) {
        this.text = text;
        this.characters = new char[text.length()];
        this.starts = new int[text.length() + 1];
        this.depths = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); count++) {
            starts[count] = i;
            i = decode(i, count);
        }
        starts[count] = text.length();
        this.length = count;
    }

    int length() {
        return length;
    }

    /** The character at a place, or 0 outside the text. */
    char at(int index) {
        return index >= 0 && index < length ? characters[index] : 0;
    }

    /** How often the character was percent-encoded. */
    int depth(int index) {
        return depths[index];
    }

    /** Where the character begins in the text as written. */
    int start(int index) {
        return starts[index];
    }

    /** How many backslashes are before a character, up to a number. */
    int backslashes(int index, int most) {
        int count = 0;
        while (count < most && at(index - 1 - count) == '\\') {
            count++;
        }
        return count;
    }

    String substring(int from, int to) {
        return new String(characters, from, to - from);
    }

    /** Where the name begins that ends before a place. */
    int nameBefore(int end) {
        int start = end;
        while (end - start < LONGEST_NAME && isNameCharacter(at(start - 1))) {
            start--;
        }
        return start;
    }

    int blanksBefore(int end) {
        int count = 0;
        while (count < MOST_BLANKS && (at(end - 1 - count) == ' ' || at(end - 1 - count) == '\t')) {
            count++;
        }
        return count;
    }

    int afterSpace(int start) {
        int at = start;
        while (at - start < MOST_BLANKS && isSpace(at(at))) {
            at++;
        }
        return at;
    }

    /** Whether a header can begin there: on a line of its own, in quotes, or as a trace prints it. */
    boolean isLineStart(int start) {
        int before = start - 1 - blanksBefore(start);
        return before < 0 || "\n\r\"'<>|-*".indexOf(at(before)) >= 0;
    }

    /** The place of a quote, behind the backslashes that a text within a text has before it. */
    int quoteAt(int start) {
        int at = start;
        while (at - start < MOST_BACKSLASHES && at(at) == '\\') {
            at++;
        }
        return at;
    }

    boolean isQuote(int index) {
        return at(index) == '"' || at(index) == '\'';
    }

    /** Where the string ends that begins with a quote: at one with as many backslashes, but for escaped ones within. */
    int endOfString(int quote) {
        int level = backslashes(quote, MOST_BACKSLASHES);
        int end = quote + 1;
        int run = 0;
        while (end < length() && !(at(end) == at(quote) && run % (2 * (level + 1)) == level)) {
            run = at(end) == '\\' ? run + 1 : 0;
            end++;
        }
        return end;
    }

    int trailingBackslashes(int quote, int end) {
        return end == length() ? 0 : Math.min(backslashes(quote, MOST_BACKSLASHES), end - quote - 1);
    }

    int endOf(int start, String ends) {
        int end = start;
        while (end < length() && ends.indexOf(at(end)) < 0) {
            end++;
        }
        return end;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    static boolean isNameCharacter(char c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.' || c == '$' || c == '[' || c == ']';
    }

    static boolean isTokenCharacter(char c) {
        return isLetter(c) || isDigit(c) || (c != 0 && "._~+/=-".indexOf(c) >= 0);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Decodes what begins at a place of the text; returns where the next character begins. */
    private int decode(int i, int index) {
        char first = text.charAt(i);
        characters[index] = first;
        if (first == '%') {
            return percent(i, index);
        } else if (first == '&' && text.startsWith("amp;", i + 1)) {
            return i + 5;
        } else if (first == '\\' && i + 1 < text.length()) {
            return backslash(i, index);
        }
        return i + 1;
    }

    private int percent(int i, int index) {
        int at = i + 1;
        int depth = 1;
        while (depth < DEEPEST && text.startsWith("25", at) && hex(at + 2) >= 0) {
            at += 2;
            depth++;
        }
        int value = hex(at);
        if (value < 0 || value > '~') {
            return i + 1;
        }
        characters[index] = (char) value;
        depths[index] = (byte) depth;
        return at + 2;
    }

    private int backslash(int i, int index) {
        char next = text.charAt(i + 1);
        if (next == 'u' && i + 6 <= text.length() && text.startsWith("00", i + 2)) {
            int value = hex(i + 4);
            if (value >= 0) {
                characters[index] = (char) value;
                return i + 6;
            }
        }
        if (next == 'n' || next == 'r' || next == '/') {
            characters[index] = next == '/' ? '/' : '\n';
            return i + 2;
        }
        return i + 1;
    }

    /** The value of two hexadecimal digits, or -1. */
    private int hex(int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
