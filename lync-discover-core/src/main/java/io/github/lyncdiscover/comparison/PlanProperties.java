package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.comparison.PlanDifference.What;
import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The properties of a plan, one for each thing that it states. */
final class PlanProperties {
    private static final String ONLINE = "Online";

    private final Map<PlanProperty, PlanProperty.Value> traits = new LinkedHashMap<>();
    private final Function<DomainName, DomainName> names;

    private PlanProperties(Function<DomainName, DomainName> names) {
        this.names = names;
    }

    /**
     * What a plan says.
     *
     * @param plan the plan
     * @param names under which name a pool is looked for in another plan
     */
    static Map<PlanProperty, PlanProperty.Value> of(MigrationPlan plan, Function<DomainName, DomainName> names) {
        PlanProperties traits = new PlanProperties(names);
        traits.deployment(plan.deployment());
        new CertificateTraits(traits.traits, names).add(plan.certificates());
        traits.trust(plan.trust());
        plan.kept()
                .lastServers()
                .forEach((who, host) -> traits.one(What.LAST_SERVER, who.toString(), Optional.of(host.text())));
        plan.kept()
                .cachedEndpoints()
                .forEach((who, server) ->
                        traits.one(What.CACHED_ENDPOINT, who.toString(), Optional.of(server.toString())));
        traits.one(What.SIP_SERVER, plan.sipServer().map(ServerAddress::toString));
        plan.clients().forEach(client -> traits.member(What.CLIENT, "", client.name()));
        plan.views().forEach(traits::view);
        return traits.traits;
    }

    private void deployment(Deployment deployment) {
        deployment.sipDomains().forEach(domain -> member(What.SIP_DOMAIN, "", domain.text()));
        deployment.users().forEach(user -> member(What.USER, "", user.toString()));
        deployment.pools().forEach(this::pool);
        deployment
                .answering()
                .ifPresent(pool -> put(
                        new PlanProperty(What.ANSWERING_POOL, "", "", Optional.empty()),
                        pool.fqdn().text(),
                        names.apply(pool.fqdn())));
        deployment.online().ifPresent(this::online);
        settings(deployment.settings());
        deployment.exchange().forEach((who, entry) -> one(What.EXCHANGE, who.toString(), Optional.of(entry.words())));
        publication(What.LYNCDISCOVER, deployment.dns().lyncdiscover());
        publication(What.LYNCDISCOVERINTERNAL, deployment.dns().lyncdiscoverinternal());
        deployment.dns().inside().forEach(record -> member(What.DNS_RECORD, "inside", record.toString()));
        deployment.dns().outside().forEach(record -> member(What.DNS_RECORD, "outside", record.toString()));
        side("inside", deployment.dns().insideNames());
        side("outside", deployment.dns().outsideNames());
    }

    /** What the servers do where documents leave it open. */
    private void settings(ServerSettings settings) {
        settings.answering().byDomain().forEach((domain, pool) -> named(What.ANSWERING_POOL, domain.text(), pool));
        settings.answering().others().ifPresent(pool -> named(What.ANSWERING_POOL, "the other SIP domains", pool));
        settings.reverseProxy().forEach((published, pool) -> named(What.REVERSE_PROXY, published, pool));
        one(What.OTHER_POOL, Optional.of(settings.otherPool().name()));
        one(What.ONLINE_REDIRECT, Optional.of(settings.onlineRedirectAt().name()));
        one(What.REDIRECTED_REGISTRAR, Optional.of(settings.judgesRedirectedRegistrar() ? "yes" : "no"));
        if (settings.dhcp() instanceof DhcpAnswer.Server server) {
            named(What.DHCP, "", server.host());
        } else {
            one(What.DHCP, Optional.of(settings.dhcp().equals(DhcpAnswer.NOT_KNOWN) ? "unknown" : "none"));
        }
    }

    private void side(String place, SideNames names) {
        for (CompleteZone zone : names.zones()) {
            String unknown = zone.anyMissing() ? "all it lacks" : String.join(", ", zone.unknown());
            String text = zone.apex() + (unknown.isEmpty() ? "" : ", unknown: " + unknown);
            put(new PlanProperty(What.COMPLETE_ZONE, place, zone.apex().text(), Optional.empty()), text, zone);
        }
        names.failures()
                .forEach((name, how) ->
                        put(new PlanProperty(What.NAME_FAILURE, place, name, Optional.empty()), name + " " + how, how));
    }

    private void pool(Pool pool) {
        DomainName name = names.apply(pool.fqdn());
        put(trait(What.POOL, "", name), pool.fqdn().text(), pool.fqdn());
        put(new PlanProperty(What.EDITION, name.text(), "", Optional.of(name)), word(pool.edition()), pool.edition());
        ofPool(
                What.INTERNAL_WEB_SERVICES,
                name,
                Optional.of(pool.internalWebServices())
                        .filter(host -> !host.equals(pool.fqdn()))
                        .map(DomainName::text));
        ofPool(What.EXTERNAL_WEB_SERVICES, name, pool.externalWebServices().map(DomainName::text));
        ofPool(What.ACCESS_EDGE, name, pool.accessEdge().map(ServerAddress::toString));
        pool.centralPool()
                .ifPresent(central -> put(
                        new PlanProperty(What.CENTRAL_POOL, name.text(), "", Optional.of(name)),
                        central.text(),
                        names.apply(central)));
        if (pool.director()) {
            put(trait(What.DIRECTOR, "", name), name.text(), true);
        }
        homed(Optional.of(name), name.text(), pool.users().orElse(List.of()), pool.userCounts());
        if (pool.users().isEmpty() && !pool.director()) {
            PlanProperty everybody = new PlanProperty(What.HOMED, name.text(), "", Optional.of(name));
            put(everybody, "every SIP domain's", true);
        }
    }

    private void online(OnlineTenant online) {
        one(What.ONLINE_AUTODISCOVER, Optional.of(online.autodiscover().text()));
        one(What.ONLINE_WEB_SERVICES, Optional.of(online.webServices().text()));
        one(What.ONLINE_SIP_SERVER, Optional.of(online.sipServer().toString()));
        homed(Optional.empty(), ONLINE, online.users(), online.userCounts());
    }

    private void homed(
            Optional<DomainName> pool, String home, List<SignInAddress> users, Map<DomainName, Integer> counts) {
        for (SignInAddress who : users) {
            put(new PlanProperty(What.HOMED, home, who.toString(), pool), who.toString(), true);
        }
        counts.forEach((domain, people) -> put(
                new PlanProperty(What.PEOPLE, domain + " (" + home + ")", "", pool),
                PeopleWords.grouped(people),
                people));
    }

    private void publication(What what, DnsPublication.Publication publication) {
        put(
                new PlanProperty(what, "", "", Optional.empty()),
                word(publication.otherwise()) + (publication.written() ? "" : " (derived)"),
                List.of(publication.otherwise(), publication.written()));
        publication.exceptions().forEach((domain, how) -> one(what, domain.text(), Optional.of(word(how))));
    }

    private void trust(TrustSettings trust) {
        for (TrustModelData value : trust.values()) {
            one(
                    What.TRUST_MODEL_DATA,
                    key(value.source())
                            + value.key().map(key -> ", " + key.shortPath()).orElse(""),
                    Optional.of(value.text()));
        }
        trust.alwaysTrusted().forEach(domain -> member(What.ALWAYS_TRUSTED, "", domain.text()));
        one(What.LAST_SERVER, trust.lastSipServer().map(DomainName::text));
        one(What.MANUAL_SERVER, trust.manualServer().map(ServerAddress::toString));
    }

    /** As in a plan file. */
    private static String key(TrustModelData.Source source) {
        return switch (source) {
            case HKLM_POLICY -> "hklmPolicy";
            case HKCU_POLICY -> "hkcuPolicy";
            case HKCU_PREFERENCE -> "hkcuPreference";
            case HKLM_PREFERENCE -> "hklmPreference";
        };
    }

    private void view(Location location, LocationOverrides view) {
        String place = word(location);
        member(What.LOCATION, "", place);
        view.today()
                .ifPresent(world ->
                        put(new PlanProperty(What.RECORDING, place, "", Optional.empty()), "laid over one", true));
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        view.facts()
                .forEach(fact -> facts.computeIfAbsent(subject(fact), any -> new ArrayList<>())
                        .add(fact));
        facts.forEach((subject, all) ->
                put(new PlanProperty(What.ANSWER, place, subject, Optional.empty()), subject, List.copyOf(all)));
    }

    private static String subject(Fact fact) {
        if (fact instanceof Fact.Get get) {
            return get.url().toString();
        } else if (fact instanceof Fact.SipServer sip) {
            return sip.server().toString();
        }
        return fact instanceof Fact.OfName named ? named.name() : "";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static PlanProperty trait(What what, String of, DomainName pool) {
        return new PlanProperty(what, of, pool.text(), Optional.of(pool));
    }

    private void ofPool(What what, DomainName pool, Optional<String> value) {
        value.ifPresent(text -> put(new PlanProperty(what, pool.text(), "", Optional.of(pool)), text, text));
    }

    /** A pool that is looked for under its other name on the other side. */
    private void named(What what, String of, DomainName pool) {
        put(new PlanProperty(what, of, "", Optional.empty()), pool.text(), names.apply(pool));
    }

    private void one(What what, Optional<String> value) {
        one(what, "", value);
    }

    private void one(What what, String of, Optional<String> value) {
        value.ifPresent(text -> put(new PlanProperty(what, of, "", Optional.empty()), text, text));
    }

    private void member(What what, String of, String member) {
        put(new PlanProperty(what, of, member, Optional.empty()), member, true);
    }

    private void put(PlanProperty trait, String text, Object essence) {
        traits.put(trait, new PlanProperty.Value(text, essence));
    }
}
