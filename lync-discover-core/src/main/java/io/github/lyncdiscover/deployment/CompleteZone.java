package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A zone of which every record is known: a name that it lacks does not exist. Of single names, or of all that it lacks,
 * it may be unknown whether they exist. Immutable.
 *
 * @param apex the name of the zone; it covers that name and all below, but for zones further down
 * @param unknown names of which is unknown whether the zone has them, in lower case without the last dot, perhaps with
 *     the labels of a service; nothing is derived for such a name and nothing denied
 * @param anyMissing whether that holds for every name that the zone lacks
 */
public record CompleteZone(DomainName apex, Set<String> unknown, boolean anyMissing) {
    /** Copies the names, in order. */
    public CompleteZone {
        Objects.requireNonNull(apex, "apex");
        Objects.requireNonNull(unknown, "unknown");
        unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
    }

    /**
     * A zone of which nothing is unknown.
     *
     * @param apex the name of the zone
     * @return the zone
     */
    public static CompleteZone of(DomainName apex) {
        Objects.requireNonNull(apex, "apex");
        return new CompleteZone(apex, Set.of(), false);
    }

    /**
     * Reports whether a name is the zone's or lies below it.
     *
     * @param name a name in normal form, perhaps with the labels of a service
     * @return true also where a further zone lies between
     */
    public boolean covers(String name) {
        return name.equals(apex.text()) || name.endsWith("." + apex.text());
    }

    /**
     * Reports whether the zone leaves open if a name that it lacks exists.
     *
     * @param name a name in normal form, perhaps with the labels of a service
     * @return true if nobody knows
     */
    public boolean leavesOpen(String name) {
        Objects.requireNonNull(name, "name");
        return anyMissing || unknown.contains(name);
    }
}
