package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Plans of every kind that administrators have, by a seed: most of them ask somebody. */
public final class RandomPlan {
    private static final List<String> SIP_DOMAINS =
            List.of("contoso.example", "fabrikam.example", "emea.contoso.example", "litware.test", "tailspin.test");
    private static final List<String> SERVERS = List.of(
            "contoso.example",
            "fabrikam.example",
            "emea.contoso.example",
            "hoster.example",
            "eu.hoster.example",
            "ad.invalid",
            "provider.co.uk",
            "host.azurewebsites.net",
            "online.lync.com");
    private static final List<String> ENTRIES =
            List.of("hoster.example", "lync.com", "contoso.example", "partner.test", "*.ad.invalid", "web.ad.invalid");

    private final Random random;
    private int number;

    private RandomPlan(long seed) {
        this.random = new Random(seed);
    }

    public static MigrationPlan of(long seed) {
        return new RandomPlan(seed).plan("seed " + seed);
    }

    private MigrationPlan plan(String title) {
        List<String> domains = some(SIP_DOMAINS, 3);
        boolean onPremises = chance(90);
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; onPremises && i <= random.nextInt(3); i++) {
            pools.add(pool(domains, i == 1 && chance(30)));
        }
        Optional<OnlineTenant> online = onPremises && chance(75)
                ? Optional.empty()
                : Optional.of(OnlineTenant.of(
                        server("webdir"),
                        server("webpool"),
                        server("sipdir"),
                        (onPremises ? some(domains, 2) : domains).toArray(String[]::new)));
        homeTheRest(pools, domains);
        Deployment deployment = new Deployment(
                domains.stream().map(DomainName::parse).toList(),
                List.of(),
                pools,
                online,
                exchange(domains),
                dns(domains));
        MigrationPlan plan = MigrationPlan.titled(title)
                .with(deployment)
                .trusting(trust())
                .as(some(clients(), 2).toArray(ClientProfile[]::new));
        return chance(80) ? plan : plan.from(chance(50) ? Location.INSIDE : Location.OUTSIDE);
    }

    /** Nobody may be homed nowhere. */
    private void homeTheRest(List<Pool> pools, List<String> domains) {
        Set<String> rest = new LinkedHashSet<>(domains);
        for (Pool pool : pools) {
            if (pool.users().isEmpty() && !pool.director()) {
                return;
            }
            pool.users().orElse(List.of()).forEach(who -> rest.remove(who.toString()));
        }
        if (!pools.isEmpty() && !rest.isEmpty()) {
            pools.add(pool(domains, false).homing(rest.toArray(String[]::new)));
        }
    }

    private Pool pool(List<String> domains, boolean director) {
        Pool pool = chance(60) ? Pool.enterprise(server("pool")) : Pool.standard(server("fe"));
        pool = chance(70) ? pool.internalWebServices(server("webint")) : pool;
        pool = chance(85) ? pool.externalWebServices(server("webext")) : pool;
        pool = chance(85) ? pool.accessEdge(server("access")) : pool;
        pool = director ? pool.asDirector() : pool;
        return chance(40) ? pool.homing(some(domains, 2).toArray(String[]::new)) : pool;
    }

    private ExchangeEntry exchangeEntry() {
        return chance(70)
                ? new ExchangeEntry.Host(DomainName.parse(server("cas")))
                : new ExchangeEntry.MailDomains(some(SIP_DOMAINS, 2).stream()
                        .distinct()
                        .map(DomainName::parse)
                        .toList());
    }

    private Map<SignInAddress, ExchangeEntry> exchange(List<String> domains) {
        Map<SignInAddress, ExchangeEntry> exchange = new LinkedHashMap<>();
        if (chance(30)) {
            some(domains, 2).forEach(domain -> exchange.put(SignInAddress.parse(domain), exchangeEntry()));
        }
        return exchange;
    }

    private DnsPublication dns(List<String> domains) {
        List<ZoneRecord> inside = new ArrayList<>();
        List<ZoneRecord> outside = new ArrayList<>();
        boolean fallback = chance(25);
        if (fallback) {
            some(domains, 3)
                    .forEach(domain -> inside.add(ZoneRecord.parse(
                            "_sipinternaltls._tcp." + domain + ". IN SRV 0 0 5061 " + server("pool") + ".")));
            some(domains, 3)
                    .forEach(domain -> outside.add(
                            ZoneRecord.parse("_sip._tls." + domain + ". IN SRV 0 0 443 " + server("access") + ".")));
        }
        DnsPublication.How none = fallback ? DnsPublication.How.NONE : DnsPublication.How.CNAME;
        return new DnsPublication(
                new DnsPublication.Publication(
                        none, Map.of(DomainName.parse(domains.get(0)), DnsPublication.How.ADDRESS)),
                DnsPublication.Publication.always(chance(80) ? none : DnsPublication.How.NONE),
                inside,
                outside);
    }

    private TrustSettings trust() {
        TrustSettings trust = TrustSettings.NONE;
        for (TrustModelData.Source source : TrustModelData.Source.values()) {
            if (chance(15)) {
                trust = trust.with(new TrustModelData(source, String.join(", ", some(ENTRIES, 3))));
            }
        }
        trust = chance(10) ? trust.with(TrustModelData.userPolicy(" , ")) : trust;
        trust = chance(10) ? trust.withAlwaysTrusted(List.of(new DomainName("hoster.example"))) : trust;
        return chance(10) ? trust.withLastSipServer(DomainName.parse(server("access"))) : trust;
    }

    private static List<ClientProfile> clients() {
        List<ClientProfile> clients = new ArrayList<>(Clients.all());
        clients.addAll(List.of(Clients.LYNC_2013, Clients.LYNC_2013, Clients.SFB_2016, Clients.SFB_2016));
        return clients;
    }

    /** A name; some servers share one. */
    private String server(String label) {
        String domain = SERVERS.get(random.nextInt(SERVERS.size()));
        return (chance(10) ? label : label + number++) + "." + domain;
    }

    private <T> List<T> some(List<T> all, int most) {
        Set<T> some = new LinkedHashSet<>();
        int many = 1 + random.nextInt(most);
        for (int i = 0; i < many; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return List.copyOf(some);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
