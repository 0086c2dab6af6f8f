package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.zone.JsonRecords;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawLines;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.imports.zone.RecordTypes;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JSON of {@code aws route53 list-resource-record-sets}. All names in it are whole. */
public final class Route53Format implements ImportFormat<List<RawZone>> {
    private static final String SETS = "ResourceRecordSets";
    private static final String RECORDS = "ResourceRecords";
    private static final String ALIAS = "AliasTarget";
    private static final String POLICY = "SetIdentifier";
    private static final int MOST_WORDS = 8;

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ROUTE_53);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        String start = file.start().stripLeading();
        return start.startsWith("{") && start.contains('"' + SETS + '"');
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        try {
            JsonValue.Members root = JsonRecords.members(JsonValue.parse(file.text()), "the file");
            List<RawLine> lines = new RawLines().list();
            for (JsonValue set : JsonRecords.items(root, SETS)) {
                set(JsonRecords.members(set, "a record set"), lines);
            }
            JsonRecords.text(root, "NextToken")
                    .or(() -> JsonRecords.text(root, "NextRecordName"))
                    .ifPresent(next -> lines.add(rest(root, next)));
            return List.of(new RawZone(Optional.empty(), lines));
        } catch (JsonValue.Fault fault) {
            throw new ImportFault(fault.place(), String.valueOf(fault.getMessage()));
        }
    }

    private static RawLine rest(JsonValue.Members root, String next) {
        return new RawLine.Passed(
                root.place().line(),
                Kind.CUT_OFF,
                "the list of records",
                new RawLine.Names.All(),
                Optional.of("it goes on at " + next + ": list all pages"));
    }

    private static void set(JsonValue.Members set, List<RawLine> lines) {
        int line = set.place().line();
        String owner = dotted(JsonRecords.need(set, "Name"));
        String type = JsonRecords.need(set, "Type");
        if (set.members().containsKey(ALIAS)) {
            String target = JsonRecords.text(
                            JsonRecords.members(set.members().get(ALIAS).value(), ALIAS), "DNSName")
                    .orElse("");
            lines.add(new RawLine.Passed(
                    line,
                    Kind.ALIAS_TARGET,
                    owner,
                    names(owner, type),
                    Optional.of("it means " + target + "; write the addresses under dns.records of the plan")));
            return;
        }
        List<String> values = JsonRecords.items(set, RECORDS).stream()
                .map(record -> JsonRecords.need(JsonRecords.members(record, "a record"), "Value"))
                .toList();
        boolean chosen = set.members().containsKey(POLICY);
        for (String value : values) {
            if (chosen && RecordTypes.isRead(type)) {
                lines.add(new RawLine.Passed(line, Kind.ROUTING, owner, names(owner, type), Optional.empty()));
            } else {
                lines.add(new RawLine.Entry(line, owner, type, RecordTypes.isRead(type) ? words(value) : List.of()));
            }
        }
    }

    private static RawLine.Names names(String owner, String type) {
        return RecordTypes.isRead(type) ? new RawLine.Names.Owner(owner) : new RawLine.Names.None();
    }

    private static List<String> words(String value) {
        List<String> words = List.of(value.strip().split("[ \t]+", MOST_WORDS));
        int last = words.size() - 1;
        boolean name = Character.isLetter(words.get(last).charAt(words.get(last).length() - 1))
                && words.get(last).indexOf('.') > 0
                && words.get(last).indexOf(':') < 0;
        if (!name) {
            return words;
        }
        List<String> dotted = new ArrayList<>(words);
        dotted.set(last, words.get(last) + ".");
        return dotted;
    }

    /** Route 53 writes what is no letter, digit, hyphen or underscore in octal, where a zone file has decimal numbers. */
    private static String dotted(String name) {
        StringBuilder text = new StringBuilder(name.length() + 1);
        for (int i = 0; i < name.length(); i++) {
            boolean escape = name.charAt(i) == '\\' && i + 3 < name.length() && isOctal(name.substring(i + 1, i + 4));
            text.append(escape ? (char) Integer.parseInt(name.substring(i + 1, i + 4), 8) : name.charAt(i));
            i += escape ? 3 : 0;
        }
        return name.endsWith(".") ? text.toString() : text.append('.').toString();
    }

    private static boolean isOctal(String digits) {
        return digits.charAt(0) <= '3' && digits.chars().allMatch(c -> c >= '0' && c <= '7');
    }
}
