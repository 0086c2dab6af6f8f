package io.github.lyncdiscover.plan.outcome;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Dns;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.deployment.Online;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.handshake.Handshakes;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SIP domains of a plan that differ in nothing but their name: a hoster's tenants. What one of them is predicted holds
 * for the others, since a prediction knows a SIP domain by the names in it alone. A domain of which a record, a fact or
 * a recorded world may say something stands by itself.
 */
public final class Alike {
    /** Above this a name made of the domain may be too long to exist, which makes a difference. */
    private static final int LONG = 200;

    private static final List<String> OWN_NAMES =
            List.of("lyncdiscoverinternal", "lyncdiscover", "sip", "sipinternal", "sipexternal");

    private final MigrationPlan plan;
    private final Handshakes handshakes;
    private final Deployment deployment;
    private final Map<DomainName, Set<String>> inside = new HashMap<>();
    private final Set<String> owners = new HashSet<>();

    private record Likeness(
            Optional<DomainName> itself,
            List<Object> homes,
            Dns.How internal,
            Dns.How external,
            Optional<DomainName> exchange,
            Set<String> names,
            List<Object> handshakes) {}

    private Alike(MigrationPlan plan) {
        this.plan = plan;
        this.deployment = plan.deployment();
        this.handshakes = Handshakes.of(deployment, plan.certificates());
        Set<DomainName> sipDomains = Set.copyOf(deployment.sipDomains());
        names().forEach(name -> within(name, sipDomains));
        Stream.concat(deployment.dns().inside().stream(), deployment.dns().outside().stream())
                .map(ZoneRecord::owner)
                .forEach(owner -> {
                    for (String rest = owner; !rest.isEmpty(); rest = rest.substring(rest.indexOf('.') + 1)) {
                        owners.add(rest);
                        if (rest.indexOf('.') < 0) {
                            break;
                        }
                    }
                });
    }

    /**
     * Sorts the SIP domains of a plan.
     *
     * @param plan the plan
     * @return for one SIP domain of each kind, in the plan's order, all of its kind, itself first
     */
    public static Map<DomainName, List<DomainName>> of(MigrationPlan plan) {
        Map<DomainName, List<DomainName>> folded = new LinkedHashMap<>();
        new Alike(plan).byLikeness().values().forEach(like -> folded.put(like.get(0), List.copyOf(like)));
        return folded;
    }

    private Map<Likeness, List<DomainName>> byLikeness() {
        Map<DomainName, List<Object>> homes = new HashMap<>();
        for (Homed users : deployment.homed()) {
            Object home = users.home().<Object>fold(on -> on.pool().fqdn(), there -> "online", () -> "");
            homes.computeIfAbsent(users.who().sipDomain(), domain -> new ArrayList<>())
                    .add(users.who()
                            .user()
                            .<Object>map(user -> List.of(home, user))
                            .orElse(home));
        }
        Map<Likeness, List<DomainName>> like = new LinkedHashMap<>();
        for (DomainName domain : deployment.sipDomains()) {
            like.computeIfAbsent(likeness(domain, homes.getOrDefault(domain, List.of())), key -> new ArrayList<>())
                    .add(domain);
        }
        return like;
    }

    private Likeness likeness(DomainName domain, List<Object> homes) {
        boolean itself = plan.views().values().stream()
                        .anyMatch(view ->
                                view.today().isPresent() || !view.facts().isEmpty())
                || owners.contains(domain.text())
                || domain.text().length() > LONG;
        return new Likeness(
                itself ? Optional.of(domain) : Optional.empty(),
                homes,
                deployment.dns().lyncdiscoverinternal().in(domain),
                deployment.dns().lyncdiscover().in(domain),
                deployment.exchangeOf(SignInAddress.of(domain)),
                inside.getOrDefault(domain, Set.of()),
                handshakes.areAllGood() ? List.of() : handshakes(domain));
    }

    /** What the servers show under the names that are made of the domain, and what is wrong with it for whom. */
    private List<Object> handshakes(DomainName domain) {
        List<Object> shown = new ArrayList<>();
        for (String label : OWN_NAMES) {
            for (Location place : plan.views().keySet()) {
                for (boolean wildcards : new boolean[] {true, false}) {
                    shown.add(handshakes.shown(domain.under(label), place, wildcards));
                    shown.add(handshakes.failure(domain.under(label), place, wildcards));
                }
            }
        }
        return shown;
    }

    private void within(DomainName name, Set<DomainName> sipDomains) {
        for (Optional<DomainName> above = Optional.of(name);
                above.isPresent();
                above = above.flatMap(DomainName::parent)) {
            DomainName domain = above.get();
            if (sipDomains.contains(domain)) {
                inside.computeIfAbsent(domain, key -> new HashSet<>()).add(name.text());
            }
        }
    }

    /** Every name that a sign-in of the plan may come across, but those made of its SIP domain. */
    private Set<DomainName> names() {
        Set<DomainName> names = new HashSet<>(deployment.exchange().values());
        for (Pool pool : deployment.pools()) {
            names.add(pool.fqdn());
            names.add(pool.internalWebServices());
            pool.externalWebServices().ifPresent(names::add);
            pool.accessEdge().map(ServerAddress::host).ifPresent(names::add);
        }
        deployment.online().ifPresent(there -> names.addAll(online(there)));
        plan.certificates().assigned().stream()
                .flatMap(each -> each.facts().subject().stream())
                .flatMap(subject -> DomainName.tryParse(subject).stream())
                .forEach(names::add);
        plan.sipServer().map(ServerAddress::host).ifPresent(names::add);
        plan.trust().lastSipServer().ifPresent(names::add);
        plan.trust().manualServer().map(ServerAddress::host).ifPresent(names::add);
        Stream.concat(deployment.dns().inside().stream(), deployment.dns().outside().stream())
                .flatMap(Alike::target)
                .forEach(names::add);
        return names;
    }

    private static Set<DomainName> online(Online online) {
        return Stream.of(
                        online.autodiscover(),
                        online.webServices(),
                        online.sipServer().host())
                .collect(Collectors.toSet());
    }

    private static Stream<DomainName> target(ZoneRecord record) {
        if (record.data() instanceof ZoneRecord.Alias alias) {
            return Stream.of(alias.target());
        }
        return record.data() instanceof ZoneRecord.Service service
                ? DomainName.tryParse(service.target()).stream()
                : Stream.of();
    }
}
