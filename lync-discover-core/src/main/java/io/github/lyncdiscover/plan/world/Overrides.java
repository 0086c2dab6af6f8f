package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Dns;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan says itself of one place, in records and facts; it overrides what is derived. Immutable. */
final class Overrides {
    private final List<Fact> all;
    private final Map<String, List<Fact>> byOwner = new HashMap<>();

    private Overrides(List<Fact> facts) {
        this.all = List.copyOf(facts);
        for (Fact fact : facts) {
            byOwner.computeIfAbsent(owner(fact), key -> new ArrayList<>()).add(fact);
        }
    }

    /** What a plan says of a place: the records of its DNS part first, its facts last. */
    static Overrides of(Deployment deployment, Location location, View view) {
        List<Fact> facts = new ArrayList<>(records(deployment.dns(), location));
        facts.addAll(view.facts());
        return new Overrides(facts);
    }

    /** All of it. */
    List<Fact> all() {
        return all;
    }

    /** What is said of one name. */
    List<Fact> of(DomainName name) {
        return byOwner.getOrDefault(name.text(), List.of());
    }

    /**
     * An address for each server that answers here and that no fact names. What the lyncdiscover names of a SIP domain
     * are is said elsewhere.
     */
    List<Fact> addresses(Deployment deployment, List<Fact> facts) {
        Set<String> named = facts.stream()
                .filter(Fact.OfName.class::isInstance)
                .map(Overrides::owner)
                .collect(Collectors.toSet());
        return all.stream()
                .map(Overrides::owner)
                .filter(owner -> !isLyncdiscover(owner, deployment) && named.add(owner))
                .map(owner -> Facts.address(owner, Servers.ADDRESS))
                .toList();
    }

    private static boolean isLyncdiscover(String owner, Deployment deployment) {
        return Stream.of(Side.values())
                .anyMatch(side -> deployment.sipDomains().stream()
                        .anyMatch(domain -> side.name(domain).text().equals(owner)));
    }

    /** The records, and an address for each alias that leads to a name of which nothing else is said. */
    private static List<Fact> records(Dns dns, Location location) {
        List<ZoneRecord> records = location == Location.INSIDE ? dns.inside() : dns.outside();
        Set<String> owners = new HashSet<>();
        records.forEach(record -> owners.add(record.owner()));
        List<Fact> facts = new ArrayList<>();
        for (ZoneRecord record : records) {
            if (record.owner().startsWith(ZoneRecord.WILDCARD)) {
                continue;
            }
            facts.add(fact(record));
            if (record.data() instanceof ZoneRecord.Alias alias
                    && owners.add(alias.target().text())) {
                facts.add(Facts.address(alias.target().text(), Servers.ADDRESS));
            }
        }
        return facts;
    }

    private static Fact fact(ZoneRecord record) {
        if (record.data() instanceof ZoneRecord.Address address) {
            return Facts.address(record.owner(), address.text());
        } else if (record.data() instanceof ZoneRecord.Alias alias) {
            return Facts.cname(record.owner(), alias.target().text());
        }
        ZoneRecord.Service service = (ZoneRecord.Service) record.data();
        return Facts.srv(record.owner(), service.priority(), service.weight(), service.port(), service.target());
    }

    private static String owner(Fact fact) {
        if (fact instanceof Fact.OfName named) {
            return named.name();
        }
        return fact instanceof Fact.Get get
                ? get.url().host().text()
                : ((Fact.SipServer) fact).server().host().text();
    }
}
