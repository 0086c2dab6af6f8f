package io.github.lyncdiscover.imports.zone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The name of a zone in the name of its file, as servers, tools and administrators write it. */
public final class ZoneFileName {
    private static final Set<String> BEFORE = Set.of(
            "db",
            "named",
            "fwd",
            "forward",
            "pri",
            "primary",
            "master",
            "slave",
            "sec",
            "zone",
            "zones",
            "dns",
            "ext",
            "int",
            "external",
            "internal",
            "inside",
            "outside",
            "public",
            "private",
            "bind",
            "export");

    private static final Set<String> BEHIND = Set.of(
            "dns",
            "zone",
            "zones",
            "db",
            "txt",
            "text",
            "csv",
            "json",
            "log",
            "lst",
            "list",
            "hosts",
            "host",
            "ext",
            "int",
            "external",
            "internal",
            "inside",
            "outside",
            "extern",
            "intern",
            "public",
            "private",
            "signed",
            "bak",
            "backup",
            "old",
            "orig",
            "new",
            "copy",
            "save",
            "master",
            "primary",
            "pri",
            "slave",
            "fwd",
            "forward",
            "bind",
            "export",
            "conf",
            "cfg",
            "file",
            "data",
            "records",
            "rr",
            "axfr",
            "bat",
            "cmd",
            "ps1");

    private ZoneFileName() {}

    /**
     * The zone that a file's name names.
     *
     * @param fileName the name without folders
     * @return the zone, or empty if the name holds none
     */
    public static Optional<String> zone(String fileName) {
        for (String part : List.of(fileName.toLowerCase(Locale.ROOT).split("!", -1))) {
            String name = withoutEnd(withoutBeginning(part.strip()));
            if (isZone(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static String withoutBeginning(String part) {
        String name = part;
        for (int end = word(name, 0); end < name.length() && BEFORE.contains(name.substring(0, end)); ) {
            name = name.substring(end + 1);
            end = word(name, 0);
        }
        return name;
    }

    private static int word(String name, int from) {
        int end = from;
        while (end < name.length() && "._-".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Without what tells the file's kind, view, state, date or number. */
    private static String withoutEnd(String part) {
        String name = part;
        while (true) {
            int start = Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')));
            start = Math.max(start, Math.max(name.lastIndexOf(' '), name.lastIndexOf('(')));
            String word = start < 0 ? "" : name.substring(start + 1).replace(")", "");
            boolean number = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
            String rest = start < 0 ? "" : name.substring(0, start).strip();
            if (start < 0 || !(word.isEmpty() || number || BEHIND.contains(word))) {
                return name;
            }
            name = rest;
        }
    }

    private static boolean isZone(String name) {
        return name.length() <= 253
                && name.indexOf('.') > 0
                && !name.endsWith(".")
                && !name.contains("..")
                && Character.isLetter(name.charAt(name.length() - 1))
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    }
}
