package io.github.lyncdiscover.plan.handshake;

import static io.github.lyncdiscover.prediction.Location.INSIDE;
import static io.github.lyncdiscover.prediction.Location.OUTSIDE;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.certificates.ServiceNames;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Role;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The servers of a plan that present certificates, with the names that belong in them: those that clients ask for there, and those
 * that Microsoft's tables of requirements name beside (gg398920, gg398094, JJ945616).
 */
public final class CertificateEndpoints {
    private final Deployment deployment;
    private final PlannedCertificates certificates;
    private final CertificateAssignments assignments;
    private final Set<String> insideNames;
    private final Set<String> outsideNames;

    private CertificateEndpoints(Deployment deployment, PlannedCertificates certificates) {
        this.deployment = deployment;
        this.certificates = certificates;
        this.assignments = new CertificateAssignments(certificates);
        this.insideNames = names(deployment.dns().inside());
        this.outsideNames = names(deployment.dns().outside());
    }

    /**
     * The endpoints of a plan.
     *
     * @param deployment its servers
     * @param certificates what is said of certificates
     * @return pools in their order, the reverse proxy, Access Edges, Edge pools, names with certificates of their own
     */
    public static List<CertificateEndpoint> of(Deployment deployment, PlannedCertificates certificates) {
        return new CertificateEndpoints(deployment, certificates).all();
    }

    private List<CertificateEndpoint> all() {
        List<CertificateEndpoint> endpoints = new ArrayList<>();
        deployment.pools().forEach(pool -> endpoints.add(frontEnd(pool)));
        reverseProxy().ifPresent(endpoints::add);
        edges().forEach((edge, domains) -> endpoints.add(accessEdge(edge, domains)));
        Set<DomainName> known = new HashSet<>();
        endpoints.forEach(each -> each.name().ifPresent(known::add));
        for (AvAuthentication edge : certificates.avAuthentication()) {
            known.add(edge.edge());
            endpoints.add(new CertificateEndpoint(
                    Role.EDGE_INTERNAL,
                    Optional.of(edge.edge()),
                    List.of(new Need(edge.edge(), Reason.EDGE_INTERNAL, List.of())),
                    assignments.of(new CertificateUse.Host(edge.edge()))));
        }
        for (DomainName host : assignments.hosts()) {
            List<AssignedCertificate> own = assignments.of(new CertificateUse.Host(host)).stream()
                    .filter(each -> !known.contains(host) || !presents(endpoints, host, each))
                    .toList();
            if (!own.isEmpty()) {
                List<Location> asked = List.of(Location.values()).stream()
                        .filter(place -> own.stream().anyMatch(each -> each.seenFrom(place)))
                        .toList();
                endpoints.add(new CertificateEndpoint(
                        Role.HOST, Optional.of(host), List.of(new Need(host, Reason.OWN, asked)), own));
            }
        }
        return endpoints;
    }

    /** Whether a server of this name holds a certificate; one that is seen from another side only is a name's own. */
    private static boolean presents(
            List<CertificateEndpoint> endpoints, DomainName host, AssignedCertificate certificate) {
        return endpoints.stream()
                .filter(each -> each.name().equals(Optional.of(host)))
                .anyMatch(each -> each.certificates().contains(certificate));
    }

    private CertificateEndpoint frontEnd(Pool pool) {
        boolean answers = deployment.answering().equals(Optional.of(pool));
        RequiredNames needs = new RequiredNames(certificates, assignments);
        needs.add(pool.fqdn(), Reason.POOL, INSIDE);
        needs.add(pool.internalWebServices(), Reason.INTERNAL_WEB_SERVICES, INSIDE);
        pool.externalWebServices().ifPresent(web -> needs.add(web, Reason.EXTERNAL_WEB_SERVICES));
        if (answers) {
            for (DomainName domain : deployment.sipDomains()) {
                if (deployment.dns().lyncdiscoverinternal().in(domain) != DnsPublication.How.NONE) {
                    needs.add(
                            domain.under(ProtocolConstants.LYNCDISCOVERINTERNAL), Reason.LYNCDISCOVERINTERNAL, INSIDE);
                }
                if (deployment.dns().lyncdiscover().in(domain) != DnsPublication.How.NONE) {
                    needs.add(domain.under(ProtocolConstants.LYNCDISCOVER), Reason.LYNCDISCOVER);
                }
                signIn(needs, domain, INSIDE, insideNames);
            }
        }
        if (pool.centralPool().isEmpty()) {
            services(needs, INSIDE);
            certificates.services().admin().orElse(List.of()).forEach(name -> needs.add(name, Reason.ADMIN, INSIDE));
        }
        List<AssignedCertificate> own = assignments.of(new CertificateUse.Host(pool.fqdn())).stream()
                .filter(each -> each.seenFrom(INSIDE))
                .toList();
        Role role = pool.director() ? Role.DIRECTOR : Role.FRONT_END;
        return new CertificateEndpoint(role, Optional.of(pool.fqdn()), needs.without(pool.fqdn()), own);
    }

    /** The simple URLs that every Front End, Director and reverse proxy serves (gg398094). */
    private void services(RequiredNames needs, Location place) {
        ServiceNames services = certificates.services();
        services.meet().orElse(List.of()).forEach(name -> needs.add(name, Reason.MEET, place));
        services.dialin().orElse(List.of()).forEach(name -> needs.add(name, Reason.DIALIN, place));
    }

    /** The host records that DNS has, and {@code sip}, which gg398094 wants there for strict DNS matching. */
    private void signIn(RequiredNames needs, DomainName domain, Location place, Set<String> names) {
        DomainName sip = domain.under(ProtocolConstants.SIP);
        if (names.contains(sip.text())) {
            needs.add(sip, Reason.SIP, place);
        } else {
            needs.add(sip, Reason.SIP);
        }
        for (String label : List.of(ProtocolConstants.SIPINTERNAL, ProtocolConstants.SIPEXTERNAL)) {
            if (names.contains(domain.under(label).text())) {
                needs.add(domain.under(label), Reason.FALLBACK, place);
            }
        }
    }

    private Optional<CertificateEndpoint> reverseProxy() {
        RequiredNames needs = new RequiredNames(certificates, assignments);
        for (Pool pool : deployment.pools()) {
            pool.externalWebServices().ifPresent(web -> needs.add(web, Reason.EXTERNAL_WEB_SERVICES, OUTSIDE));
        }
        boolean published =
                deployment.answering().flatMap(Pool::externalWebServices).isPresent();
        for (DomainName domain : published ? deployment.sipDomains() : List.<DomainName>of()) {
            if (deployment.dns().lyncdiscover().in(domain) != DnsPublication.How.NONE) {
                needs.add(domain.under(ProtocolConstants.LYNCDISCOVER), Reason.LYNCDISCOVER, OUTSIDE);
            }
        }
        List<AssignedCertificate> presented = assignments.of(CertificateUse.Kind.REVERSE_PROXY);
        if (!needs.isEmpty() || !presented.isEmpty()) {
            services(needs, OUTSIDE);
        }
        return needs.isEmpty() && presented.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CertificateEndpoint(Role.REVERSE_PROXY, Optional.empty(), needs.without(), presented));
    }

    /** The Access Edges, each with the SIP domains whose users come by it. */
    private Map<DomainName, Set<DomainName>> edges() {
        Map<DomainName, Set<DomainName>> edges = new LinkedHashMap<>();
        deployment
                .pools()
                .forEach(pool -> pool.accessEdge()
                        .ifPresent(edge -> edges.computeIfAbsent(edge.host(), host -> new LinkedHashSet<>())));
        Optional<ServerAddress> answering = deployment.answering().flatMap(Pool::accessEdge);
        for (HomedUsers users : deployment.homed()) {
            Optional<ServerAddress> edge = users.home()
                    .fold(on -> on.pool().accessEdge().or(() -> answering), there -> Optional.empty(), Optional::empty);
            edge.ifPresent(server -> edges.computeIfAbsent(server.host(), host -> new LinkedHashSet<>())
                    .add(users.who().sipDomain()));
        }
        return edges;
    }

    private CertificateEndpoint accessEdge(DomainName edge, Set<DomainName> sipDomains) {
        RequiredNames needs = new RequiredNames(certificates, assignments);
        needs.add(edge, Reason.ACCESS_EDGE, OUTSIDE);
        for (DomainName domain : sipDomains) {
            needs.add(domain.under(ProtocolConstants.SIP), Reason.SIP, OUTSIDE);
            for (String label : List.of(ProtocolConstants.SIPINTERNAL, ProtocolConstants.SIPEXTERNAL)) {
                if (outsideNames.contains(domain.under(label).text())) {
                    needs.add(domain.under(label), Reason.FALLBACK, OUTSIDE);
                }
            }
        }
        certificates
                .services()
                .webConferencing(edge)
                .forEach(name -> needs.add(name, Reason.WEB_CONFERENCING, OUTSIDE));
        certificates.services().xmpp().orElse(List.of()).forEach(name -> needs.add(name, Reason.XMPP, OUTSIDE));
        List<AssignedCertificate> own = assignments.of(new CertificateUse.Host(edge)).stream()
                .filter(each -> each.seenFrom(OUTSIDE))
                .toList();
        return new CertificateEndpoint(
                Role.ACCESS_EDGE,
                Optional.of(edge),
                needs.without(edge),
                own.isEmpty() ? assignments.of(CertificateUse.Kind.ACCESS_EDGE) : own);
    }

    /** The names that records have or lead to. */
    private static Set<String> names(List<ZoneRecord> records) {
        Set<String> names = new HashSet<>();
        for (ZoneRecord each : records) {
            names.add(each.owner());
            if (each.data() instanceof ZoneRecord.Service service) {
                DomainName.tryParse(service.target()).ifPresent(target -> names.add(target.text()));
            }
        }
        return names;
    }
}
