package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.topology.ComputerCluster;
import io.github.lyncdiscover.imports.topology.ServerConfiguration;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The output of several commands about one topology, put together. Names are in their normal form. */
final class TopologyBuilder {
    private static final String SITE = "site:";

    private final Map<String, PoolDraft> pools = new LinkedHashMap<>();
    private final Set<String> sipDomains = new LinkedHashSet<>();
    private final List<ServerTopology.SimpleUrl> simpleUrls = new ArrayList<>();
    private final List<ServerConfiguration.Provider> providers = new ArrayList<>();
    private final List<ServerConfiguration.SipEntry> entries = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<ServerConfiguration.Unused> unused = new ArrayList<>();
    private String defaultDomain = "";

    PoolDraft pool(String fqdn) {
        return pools.computeIfAbsent(fqdn, PoolDraft::new);
    }

    /** A pool that runs something. */
    PoolDraft pool(String fqdn, String role) {
        PoolDraft pool = pool(fqdn);
        pool.runs(role);
        return pool;
    }

    void sipDomain(String name, boolean isDefault) {
        sipDomains.add(name);
        defaultDomain = isDefault ? name : defaultDomain;
    }

    void simpleUrl(ServerTopology.SimpleUrl url) {
        simpleUrls.add(url);
    }

    void provider(ServerConfiguration.Provider provider) {
        providers.add(provider);
    }

    void passOver(ServerConfiguration.Unused objects) {
        unused.add(objects);
    }

    /** The configuration of autodiscover, for all sites or for one. */
    void autodiscover(String scope, Optional<String> host, Optional<Integer> port, List<String> more) {
        boolean site = scope.toLowerCase(Locale.ROOT).startsWith(SITE);
        host.ifPresent(name -> entries.add(
                new ServerConfiguration.SipEntry(site ? Optional.of(site(scope)) : Optional.empty(), name, port)));
        links.addAll(more);
    }

    /** The name of a site without what PowerShell writes before it. */
    static String site(String identity) {
        return identity.toLowerCase(Locale.ROOT).startsWith(SITE)
                ? identity.substring(SITE.length()).strip()
                : identity;
    }

    /** All of it, with the people that somebody counted and the commands that failed. */
    ServerTopology topology(Optional<List<ServerConfiguration.People>> people, List<String> failed) {
        Optional<String> anyStore = pools.values().stream()
                .filter(pool -> pool.has(PoolDraft.USER_DATABASE))
                .map(PoolDraft::fqdn)
                .findFirst();
        List<ComputerCluster> clusters =
                pools.values().stream().map(pool -> pool.cluster(anyStore)).toList();
        return new ServerTopology(
                defaultDomain,
                List.copyOf(sipDomains),
                simpleUrls,
                clusters,
                new ServerConfiguration(people, providers, entries, List.copyOf(links), failed, unused),
                List.of());
    }
}
