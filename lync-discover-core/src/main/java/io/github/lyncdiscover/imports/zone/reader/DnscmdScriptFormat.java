package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawLines;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.imports.zone.RecordTypes;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A script of {@code dnscmd /RecordAdd} lines, perhaps with the {@code /ZoneAdd} lines of the zones that they fill. */
public final class DnscmdScriptFormat implements ImportFormat<List<RawZone>> {
    private static final String DNSCMD = "dnscmd";
    private static final String RECORD = "/recordadd";
    private static final String ZONE = "/zoneadd";

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZONE);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        return file.start()
                .lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.contains(DNSCMD) && line.contains(RECORD));
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        Map<String, List<RawLine>> zones = new LinkedHashMap<>();
        RawLines all = new RawLines();
        int number = 0;
        for (String line : FileText.lines(file.text())) {
            number++;
            List<String> words = words(line);
            int command = command(words);
            if (command >= 0) {
                command(words.subList(command, words.size()), number, zones, all);
            }
        }
        return zones.entrySet().stream()
                .map(zone -> new RawZone(Optional.of(zone.getKey()), zone.getValue()))
                .toList();
    }

    /** Words, without their quotes; those of a comment are none. */
    private static List<String> words(String line) {
        String text = line.strip().replace("\"", "");
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("rem ") || lower.startsWith("::") || lower.startsWith("#")
                ? List.of()
                : List.of(text.split("[ \t]+", -1));
    }

    /** Where the command begins: behind dnscmd and the server. */
    private static int command(List<String> words) {
        boolean called = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            called |= word.endsWith(DNSCMD) || word.endsWith(DNSCMD + ".exe");
            if (called && word.startsWith("/")) {
                return i;
            }
        }
        return -1;
    }

    private static void command(List<String> words, int number, Map<String, List<RawLine>> zones, RawLines all) {
        String command = words.get(0).toLowerCase(Locale.ROOT);
        if (words.size() < 2) {
            throw new ImportFault(
                    new SourcePosition(number, 1),
                    "the command " + PrintableText.quote(words.get(0)) + " names no zone");
        }
        String zone = words.get(1).toLowerCase(Locale.ROOT);
        String name = zone.endsWith(".") ? zone.substring(0, zone.length() - 1) : zone;
        List<RawLine> lines = zones.computeIfAbsent(name, key -> all.list());
        if (command.equals(RECORD)) {
            lines.add(record(words, number));
        } else if (command.equals(ZONE)) {
            lines.add(new RawLine.Entry(number, "@", "SOA", List.of()));
        } else {
            boolean removes = command.equals("/recorddelete") && words.size() > 2;
            lines.add(new RawLine.Passed(
                    number,
                    Kind.COMMAND,
                    words.get(0),
                    removes ? new RawLine.Names.Owner(words.get(2)) : new RawLine.Names.None(),
                    Optional.empty()));
        }
    }

    private static RawLine record(List<String> words, int number) {
        int type = 3;
        while (type < words.size() && (words.get(type).startsWith("/") || isTime(words.get(type)))) {
            type++;
        }
        if (type >= words.size() || !RecordTypes.isKnown(words.get(type))) {
            throw new ImportFault(
                    new SourcePosition(number, 1),
                    "this is no record: write dnscmd SERVER /RecordAdd ZONE NAME TYPE DATA, with TYPE as in a zone file");
        }
        String word = words.get(type);
        List<String> data = RecordTypes.isRead(word) ? words.subList(type + 1, words.size()) : List.of();
        return new RawLine.Entry(number, words.get(2), word, WindowsData.whole(word, data));
    }

    private static boolean isTime(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
