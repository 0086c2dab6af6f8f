package io.github.lyncdiscover.plan.certificates;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.ProtocolConstants;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The certificates of a plan. Of a name that is not spoken of the certificate is right. Immutable.
 *
 * @param date the date to judge for; without it no date is judged
 * @param assigned what servers present
 * @param avAuthentication the A/V Authentication certificates, by Edge pool
 * @param newNames names that the plan did not have when its certificates were given: theirs are still to be requested, and
 *     taken to be right
 * @param services the names of services beside sign-in
 */
public record PlannedCertificates(
        Optional<Instant> date,
        List<AssignedCertificate> assigned,
        List<AvAuthentication> avAuthentication,
        Set<DomainName> newNames,
        ServiceNames services) {
    /** Nothing is said of certificates. */
    public static final PlannedCertificates NONE =
            new PlannedCertificates(Optional.empty(), List.of(), List.of(), Set.of(), ServiceNames.NOT_NAMED);

    /** Names that lead to a pool or an Access Edge, where DNS has them. */
    private static final List<String> SIGN_IN_LABELS = List.of(
            ProtocolConstants.LYNCDISCOVERINTERNAL,
            ProtocolConstants.LYNCDISCOVER,
            ProtocolConstants.SIP,
            ProtocolConstants.SIPINTERNAL,
            ProtocolConstants.SIPEXTERNAL);

    /** Copies the collections. */
    public PlannedCertificates {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(assigned, "assigned");
        Objects.requireNonNull(avAuthentication, "avAuthentication");
        Objects.requireNonNull(newNames, "newNames");
        Objects.requireNonNull(services, "services");
        assigned = List.copyOf(assigned);
        avAuthentication = List.copyOf(avAuthentication);
        newNames = Set.copyOf(newNames);
    }

    /**
     * Certificates where no service beside sign-in is named.
     *
     * @param date the date to judge for; without it no date is judged
     * @param assigned what servers present
     * @param avAuthentication the A/V Authentication certificates, by Edge pool
     * @param newNames names whose certificates are still to be requested
     */
    public PlannedCertificates(
            Optional<Instant> date,
            List<AssignedCertificate> assigned,
            List<AvAuthentication> avAuthentication,
            Set<DomainName> newNames) {
        this(date, assigned, avAuthentication, newNames, ServiceNames.NOT_NAMED);
    }

    /**
     * Certificates for a date.
     *
     * @param date the date to judge for
     * @param assigned what servers present
     * @return the certificates
     */
    public static PlannedCertificates of(Instant date, AssignedCertificate... assigned) {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(assigned, "assigned");
        return new PlannedCertificates(Optional.of(date), List.of(assigned), List.of(), Set.of());
    }

    /**
     * The same judged for another date.
     *
     * @param other the date
     * @return other certificates
     */
    public PlannedCertificates at(Instant other) {
        Objects.requireNonNull(other, "other");
        return new PlannedCertificates(Optional.of(other), assigned, avAuthentication, newNames, services);
    }

    /**
     * The same with the names of services beside sign-in.
     *
     * @param named the names
     * @return other certificates
     */
    public PlannedCertificates withServices(ServiceNames named) {
        Objects.requireNonNull(named, "named");
        return new PlannedCertificates(date, assigned, avAuthentication, newNames, named);
    }

    /**
     * Reports whether nothing is said.
     *
     * @return true if there is no certificate
     */
    public boolean isEmpty() {
        return assigned.isEmpty() && avAuthentication.isEmpty();
    }

    /**
     * The same for a deployment that was changed.
     *
     * @param before the deployment that the certificates were given for
     * @param after the changed one
     * @return certificates that say nothing of the names that are new
     */
    public PlannedCertificates changing(Deployment before, Deployment after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (assigned.isEmpty() || before.equals(after)) {
            return this;
        }
        Set<DomainName> names = new TreeSet<>(ServerRenaming.servers(after));
        names.removeAll(ServerRenaming.servers(before));
        names.addAll(newNames);
        return new PlannedCertificates(date, assigned, avAuthentication, names, services);
    }

    /**
     * Checks that the certificates speak of servers in a deployment, and of each once.
     *
     * @param deployment the deployment
     * @param others servers that the plan names beside it: entered by hand, supplied, or with an answer of their own
     * @throws MisfitException if one does not
     */
    public void check(Deployment deployment, Collection<DomainName> others) {
        checkEdges();
        checkWebConferencing(deployment);
        Set<String> names = names(deployment);
        others.forEach(server -> names.add(server.text()));
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < assigned.size(); i++) {
            AssignedCertificate each = assigned.get(i);
            for (int j = 0; j < each.uses().size(); j++) {
                String where = "certificates[" + i + "].for[" + j + "]";
                CertificateUse use = each.uses().get(j);
                if (use instanceof CertificateUse.Host host
                        && !names.contains(host.name().text())) {
                    throw new MisfitException(
                            where,
                            host.name() + " is no server of the plan"
                                    + NearestWord.hint(host.name().text(), names));
                }
                if (!seen.add(List.of(use, each.location(), each.server()))) {
                    throw new MisfitException(
                            where,
                            use + " has a certificate already"
                                    + (each.server().isPresent()
                                            ? " on " + each.server().get()
                                            : ": name it once, or say with \"server\" which computer holds which"));
                }
            }
        }
    }

    private void checkWebConferencing(Deployment deployment) {
        List<String> edges = deployment.pools().stream()
                .flatMap(pool -> pool.accessEdge().stream())
                .map(edge -> edge.host().text())
                .distinct()
                .toList();
        for (ServiceNames.WebConferencing each : services.webConferencing().orElse(List.of())) {
            each.accessEdge()
                    .map(DomainName::text)
                    .filter(edge -> !edges.contains(edge))
                    .ifPresent(edge -> {
                        throw new MisfitException(
                                "webConferencingEdge." + edge,
                                edge + " is no Access Edge of the plan" + NearestWord.hint(edge, edges));
                    });
        }
    }

    private void checkEdges() {
        Set<DomainName> edges = new HashSet<>();
        for (int i = 0; i < avAuthentication.size(); i++) {
            AvAuthentication pool = avAuthentication.get(i);
            String where = "avAuthentication[" + i + "]";
            if (!edges.add(pool.edge())) {
                throw new MisfitException(where + ".edge", pool.edge() + " is named twice");
            }
            Set<DomainName> servers = new HashSet<>();
            for (int j = 0; j < pool.certificates().size(); j++) {
                Optional<DomainName> server = pool.certificates().get(j).server();
                if (server.isEmpty() ? pool.certificates().size() > 1 : !servers.add(server.get())) {
                    throw new MisfitException(
                            where + ".certificates[" + j + "]",
                            server.map(twice -> twice + " is named twice")
                                    .orElse("of several servers each needs the key \"server\""));
                }
            }
            staged(where + ".next.stagedOn", pool, servers);
        }
    }

    private static void staged(String where, AvAuthentication pool, Set<DomainName> servers) {
        List<DomainName> staged =
                pool.next().flatMap(AvAuthentication.Next::stagedOn).orElse(List.of());
        for (int i = 0; i < staged.size(); i++) {
            if (!servers.contains(staged.get(i))) {
                throw new MisfitException(
                        where + "[" + i + "]",
                        staged.get(i) + " is no server of this Edge pool"
                                + NearestWord.hint(
                                        staged.get(i).text(),
                                        servers.stream()
                                                .map(DomainName::text)
                                                .sorted()
                                                .toList()));
            }
        }
    }

    private Set<String> names(Deployment deployment) {
        Set<String> names = new TreeSet<>();
        ServerRenaming.servers(deployment).forEach(name -> names.add(name.text()));
        for (DomainName domain : deployment.sipDomains()) {
            SIGN_IN_LABELS.forEach(label -> names.add(domain.under(label).text()));
        }
        deployment.exchange().values().stream()
                .flatMap(entry -> entry.mailDomains().stream())
                .flatMap(domain -> Stream.of(domain, domain.under(ProtocolConstants.AUTODISCOVER)))
                .forEach(tried -> names.add(tried.text()));
        avAuthentication.forEach(pool -> names.add(pool.edge().text()));
        services.hosts().forEach(name -> names.add(name.text()));
        return names;
    }
}
