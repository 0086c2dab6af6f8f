package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.topology.ComputerCluster;
import io.github.lyncdiscover.imports.topology.ServerConfiguration;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.imports.topology.TopologyService;
import io.github.lyncdiscover.name.DomainName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The derivation of a deployment from one topology, with the assumptions that it needs. */
final class TopologyToDeployment {
    private static final Map<String, String> RELEASES = Map.of(
            "5", "Lync Server 2010",
            "6", "Lync Server 2013",
            "7", "Skype for Business Server 2015",
            "8", "Skype for Business Server 2019");

    private final ServerTopology topology;
    private final Map<String, ComputerCluster> clusters = new HashMap<>();
    private final List<Pool> pools = new ArrayList<>();
    private final Map<DomainName, String> releases = new LinkedHashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final AccessEdgeChoice edges;

    private TopologyToDeployment(ServerTopology topology) {
        this.topology = topology;
        topology.clusters().forEach(cluster -> clusters.putIfAbsent(key(cluster), cluster));
        this.edges = new AccessEdgeChoice(topology, clusters, assumptions);
    }

    private static String key(ComputerCluster cluster) {
        return cluster.fqdn().toLowerCase(Locale.ROOT);
    }

    static ImportedDeployment of(ServerTopology topology, String title) {
        return new TopologyToDeployment(topology).imported(title);
    }

    private ImportedDeployment imported(String title) {
        topology.clusters().stream()
                .filter(cluster -> cluster.runs(TopologyService.REGISTRAR))
                .forEach(this::pool);
        if (pools.isEmpty()) {
            throw new ImportFault(
                    topology.clusters().isEmpty()
                                    && topology.configuration().people().isPresent()
                            ? "the file says who is homed where and names no servers: give it behind a topology, as in"
                                    + " import topology.xml users.csv"
                            : "the topology has no pool that users could be homed on (no Registrar service)");
        }
        List<DomainName> sipDomains =
                topology.sipDomains().stream().map(DomainName::parse).distinct().toList();
        if (sipDomains.isEmpty()) {
            throw new ImportFault("nothing names a SIP domain; give a topology, or what Get-CsSipDomain prints");
        }
        Optional<UserPlacement> homing = UserPlacement.of(topology.configuration(), sipDomains, pools, assumptions);
        Deployment deployment = new Deployment(
                sipDomains,
                List.of(),
                homing.map(UserPlacement::pools).orElse(pools),
                homing.flatMap(UserPlacement::online),
                Map.of(),
                DnsPublication.DERIVED);
        webServices();
        edges.compare(pools, deployment.answering().orElseThrow());
        everywhere(deployment.answering().orElseThrow(), homing.isPresent());
        SimpleUrls urls = SimpleUrls.of(topology.simpleUrls(), assumptions::add);
        return new ImportedDeployment(title, deployment, releases, assumptions, List.of(), urls);
    }

    private void pool(ComputerCluster cluster) {
        DomainName name = DomainName.parse(cluster.fqdn());
        boolean director = cluster.isDirector();
        if (director && pools.stream().anyMatch(Pool::director)) {
            assume("pools", "the Director " + name + " is left out", "one answers lyncdiscover, the first is taken");
            return;
        }
        String where = "pools[" + pools.size() + "]";
        ComputerCluster answering = webServices(cluster);
        Optional<TopologyService> web = answering.service(TopologyService.WEB_SERVICES);
        Optional<DomainName> internal =
                web.flatMap(TopologyService::internalHost).map(DomainName::parse);
        if (internal.isEmpty()) {
            assume(
                    where + ".internalWebServices",
                    "the web services inside have the pool's own name",
                    "the file names no other");
        }
        for (String key : List.of("internalWebServices", "externalWebServices")) {
            different(answering.fqdn(), key, where + "." + key);
        }
        if (!director && !cluster.runs(TopologyService.USER_SERVICES)) {
            assume(where, "some users are homed here", "it has a Registrar but no user services, as a branch has");
        }
        release(cluster).ifPresent(release -> releases.put(name, release));
        pools.add(new Pool(
                name,
                edition(cluster, where),
                internal.orElseGet(() -> DomainName.parse(answering.fqdn())),
                web.flatMap(TopologyService::externalHost).map(DomainName::parse),
                edges.of(cluster, where + ".accessEdge"),
                director,
                Optional.empty(),
                Map.of()));
    }

    /** The cluster itself, else one that it depends on, as a branch does on its central pool. */
    private ComputerCluster webServices(ComputerCluster cluster) {
        return Stream.concat(
                        Stream.of(cluster),
                        cluster.dependencies(TopologyService.REGISTRAR, TopologyService.WEB_SERVICES).stream()
                                .flatMap(other -> Optional.ofNullable(clusters.get(other)).stream()))
                .filter(each -> each.runs(TopologyService.WEB_SERVICES))
                .findFirst()
                .orElse(cluster);
    }

    private Pool.Edition edition(ComputerCluster cluster, String where) {
        Optional<Boolean> standard = cluster.isStandard();
        if (standard.isEmpty() && cluster.runs(TopologyService.USER_SERVICES)) {
            assume(where + ".edition", "it is Enterprise Edition", "the file does not say where its users' data are");
        }
        return standard.orElse(false) ? Pool.Edition.STANDARD : Pool.Edition.ENTERPRISE;
    }

    private static Optional<String> release(ComputerCluster cluster) {
        return cluster.service(TopologyService.REGISTRAR)
                .map(TopologyService::version)
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

    private void everywhere(Pool answering, boolean counted) {
        ServerConfiguration configuration = topology.configuration();
        if (pools.size() > 1 && !answering.director()) {
            assume(
                    "pools",
                    answering.fqdn() + " answers lyncdiscover",
                    "the file holds no DNS; the first pool is taken");
        }
        configuration
                .failed()
                .forEach(command ->
                        assume("pools", "nothing is known of what " + command + " tells", "it failed on the server"));
        if (!configuration.links().isEmpty()) {
            assume(
                    "pools",
                    "nobody is sent on to " + String.join(", ", configuration.links()),
                    "autodiscover is configured to know it; what clients make of that is documented nowhere");
        }
        configuration.unused().forEach(unused -> assume("pools", unused.what(), unused.why()));
        if (!counted) {
            long homes = pools.stream().filter(pool -> !pool.director()).count();
            assume(
                    "users",
                    homes > 1
                            ? "some users of every SIP domain are homed on each pool"
                            : "all users are homed on the pool",
                    configuration.people().isEmpty()
                            ? "the file does not say who is homed where, nor who is online"
                            : "the server counted nobody");
        }
        assume("dns", "the names are published as aliases of the web services", "the file holds no DNS");
    }

    private void different(String cluster, String plan, String key) {
        topology.differences().stream()
                .filter(difference -> difference.cluster().equalsIgnoreCase(cluster))
                .filter(difference -> difference.key().equals(plan))
                .forEach(difference ->
                        assume(key, "it is " + difference.kept(), "another file says " + difference.other()));
    }

    private void assume(String where, String what, String why) {
        assumptions.add(new Assumption(where, what, why));
    }
}
