package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawLines;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.CsvRows;
import io.github.lyncdiscover.text.file.CsvTable;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The CSV of Infoblox: each kind of object has a head row of its own, {@code header-arecord,address*,fqdn*,…}, and rows that
 * begin with its name. Names are whole.
 */
public final class InfobloxFormat implements ImportFormat<List<RawZone>> {
    private static final String HEAD = "header-";
    private static final String ZONE = "authzone";

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZONE_TABLE);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        return CsvRows.head(file.start()).stream()
                .findFirst()
                .filter(first -> first.toLowerCase(Locale.ROOT).startsWith(HEAD))
                .isPresent();
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        return new Reading().zones(file.text());
    }

    /** The head of the rows of one kind. */
    private record Head(int width, Map<String, Integer> columns) {}

    /** One reading of a file. */
    private static final class Reading {
        private final Map<String, Head> heads = new HashMap<>();
        private final List<RawLine> lines = new RawLines().list();
        private final Map<String, RawLine> zones = new LinkedHashMap<>();
        private Optional<String> view = Optional.empty();

        List<RawZone> zones(String text) {
            CsvRows rows = CsvRows.of(text);
            for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                row(row.get(), row.get().fields().get(0).strip().toLowerCase(Locale.ROOT));
            }
            return divided();
        }

        private void row(CsvRows.Row row, String kind) {
            if (kind.startsWith(HEAD)) {
                heads.put(kind.substring(HEAD.length()), new Head(row.fields().size(), columns(row)));
                return;
            }
            Head head = heads.get(kind);
            if (head == null) {
                throw new ImportFault(
                        new SourcePosition(row.line(), 1),
                        "this row has no head: one that begins with header-" + kind + " is missing");
            }
            List<String> fields = row.under(head.width()).fields();
            InfobloxRow read = new InfobloxRow(new CsvTable.Row(row.line(), fields, head.columns()), kind);
            read.field("view").ifPresent(named -> sameView(named, row.line()));
            if (kind.equals(ZONE)) {
                read.field("fqdn")
                        .ifPresent(zone -> zones.put(
                                zone.toLowerCase(Locale.ROOT),
                                new RawLine.Entry(row.line(), zone + ".", "SOA", List.of())));
            } else {
                lines.addAll(read.records());
            }
        }

        /** Required columns have a star behind their name. */
        private static Map<String, Integer> columns(CsvRows.Row row) {
            Map<String, Integer> columns = new HashMap<>();
            CsvTable.columns(row.fields()).forEach((name, index) -> columns.putIfAbsent(name.replace("*", ""), index));
            return columns;
        }

        private void sameView(String named, int line) {
            if (view.filter(known -> !known.equals(named)).isPresent()) {
                throw new ImportFault(
                        new SourcePosition(line, 1),
                        "the file holds the DNS views " + view.orElse("") + " and " + named
                                + ", which answer differently; export one view to a file");
            }
            view = Optional.of(named);
        }

        /** Each record goes to the longest zone that it is in; without zones they are of one zone. */
        private List<RawZone> divided() {
            if (zones.isEmpty()) {
                return List.of(new RawZone(Optional.empty(), lines));
            }
            Map<String, List<RawLine>> divided = new LinkedHashMap<>();
            zones.forEach((zone, line) -> divided.put(zone, new ArrayList<>(List.of(line))));
            String first = divided.keySet().iterator().next();
            for (RawLine line : lines) {
                String zone = InfobloxRow.owner(line)
                        .flatMap(owner -> zoneOf(owner, divided.keySet()))
                        .orElse(first);
                divided.computeIfAbsent(zone, key -> new ArrayList<>()).add(line);
            }
            return divided.entrySet().stream()
                    .map(each -> new RawZone(Optional.of(each.getKey()), each.getValue()))
                    .toList();
        }

        private static Optional<String> zoneOf(String owner, Set<String> zones) {
            int from = 0;
            while (!zones.contains(owner.substring(from))) {
                from = owner.indexOf('.', from) + 1;
                if (from == 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(owner.substring(from));
        }
    }
}
