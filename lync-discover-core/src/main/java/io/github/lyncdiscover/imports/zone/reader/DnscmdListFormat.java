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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The records that {@code dnscmd /EnumRecords} lists: a name or a blank, its age, time to live, type, data. */
public final class DnscmdListFormat implements ImportFormat<List<RawZone>> {
    private static final String BEGIN = "returned records";
    private static final String END = "command completed";
    private static final String COMMAND = "/enumrecords";

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZONE);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        return file.start()
                .lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith(BEGIN) || (line.contains(COMMAND) && line.contains("dnscmd")));
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        return new Reading().zones(file.text());
    }

    /** One reading of a file with one list or several. */
    private static final class Reading {
        private final List<RawZone> zones = new ArrayList<>();
        private final List<RawLine> lines = new RawLines().list();
        private Optional<String> zone = Optional.empty();
        private String node = "@";
        private boolean listing;

        List<RawZone> zones(String text) {
            int number = 0;
            for (String line : FileText.lines(text)) {
                number++;
                line(line, number);
            }
            flush();
            return zones;
        }

        private void flush() {
            if (!lines.isEmpty()) {
                zones.add(new RawZone(zone, lines));
                lines.clear();
            }
        }

        private void line(String line, int number) {
            String lower = line.strip().toLowerCase(Locale.ROOT);
            int command = lower.indexOf(COMMAND);
            if (command >= 0) {
                command(line.strip().substring(command + COMMAND.length()).strip());
            } else if (lower.startsWith(BEGIN)) {
                listing = true;
            } else if (lower.startsWith(END)) {
                listing = false;
            } else if (listing && !lower.isEmpty()) {
                record(line, number);
            }
        }

        private void command(String behind) {
            String[] words = behind.split("[ \t]+", -1);
            String named = words[0].replace("\"", "");
            if (zone.filter(named::equalsIgnoreCase).isEmpty()) {
                flush();
                zone = Optional.of(named).filter(name -> !name.isEmpty());
            }
            node = words.length > 1 && !words[1].startsWith("/") ? words[1] : "@";
        }

        private void record(String line, int number) {
            List<String> words = List.of(line.strip().split("[ \t]+", -1));
            boolean indented = Character.isWhitespace(line.charAt(0)) && isTime(words.get(0));
            int type = indented ? 0 : 1;
            while (type < words.size() && isTime(words.get(type))) {
                type++;
            }
            String owner = indented ? "" : owner(words.get(0));
            if (type >= words.size() && !indented) {
                lines.add(new RawLine.Passed(
                        number,
                        Kind.FOLDER,
                        words.get(0),
                        new RawLine.Names.Below(owner),
                        Optional.of("dnscmd /EnumRecords ZONE " + words.get(0) + " lists them")));
                return;
            } else if (type >= words.size() || !RecordTypes.isKnown(words.get(type))) {
                throw new ImportFault(
                        new SourcePosition(number, 1),
                        "this is no record of the list: " + PrintableText.quote(line.strip()));
            }
            String word = words.get(type);
            List<String> data = RecordTypes.isRead(word) ? words.subList(type + 1, words.size()) : List.of();
            lines.add(new RawLine.Entry(number, owner, word, WindowsData.whole(word, data)));
        }

        /** Names are relative to the node that was asked for. */
        private String owner(String written) {
            boolean root = node.equals("@") || node.equals(".");
            if (root || written.endsWith(".")) {
                return written;
            }
            return written.equals("@") ? node : written + "." + node;
        }

        private static boolean isTime(String word) {
            return word.startsWith("[") || (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9'));
        }
    }
}
