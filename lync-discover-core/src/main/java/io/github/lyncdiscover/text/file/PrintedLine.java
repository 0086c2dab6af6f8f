package io.github.lyncdiscover.text.file;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A line that a window printed and somebody copied, without what copying and mailing added: colours, quote marks, blanks of
 * other kinds, invisible marks.
 */
public final class PrintedLine {
    /** Colours and cursor movements, also where the escape character itself was lost. */
    private static final Pattern ESCAPES = Pattern.compile(
            "[\u001B\u009B\u241B]\\[?[0-?]{0,40}[ -/]{0,4}[@-~]|\u001B\\][^\u0007\u001B]{0,200}(?:\u0007|\u001B\\\\)?|(?:\\^\\[)?\\[[0-9;]{1,12}m");

    private static final Pattern QUOTE = Pattern.compile("^ *(?:[>|\u2502\u00BB\uFF5C] ?)++");
    /** Also of a remote shell, and of the shell of Exchange: {@code [PS] C:\>}. */
    private static final Pattern PROMPT = Pattern.compile(
            "^ *(?:\\[[^\\]\\r\\n]{1,80}\\]:? ?)?(?:PS(?: [^>\\r\\n]{0,260})?|[A-Za-z]:\\\\[^>\\r\\n]{0,260})> ?.*");

    private PrintedLine() {}

    /**
     * Cleans a line.
     *
     * @param line one line as it is in the file
     * @return the line as the window showed it, with plain blanks
     */
    public static String clean(String line) {
        String plain = isPlain(line) ? line : blanks(ESCAPES.matcher(line).replaceAll(""));
        String bare = isPrompt(plain) ? plain : QUOTE.matcher(plain).replaceFirst("");
        return isPrompt(bare) ? bare.strip() : bare;
    }

    /**
     * Whether a cleaned line is a prompt, with what was typed there.
     *
     * @param line the line
     * @return true for {@code PS C:\> Get-CsPool}
     */
    public static boolean isPrompt(String line) {
        Objects.requireNonNull(line, "line");
        return PROMPT.matcher(line).matches();
    }

    private static boolean isPlain(String line) {
        return line.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '[');
    }

    private static String blanks(String line) {
        StringBuilder blanks = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean blank = c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
            boolean unseen = Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || c == '\u00AD';
            if (blank) {
                blanks.append(' ');
            } else if (!unseen) {
                blanks.append(c);
            }
        }
        return blanks.toString();
    }
}
