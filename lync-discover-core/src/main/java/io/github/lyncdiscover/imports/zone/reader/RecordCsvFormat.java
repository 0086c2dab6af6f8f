package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawLines;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.imports.zone.RecordTypes;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.CsvRows;
import io.github.lyncdiscover.text.file.CsvTable;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records as {@code Get-DnsServerResourceRecord} and {@code Export-Csv} write them by the command in {@code docs/import.md}. */
public final class RecordCsvFormat implements ImportFormat<List<RawZone>> {
    private static final String HOST = "hostname";
    private static final String TYPE = "recordtype";
    private static final String DATA = "data";
    private static final String ZONE = "zone";

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZONE_TABLE);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        return CsvTable.columns(CsvRows.head(file.start())).keySet().containsAll(Set.of(HOST, TYPE));
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        CsvTable table = CsvTable.of(file.text());
        if (!table.has(DATA)) {
            throw new ImportFault(
                    new SourcePosition(table.headLine(), 1),
                    "there is no column Data, as Export-Csv alone writes no addresses and names; take the command in"
                            + " docs/import.md");
        }
        RawLines all = new RawLines();
        Map<String, List<RawLine>> zones = new LinkedHashMap<>();
        for (Optional<CsvTable.Row> row = table.next(); row.isPresent(); row = table.next()) {
            zones.computeIfAbsent(field(row.get(), ZONE).toLowerCase(Locale.ROOT), zone -> all.list())
                    .add(record(row.get()));
        }
        return zones.entrySet().stream()
                .map(zone -> new RawZone(Optional.of(zone.getKey()).filter(name -> !name.isEmpty()), zone.getValue()))
                .toList();
    }

    private static RawLine record(CsvTable.Row row) {
        String type = field(row, TYPE);
        String host = field(row, HOST);
        String data = field(row, DATA);
        boolean decides = RecordTypes.isRead(type) && !type.equalsIgnoreCase("SOA") && !type.equalsIgnoreCase("NS");
        if (host.isEmpty() || type.isEmpty()) {
            throw new ImportFault(new SourcePosition(row.line(), 1), "the row has no HostName or no RecordType");
        } else if (decides && data.isEmpty()) {
            throw new ImportFault(
                    new SourcePosition(row.line(), 1), "the record has no Data; take the command in docs/import.md");
        }
        return new RawLine.Entry(row.line(), host, type, WindowsData.words(type, data));
    }

    private static String field(CsvTable.Row row, String column) {
        return row.field(column).orElse("");
    }
}
