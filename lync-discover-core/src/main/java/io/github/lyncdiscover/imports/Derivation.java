package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Dns;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.imports.topology.Cluster;
import io.github.lyncdiscover.imports.topology.Service;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one topology says of a deployment, and what has to be assumed beside it. */
final class Derivation {
    private static final Map<String, String> RELEASES = Map.of(
            "5", "Lync Server 2010",
            "6", "Lync Server 2013",
            "7", "Skype for Business Server 2015",
            "8", "Skype for Business Server 2019");

    private final Topology topology;
    private final Map<String, Cluster> clusters = new HashMap<>();
    private final List<Pool> pools = new ArrayList<>();
    private final Map<DomainName, String> releases = new LinkedHashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();

    private Derivation(Topology topology) {
        this.topology = topology;
        topology.clusters().forEach(cluster -> clusters.putIfAbsent(cluster.fqdn(), cluster));
    }

    static Imported of(Topology topology, String title) {
        return new Derivation(topology).imported(title);
    }

    private Imported imported(String title) {
        topology.clusters().stream()
                .filter(cluster -> cluster.runs(Service.REGISTRAR))
                .forEach(this::pool);
        if (pools.isEmpty()) {
            throw new Fault("the topology has no pool that users could be homed on (no Registrar service)");
        }
        Deployment deployment = new Deployment(
                topology.sipDomains().stream().map(DomainName::parse).distinct().toList(),
                List.of(),
                pools,
                Optional.empty(),
                Map.of(),
                Dns.DERIVED);
        webServices();
        edges(deployment.answering().orElseThrow());
        everywhere(deployment.answering().orElseThrow());
        return new Imported(title, deployment, releases, assumptions);
    }

    private void pool(Cluster cluster) {
        DomainName name = DomainName.parse(cluster.fqdn());
        boolean director = cluster.isDirector();
        if (director && pools.stream().anyMatch(Pool::director)) {
            assume("pools", "the Director " + name + " is left out", "one answers lyncdiscover, the first is taken");
            return;
        }
        String where = "pools[" + pools.size() + "]";
        Cluster answering = webServices(cluster);
        Optional<Service> web = answering.service(Service.WEB_SERVICES);
        Optional<DomainName> internal = web.flatMap(Service::internalHost).map(DomainName::parse);
        if (internal.isEmpty()) {
            assume(
                    where + ".internalWebServices",
                    "the web services inside have the pool's own name",
                    "the file names no other");
        }
        if (!director && !cluster.runs(Service.USER_SERVICES)) {
            assume(where, "some users are homed here", "it has a Registrar but no user services, as a branch has");
        }
        release(cluster).ifPresent(release -> releases.put(name, release));
        pools.add(new Pool(
                name,
                edition(cluster, where),
                internal.orElseGet(() -> DomainName.parse(answering.fqdn())),
                web.flatMap(Service::externalHost).map(DomainName::parse),
                accessEdge(cluster, where),
                director,
                Optional.empty(),
                Map.of()));
    }

    /** The cluster itself, else one that it depends on, as a branch does on its central pool. */
    private Cluster webServices(Cluster cluster) {
        return Stream.concat(
                        Stream.of(cluster),
                        cluster.dependencies(Service.REGISTRAR, Service.WEB_SERVICES).stream()
                                .flatMap(other -> Optional.ofNullable(clusters.get(other)).stream()))
                .filter(each -> each.runs(Service.WEB_SERVICES))
                .findFirst()
                .orElse(cluster);
    }

    private Pool.Edition edition(Cluster cluster, String where) {
        Optional<Boolean> standard = cluster.isStandard();
        if (standard.isEmpty() && cluster.runs(Service.USER_SERVICES)) {
            assume(where + ".edition", "it is Enterprise Edition", "the file does not say where its users' data are");
        }
        return standard.orElse(false) ? Pool.Edition.STANDARD : Pool.Edition.ENTERPRISE;
    }

    private Optional<ServerAddress> accessEdge(Cluster cluster, String where) {
        List<String> edges = cluster.dependencies(Service.REGISTRAR, Service.EDGE_SERVER);
        List<ServerAddress> servers = edges.stream()
                .flatMap(edge -> Optional.ofNullable(clusters.get(edge)).stream())
                .flatMap(Cluster::accessEdge)
                .map(port ->
                        new ServerAddress(DomainName.parse(port.configuredFqdn().orElseThrow()), port.configuredPort()))
                .distinct()
                .toList();
        if (servers.size() > 1) {
            assume(where + ".accessEdge", "the first Edge is the one", "the pool is associated with several");
        } else if (servers.isEmpty() && !edges.isEmpty()) {
            assume(where + ".accessEdge", "none", "the Edge " + edges.get(0) + " does not say its name outside");
        }
        return servers.stream().findFirst();
    }

    private static Optional<String> release(Cluster cluster) {
        return cluster.service(Service.REGISTRAR)
                .map(Service::version)
                .filter(version -> version.matches("[0-9]{1,3}"))
                .map(version -> RELEASES.getOrDefault(version, "version " + version));
    }

    private void webServices() {
        Map<DomainName, DomainName> owners = new HashMap<>();
        for (int i = 0; i < pools.size(); i++) {
            String where = "pools[" + i + "].externalWebServices";
            Pool pool = pools.get(i);
            pool.externalWebServices().ifPresent(host -> {
                DomainName other = owners.putIfAbsent(host, pool.fqdn());
                if (other != null) {
                    assume(where, "this name leads to both", "it is that of " + other + " too, which it must not be");
                }
            });
        }
    }

    private void edges(Pool answering) {
        for (int i = 0; i < pools.size(); i++) {
            Pool pool = pools.get(i);
            if (pool.accessEdge().isEmpty()
                    && !pool.director()
                    && answering.accessEdge().isPresent()) {
                assume(
                        "pools[" + i + "].accessEdge",
                        "users outside use that of " + answering.fqdn(),
                        "the file associates no Edge with this pool");
            }
        }
    }

    private void everywhere(Pool answering) {
        if (pools.size() > 1 && !answering.director()) {
            assume(
                    "pools",
                    answering.fqdn() + " answers lyncdiscover",
                    "the file holds no DNS; the first pool is taken");
        }
        long homes = pools.stream().filter(pool -> !pool.director()).count();
        assume(
                "users",
                homes > 1 ? "some users of every SIP domain are homed on each pool" : "all users are homed on the pool",
                "the file does not say who is homed where, nor who is online");
        assume("dns", "the names are published as aliases of the web services", "the file holds no DNS");
    }

    private void assume(String where, String what, String why) {
        assumptions.add(new Assumption(where, what, why));
    }
}
