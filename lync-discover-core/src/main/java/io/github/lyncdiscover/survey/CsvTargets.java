package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.file.CsvRows;
import io.github.lyncdiscover.text.file.TextFault;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The targets of one column of a table, whose rows are read one by one. */
final class CsvTargets {
    private final String column;
    private String head = "";
    private int index = -1;

    CsvTargets(String column) {
        this.column = column;
    }

    /**
     * The field of the next row.
     *
     * @param line the row, or its first line
     * @param more where its further lines come from
     * @return the field; empty for the head, and for a row whose field is blank or missing
     * @throws IllegalArgumentException if the head has no such column
     */
    Optional<String> field(String line, BoundedLines more) throws IOException {
        String row = whole(line, more);
        if (index < 0) {
            head += row + "\n";
            find(CsvRows.head(head));
            return Optional.empty();
        }
        try {
            CsvRows rows = CsvRows.of(head + row + "\n");
            rows.next();
            return rows.next()
                    .map(CsvRows.Row::fields)
                    .filter(fields -> fields.size() > index)
                    .map(fields -> fields.get(index).strip())
                    .filter(field -> !field.isEmpty());
        } catch (TextFault broken) {
            return Optional.of(row);
        }
    }

    /** Marks of spreadsheets and PowerShell may stand before the head. */
    private void find(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(column)) {
                index = i;
            }
        }
        if (index < 0 && !names.isEmpty() && !isMark(head)) {
            throw new IllegalArgumentException("the table has no column " + PrintableText.quote(column)
                    + NearestWord.hint(column, names) + "; it has " + PrintableText.of(String.join(", ", names)));
        }
    }

    private static boolean isMark(String head) {
        String start = head.strip().toLowerCase(Locale.ROOT);
        return start.lines().count() < 3
                && (start.startsWith("sep=") || start.startsWith("#type"))
                && !start.contains("\n");
    }

    private static String whole(String line, BoundedLines more) throws IOException {
        StringBuilder row = new StringBuilder(line);
        while (isOpen(row) && row.length() < BoundedLines.LONGEST) {
            Optional<String> next = more.next();
            if (next.isEmpty()) {
                break;
            }
            row.append('\n').append(next.get());
        }
        return row.toString();
    }

    private static boolean isOpen(CharSequence row) {
        return row.chars().filter(c -> c == '"').count() % 2 == 1;
    }
}
