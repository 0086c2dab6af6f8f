package io.github.lyncdiscover.deployment;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names that DNS of one side is known to have: its records, the zones that are complete, and the names whose name
 * servers fail. Immutable.
 *
 * @param records the records; an owner that begins with {@code *.} is a wildcard (RFC 4592)
 * @param zones the zones of which every record is known
 * @param failures the names whose name servers fail, in lower case without the last dot
 */
public record SideNames(List<ZoneRecord> records, List<CompleteZone> zones, Map<String, Failure> failures) {
    /** Nothing known. */
    public static final SideNames NONE = new SideNames(List.of(), List.of(), Map.of());

    /** How a name server fails. More may come. */
    public enum Failure {
        /** It answers that it failed (SERVFAIL). */
        SERVFAIL,
        /** It does not answer. */
        TIMED_OUT
    }

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a zone is named twice, or a name has records and fails
     */
    public SideNames {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(zones, "zones");
        Objects.requireNonNull(failures, "failures");
        records = List.copyOf(records);
        zones = List.copyOf(zones);
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        Set<Object> apexes = new HashSet<>();
        for (CompleteZone zone : zones) {
            if (!apexes.add(zone.apex())) {
                throw new IllegalArgumentException("the zone " + zone.apex() + " is named twice");
            }
        }
        for (ZoneRecord record : records) {
            if (failures.containsKey(record.owner())) {
                throw new IllegalArgumentException(
                        record.owner() + " has a record and a name server that fails: write one of them");
            }
        }
    }

    /**
     * Records of which nothing more is known.
     *
     * @param records the records
     * @return their side
     */
    public static SideNames of(List<ZoneRecord> records) {
        Objects.requireNonNull(records, "records");
        return new SideNames(records, List.of(), Map.of());
    }

    /**
     * The same with other records.
     *
     * @param others all of them
     * @return another side
     */
    public SideNames with(List<ZoneRecord> others) {
        Objects.requireNonNull(others, "others");
        return new SideNames(others, zones, failures);
    }

    /**
     * The same with other complete zones.
     *
     * @param complete all of them
     * @return another side
     */
    public SideNames complete(List<CompleteZone> complete) {
        Objects.requireNonNull(complete, "complete");
        return new SideNames(records, complete, failures);
    }
}
