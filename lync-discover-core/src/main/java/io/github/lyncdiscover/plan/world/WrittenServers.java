package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverReader;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Location;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that a plan writes as servers, at one place. Those of pools and their internal web services exist inside only.
 *
 * @param here the names that exist
 * @param all the names of both places
 */
record WrittenServers(Set<DomainName> here, Set<DomainName> all) {
    static WrittenServers of(LocationWorlds.Said said, Location location, List<Fact> facts) {
        Deployment deployment = said.deployment();
        Set<DomainName> published = new LinkedHashSet<>();
        Set<DomainName> internal = new LinkedHashSet<>();
        for (Pool pool : deployment.pools()) {
            internal.add(pool.fqdn());
            internal.add(pool.internalWebServices());
            pool.externalWebServices().ifPresent(published::add);
            pool.accessEdge().map(ServerAddress::host).ifPresent(published::add);
        }
        deployment.online().ifPresent(there -> {
            published.add(there.autodiscover());
            published.add(there.webServices());
            published.add(there.sipServer().host());
        });
        Set<DomainName> others = new LinkedHashSet<>(deployment.exchangeHosts());
        lastServers(said).forEach(others::add);
        said.trust().manualServer().map(ServerAddress::host).ifPresent(others::add);
        said.sipServer().map(ServerAddress::host).ifPresent(others::add);
        said.certificates().assigned().stream()
                .filter(each -> each.seenFrom(location))
                .flatMap(WrittenServers::hosts)
                .forEach(others::add);
        facts.stream().flatMap(WrittenServers::named).forEach(others::add);
        Set<DomainName> all = new LinkedHashSet<>(published);
        all.addAll(internal);
        all.addAll(others);
        Set<DomainName> here = new HashSet<>(all);
        if (location == Location.OUTSIDE) {
            here.removeAll(internal);
            here.addAll(published);
        }
        deployment.sipDomains().forEach(domain -> {
            for (NetworkSide side : NetworkSide.values()) {
                here.remove(side.name(domain));
            }
        });
        return new WrittenServers(here, all);
    }

    /** What a client cached is the last server too; whether that is still there is what nobody has said. */
    private static Stream<DomainName> lastServers(LocationWorlds.Said said) {
        Set<DomainName> cached = said.kept().cachedEndpoints().values().stream()
                .map(ServerAddress::host)
                .collect(Collectors.toSet());
        return Stream.concat(said.trust().lastSipServer().stream(), said.kept().lastServers().values().stream())
                .filter(host -> !cached.contains(host));
    }

    private static Stream<DomainName> hosts(AssignedCertificate certificate) {
        return certificate.uses().stream()
                .flatMap(use -> use instanceof CertificateUse.Host host ? Stream.of(host.name()) : Stream.empty());
    }

    /** The hosts that a written document or answer names. */
    private static Stream<DomainName> named(Fact fact) {
        if (fact instanceof Fact.SipServer sip) {
            return sip.answer() instanceof ServerAnswer.RedirectsTo to
                    ? Stream.of(to.target().host())
                    : Stream.of();
        }
        if (!(fact instanceof Fact.Get get) || !(get.answer().outcome(true) instanceof HttpOutcome.Response response)) {
            return Stream.of();
        }
        Stream<String> location = response.location().stream();
        return AutodiscoverReader.read(response.contentType(), response.body().bytes())
                .fold(
                        read -> Stream.concat(urls(location), document(read.document())),
                        wrong -> urls(location),
                        malformed -> urls(location));
    }

    private static Stream<DomainName> document(AutodiscoverDocument document) {
        return Stream.concat(
                urls(document.links().stream().map(AutodiscoverDocument.Link::href)),
                Stream.of(document.sipClientInternalAccess(), document.sipClientExternalAccess())
                        .flatMap(Optional::stream)
                        .flatMap(access -> DomainName.tryParse(access.fqdn()).stream()));
    }

    private static Stream<DomainName> urls(Stream<String> urls) {
        return urls.flatMap(url -> WebAddress.parse(url).stream()).map(WebAddress::host);
    }
}
