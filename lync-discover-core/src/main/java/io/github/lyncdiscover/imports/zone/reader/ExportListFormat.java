package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawLines;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.imports.zone.RecordTypes;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.CsvRows;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The list that <i>Export List</i> of DNS Manager writes, in any language: its types end in the record type in brackets, and
 * the zone's own name is a phrase in brackets. It holds one folder; folders below it are rows without a type.
 */
public final class ExportListFormat implements ImportFormat<List<RawZone>> {
    private static final int ROWS_TO_TELL_BY = 200;

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZONE_TABLE);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        CsvRows rows = CsvRows.of(file.start());
        try {
            for (int i = 0; i < ROWS_TO_TELL_BY; i++) {
                Optional<CsvRows.Row> row = rows.next();
                if (row.isEmpty()) {
                    return false;
                } else if (type(field(row.get(), 1)).isPresent()) {
                    return true;
                }
            }
        } catch (TextFault noTable) {
            return false;
        }
        return false;
    }

    private static String field(CsvRows.Row row, int column) {
        return column < row.fields().size() ? row.fields().get(column).strip() : "";
    }

    /** The record type in brackets at the end of {@code Host (A)}. */
    private static Optional<String> type(String shown) {
        String text = shown.strip();
        int open = text.lastIndexOf('(');
        if (open <= 0 || !text.endsWith(")")) {
            return Optional.empty();
        }
        String type = text.substring(open + 1, text.length() - 1).toUpperCase(Locale.ROOT);
        return Optional.of(type.equals("AAA") ? "AAAA" : type)
                .filter(word -> RecordTypes.isKnown(word) || word.startsWith("WINS"));
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        CsvRows rows = CsvRows.of(file.text());
        List<RawLine> lines = new RawLines().list();
        boolean head = true;
        for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            boolean isRecord = type(field(row.get(), 1)).isPresent();
            if (!head || isRecord) {
                lines.add(row(row.get()));
            }
            head = false;
        }
        return List.of(new RawZone(Optional.empty(), lines));
    }

    private static RawLine row(CsvRows.Row row) {
        String name = field(row, 0);
        String shown = field(row, 1);
        Optional<String> type = type(shown);
        if (shown.isEmpty()) {
            return new RawLine.Passed(
                    row.line(),
                    Kind.FOLDER,
                    name,
                    new RawLine.Names.Below(name),
                    Optional.of("export its list too, and give it as the zone " + name + ".ZONE"));
        } else if (type.isEmpty() || name.isEmpty()) {
            throw new ImportFault(
                    new SourcePosition(row.line(), 1),
                    "this is no row of an exported list: a name and a type such as Host (A) belong in it");
        }
        String owner = name.startsWith("(") ? "@" : name;
        return new RawLine.Entry(row.line(), owner, type.get(), WindowsData.words(type.get(), field(row, 2)));
    }
}
