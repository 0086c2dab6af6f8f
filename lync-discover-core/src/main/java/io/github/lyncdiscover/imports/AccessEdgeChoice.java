package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.imports.topology.ComputerCluster;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.imports.topology.TopologyService;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SIP server that clients outside are reported, pool by pool. */
final class AccessEdgeChoice {

    private final ServerTopology topology;
    private final Map<String, ComputerCluster> clusters;
    private final List<Assumption> assumptions;

    AccessEdgeChoice(ServerTopology topology, Map<String, ComputerCluster> clusters, List<Assumption> assumptions) {
        this.topology = topology;
        this.clusters = clusters;
        this.assumptions = assumptions;
    }

    Optional<ServerAddress> of(ComputerCluster cluster, String key) {
        List<String> edges = cluster.dependencies(TopologyService.REGISTRAR, TopologyService.EDGE_SERVER);
        List<TopologyService.Port> ports = edges.stream()
                .flatMap(edge -> Optional.ofNullable(clusters.get(edge)).stream())
                .flatMap(ComputerCluster::accessEdge)
                .toList();
        List<ServerAddress> servers =
                ports.stream().map(AccessEdgeChoice::server).distinct().toList();
        Optional<ServerAddress> told = told(cluster, servers, key);
        if (told.isPresent()) {
            return told;
        } else if (servers.size() > 1) {
            assume(key, "the first Edge is the one", "the pool is associated with several");
        } else if (servers.isEmpty() && !edges.isEmpty()) {
            assume(key, "none", "the Edge " + edges.get(0) + " does not say its name outside");
        }
        if (ports.stream().limit(1).anyMatch(port -> port.configuredPort() == TopologyService.Port.NOT_TOLD)) {
            assume(key, "clients sign in at port " + ProtocolConstants.SIP_EDGE_PORT, "the file names no port");
        }
        topology.differences().stream()
                .filter(difference -> difference.key().equals("accessEdge"))
                .filter(difference -> edges.contains(difference.cluster()))
                .forEach(difference ->
                        assume(key, "it is " + difference.kept(), "another file says " + difference.other()));
        return servers.stream().findFirst();
    }

    private static ServerAddress server(TopologyService.Port port) {
        return new ServerAddress(
                DomainName.parse(port.configuredFqdn().orElseThrow()),
                port.configuredPort() == TopologyService.Port.NOT_TOLD
                        ? ProtocolConstants.SIP_EDGE_PORT
                        : port.configuredPort());
    }

    /** The name that autodiscover is configured to give in place of the Edge. */
    private Optional<ServerAddress> told(ComputerCluster cluster, List<ServerAddress> edges, String key) {
        Optional<ServerAddress> told = topology.configuration()
                .entry(cluster.site())
                .map(entry -> new ServerAddress(
                        DomainName.parse(entry.host()), entry.port().orElse(ProtocolConstants.SIP_EDGE_PORT)));
        told.filter(server -> !edges.equals(List.of(server)))
                .ifPresent(server -> assume(
                        key,
                        "clients outside are told " + server,
                        edges.isEmpty()
                                ? "autodiscover is configured so, and no Edge is associated"
                                : "autodiscover is configured so; that this goes before the Edge, " + edges.get(0)
                                        + ", is documented nowhere"));
        return told;
    }

    /** Tells which pools are left without one, as the answering one has it. */
    void compare(List<Pool> pools, Pool answering) {
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

    private void assume(String where, String what, String why) {
        assumptions.add(new Assumption(where, what, why));
    }
}
