package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.deployment.ZoneRecord;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a zone says of the names in it, as far as a sign-in asks. Names are in lower case, without the last dot. Immutable.
 *
 * @param apex the name of the zone
 * @param records the records of each name, wildcards too
 * @param reversed every name of the zone, its labels from the last to the first, each with a dot behind it
 * @param cuts names from which on other servers answer
 * @param skipped how many records were of no use
 */
public record Zone(
        String apex,
        Map<String, List<ZoneRecord.Data>> records,
        SortedSet<String> reversed,
        Set<String> cuts,
        int skipped) {
    /** Copies the collections. */
    public Zone {
        records = Collections.unmodifiableMap(records);
        reversed = Collections.unmodifiableSortedSet(new TreeSet<>(reversed));
        cuts = Set.copyOf(cuts);
    }

    /**
     * Tells whether the zone is the one to ask about a name.
     *
     * @param name the name
     * @return false if the name is not in it, or other servers answer for it
     */
    public boolean covers(String name) {
        if (!isIn(name, apex)) {
            return false;
        }
        return cuts.stream().noneMatch(cut -> isIn(name, cut));
    }

    /**
     * What the zone says of a name.
     *
     * @param name one that it covers
     * @return its records, perhaps made of a wildcard; empty if there are none
     */
    public List<ZoneRecord.Data> of(String name) {
        String encloser = name;
        while (!exists(encloser)) {
            int dot = encloser.indexOf('.');
            encloser = dot < 0 ? apex : encloser.substring(dot + 1);
        }
        String source = encloser.equals(name) ? name : "*." + encloser;
        return Optional.ofNullable(records.get(source)).orElse(List.of());
    }

    private boolean exists(String name) {
        if (name.equals(apex)) {
            return true;
        }
        String start = reversed(name);
        SortedSet<String> from = reversed.tailSet(start);
        return !from.isEmpty() && from.first().startsWith(start);
    }

    static String reversed(String name) {
        StringBuilder text = new StringBuilder(name.length() + 1);
        for (int end = name.length(); end > 0; ) {
            int dot = name.lastIndexOf('.', end - 1);
            text.append(name, dot + 1, end).append('.');
            end = dot;
        }
        return text.toString();
    }

    private static boolean isIn(String name, String domain) {
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
