package io.github.lyncdiscover.imports.zone.windows;

import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import io.github.lyncdiscover.imports.zone.Csv;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.imports.zone.RecordTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Records as {@code Get-DnsServerResourceRecord} and {@code Export-Csv} write them by the command in {@code docs/import.md}. */
public final class RecordCsvFormat implements ImportFormat<List<RawZone>> {
    private static final String HOST = "hostname";
    private static final String TYPE = "recordtype";
    private static final String DATA = "data";
    private static final String ZONE = "zone";

    @Override
    public String kind() {
        return "a table of DNS records (CSV)";
    }

    @Override
    public boolean recognizes(SourceFile file) {
        String head = file.start()
                .lines()
                .filter(line -> !Csv.isPreamble(line))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return head.contains(HOST)
                && head.contains(TYPE)
                && (head.indexOf(',') >= 0 || head.indexOf(';') >= 0 || head.indexOf('\t') >= 0);
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        String text = file.text();
        String first =
                text.lines().filter(line -> !Csv.isPreamble(line)).findFirst().orElse("");
        Csv csv = new Csv(text, Csv.separator(first));
        while (csv.hasMore() && Csv.isPreamble(csv.peekLine())) {
            csv.skipLine();
        }
        Csv.Row head = csv.next();
        Map<String, Integer> columns = head.columns();
        if (!columns.containsKey(DATA)) {
            throw new Fault(
                    new Mark(head.line(), 1),
                    "there is no column Data, as Export-Csv alone writes no addresses and names; take the command in"
                            + " docs/import.md");
        }
        Map<String, List<RawLine>> zones = new LinkedHashMap<>();
        while (csv.hasMore()) {
            Csv.Row row = csv.next();
            if (!row.isEmpty()) {
                zones.computeIfAbsent(field(row, columns, ZONE).toLowerCase(Locale.ROOT), zone -> new ArrayList<>())
                        .add(record(row, columns));
            }
        }
        return zones.entrySet().stream()
                .map(zone -> new RawZone(Optional.of(zone.getKey()).filter(name -> !name.isEmpty()), zone.getValue()))
                .toList();
    }

    private static RawLine record(Csv.Row row, Map<String, Integer> columns) {
        String type = field(row, columns, TYPE);
        String host = field(row, columns, HOST);
        String data = field(row, columns, DATA);
        boolean decides = RecordTypes.isRead(type) && !type.equalsIgnoreCase("SOA") && !type.equalsIgnoreCase("NS");
        if (host.isEmpty() || type.isEmpty()) {
            throw new Fault(new Mark(row.line(), 1), "the row has no HostName or no RecordType");
        } else if (decides && data.isEmpty()) {
            throw new Fault(new Mark(row.line(), 1), "the record has no Data; take the command in docs/import.md");
        }
        return new RawLine.Entry(row.line(), host, type, WindowsData.words(type, data));
    }

    private static String field(Csv.Row row, Map<String, Integer> columns, String column) {
        return row.field(Optional.ofNullable(columns.get(column)));
    }
}
