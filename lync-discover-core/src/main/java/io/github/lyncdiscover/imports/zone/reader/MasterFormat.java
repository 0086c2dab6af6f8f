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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The zone file of RFC 1035, with what BIND, Windows, providers and {@code dig} make of it. Nothing it names is opened. */
public final class MasterFormat implements ImportFormat<List<RawZone>> {
    private static final Set<String> CLASSES = Set.of("IN", "CH", "HS", "CS", "ANY");
    private static final int MOST_WORDS = 8;

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZONE);
    }

    @Override
    public boolean recognizes(SourceFile file) {
        MasterLexer lexer = new MasterLexer(file.start());
        try {
            while (lexer.hasMore()) {
                MasterLexer.Line line = lexer.next();
                if (line.word(0).startsWith("$ORIGIN")
                        || line.word(0).startsWith("$TTL")
                        || RecordTypes.isKnown(line.word(type(line)))) {
                    return true;
                }
            }
        } catch (ImportFault cutOff) {
            return false;
        }
        return false;
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        return List.of(new Reading(new MasterLexer(file.text())).zone());
    }

    private static boolean isTime(String word) {
        return !word.isEmpty()
                && word.charAt(0) >= '0'
                && word.charAt(0) <= '9'
                && word.chars().allMatch(c -> (c >= '0' && c <= '9') || "wdhmsWDHMS".indexOf(c) >= 0);
    }

    private static boolean isAge(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return (lower.startsWith("[age:") || lower.startsWith("[aging:")) && lower.endsWith("]");
    }

    /** Where the type of a record is: behind its name, and behind time to live, class and age, in any order. */
    static int type(MasterLexer.Line line) {
        int type = line.indented() ? 0 : 1;
        while (isTime(line.word(type))
                || CLASSES.contains(line.word(type).toUpperCase(Locale.ROOT))
                || isAge(line.word(type))) {
            type++;
        }
        return type;
    }

    /** One reading of a file. */
    private static final class Reading {
        private final MasterLexer lexer;
        private final List<RawLine> lines = new RawLines().list();
        private Optional<String> named = Optional.empty();
        private int namedIn;
        private final DigOutput dig = new DigOutput();

        Reading(MasterLexer lexer) {
            this.lexer = lexer;
        }

        RawZone zone() {
            while (lexer.hasMore()) {
                MasterLexer.Line line = lexer.next();
                if (line.words().isEmpty()) {
                    name(line);
                    dig.comment(line);
                } else if (line.word(0).startsWith("$") && !line.indented()) {
                    directive(line);
                } else {
                    record(line);
                }
            }
            dig.question().ifPresent(lines::add);
            return new RawZone(named, namedIn, lines);
        }

        private void name(MasterLexer.Line line) {
            if (named.isEmpty() && lines.isEmpty()) {
                named = ZoneComment.name(line.comment());
                namedIn = named.isPresent() ? line.number() : 0;
            }
        }

        private void directive(MasterLexer.Line line) {
            switch (line.word(0).toUpperCase(Locale.ROOT)) {
                case "$ORIGIN" -> lines.add(new RawLine.Origin(line.number(), need(line, 1, "a name")));
                case "$TTL" -> {
                    if (!isTime(need(line, 1, "a time to live"))) {
                        throw fault(line, MasterWords.quote(line.word(1)) + " is no time to live");
                    }
                }
                case "$INCLUDE" -> passed(line, Kind.INCLUDE, included(line), new RawLine.Names.All());
                case "$GENERATE" -> passed(line, Kind.GENERATE, line.word(2), MasterWords.generated(line.word(2)));
                default -> passed(line, Kind.DIRECTIVE, line.word(0), new RawLine.Names.All());
            }
        }

        private void passed(MasterLexer.Line line, Kind kind, String subject, RawLine.Names names) {
            lines.add(new RawLine.Passed(line.number(), kind, subject, names, Optional.empty()));
        }

        private void record(MasterLexer.Line line) {
            int type = type(line);
            if (!line.indented() && line.words().get(0).quoted()) {
                throw fault(line, "a text in quotes is where its name belongs");
            } else if (line.words().size() <= type) {
                throw fault(line, "it has no type and no data");
            }
            String word = line.word(type);
            boolean certain = type > (line.indented() ? 0 : 1) || RecordTypes.isOfProvider(word);
            if (!RecordTypes.isKnown(word) && !(certain && MasterWords.isType(word))) {
                throw fault(line, MasterWords.quote(line.words().get(type).text()) + " is no type of a DNS record");
            }
            sameClass(line, type);
            boolean read = RecordTypes.isRead(word);
            lines.add(new RawLine.Entry(
                    line.number(),
                    line.indented() ? "" : line.word(0),
                    word,
                    read ? data(line, type + 1) : List.of(),
                    MasterWords.note(line.comment())));
        }

        /** Servers refuse a zone of several classes. */
        private static void sameClass(MasterLexer.Line line, int type) {
            for (int i = line.indented() ? 0 : 1; i < type; i++) {
                String word = line.word(i).toUpperCase(Locale.ROOT);
                if (CLASSES.contains(word) && !word.equals("IN")) {
                    throw fault(line, "its class is " + word + ", and clients ask for records of the class IN only");
                }
            }
        }

        private static List<String> data(MasterLexer.Line line, int from) {
            return line.words().stream()
                    .skip(from)
                    .limit(MOST_WORDS)
                    .map(MasterLexer.Word::text)
                    .toList();
        }

        private static String included(MasterLexer.Line line) {
            return line.words().size() > 1 ? line.words().get(1).text() : line.word(0);
        }

        private static String need(MasterLexer.Line line, int index, String what) {
            if (line.word(index).isEmpty()) {
                throw fault(line, what + " is missing behind " + line.word(0));
            }
            return line.word(index);
        }

        private static ImportFault fault(MasterLexer.Line line, String message) {
            return new ImportFault(new SourcePosition(line.number(), 1), "this is no record: " + message);
        }
    }
}
