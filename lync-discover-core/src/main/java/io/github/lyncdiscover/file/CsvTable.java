package io.github.lyncdiscover.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table (CSV) as {@code Export-Csv} and spreadsheets write it, read row by row: with {@code sep=} and {@code #TYPE} before
 * its head, divided by commas, semicolons, tabs or bars, with quotes over several lines. Columns are known by their names.
 */
public final class CsvTable {
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?[ \\t]*(?:\\R|\\z)");
    private static final Pattern TYPE = Pattern.compile("#TYPE[^\\r\\n]*(?:\\R|\\z)");
    private static final Pattern BLANK = Pattern.compile("[ \\t]*\\R");
    private static final String SEPARATORS = ",;\t|";
    private static final int MOST_COLUMNS = 2_000;

    private final String text;
    private final Map<String, Integer> columns = new HashMap<>();
    private final char separator;
    private int position;
    private int line = 1;

    private CsvTable(String text) {
        this.text = text;
        List<Matcher> said = new ArrayList<>();
        while (skip(SEPARATOR)
                .map(said::add)
                .orElse(skip(TYPE).or(() -> skip(BLANK)).isPresent())) {
            // What is before the head.
        }
        int end = text.indexOf('\n', position);
        String head = text.substring(position, end < 0 ? text.length() : end);
        separator = said.isEmpty() ? frequent(head) : said.get(0).group(1).charAt(0);
        List<String> names = fields();
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
    }

    /**
     * A row.
     *
     * @param line where it begins
     * @param fields its fields
     * @param columns their places by the names of the columns
     */
    public record Row(int line, List<String> fields, Map<String, Integer> columns) {
        /**
         * A field.
         *
         * @param names the names that its column may have, in lower case
         * @return what is in it, without blanks around; empty if there is nothing
         */
        public Optional<String> field(String... names) {
            for (String name : names) {
                int index = columns.getOrDefault(name, Integer.MAX_VALUE);
                if (index < fields.size() && !fields.get(index).isBlank()) {
                    return Optional.of(fields.get(index).strip());
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Begins to read a table.
     *
     * @param text all of it
     * @return the table, with its head read
     * @throws TextFault if its head is broken
     */
    public static CsvTable of(String text) {
        return new CsvTable(text);
    }

    /**
     * Whether there is a column.
     *
     * @param names the names that it may have, in lower case
     * @return true if one is there
     */
    public boolean has(String... names) {
        return List.of(names).stream().anyMatch(columns::containsKey);
    }

    /**
     * Reads the next row. Blank lines are passed over.
     *
     * @return the row, or empty at the end
     * @throws TextFault if a quote does not close, or a row has more or fewer fields than the head
     */
    public Optional<Row> next() {
        while (position < text.length()) {
            int begun = line;
            List<String> fields = fields();
            boolean blank = fields.stream().allMatch(String::isBlank);
            if (!blank && fields.size() != columns.size() && !isTrimmed(fields)) {
                throw new TextFault(
                        new SourcePosition(begun, 1),
                        "this row has " + fields.size() + " fields and the head of the table " + columns.size()
                                + "; it was cut off, or divided by another character");
            } else if (!blank) {
                return Optional.of(new Row(begun, fields, columns));
            }
        }
        return Optional.empty();
    }

    /** Spreadsheets leave out empty fields at the end of a row, or add some; a file that was cut ends without a line end. */
    private boolean isTrimmed(List<String> fields) {
        boolean cut = position >= text.length() && !text.endsWith("\n");
        return fields.size() > columns.size()
                ? fields.subList(columns.size(), fields.size()).stream().allMatch(String::isBlank)
                : !cut && fields.size() > 1;
    }

    private Optional<Matcher> skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        line++;
        return Optional.of(matcher);
    }

    private static char frequent(String head) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long count = head.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private List<String> fields() {
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
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                break;
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
            if (fields.size() > MOST_COLUMNS) {
                throw new TextFault(new SourcePosition(begun, 1), "this row has more than " + MOST_COLUMNS + " fields");
            }
        }
        if (quoted) {
            throw new TextFault(
                    new SourcePosition(begun, 1), "a quote that opens here does not close; the file was cut off");
        }
        fields.add(field.toString());
        return fields;
    }
}
