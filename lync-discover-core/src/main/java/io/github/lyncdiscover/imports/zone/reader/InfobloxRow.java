package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A row of an Infoblox export, and the records it represents. */
final class InfobloxRow {
    private final CsvTable.Row row;
    private final String kind;

    InfobloxRow(CsvTable.Row row, String kind) {
        this.row = row;
        this.kind = kind;
    }

    /** A field that has content. */
    Optional<String> field(String name) {
        return row.field(name);
    }

    /** The name of a record in lower case, without its final dot. */
    static Optional<String> owner(RawLine line) {
        if (line instanceof RawLine.Entry entry) {
            String owner = entry.owner().toLowerCase(Locale.ROOT);
            return Optional.of(owner.substring(0, owner.length() - 1));
        }
        return Optional.empty();
    }

    /** The records; none for a disabled object, which is passed over. */
    List<RawLine> records() {
        if (field("disabled").filter("true"::equalsIgnoreCase).isPresent()) {
            return List.of(new RawLine.Passed(
                    row.line(), Kind.DISABLED, field("fqdn").orElse(kind), new RawLine.Names.None(), Optional.empty()));
        }
        return switch (kind) {
            case "arecord" -> List.of(entry("fqdn", "A", List.of(need("address"))));
            case "aaaarecord" -> List.of(entry("fqdn", "AAAA", List.of(need("address"))));
            case "cnamerecord" -> List.of(entry("fqdn", "CNAME", List.of(name("canonical_name"))));
            case "dnamerecord" -> List.of(entry("fqdn", "DNAME", List.of(name("target"))));
            case "srvrecord" ->
                List.of(entry(
                        "fqdn",
                        "SRV",
                        List.of(need("priority"), need("weight"), need("port"), service(need("target")))));
            case "nsrecord" -> List.of(entry("fqdn", "NS", List.of(name("dname"))));
            case "delegatedzone" -> List.of(entry("fqdn", "NS", List.of()));
            case "hostrecord" -> host();
            default -> List.of(other());
        };
    }

    /** A host has addresses of both families, and aliases. */
    private List<RawLine> host() {
        List<RawLine> records = new ArrayList<>();
        list("addresses").forEach(address -> records.add(entry("fqdn", "A", List.of(address))));
        list("ipv6_addresses").forEach(address -> records.add(entry("fqdn", "AAAA", List.of(address))));
        String host = dotted(need("fqdn"));
        list("aliases")
                .forEach(alias -> records.add(new RawLine.Entry(row.line(), dotted(alias), "CNAME", List.of(host))));
        return records.isEmpty() ? List.of(other()) : records;
    }

    private List<String> list(String column) {
        return field(column).map(text -> List.of(text.split("[,; ]+", -1))).orElse(List.of()).stream()
                .map(word -> word.indexOf('/') < 0 ? word : word.substring(0, word.indexOf('/')))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** An object that is no record which a sign-in asks for; one that nothing is known of is passed over by name. */
    private RawLine other() {
        boolean record = kind.endsWith("record");
        return record && field("fqdn").isPresent()
                ? entry("fqdn", "TXT", List.of())
                : new RawLine.Passed(row.line(), Kind.COMMAND, kind, new RawLine.Names.None(), Optional.empty());
    }

    private RawLine.Entry entry(String owner, String type, List<String> data) {
        return new RawLine.Entry(row.line(), dotted(need(owner)), type, data);
    }

    private String name(String column) {
        return dotted(need(column));
    }

    private static String service(String target) {
        return dotted(target);
    }

    private static String dotted(String name) {
        return name.endsWith(".") ? name : name + ".";
    }

    private String need(String column) {
        return field(column)
                .orElseThrow(() -> new ImportFault(
                        new SourcePosition(row.line(), 1), "the column " + column + " of this row is empty"));
    }
}
