package io.github.lyncdiscover.text.file;

import io.github.lyncdiscover.name.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table (CSV, RFC 4180) as PowerShell, spreadsheets and appliances write it, read one by one: with {@code sep=}
 * and {@code #TYPE} before the first row, divided by commas, semicolons, tabs or bars, with quotes over several lines. A
 * quote within a field that does not begin with one is a character like any other.
 */
public final class CsvRows {
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?[ \\t]*(?:\\R|\\z)");
    private static final Pattern TYPE = Pattern.compile("(?i)#TYPE[^\\r\\n]*(?:\\R|\\z)");
    private static final Pattern BLANK = Pattern.compile("[ \\t]*\\R");
    private static final String SEPARATORS = "\t;,|";

    private final String text;
    private final char separator;
    private int position;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text;
        Optional<Character> said = Optional.empty();
        while (true) {
            Optional<Matcher> mark = skip(SEPARATOR);
            if (mark.isPresent()) {
                said = Optional.of(mark.get().group(1).charAt(0));
            } else if (skip(TYPE).or(() -> skip(BLANK)).isEmpty()) {
                break;
            }
        }
        separator = said.orElseGet(() -> frequent(text, position));
    }

    /**
     * A row.
     *
     * @param line where it begins
     * @param fields its fields as they are written, without their quotes
     * @param last whether the text ends with it, without a line end
     */
    public record Row(int line, List<String> fields, boolean last) {

        /** Refuses null. */
        public Row {
            Objects.requireNonNull(fields, "fields");
        }

        /**
         * This row, which fits a head. Spreadsheets leave out empty fields at the end of a row, or add some; a file that was
         * cut off ends without a line end.
         *
         * @param columns how many columns the head has
         * @return this row
         * @throws TextFault if it has other fields
         */
        public Row under(int columns) {
            boolean fits = fields.size() > columns
                    ? fields.subList(columns, fields.size()).stream().allMatch(String::isBlank)
                    : fields.size() == columns || (!last && fields.size() > 1);
            if (!fits) {
                throw new TextFault(
                        new SourcePosition(line, 1),
                        "this row has " + fields.size() + " fields and the head of the table " + columns
                                + "; it was cut off, or divided by another character");
            }
            return this;
        }
    }

    /**
     * Begins to read.
     *
     * @param text all of the table
     * @return its rows
     */
    public static CsvRows of(String text) {
        return new CsvRows(text);
    }

    /**
     * The first row of a text that may be no table.
     *
     * @param text the text, or its beginning
     * @return the fields without blanks around them; empty if the row is broken
     */
    public static List<String> head(String text) {
        try {
            return of(text).next().map(Row::fields).orElse(List.of()).stream()
                    .map(String::strip)
                    .toList();
        } catch (TextFault broken) {
            return List.of();
        }
    }

    /**
     * Reads the next row that is not blank.
     *
     * @return the row, or empty at the end
     * @throws TextFault if a quote does not close, or a row has more than 2,000 fields
     */
    public Optional<Row> next() {
        while (position < text.length()) {
            int begun = line;
            List<String> fields = fields(begun);
            if (!fields.stream().allMatch(String::isBlank)) {
                boolean last = position >= text.length() && !text.endsWith("\n") && !text.endsWith("\r");
                return Optional.of(new Row(begun, List.copyOf(fields), last));
            }
        }
        return Optional.empty();
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

    /** The separator that the first row has most of, outside of quotes. */
    private static char frequent(String text, int start) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            int which = quoted ? -1 : SEPARATORS.indexOf(c);
            quoted ^= c == '"';
            if (which >= 0) {
                counts[which]++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return counts[best] == 0 ? ',' : SEPARATORS.charAt(best);
    }

    private List<String> fields(int begun) {
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            StringBuilder field = new StringBuilder();
            more = field(field, begun);
            fields.add(field.toString());
            if (fields.size() > FileLimits.TABLE_FIELDS) {
                throw new TextFault(
                        new SourcePosition(begun, 1), "this row has more than " + FileLimits.TABLE_FIELDS + " fields");
            }
        }
        return fields;
    }

    /** Reads a field; whether another follows in this row. */
    private boolean field(StringBuilder field, int begun) {
        boolean blank = true;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"' && blank) {
                field.setLength(0);
                quoted(field, begun);
                blank = false;
            } else if (c == separator) {
                return true;
            } else if (isLineEnd(c)) {
                return false;
            } else {
                field.append(c);
                blank &= c == ' ' || c == '\t';
            }
        }
        return false;
    }

    private boolean isLineEnd(char c) {
        if (c == '\r' && position < text.length() && text.charAt(position) == '\n') {
            position++;
        }
        boolean end = c == '\n' || c == '\r';
        line += end ? 1 : 0;
        return end;
    }

    private void quoted(StringBuilder field, int begun) {
        while (position < text.length()) {
            char c = text.charAt(position++);
            line += c == '\n' ? 1 : 0;
            if (c != '"') {
                field.append(c);
            } else if (position < text.length() && text.charAt(position) == '"') {
                field.append(c);
                position++;
            } else {
                return;
            }
        }
        throw new TextFault(
                new SourcePosition(begun, 1), "a quote that opens here does not close; the file was cut off");
    }
}
