package io.github.lyncdiscover.imports.zone.windows;

import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import io.github.lyncdiscover.imports.zone.Csv;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.imports.zone.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The list that <i>Export List</i> of DNS Manager writes, in any language: its types end in the record type in brackets, and
 * the zone's own name is a phrase in brackets. It holds one folder; folders below it are rows without a type.
 */
public final class ExportListFormat implements ImportFormat<List<RawZone>> {
    private static final int ROWS_TO_TELL_BY = 200;

    @Override
    public String kind() {
        return "an exported list of DNS Manager";
    }

    @Override
    public boolean recognizes(SourceFile file) {
        String start = file.start();
        char separator = Csv.separator(firstLine(start));
        if (firstLine(start).indexOf(separator) < 0) {
            return false;
        }
        return start.lines().limit(ROWS_TO_TELL_BY).anyMatch(line -> {
            String[] fields = line.split(separator == '\t' ? "\t" : separator == ';' ? ";" : ",", 3);
            return fields.length > 1 && type(fields[1].replace("\"", "")).isPresent();
        });
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
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
        Csv csv = new Csv(file.text(), Csv.separator(firstLine(file.text())));
        List<RawLine> lines = new ArrayList<>();
        boolean head = true;
        while (csv.hasMore()) {
            Csv.Row row = csv.next();
            if (row.isEmpty()) {
                continue;
            }
            boolean isRecord = type(row.field(Optional.of(1))).isPresent();
            if (!head || isRecord) {
                lines.add(row(row));
            }
            head = false;
        }
        return List.of(new RawZone(Optional.empty(), lines));
    }

    private static RawLine row(Csv.Row row) {
        String name = row.field(Optional.of(0));
        String shown = row.field(Optional.of(1));
        Optional<String> type = type(shown);
        if (shown.isEmpty()) {
            return new RawLine.Passed(
                    row.line(),
                    Kind.FOLDER,
                    name,
                    new RawLine.Names.Below(name),
                    Optional.of("--zone SIDE:" + name + ".ZONE=FILE takes its list"));
        } else if (type.isEmpty() || name.isEmpty()) {
            throw new Fault(
                    new Mark(row.line(), 1),
                    "this is no row of an exported list: a name and a type such as Host (A) belong in it");
        }
        String owner = name.startsWith("(") ? "@" : name;
        return new RawLine.Entry(
                row.line(), owner, type.get(), WindowsData.words(type.get(), row.field(Optional.of(2))));
    }
}
