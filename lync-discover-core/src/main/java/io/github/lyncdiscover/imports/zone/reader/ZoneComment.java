package io.github.lyncdiscover.imports.zone.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The zone's name in the comments that servers, providers and tools put before the records. */
final class ZoneComment {
    /** How such a comment begins, the longest first; the name follows at once. */
    private static final List<String> BEGINNINGS = List.of(
            "dns zone file for",
            "zone file for",
            "zone data for",
            "zone export for",
            "export of zone",
            "export for",
            "records for",
            "zone name",
            "zonename",
            "domain name",
            "for domain",
            "domain",
            "zone",
            "origin");

    private static final String WINDOWS = "database file ";
    private static final String DIG = "<<>> dig";
    private static final String TRANSFER = " axfr";

    private ZoneComment() {}

    /** The name in a comment of one line, or of several. */
    static Optional<String> name(String comment) {
        return comment.lines().flatMap(line -> ofLine(line).stream()).findFirst();
    }

    private static Optional<String> ofLine(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start)) && line.charAt(start) != '<') {
            start++;
        }
        String text = line.substring(start).strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(WINDOWS)) {
            return lastName(lower);
        }
        int options = lower.startsWith(DIG) ? lower.indexOf("<<>>", DIG.length()) : -1;
        if (options >= 0) {
            return lower.contains(TRANSFER) ? firstName(lower.substring(options)) : Optional.empty();
        }
        for (String beginning : BEGINNINGS) {
            if (lower.startsWith(beginning)) {
                return nextName(text.substring(beginning.length()));
            }
        }
        return Optional.empty();
    }

    /** {@code Database file NAME for Default Zone scope in zone ZONE.}, or {@code … for ZONE zone.}. */
    private static Optional<String> lastName(String line) {
        int after = line.indexOf(" for ");
        return after < 0
                ? Optional.empty()
                : List.of(line.substring(after).split(" ", -1)).stream()
                        .flatMap(word -> asName(word).stream())
                        .reduce((first, second) -> second);
    }

    private static Optional<String> firstName(String text) {
        return List.of(text.split(" ", -1)).stream()
                .filter(word -> !word.startsWith("@"))
                .flatMap(word -> asName(word).stream())
                .findFirst();
    }

    private static Optional<String> nextName(String text) {
        int start = 0;
        while (start < text.length() && " \t:=\"'`".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && " \t\"'`,;()".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return start == 0 ? Optional.empty() : asName(text.substring(start, end));
    }

    private static Optional<String> asName(String word) {
        String name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        boolean labels = name.length() <= 253
                && name.indexOf('.') > 0
                && !name.endsWith(".")
                && !name.contains("..")
                && Character.isLetter(name.charAt(name.length() - 1));
        return labels && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0)
                ? Optional.of(name)
                : Optional.empty();
    }
}
