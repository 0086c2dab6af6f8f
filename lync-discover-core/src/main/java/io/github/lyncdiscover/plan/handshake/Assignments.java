package io.github.lyncdiscover.plan.handshake;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.Assigned;
import io.github.lyncdiscover.plan.certificates.Certificates;
import io.github.lyncdiscover.plan.certificates.Use;
import io.github.lyncdiscover.plan.handshake.Endpoint.Need;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The certificates of a plan by what they are for. */
final class Assignments {
    private final Map<Use, List<Assigned>> byUse = new LinkedHashMap<>();

    Assignments(Certificates certificates) {
        for (Assigned each : certificates.assigned()) {
            each.uses()
                    .forEach(use ->
                            byUse.computeIfAbsent(use, key -> new ArrayList<>()).add(each));
        }
    }

    List<Assigned> of(Use use) {
        return byUse.getOrDefault(use, List.of());
    }

    /** What is for a name as it is seen from a place. */
    List<Assigned> of(DomainName host, Location place) {
        return seenFrom(place, of(new Use.Host(host)));
    }

    /** What is seen from a place: what is for that place alone comes before what is for both. */
    static List<Assigned> seenFrom(Location place, List<Assigned> all) {
        List<Assigned> seen = all.stream().filter(each -> each.seenFrom(place)).toList();
        List<Assigned> here =
                seen.stream().filter(each -> each.location().isPresent()).toList();
        return here.isEmpty() ? seen : here;
    }

    /** The hosts that are named, in the plan's order. */
    List<DomainName> hosts() {
        return byUse.keySet().stream()
                .filter(Use.Host.class::isInstance)
                .map(use -> ((Use.Host) use).name())
                .toList();
    }

    /** Tells whether a name has a certificate of its own everywhere it is asked for. */
    boolean apart(Need need) {
        return !need.asked().isEmpty()
                && need.asked().stream()
                        .noneMatch(place -> of(need.name(), place).isEmpty());
    }
}
