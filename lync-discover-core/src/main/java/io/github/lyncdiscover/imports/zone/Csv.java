package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of a table whose fields are divided by commas, semicolons or tabs, some of them in quotes (RFC 4180). */
public final class Csv {
    private static final String MARK = "sep=";

    private final String text;
    private final char separator;
    private int position;
    private int line = 1;

    /**
     * A table.
     *
     * @param text all of it, or from a row on
     * @param separator what divides its fields
     */
    public Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * A row.
     *
     * @param line the line it begins on
     * @param fields its fields, without blanks around them
     */
    public record Row(int line, List<String> fields) {
        /** A field, empty where the row ends before it. */
        public String field(Optional<Integer> column) {
            return column.filter(index -> index < fields.size())
                    .map(fields::get)
                    .orElse("");
        }

        /** Whether it has no content. */
        public boolean isEmpty() {
            return fields.stream().allMatch(String::isEmpty);
        }

        /** The place of each field as a head names it, in lower case. */
        public Map<String, Integer> columns() {
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                columns.putIfAbsent(fields.get(i).toLowerCase(Locale.ROOT), i);
            }
            return columns;
        }
    }

    /**
     * What divides the fields of a head.
     *
     * @param head the first row as it is written
     * @return a tab, a semicolon or a comma
     */
    public static char separator(String head) {
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
    }

    /** Whether a line is what programs put before the head: a type, or what divides the fields. */
    public static boolean isPreamble(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.startsWith("#type ") || lower.startsWith(MARK) || lower.startsWith("\"" + MARK);
    }

    /** Whether another row follows. */
    public boolean hasMore() {
        return position < text.length();
    }

    /** Skips a line, quotes and all. */
    public void skipLine() {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end + 1;
        line++;
    }

    /** The line that comes next, as it is written. */
    public String peekLine() {
        int end = text.indexOf('\n', position);
        return text.substring(position, end < 0 ? text.length() : end);
    }

    /**
     * The next row, which may go over several lines where it is quoted.
     *
     * @throws Fault if a quote is not closed
     */
    public Row next() {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int begun = line;
        boolean quoted = false;
        while (position < text.length()) {
            char c = text.charAt(position++);
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && position < text.length() && text.charAt(position) == '"') {
                field.append(c);
                position++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                break;
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new Fault(new Mark(begun, 1), "a quote that opens here does not close; the file was cut off");
        }
        fields.add(field.toString().strip());
        return new Row(begun, fields);
    }
}
