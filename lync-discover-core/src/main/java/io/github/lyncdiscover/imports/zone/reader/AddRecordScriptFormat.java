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
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A PowerShell script of {@code Add-DnsServerResourceRecord} lines, perhaps with the {@code Add-DnsServerPrimaryZone} lines of
 * the zones that they fill (Microsoft, DnsServer module). Nothing is run: a loop or an unknown variable is a warning.
 */
public final class AddRecordScriptFormat implements ImportFormat<List<RawZone>> {
    private static final String ADD = "add-dnsserverresourcerecord";
    private static final String ZONE = "add-dnsserverprimaryzone";
    private static final String ANY = "-dnsserver";

    /** The types that have a command or a switch of their own, as these spell them. */
    private static final Set<String> TYPES = Set.of(
            "a", "aaaa", "cname", "srv", "mx", "txt", "ptr", "ns", "dname", "dnskey", "ds", "hinfo", "naptr", "wins");

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZONE);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        return file.start().toLowerCase(Locale.ROOT).contains(ADD);
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        Map<String, List<RawLine>> zones = new LinkedHashMap<>();
        RawLines all = new RawLines();
        List<RawLine> everywhere = all.list();
        for (PowerShellCall call : PowerShellCall.in(file.text())) {
            if (call.name().contains(ANY) && !call.name().startsWith("get-")) {
                Optional<String> zone = call.value(call.name().equals(ZONE) ? "name" : "zonename");
                RawLine line = line(call);
                zone.filter(name -> !PowerShellCall.isOpen(name))
                        .map(name -> zones.computeIfAbsent(plain(name), key -> all.list()))
                        .orElse(everywhere)
                        .add(line);
            }
        }
        zones.values().forEach(lines -> lines.addAll(everywhere));
        return zones.isEmpty()
                ? List.of(new RawZone(Optional.empty(), everywhere))
                : zones.entrySet().stream()
                        .map(zone -> new RawZone(Optional.of(zone.getKey()), zone.getValue()))
                        .toList();
    }

    private static String plain(String zone) {
        String lower = zone.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static RawLine line(PowerShellCall call) {
        Optional<String> name = call.value("name");
        if (call.open()) {
            return passed(call, new RawLine.Names.All(), "it has a value that only running it gives");
        } else if (call.name().equals(ZONE)) {
            return new RawLine.Entry(call.line(), "@", "SOA", List.of());
        } else if (!call.name().startsWith(ADD)) {
            RawLine.Names gap = name.<RawLine.Names>map(RawLine.Names.Owner::new)
                    .filter(owner -> call.name().endsWith("resourcerecord"))
                    .orElseGet(RawLine.Names.None::new);
            return passed(call, gap, "");
        }
        String type = call.name().substring(ADD.length());
        if (type.isEmpty()) {
            type = TYPES.stream().filter(call::has).findFirst().orElse("");
        }
        if (!TYPES.contains(type) || name.isEmpty() || call.value("zonename").isEmpty()) {
            throw new ImportFault(
                    new SourcePosition(call.line(), 1),
                    "this adds no record: -Name, -ZoneName and a type such as -Srv belong in it");
        }
        return new RawLine.Entry(call.line(), name.get(), type, WindowsData.whole(type, data(type, call)));
    }

    private static RawLine passed(PowerShellCall call, RawLine.Names gap, String suggestion) {
        return new RawLine.Passed(
                call.line(),
                Kind.COMMAND,
                call.name(),
                gap,
                Optional.of(suggestion).filter(text -> !text.isEmpty()));
    }

    private static List<String> data(String type, PowerShellCall call) {
        if (!RecordTypes.isRead(type)) {
            return List.of();
        }
        List<String> names = switch (type) {
            case "a" -> List.of("ipv4address");
            case "aaaa" -> List.of("ipv6address");
            case "cname" -> List.of("hostnamealias");
            case "srv" -> List.of("priority", "weight", "port", "domainname");
            case "dname" -> List.of("domainnamealias");
            default -> List.of("nameserver");
        };
        return names.stream()
                .map(each -> call.value(each)
                        .orElseThrow(() -> new ImportFault(
                                new SourcePosition(call.line(), 1),
                                "the parameter -" + each + " of this record is missing")))
                .toList();
    }
}
