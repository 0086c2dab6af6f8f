package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.text.file.PrintedLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a printed list, as it was in the window.
 *
 * @param number from 1
 * @param kind what it is
 * @param margin how many blanks are before its text
 * @param name the property's name, empty for other lines
 * @param text the property's value, else the whole text
 * @param width how many characters it has
 */
record PropertyLine(int number, Kind kind, int margin, String name, String text, int width) {
    private static final Pattern PROPERTY = Pattern.compile("( *)([A-Z][A-Za-z0-9]{0,99}) +:(?: +(.*))?");
    private static final Pattern RULE = Pattern.compile(" *-{2,}(?: +-{2,})*+ *");
    private static final Pattern COMMAND =
            Pattern.compile("(?:Get|Set|New|Test|Export|Import|Invoke|Start|Stop)-[A-Z].*|```.*|\\*{4}.*");
    private static final Pattern SCRIPT = Pattern.compile("[$#].*");

    /** What lines there are. */
    enum Kind {
        BLANK,
        /** A name, a colon and perhaps a value. */
        PROPERTY,
        /** Nothing of an object: a prompt, a command that was typed, a comment. */
        BETWEEN,
        /** The line below the head of a table. */
        RULE,
        /** Any other text: the rest of a value, or what somebody wrote. */
        TEXT
    }

    static PropertyLine of(int number, String raw) {
        String line = PrintedLine.clean(raw);
        String text = line.strip();
        int margin = text.isEmpty() ? 0 : line.indexOf(text.charAt(0));
        Kind kind = Kind.TEXT;
        if (text.isEmpty()) {
            kind = Kind.BLANK;
        } else if (PrintedLine.isPrompt(line)
                || COMMAND.matcher(text).matches()
                || (margin == 0 && SCRIPT.matcher(text).matches())) {
            kind = Kind.BETWEEN;
        } else if (RULE.matcher(line).matches()) {
            kind = Kind.RULE;
        } else {
            Matcher property = PROPERTY.matcher(line);
            if (property.matches()) {
                String value =
                        property.group(3) == null ? "" : property.group(3).strip();
                return new PropertyLine(number, Kind.PROPERTY, margin, property.group(2), value, line.length());
            }
        }
        return new PropertyLine(number, kind, margin, "", text, line.length());
    }
}
