package io.github.lyncdiscover.text.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A table (CSV) whose first row is its head, read row by row. Columns are known by their names. */
public final class CsvTable {
    private final CsvRows rows;
    private final CsvRows.Row head;
    private final Map<String, Integer> columns;

    private CsvTable(CsvRows rows) {
        this.rows = rows;
        this.head = rows.next().orElse(new CsvRows.Row(1, List.of(), true));
        this.columns = columns(head.fields());
    }

    /**
     * A row.
     *
     * @param line where it begins
     * @param fields its fields
     * @param columns their places by the names of the columns
     */
    public record Row(int line, List<String> fields, Map<String, Integer> columns) {

        /** Refuses null. */
        public Row {
            Objects.requireNonNull(fields, "fields");
            Objects.requireNonNull(columns, "columns");
        }

        /**
         * A field.
         *
         * @param names the names that its column may have, in lower case
         * @return what is in it, without blanks around; empty if there is nothing
         */
        public Optional<String> field(String... names) {
            Objects.requireNonNull(names, "names");
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
        return new CsvTable(CsvRows.of(text));
    }

    /**
     * The places of columns by their names.
     *
     * @param head the names in their order
     * @return by each name in lower case without blanks around, the first place that it has
     */
    public static Map<String, Integer> columns(List<String> head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            columns.putIfAbsent(head.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    /**
     * Whether there is a column.
     *
     * @param names the names that it may have, in lower case
     * @return true if one is there
     */
    public boolean has(String... names) {
        Objects.requireNonNull(names, "names");
        return List.of(names).stream().anyMatch(columns::containsKey);
    }

    /**
     * The position of its head.
     *
     * @return the line that it begins on, from 1
     */
    public int headLine() {
        return head.line();
    }

    /**
     * Reads the next row. Blank lines are passed over.
     *
     * @return the row, or empty at the end
     * @throws TextFault if a quote does not close, or a row has more or fewer fields than the head
     */
    public Optional<Row> next() {
        return rows.next()
                .map(row -> new Row(row.line(), row.under(head.fields().size()).fields(), columns));
    }
}
