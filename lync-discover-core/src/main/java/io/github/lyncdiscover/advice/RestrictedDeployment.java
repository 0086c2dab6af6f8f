package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A deployment as the users of some SIP domains see it: everything they meet, without the users of the others. */
final class RestrictedDeployment {
    private final Deployment whole;
    private final Predicate<DomainName> domains;

    private RestrictedDeployment(Deployment whole, Predicate<DomainName> domains) {
        this.whole = whole;
        this.domains = domains;
    }

    /** The deployment for some SIP domains. The same pool answers, so that nothing changes for those who stay. */
    static Deployment to(Deployment whole, Predicate<DomainName> domains) {
        return new RestrictedDeployment(whole, domains).deployment(whole.pools());
    }

    /** The same served by one pool alone. */
    static Deployment to(Deployment whole, DomainName domain, Pool pool) {
        return new RestrictedDeployment(whole, domain::equals).deployment(List.of(pool));
    }

    private Deployment deployment(List<Pool> pools) {
        return new Deployment(
                whole.sipDomains().stream().filter(domains).toList(),
                staying(whole.users()),
                pools.stream().map(this::pool).toList(),
                whole.online().map(this::online),
                exchange(),
                new DnsPublication(
                        publication(whole.dns().lyncdiscover()),
                        publication(whole.dns().lyncdiscoverinternal()),
                        whole.dns().insideNames(),
                        whole.dns().outsideNames()),
                settings(pools));
    }

    private Map<SignInAddress, ExchangeEntry> exchange() {
        return whole.exchange().entrySet().stream()
                .filter(entry -> domains.test(entry.getKey().sipDomain()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ServerSettings settings(List<Pool> pools) {
        ServerSettings settings = whole.settings();
        Set<DomainName> left = pools.stream().map(this::pool).map(Pool::fqdn).collect(Collectors.toSet());
        Map<DomainName, DomainName> byDomain = staying(settings.answering().byDomain());
        byDomain.values().removeIf(pool -> !left.contains(pool));
        Map<String, DomainName> published = new LinkedHashMap<>(settings.reverseProxy());
        published.values().removeIf(pool -> !left.contains(pool));
        return new ServerSettings(
                settings.otherPool(),
                settings.onlineRedirectAt(),
                settings.judgesRedirectedRegistrar(),
                new ServerSettings.Answering(
                        byDomain, settings.answering().others().filter(left::contains)),
                published,
                settings.dhcp());
    }

    private Pool pool(Pool pool) {
        return new Pool(
                pool.fqdn(),
                pool.edition(),
                pool.internalWebServices(),
                pool.externalWebServices(),
                pool.accessEdge(),
                pool.director(),
                pool.users().map(this::staying),
                staying(pool.userCounts()),
                pool.centralPool());
    }

    private OnlineTenant online(OnlineTenant online) {
        return new OnlineTenant(
                staying(online.users()),
                online.autodiscover(),
                online.webServices(),
                online.sipServer(),
                staying(online.userCounts()));
    }

    private List<SignInAddress> staying(List<SignInAddress> users) {
        return users.stream().filter(user -> domains.test(user.sipDomain())).toList();
    }

    private <T> Map<DomainName, T> staying(Map<DomainName, T> byDomain) {
        return byDomain.entrySet().stream()
                .filter(entry -> domains.test(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private DnsPublication.Publication publication(DnsPublication.Publication publication) {
        return new DnsPublication.Publication(
                publication.otherwise(), staying(publication.exceptions()), publication.written());
    }
}
