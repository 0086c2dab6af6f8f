package io.github.lyncdiscover.plan.handshake;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import io.github.lyncdiscover.prediction.Location;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a certificate requires, each once, with the first reason. */
final class RequiredNames {
    private final PlannedCertificates certificates;
    private final CertificateAssignments assignments;
    private final Map<DomainName, Need> names = new LinkedHashMap<>();

    RequiredNames(PlannedCertificates certificates, CertificateAssignments assignments) {
        this.certificates = certificates;
        this.assignments = assignments;
    }

    void add(DomainName name, Reason reason, Location... asked) {
        names.merge(name, new Need(name, reason, List.of(asked)), RequiredNames::both);
    }

    private static Need both(Need first, Need second) {
        Set<Location> asked = new LinkedHashSet<>(first.asked());
        asked.addAll(second.asked());
        return new Need(first.name(), first.reason(), List.copyOf(asked));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Without the names that have a certificate of their own where they are asked for, and those that are new. */
    List<Need> without(DomainName... own) {
        Set<DomainName> kept = Set.of(own);
        return names.values().stream()
                .filter(need -> !certificates.newNames().contains(need.name()))
                .filter(need -> kept.contains(need.name()) || !assignments.apart(need))
                .toList();
    }
}
