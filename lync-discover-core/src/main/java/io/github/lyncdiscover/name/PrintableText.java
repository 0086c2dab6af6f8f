package io.github.lyncdiscover.name;

/** Text from outside made safe to show: control characters and their like become visible escapes. */
public final class PrintableText {
    private static final int LONGEST = 300;
    private static final int LONGEST_QUOTE = 120;

    private PrintableText() {}

    /**
     * The text with every control, format and unpaired surrogate character, and every code that Unicode keeps from being
     * one, written as <code>&#92;u</code> and four digits, so that it can be written to a terminal, a log or XML.
     *
     * @param text any text
     * @return the same text when it holds none
     */
    public static String of(String text) {
        if (isAscii(text) || text.codePoints().noneMatch(PrintableText::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (!isUnsafe(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    safe.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return safe.toString();
    }

    /**
     * The text, safe to show and cut when it is very long.
     *
     * @param text any text
     * @return at most 300 characters of it, an ellipsis in place of the rest
     */
    public static String brief(String text) {
        return of(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }

    /**
     * The text in quotes, safe to show and shortened when it is very long.
     *
     * @param text any text
     * @return the text between double quotes
     */
    public static String quote(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return '"' + of(text) + '"';
        }
        int end = LONGEST_QUOTE - (Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? 1 : 0);
        return '"' + of(text.substring(0, end)) + "…\" (" + text.length() + " characters)";
    }

    /** Reports whether the text holds nothing but visible ASCII and blanks, as nearly all do. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> isNoCharacter(c);
            default -> false;
        };
    }

    /** The last two codes of each plane, and 32 more: XML holds none of the first, HTML none at all. */
    private static boolean isNoCharacter(int c) {
        return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    }
}
