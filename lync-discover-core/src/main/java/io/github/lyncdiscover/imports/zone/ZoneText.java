package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xbill.DNS.Type;

/**
 * The text of a zone file, made fit for a parser that knows no more than RFC 1035: without comments and ageing marks, and
 * with every record of a type that no sign-in asks for made a harmless one of the same owner. Lines stay where they are.
 */
final class ZoneText {
    private static final Set<String> TYPES = Set.of("A", "AAAA", "CNAME", "SRV", "NS", "SOA");
    private static final Set<String> WINDOWS = Set.of("WINS", "WINSR", "WINS-R");
    private static final Set<String> CLASSES = Set.of("IN", "CH", "HS");
    private static final Pattern AGE = Pattern.compile("\\[AGE:[0-9]{1,20}\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TTL = Pattern.compile("[0-9][0-9WDHMSwdhms]*");
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final String HARMLESS = " TXT \"-\"";

    private final StringBuilder clean = new StringBuilder();
    private int depth;
    private boolean skipping;
    private int skipped;

    private ZoneText() {}

    /** A text and how many records in it were of no use. */
    record Clean(String text, int skipped) {}

    static Clean of(String text) {
        return new ZoneText().clean(text);
    }

    private Clean clean(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            line(line, number);
            clean.append('\n');
        }
        if (depth > 0) {
            throw new Fault(new Mark(Math.max(1, number), 1), "the zone ends inside a record; the file was cut off");
        }
        return new Clean(clean.toString(), skipped);
    }

    private void line(String line, int number) {
        boolean begins = depth == 0;
        String kept = withoutComment(line);
        if (!begins) {
            clean.append(skipping ? "" : kept);
        } else if (kept.startsWith("$")) {
            directive(kept, number);
        } else {
            record(kept);
        }
    }

    private void directive(String line, int number) {
        String word = BLANKS.split(line, 2)[0].toUpperCase(Locale.ROOT);
        if (word.equals("$INCLUDE")) {
            throw new Fault(
                    new Mark(number, 1), "$INCLUDE is not followed; put what it names into this file, or give it too");
        }
        skipping = word.equals("$GENERATE");
        skipped += skipping ? 1 : 0;
        clean.append(skipping ? "" : line);
    }

    private void record(String line) {
        String text = AGE.matcher(line).replaceAll(" ");
        List<String> words = new ArrayList<>(List.of(BLANKS.split(text, -1)));
        // A line that begins with a blank belongs to the owner before it; the empty word stands in its place.
        int type = 1;
        while (type < words.size() && isTimeOrClass(words.get(type))) {
            type++;
        }
        skipping = type < words.size() && isOfNoUse(words.get(type).toUpperCase(Locale.ROOT));
        if (skipping) {
            skipped++;
            clean.append(String.join(" ", words.subList(0, type))).append(HARMLESS);
        } else {
            clean.append(text);
        }
    }

    /** A word that is no type at all is left for the parser to complain of. */
    private static boolean isOfNoUse(String type) {
        return !TYPES.contains(type) && (WINDOWS.contains(type) || Type.value(type) >= 0);
    }

    private static boolean isTimeOrClass(String word) {
        return TTL.matcher(word).matches() || CLASSES.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Counts brackets, too, as they make several lines one record. What is not ASCII stands in no name asked for. */
    private String withoutComment(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ';' && !quoted) {
                break;
            }
            if (c == '\\' && i + 1 < line.length()) {
                kept.append(c);
                i++;
                c = line.charAt(i);
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth = Math.max(0, depth - 1);
            }
            kept.append(c < 0x7F && (c >= ' ' || c == '\t') ? c : '?');
        }
        return kept.toString();
    }
}
