package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.file.CsvCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of results, written as CSV or as short lines. Immutable.
 *
 * @param head the headings
 * @param brief for each column, whether short lines have it
 * @param rows the cells, without control characters
 */
public record Table(List<String> head, List<Boolean> brief, List<List<String>> rows) {
    /** Copies the lists. */
    public Table {
        head = List.copyOf(head);
        brief = List.copyOf(brief);
        rows = List.copyOf(rows);
    }

    /** Starts a table with a row for each of these. */
    static <T> Rows<T> rows(Collection<T> items) {
        return new Rows<>(List.copyOf(items), List.of());
    }

    /**
     * A table whose columns are yet to come. Immutable.
     *
     * @param <T> what a row is made of
     * @param items what the rows are made of
     * @param columns the columns so far
     */
    record Rows<T>(List<T> items, List<Column<T>> columns) {
        /** With a column more, which short lines have too. */
        Rows<T> brief(String name, Function<T, String> cell) {
            return with(new Column<>(name, true, cell));
        }

        /** With a column more, which only the whole table has. */
        Rows<T> full(String name, Function<T, String> cell) {
            return with(new Column<>(name, false, cell));
        }

        private Rows<T> with(Column<T> column) {
            return new Rows<>(
                    items, Stream.concat(columns.stream(), Stream.of(column)).toList());
        }

        Table table() {
            List<List<String>> rows = new ArrayList<>();
            for (T item : items) {
                rows.add(columns.stream()
                        .map(column -> PrintableText.of(column.cell().apply(item)))
                        .toList());
            }
            return new Table(
                    columns.stream().map(Column::name).toList(),
                    columns.stream().map(Column::brief).toList(),
                    rows);
        }
    }

    /**
     * The table as RFC 4180 has it.
     *
     * @return a line with the headings and a line for each row, each ending in a carriage return and a line feed; a cell that a
     *     spreadsheet would take for a formula begins with an apostrophe
     */
    public String csv() {
        StringBuilder text = new StringBuilder(line(head));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * The table's most telling columns, a line for each row.
     *
     * @return lines without headings, their cells parted by tabs, a hyphen for an empty one
     */
    public String shortLines() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                if (brief.get(column)) {
                    cells.add(row.get(column).isEmpty() ? "-" : row.get(column));
                }
            }
            text.append(String.join("\t", cells)).append('\n');
        }
        return text.toString();
    }
}
