package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.imports.ZoneSide.Answer;
import io.github.lyncdiscover.imports.format.RecordCount;
import io.github.lyncdiscover.imports.zone.Zone;
import io.github.lyncdiscover.name.DomainName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The DNS part of a deployment as zone files have it: of them, the names that a sign-in asks for. */
final class ZoneOverlay {
    private final ImportedDeployment imported;
    private final AskedNames names;
    private final ZoneSide inside;
    private final ZoneSide outside;
    private final List<Assumption> assumptions = new ArrayList<>();

    private ZoneOverlay(ImportedDeployment imported, List<ZoneFile> inside, List<ZoneFile> outside) {
        this.imported = imported;
        this.names = new AskedNames(imported.deployment());
        this.inside = new ZoneSide(inside, names.all());
        this.outside = new ZoneSide(outside, names.all());
    }

    /**
     * Plans with DNS as zone files have it.
     *
     * @throws ImportException if a zone is given twice for a side, or a file covers no name of any plan
     */
    static List<ImportedDeployment> of(List<ImportedDeployment> plans, List<ZoneFile> inside, List<ZoneFile> outside) {
        if (inside.isEmpty() && outside.isEmpty()) {
            return plans;
        }
        oneFileEach(inside);
        oneFileEach(outside);
        List<ZoneOverlay> all = plans.stream()
                .map(plan -> new ZoneOverlay(plan, inside, outside))
                .toList();
        useful(inside, all.stream().map(plan -> plan.inside).toList());
        useful(outside, all.stream().map(plan -> plan.outside).toList());
        return all.stream().map(ZoneOverlay::published).toList();
    }

    private static void oneFileEach(List<ZoneFile> files) {
        Map<String, ZoneFile> owners = new HashMap<>();
        for (ZoneFile file : files) {
            for (Zone zone : file.zones()) {
                ZoneFile other = owners.putIfAbsent(zone.apex(), file);
                if (other != null) {
                    throw new ImportException(
                            file.name(),
                            "the zone " + zone.apex() + " is given twice for this side, also by " + other.name()
                                    + "; give it once");
                }
            }
        }
    }

    private static void useful(List<ZoneFile> files, List<ZoneSide> plans) {
        for (ZoneFile file : files) {
            boolean useful = plans.stream().anyMatch(plan -> plan.covers(file));
            if (!useful) {
                throw new ImportException(
                        file.name(),
                        "the zone " + file
                                + " covers no name of the plan, and none that the other zones lead to; give a"
                                + " zone of " + asked(plans) + ", or the right name of this one with its file",
                        true);
            }
        }
    }

    private static String asked(List<ZoneSide> plans) {
        return plans.stream()
                .flatMap(plan -> plan.asked().stream())
                .filter(name -> name.startsWith(AskedNames.EXTERNAL + "."))
                .map(name -> name.substring(AskedNames.EXTERNAL.length() + 1))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" or "));
    }

    private ImportedDeployment published() {
        for (DomainName domain : imported.deployment().sipDomains()) {
            derived(inside, AskedNames.INTERNAL + "." + domain, "inside", "");
            derived(outside, AskedNames.EXTERNAL + "." + domain, "outside", ", seen from outside,");
        }
        names.servers().distinct().forEach(server -> {
            if (inside.of(server.text()) == Answer.DENIED && outside.of(server.text()) == Answer.DENIED) {
                assume(server + " does not exist", "the zone files on both sides lack it");
            }
        });
        DnsPublication before = imported.deployment().dns();
        DnsPublication dns = new DnsPublication(
                before.lyncdiscover(),
                before.lyncdiscoverinternal(),
                names(inside, "inside"),
                names(outside, "outside"));
        List<RecordCount> counts = Stream.of(inside, outside)
                .flatMap(side -> side.files().stream().map(file -> ZoneAccount.of(file, side, names)))
                .toList();
        return imported.with(
                dns,
                Stream.concat(
                                imported.assumptions().stream()
                                        .filter(assumption ->
                                                !assumption.where().equals("dns")),
                                assumptions.stream())
                        .toList(),
                counts);
    }

    private void derived(ZoneSide side, String name, String place, String seen) {
        if (side.of(name) == Answer.NOT_COVERED) {
            assume(name + seen + " is an alias of the web services", "no zone file for " + place + " covers it");
        }
    }

    /** Zones are complete: what they lack does not exist, but for what is not known of them. */
    private SideNames names(ZoneSide side, String place) {
        Set<DomainName> apexes = side.zones()
                .flatMap(zone -> DomainName.tryParse(zone.apex()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<DomainName, Set<String>> unknown = new LinkedHashMap<>();
        for (String name : side.asked()) {
            if (side.of(name) == Answer.UNKNOWN || isElsewhere(side, name)) {
                owner(apexes, name)
                        .ifPresent(apex -> unknown.computeIfAbsent(apex, key -> new LinkedHashSet<>())
                                .add(name));
            }
        }
        if (!unknown.isEmpty()) {
            String open = unknown.values().stream().flatMap(Set::stream).collect(Collectors.joining(", "));
            assume(
                    "it is not known whether these exist " + place + ": " + open,
                    "a line that may give them was passed over, or other servers answer for them");
        }
        List<CompleteZone> complete = new ArrayList<>();
        for (DomainName apex : apexes) {
            boolean all =
                    side.zones().filter(zone -> zone.apex().equals(apex.text())).anyMatch(Zone::mayGiveAny);
            complete.add(new CompleteZone(apex, all ? Set.of() : unknown.getOrDefault(apex, Set.of()), all));
        }
        return SideNames.of(side.records()).complete(complete);
    }

    private static Optional<DomainName> owner(Set<DomainName> zones, String name) {
        return zones.stream()
                .filter(apex -> CompleteZone.of(apex).covers(name))
                .max(Comparator.comparingInt(apex -> apex.text().length()));
    }

    /** Left to other servers, or a server of the plan in a child domain of which the zone holds nothing. */
    private boolean isElsewhere(ZoneSide side, String name) {
        return switch (side.of(name)) {
            case NOT_COVERED -> side.zone(name).isPresent();
            case DENIED ->
                side.zone(name).filter(zone -> zone.lacksParentOf(name)).isPresent()
                        && names.servers().anyMatch(server -> server.text().equals(name));
            default -> false;
        };
    }

    private void assume(String what, String why) {
        assumptions.add(new Assumption("dns", what, why));
    }
}
