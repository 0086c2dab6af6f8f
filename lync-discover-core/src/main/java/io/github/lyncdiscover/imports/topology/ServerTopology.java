package io.github.lyncdiscover.imports.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A topology as a document says it, whichever form that has; names as they are written. Immutable.
 *
 * @param defaultDomain the default SIP domain, empty if none is named
 * @param sipDomains all SIP domains
 * @param simpleUrls the URLs for meetings and dial-in, which only some documents hold
 * @param clusters every pool and server, those that no client meets too
 * @param configuration the configuration of the servers beside it
 * @param differences where documents that tell of one topology differ
 */
public record ServerTopology(
        String defaultDomain,
        List<String> sipDomains,
        List<SimpleUrl> simpleUrls,
        List<ComputerCluster> clusters,
        ServerConfiguration configuration,
        List<Difference> differences) {
    /**
     * A URL that invitations hold.
     *
     * @param component what it is for
     * @param domain the SIP domain it is for, or {@code *}
     * @param url the URL
     */
    public record SimpleUrl(String component, String domain, String url) {}

    /**
     * Two documents name different servers for the same.
     *
     * @param cluster the pool or Edge that it is about
     * @param key the key of a plan's pool that it is about
     * @param kept what the first document says, which holds
     * @param other what the other one says
     */
    public record Difference(String cluster, String key, String kept, String other) {}

    /** Copies the lists. */
    public ServerTopology {
        sipDomains = List.copyOf(sipDomains);
        simpleUrls = List.copyOf(simpleUrls);
        clusters = List.copyOf(clusters);
        differences = List.copyOf(differences);
    }

    /**
     * This topology, and what its document does not say from another one. Which pools and SIP domains there are, this one
     * says.
     *
     * @param other what another document says of the same servers
     * @return both
     */
    public ServerTopology completedBy(ServerTopology other) {
        Map<String, ComputerCluster> others = new HashMap<>();
        other.clusters.forEach(cluster -> others.putIfAbsent(key(cluster), cluster));
        List<ComputerCluster> both = new ArrayList<>();
        List<Difference> found = new ArrayList<>(differences);
        for (ComputerCluster cluster : clusters) {
            Optional<ComputerCluster> same = Optional.ofNullable(others.get(key(cluster)));
            both.add(same.map(cluster::completedBy).orElse(cluster));
            same.ifPresent(more -> found.addAll(cluster.differences(more)));
        }
        return new ServerTopology(
                defaultDomain.isEmpty() ? other.defaultDomain : defaultDomain,
                sipDomains.isEmpty() ? other.sipDomains : sipDomains,
                simpleUrls.isEmpty() ? other.simpleUrls : simpleUrls,
                both.isEmpty() ? other.clusters : both,
                configuration.completedBy(other.configuration),
                Stream.concat(found.stream(), other.differences.stream()).toList());
    }

    /** Names are compared without case; documents write them as somebody once typed them. */
    private static String key(ComputerCluster cluster) {
        return cluster.fqdn().toLowerCase(Locale.ROOT);
    }
}
