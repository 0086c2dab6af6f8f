package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.format.ImportWarning;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A zone as far as a sign-in asks. Names are in lower case, without the final dot. Immutable.
 *
 * @param apex the name of the zone
 * @param records the records of each name, wildcards too
 * @param reversed every name of the zone, its labels from the last to the first, each with a dot behind it
 * @param cuts names from which on other servers answer
 * @param gaps names that a line which was passed over may give
 * @param warnings the lines that were passed over, and those that name another zone
 * @param others how many records are of types that no sign-in asks for
 */
public record Zone(
        String apex,
        Map<String, List<Held>> records,
        SortedSet<String> reversed,
        Set<String> cuts,
        List<SkippedNames> gaps,
        List<ImportWarning> warnings,
        int others) {
    /** Copies the collections. */
    public Zone {
        records = Collections.unmodifiableMap(records);
        reversed = Collections.unmodifiableSortedSet(new TreeSet<>(reversed));
        cuts = Set.copyOf(cuts);
        gaps = List.copyOf(gaps);
        warnings = List.copyOf(warnings);
    }

    /**
     * A record and where it is written.
     *
     * @param line the line
     * @param data what it says
     * @param note what is odd about it
     */
    public record Held(int line, ZoneData data, Optional<ImportWarning> note) {}

    /**
     * Whether the zone is the one to ask about a name.
     *
     * @param name the name
     * @return false if the name is not in it, or other servers answer for it
     */
    public boolean covers(String name) {
        return ZoneNames.isIn(name, apex) && cuts.stream().noneMatch(cut -> ZoneNames.isIn(name, cut));
    }

    /**
     * The name whose records answer for a name: its own, that of a wildcard, or one above it that leads elsewhere.
     *
     * @param name one that the zone covers
     * @return the owner of the records, or empty if the zone has none for the name
     */
    public Optional<String> source(String name) {
        Optional<String> above = aboveWithSubtree(name);
        if (above.isPresent()) {
            return above;
        }
        String encloser = name;
        while (!exists(encloser)) {
            encloser = parent(encloser);
        }
        String source = encloser.equals(name) ? name : "*." + encloser;
        return Optional.of(source).filter(records::containsKey);
    }

    /**
     * Whether a line that was passed over may give a name which the zone lacks.
     *
     * @param name one that the zone covers
     * @return true if what the zone says of it is not known
     */
    public boolean mayGive(String name) {
        return gaps.stream().anyMatch(gap -> gap.has(name));
    }

    /** Whether a line that was passed over may give any name. */
    public boolean mayGiveAny() {
        return gaps.contains(SkippedNames.ALL);
    }

    /**
     * Whether a name is in a child domain of which the zone holds nothing.
     *
     * @param name one that the zone covers and lacks
     * @return false if its parent is the zone itself, or in it
     */
    public boolean lacksParentOf(String name) {
        return !name.equals(apex) && !exists(parent(name));
    }

    /** How many records the file has of this zone. */
    public int size() {
        int passedOver =
                (int) warnings.stream().filter(warning -> !warning.used()).count();
        return records.values().stream().mapToInt(List::size).sum() + passedOver + others;
    }

    private Optional<String> aboveWithSubtree(String name) {
        for (String above = name; !above.equals(apex); ) {
            above = parent(above);
            boolean leads = records.getOrDefault(above, List.of()).stream()
                    .anyMatch(held -> held.data() instanceof ZoneData.Subtree);
            if (leads) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private String parent(String name) {
        int dot = name.indexOf('.');
        return dot < 0 || name.length() <= apex.length() ? apex : name.substring(dot + 1);
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
}
