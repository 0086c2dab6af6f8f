package io.github.lyncdiscover.text.kind;

import io.github.lyncdiscover.text.file.CsvRows;
import io.github.lyncdiscover.text.file.CsvTable;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of tables (CSV), told by their columns. */
final class TableKinds {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.()* -]{0,60}");

    private TableKinds() {}

    /** The names of the columns in lower case; empty if the text begins with no such line. */
    static Set<String> columns(String text) {
        Set<String> names = CsvTable.columns(CsvRows.head(text)).keySet();
        boolean head = names.size() > 1
                && names.stream()
                        .allMatch(name -> name.isEmpty() || NAME.matcher(name).matches());
        return head ? names : Set.of();
    }

    static FileKind kind(Set<String> columns) {
        if (columns.contains("sipaddress") || columns.contains("registrarpool")) {
            return FileKind.USERS;
        }
        boolean records = columns.containsAll(Set.of("recordtype", "hostname"))
                || columns.containsAll(Set.of("type", "data"))
                || columns.stream().anyMatch(name -> name.startsWith("header-"));
        if (records) {
            return FileKind.ZONE_TABLE;
        }
        return columns.isEmpty() ? FileKind.OTHER_TEXT : FileKind.OTHER_TABLE;
    }
}
