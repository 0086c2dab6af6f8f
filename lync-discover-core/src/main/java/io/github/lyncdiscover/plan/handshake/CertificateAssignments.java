package io.github.lyncdiscover.plan.handshake;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The certificates of a plan by what they are for. */
final class CertificateAssignments {
    private final Map<CertificateUse, List<AssignedCertificate>> byUse = new LinkedHashMap<>();

    CertificateAssignments(PlannedCertificates certificates) {
        for (AssignedCertificate each : certificates.assigned()) {
            each.uses()
                    .forEach(use ->
                            byUse.computeIfAbsent(use, key -> new ArrayList<>()).add(each));
        }
    }

    List<AssignedCertificate> of(CertificateUse use) {
        return byUse.getOrDefault(use, List.of());
    }

    /** What is for a name as it is seen from a place. */
    List<AssignedCertificate> of(DomainName host, Location place) {
        return seenFrom(place, of(new CertificateUse.Host(host)));
    }

    /** What is seen from a place: what is for that place alone comes before what is for both. */
    static List<AssignedCertificate> seenFrom(Location place, List<AssignedCertificate> all) {
        List<AssignedCertificate> seen =
                all.stream().filter(each -> each.seenFrom(place)).toList();
        List<AssignedCertificate> here =
                seen.stream().filter(each -> each.location().isPresent()).toList();
        return here.isEmpty() ? seen : here;
    }

    /** The hosts that are named, in the plan's order. */
    List<DomainName> hosts() {
        return byUse.keySet().stream()
                .filter(CertificateUse.Host.class::isInstance)
                .map(use -> ((CertificateUse.Host) use).name())
                .toList();
    }

    /** Reports whether a name has a certificate of its own everywhere it is asked for. */
    boolean apart(Need need) {
        return !need.asked().isEmpty()
                && need.asked().stream()
                        .noneMatch(place -> of(need.name(), place).isEmpty());
    }
}
