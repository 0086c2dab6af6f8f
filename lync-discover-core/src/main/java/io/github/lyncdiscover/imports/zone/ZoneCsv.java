package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Records as {@code Get-DnsServerResourceRecord} and {@code Export-Csv} make them by the command in {@code docs/import.md},
 * made a zone file, line by line.
 */
final class ZoneCsv {
    private static final String HOST = "hostname";
    private static final String TYPE = "recordtype";
    private static final String DATA = "data";
    private static final String ZONE = "zone";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:@*-]+(?: [A-Za-z0-9_.:@*-]+)*");
    private static final Pattern TYPE_LINE = Pattern.compile("#TYPE [^\\r\\n]*\\r?\\n");

    /** Types of which the client asks, with the place of the name in their data; -1 for none. */
    private static final Map<String, Integer> NAMES = Map.of("A", -1, "AAAA", -1, "CNAME", 0, "SRV", 3, "NS", 0);

    /** What stands for a record that no sign-in asks for. */
    private static final String OF_NO_USE = "@ TXT \"-\"";

    private final String text;
    private final char separator;
    private final StringBuilder zoneFile = new StringBuilder();
    private Optional<String> zone = Optional.empty();
    private int position;
    private int line = 1;

    private ZoneCsv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** A zone file, and the zone that the rows name. */
    record Converted(String text, Optional<String> zone) {}

    /** The rows as a zone file; empty if the text has not the head of such a file. */
    static Optional<Converted> of(String text) {
        String head = TYPE_LINE.matcher(text).lookingAt() ? text.replaceFirst("[^\\n]*\\n", "") : text;
        String first = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (!first.contains(HOST) || !first.contains(TYPE)) {
            return Optional.empty();
        }
        char separator = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        ZoneCsv csv = new ZoneCsv(text, separator);
        if (text.length() != head.length()) {
            csv.row();
            csv.zoneFile.append('\n');
        }
        csv.convert();
        return Optional.of(new Converted(csv.zoneFile.toString(), csv.zone));
    }

    private void convert() {
        Map<String, Integer> columns = new HashMap<>();
        List<String> head = row();
        zoneFile.append('\n');
        for (int i = 0; i < head.size(); i++) {
            columns.putIfAbsent(head.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        if (!columns.containsKey(DATA)) {
            throw new Fault(
                    new Mark(1, 1),
                    "there is no column Data, as Export-Csv alone writes no addresses and names; take the command in"
                            + " docs/import.md");
        }
        while (position < text.length()) {
            int begun = line;
            List<String> row = row();
            if (row.size() > 1) {
                zoneFile.append(record(row, columns, begun));
            }
            zoneFile.append("\n".repeat(line - begun));
        }
    }

    private String record(List<String> row, Map<String, Integer> columns, int begun) {
        String host = field(row, columns, HOST);
        String type = field(row, columns, TYPE).toUpperCase(Locale.ROOT);
        String data = field(row, columns, DATA);
        sameZone(field(row, columns, ZONE), begun);
        Integer name = NAMES.get(type);
        if (name == null || !PLAIN.matcher(host).matches() || host.indexOf(' ') >= 0) {
            return OF_NO_USE;
        } else if (data.isEmpty()) {
            throw new Fault(new Mark(begun, 1), "the record has no Data; take the command in docs/import.md");
        } else if (!PLAIN.matcher(data).matches()) {
            return OF_NO_USE;
        }
        String[] parts = data.split(" ", -1);
        if (name >= 0 && name < parts.length && !parts[name].endsWith(".")) {
            parts[name] += ".";
        }
        return host + " " + type + " " + String.join(" ", parts);
    }

    private void sameZone(String named, int begun) {
        if (!named.isEmpty() && zone.filter(named::equalsIgnoreCase).isEmpty()) {
            if (zone.isPresent()) {
                throw new Fault(
                        new Mark(begun, 1), "this record is of another zone than the first; make one file a zone");
            }
            zone = Optional.of(named);
        }
    }

    private static String field(List<String> row, Map<String, Integer> columns, String column) {
        int index = Optional.ofNullable(columns.get(column)).orElse(Integer.MAX_VALUE);
        return index < row.size() ? row.get(index).strip() : "";
    }

    /** The fields of a row, which may go over several lines where it is quoted. */
    private List<String> row() {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int begun = line;
        boolean quoted = false;
        while (position < text.length()) {
            char c = text.charAt(position++);
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && position < text.length() && text.charAt(position) == '"') {
                field.append(c);
                position++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                break;
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new Fault(new Mark(begun, 1), "a quote that opens here does not close; the file was cut off");
        }
        fields.add(field.toString());
        return fields;
    }
}
