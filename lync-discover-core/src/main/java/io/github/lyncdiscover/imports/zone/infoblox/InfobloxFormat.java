package io.github.lyncdiscover.imports.zone.infoblox;

import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import io.github.lyncdiscover.imports.zone.Csv;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawZone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The CSV of Infoblox: each kind of object has a head row of its own, {@code header-arecord,address*,fqdn*,…}, and rows that
 * begin with its name. Names are whole.
 */
public final class InfobloxFormat implements ImportFormat<List<RawZone>> {
    private static final String HEAD = "header-";
    private static final String ZONE = "authzone";

    @Override
    public String kind() {
        return "an Infoblox CSV export";
    }

    @Override
    public boolean recognizes(SourceFile file) {
        return file.start()
                .lines()
                .filter(line -> !Csv.isPreamble(line))
                .findFirst()
                .filter(line ->
                        line.replace("\"", "").strip().toLowerCase(Locale.ROOT).startsWith(HEAD))
                .isPresent();
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        return new Reading().zones(file.text());
    }

    /** One reading of a file. */
    private static final class Reading {
        private final Map<String, Map<String, Integer>> heads = new HashMap<>();
        private final List<RawLine> lines = new ArrayList<>();
        private final Map<String, RawLine> zones = new LinkedHashMap<>();
        private Optional<String> view = Optional.empty();

        List<RawZone> zones(String text) {
            String first = text.lines()
                    .filter(line -> !Csv.isPreamble(line))
                    .findFirst()
                    .orElse("");
            Csv csv = new Csv(text, Csv.separator(first));
            while (csv.hasMore() && Csv.isPreamble(csv.peekLine())) {
                csv.skipLine();
            }
            while (csv.hasMore()) {
                Csv.Row row = csv.next();
                if (!row.isEmpty()) {
                    row(row, row.field(Optional.of(0)).toLowerCase(Locale.ROOT));
                }
            }
            return divided();
        }

        private void row(Csv.Row row, String kind) {
            if (kind.startsWith(HEAD)) {
                heads.put(kind.substring(HEAD.length()), columns(row));
                return;
            }
            Map<String, Integer> head = heads.get(kind);
            if (head == null) {
                throw new Fault(
                        new Mark(row.line(), 1),
                        "this row has no head: one that begins with header-" + kind + " is missing");
            }
            InfobloxRow read = new InfobloxRow(row, head, kind);
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
        private static Map<String, Integer> columns(Csv.Row row) {
            Map<String, Integer> columns = new HashMap<>();
            row.columns().forEach((name, index) -> columns.putIfAbsent(name.replace("*", ""), index));
            return columns;
        }

        private void sameView(String named, int line) {
            if (view.filter(known -> !known.equals(named)).isPresent()) {
                throw new Fault(
                        new Mark(line, 1),
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
                        .flatMap(owner -> divided.keySet().stream()
                                .filter(each -> owner.equals(each) || owner.endsWith("." + each))
                                .max(java.util.Comparator.comparingInt(String::length)))
                        .orElse(first);
                divided.computeIfAbsent(zone, key -> new ArrayList<>()).add(line);
            }
            return divided.entrySet().stream()
                    .map(each -> new RawZone(Optional.of(each.getKey()), each.getValue()))
                    .toList();
        }
    }
}
