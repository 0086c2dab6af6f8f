package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.deployment.ServerSettings.Answering;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.handshake.PlannedHandshakes;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * SIP domains of a plan that differ in nothing but their name: a hoster's tenants. What one of them is predicted holds
 * for the others, since a prediction knows a SIP domain by the names in it alone. Two of them are alike if the plan says
 * the same under the keys that speak of single SIP domains, and nothing else in it holds a name in either.
 */
public final class EquivalentDomains {
    /** Above this a name made of the domain may be too long to exist, which makes a difference. */
    private static final int LONG = 200;

    private static final List<String> OWN_NAMES = List.of(
            ProtocolConstants.LYNCDISCOVERINTERNAL,
            ProtocolConstants.LYNCDISCOVER,
            ProtocolConstants.SIP,
            ProtocolConstants.SIPINTERNAL,
            ProtocolConstants.SIPEXTERNAL,
            ProtocolConstants.AUTODISCOVER);

    private final MigrationPlan plan;
    private final PlannedHandshakes handshakes;
    private final Deployment deployment;
    private final Map<DomainName, Set<List<Object>>> exchange = new HashMap<>();
    private final Map<DomainName, Set<List<Object>>> kept = new HashMap<>();
    private final NamesSaid elsewhere;
    private final NamesSaid sipDomains;

    private record Likeness(
            Optional<DomainName> itself, Set<String> above, List<Object> homes, Said said, List<Object> handshakes) {}

    /** What a plan says of one SIP domain under the keys that speak of single ones. */
    private record Said(
            DnsPublication.How internal,
            boolean namedInternal,
            DnsPublication.How external,
            boolean namedExternal,
            Optional<DomainName> answering,
            Set<List<Object>> exchange,
            Set<List<Object>> kept) {}

    private EquivalentDomains(MigrationPlan plan) {
        this.plan = plan;
        this.deployment = plan.deployment();
        this.handshakes = PlannedHandshakes.of(deployment, plan.certificates());
        deployment
                .exchange()
                .forEach((who, entry) -> exchange.computeIfAbsent(who.sipDomain(), domain -> new HashSet<>())
                        .add(List.of(who.user().orElse("").toLowerCase(Locale.ROOT), entry)));
        plan.kept().lastServers().forEach((who, host) -> keep(who, "last", host));
        plan.kept().cachedEndpoints().forEach((who, server) -> keep(who, "cached", server));
        this.elsewhere = new NamesSaid(
                deployment.sipDomains(),
                withoutKeysOfDomains(deployment),
                Set.copyOf(deployment.exchange().values()),
                plan.trust(),
                Set.copyOf(plan.kept().lastServers().values()),
                Set.copyOf(plan.kept().cachedEndpoints().values()),
                plan.sipServer(),
                servers(plan.certificates()));
        this.sipDomains = new NamesSaid(deployment.sipDomains(), deployment.sipDomains());
    }

    private void keep(SignInAddress who, String what, Object server) {
        kept.computeIfAbsent(who.sipDomain(), domain -> new HashSet<>())
                .add(List.of(what, who.user().orElse("").toLowerCase(Locale.ROOT), server));
    }

    /** All that a deployment says but what {@link Said} and the homes hold. */
    private static Deployment withoutKeysOfDomains(Deployment all) {
        List<Pool> pools = all.pools().stream()
                .map(pool -> new Pool(
                        pool.fqdn(),
                        pool.edition(),
                        pool.internalWebServices(),
                        pool.externalWebServices(),
                        pool.accessEdge(),
                        pool.director(),
                        Optional.empty(),
                        Map.of(),
                        pool.centralPool()))
                .toList();
        Optional<OnlineTenant> online = all.online()
                .map(there -> new OnlineTenant(
                        List.of(), there.autodiscover(), there.webServices(), there.sipServer(), Map.of()));
        DnsPublication dns = new DnsPublication(
                withoutExceptions(all.dns().lyncdiscover()),
                withoutExceptions(all.dns().lyncdiscoverinternal()),
                all.dns().insideNames(),
                all.dns().outsideNames());
        ServerSettings settings = new ServerSettings(
                all.settings().otherPool(),
                all.settings().onlineRedirectAt(),
                all.settings().judgesRedirectedRegistrar(),
                new Answering(Map.of(), all.settings().answering().others()),
                all.settings().reverseProxy(),
                all.settings().dhcp());
        return new Deployment(List.of(), List.of(), pools, online, Map.of(), dns, settings);
    }

    private static DnsPublication.Publication withoutExceptions(DnsPublication.Publication all) {
        return new DnsPublication.Publication(all.otherwise(), Map.of(), all.written());
    }

    /** The servers that certificates are for: of the other names in them, {@link #handshakes} tells what comes. */
    private static List<Object> servers(PlannedCertificates certificates) {
        return certificates.assigned().stream()
                .<Object>map(
                        each -> List.of(each.uses(), each.server(), each.facts().subject()))
                .toList();
    }

    /**
     * Sorts the SIP domains of a plan.
     *
     * @param plan the plan
     * @return for one SIP domain of each kind, in the plan's order, all of its kind, itself first
     */
    public static Map<DomainName, List<DomainName>> of(MigrationPlan plan) {
        Map<DomainName, List<DomainName>> folded = new LinkedHashMap<>();
        new EquivalentDomains(plan).byLikeness().values().forEach(like -> folded.put(like.get(0), List.copyOf(like)));
        return folded;
    }

    private Map<Likeness, List<DomainName>> byLikeness() {
        Map<DomainName, List<Object>> homes = new HashMap<>();
        for (HomedUsers users : deployment.homed()) {
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
                || !elsewhere.in(domain).isEmpty()
                || sipDomains.in(domain).size() > 1
                || domain.text().length() > LONG;
        Set<String> above = new TreeSet<>(elsewhere.above(domain));
        above.addAll(sipDomains.above(domain));
        DnsPublication dns = deployment.dns();
        return new Likeness(
                itself ? Optional.of(domain) : Optional.empty(),
                above,
                homes,
                new Said(
                        dns.lyncdiscoverinternal().in(domain),
                        dns.lyncdiscoverinternal().names(domain),
                        dns.lyncdiscover().in(domain),
                        dns.lyncdiscover().names(domain),
                        deployment.settings().answering().in(domain),
                        exchange.getOrDefault(domain, Set.of()),
                        kept.getOrDefault(domain, Set.of())),
                handshakes.areAllGood() ? List.of() : handshakes(domain));
    }

    /** What the servers show under the names that are made of the domain, and the faults by client. */
    private List<Object> handshakes(DomainName domain) {
        List<Object> shown = new ArrayList<>();
        for (String label : OWN_NAMES) {
            for (Location place : plan.views().keySet()) {
                for (ClientProfile client : plan.clients()) {
                    shown.add(handshakes.shown(domain.under(label), place, client));
                    shown.add(handshakes.failure(domain.under(label), place, client));
                }
            }
        }
        return shown;
    }

    @Override
    public String toString() {
        return "equivalent domains of " + plan.title();
    }
}
