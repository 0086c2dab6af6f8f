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
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The table that {@code Get-DnsServerResourceRecord} prints in a window. Its columns are as wide as the line below says. */
public final class RecordTableFormat implements ImportFormat<List<RawZone>> {
    private static final String HOST = "hostname";
    private static final String TYPE = "recordtype";
    private static final String DATA = "recorddata";
    private static final String ZONE = "-zonename";

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZONE_TABLE, FileKind.ZONE);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        List<String> lines = file.start().lines().toList();
        return lines.stream().anyMatch(RecordTableFormat::isHead)
                && lines.stream().anyMatch(RecordTableFormat::isRule);
    }

    private static boolean isHead(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith(HOST) && lower.contains(TYPE) && line.indexOf('"') < 0 && line.indexOf(',') < 0;
    }

    private static boolean isRule(String line) {
        String text = line.strip();
        return text.startsWith("--") && text.chars().allMatch(c -> c == '-' || c == ' ' || c == '\t');
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        return List.of(new Reading().zone(file.text()));
    }

    /** Where a column begins and ends; the last has no end. */
    private record Column(int from, int to) {
        String of(String line) {
            return from >= line.length()
                    ? ""
                    : line.substring(from, Math.min(to, line.length())).strip();
        }
    }

    /** One reading of a file, which may hold several tables of one zone. */
    private static final class Reading {
        private final List<RawLine> lines = new RawLines().list();
        private Optional<String> named = Optional.empty();
        private String head = "";
        private List<Column> columns = List.of();
        private int host;
        private int type;
        private int data;

        RawZone zone(String text) {
            int number = 0;
            for (String line : FileText.lines(text)) {
                number++;
                line(line.replace('\u00A0', ' '), number);
            }
            return new RawZone(named, lines);
        }

        private void line(String line, int number) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (isHead(line)) {
                head = lower;
                columns = List.of();
            } else if (isRule(line) && !head.isEmpty()) {
                columns(line, number);
            } else if (line.isBlank() || lower.startsWith("ps ") || columns.isEmpty()) {
                zone(line, lower);
            } else {
                record(line, number);
            }
        }

        /** The command that printed the table, where it was copied too. */
        private void zone(String line, String lower) {
            int option = lower.indexOf(ZONE);
            if (option >= 0) {
                String behind = line.substring(option + ZONE.length()).strip();
                String word = behind.split(" ", 2)[0].replace("\"", "").replace("'", "");
                if (named.isPresent() && !named.get().equalsIgnoreCase(word)) {
                    throw new ImportFault("the file holds the tables of several zones; make one file a zone");
                }
                named = Optional.of(word).filter(name -> !name.isEmpty() && !name.startsWith("$"));
            }
        }

        private void columns(String rule, int number) {
            List<Column> found = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int from = rule.indexOf('-'); from >= 0; ) {
                int end = from;
                while (end < rule.length() && rule.charAt(end) == '-') {
                    end++;
                }
                int next = rule.indexOf('-', end);
                found.add(new Column(from, next < 0 ? Integer.MAX_VALUE : next));
                names.add(found.get(found.size() - 1).of(head));
                from = next;
            }
            host = names.indexOf(HOST);
            type = names.indexOf(TYPE);
            data = names.indexOf(DATA);
            if (host < 0 || type < 0 || data < 0) {
                throw new ImportFault(
                        new SourcePosition(number, 1),
                        "the table needs the columns HostName, RecordType and RecordData, each above its dashes; print it"
                                + " with | Format-Table -AutoSize | Out-String -Width 4096");
            }
            columns = found;
        }

        private void record(String line, int number) {
            String owner = columns.get(host).of(line);
            String word = columns.get(type).of(line);
            String shown = columns.get(data).of(line);
            if (owner.isEmpty() || !RecordTypes.isKnown(word)) {
                throw new ImportFault(
                        new SourcePosition(number, 1),
                        "this is no row of the table: a name and a record type belong under their columns; print it with"
                                + " | Format-Table -AutoSize | Out-String -Width 4096");
            }
            Optional<String> begins = WindowsData.beginning(owner);
            Optional<String> dataBegins = WindowsData.beginning(shown);
            if (begins.isPresent()) {
                cutOff(number, owner, new RawLine.Names.Like(begins.get(), "", false), word);
            } else if (dataBegins.isPresent()
                    && RecordTypes.isRead(word)
                    && !word.equals("SOA")
                    && !word.equals("NS")) {
                cutOff(number, shown, new RawLine.Names.Owner(owner), word);
            } else {
                lines.add(new RawLine.Entry(
                        number, owner, word, dataBegins.isPresent() ? List.of() : WindowsData.words(word, shown)));
            }
        }

        /** A delegation whose name is cut off may hide any name, so it can't be passed over. */
        private void cutOff(int number, String subject, RawLine.Names names, String word) {
            if (RecordTypes.isRead(word) || word.equals("NS")) {
                lines.add(new RawLine.Passed(number, Kind.CUT_OFF, subject, names, Optional.empty()));
            } else {
                lines.add(
                        new RawLine.Passed(number, Kind.CUT_OFF, subject, new RawLine.Names.None(), Optional.empty()));
            }
        }
    }
}
