package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Location;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The lyncdiscover names that, by the plan, answer over plain HTTP only: their HTTPS port refuses, or is silent. */
final class PlainHttp {
    private final Map<Location, Set<DomainName>> closed = new EnumMap<>(Location.class);

    PlainHttp(MigrationPlan plan) {
        plan.views().forEach((place, view) -> {
            Set<DomainName> hosts = new HashSet<>();
            for (Fact fact : view.facts()) {
                if (fact instanceof Fact.Get get && get.url().secure()) {
                    boolean unreachable = get.answer() instanceof ServerAnswer.Refused
                            || get.answer() instanceof ServerAnswer.TimedOut;
                    if (unreachable) {
                        hosts.add(get.url().host());
                    } else {
                        hosts.remove(get.url().host());
                    }
                }
            }
            closed.put(place, hosts);
        });
    }

    /** Reports whether no client of the plan can ask for a name over HTTPS. */
    boolean only(Need need) {
        boolean lyncdiscover = need.reason() == Reason.LYNCDISCOVER || need.reason() == Reason.LYNCDISCOVERINTERNAL;
        return lyncdiscover
                && need.asked().stream()
                        .filter(closed::containsKey)
                        .allMatch(place -> closed.getOrDefault(place, Set.of()).contains(need.name()))
                && need.asked().stream().anyMatch(closed::containsKey);
    }
}
