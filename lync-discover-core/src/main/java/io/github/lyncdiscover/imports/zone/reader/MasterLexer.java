package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/** The words of a zone file, record by record: brackets join lines, and comments are kept apart. */
final class MasterLexer {
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char END_OF_FILE = '\u001A';

    private final String text;
    private int position;
    private int number = 1;
    private int depth;
    private List<Word> words = new ArrayList<>();
    private StringBuilder comment = new StringBuilder();

    /** Some old editors end lines with a carriage return alone. */
    MasterLexer(String text) {
        this.text = text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text;
    }

    /** A word. */
    record Word(String text, boolean quoted) {}

    /**
     * A record, a directive, or a comment alone.
     *
     * @param number the line it begins on
     * @param indented whether it begins with a blank, and so has no name of its own
     * @param words its words
     * @param comment the text of its comments
     */
    record Line(int number, boolean indented, List<Word> words, String comment) {
        String word(int index) {
            return index < words.size() && !words.get(index).quoted()
                    ? words.get(index).text()
                    : "";
        }
    }

    boolean hasMore() {
        return position < text.length();
    }

    /**
     * The next line, with all that brackets join to it.
     *
     * @throws ImportFault if a quote or a bracket is not closed
     */
    Line next() {
        int begun = number;
        boolean indented = isBlank(text.charAt(position)) || text.charAt(position) == '(';
        words = new ArrayList<>();
        comment = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '\n') {
                position++;
                number++;
                if (depth == 0) {
                    break;
                }
            } else if (isBlank(c)) {
                position++;
            } else if (c == '(' || c == ')') {
                depth = c == '(' ? depth + 1 : Math.max(0, depth - 1);
                position++;
            } else if (c == ';') {
                comment();
            } else if (c == '"') {
                quoted();
            } else {
                word();
            }
        }
        if (depth > 0) {
            throw new ImportFault(
                    new SourcePosition(begun, 1),
                    "a bracket that opens in this record is not closed: the file was cut off");
        }
        return new Line(begun, indented, words, comment.toString());
    }

    private void comment() {
        int end = text.indexOf('\n', position);
        comment.append(text, position, end < 0 ? text.length() : end).append('\n');
        position = end < 0 ? text.length() : end;
    }

    private void quoted() {
        int start = ++position;
        while (position < text.length() && text.charAt(position) != '"' && text.charAt(position) != '\n') {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        if (position >= text.length() || text.charAt(position) != '"') {
            throw new ImportFault(new SourcePosition(number, 1), "a quote that opens here is not closed on its line");
        }
        words.add(new Word(text.substring(start, position), true));
        position++;
    }

    private void word() {
        int start = position;
        while (position < text.length() && !ends(text.charAt(position))) {
            boolean escape =
                    text.charAt(position) == '\\' && position + 1 < text.length() && text.charAt(position + 1) != '\n';
            position += escape ? 2 : 1;
        }
        words.add(new Word(text.substring(start, position), false));
    }

    private static boolean ends(char c) {
        return c == '\n' || isBlank(c) || c == ';' || c == '(' || c == ')' || c == '"';
    }

    private static boolean isBlank(char c) {
        return c != '\n' && (c == NO_BREAK_SPACE || c == END_OF_FILE || Character.isWhitespace(c));
    }
}
