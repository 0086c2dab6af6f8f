package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.topology.Cluster;
import io.github.lyncdiscover.imports.topology.Configuration;
import io.github.lyncdiscover.imports.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What several commands tell of one topology, put together. Names are in their normal form. */
final class Gathering {
    private static final String SITE = "site:";

    private final Map<String, Draft> pools = new LinkedHashMap<>();
    private final Set<String> sipDomains = new LinkedHashSet<>();
    private final List<Topology.SimpleUrl> simpleUrls = new ArrayList<>();
    private final List<Configuration.Provider> providers = new ArrayList<>();
    private final List<Configuration.SipEntry> entries = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<Configuration.Unused> unused = new ArrayList<>();
    private String defaultDomain = "";

    Draft pool(String fqdn) {
        return pools.computeIfAbsent(fqdn, Draft::new);
    }

    /** A pool that runs something. */
    Draft pool(String fqdn, String role) {
        Draft pool = pool(fqdn);
        pool.runs(role);
        return pool;
    }

    void sipDomain(String name, boolean isDefault) {
        sipDomains.add(name);
        defaultDomain = isDefault ? name : defaultDomain;
    }

    void simpleUrl(Topology.SimpleUrl url) {
        simpleUrls.add(url);
    }

    void provider(Configuration.Provider provider) {
        providers.add(provider);
    }

    void passOver(Configuration.Unused objects) {
        unused.add(objects);
    }

    /** What autodiscover is told, for all sites or for one. */
    void autodiscover(String scope, Optional<String> host, Optional<Integer> port, List<String> more) {
        boolean site = scope.toLowerCase(Locale.ROOT).startsWith(SITE);
        host.ifPresent(name -> entries.add(
                new Configuration.SipEntry(site ? Optional.of(site(scope)) : Optional.empty(), name, port)));
        links.addAll(more);
    }

    /** The name of a site without what PowerShell writes before it. */
    static String site(String identity) {
        return identity.toLowerCase(Locale.ROOT).startsWith(SITE)
                ? identity.substring(SITE.length()).strip()
                : identity;
    }

    /** All of it, with the people that somebody counted and the commands that failed. */
    Topology topology(Optional<List<Configuration.People>> people, List<String> failed) {
        Optional<String> anyStore = pools.values().stream()
                .filter(pool -> pool.has(Draft.USER_DATABASE))
                .map(Draft::fqdn)
                .findFirst();
        List<Cluster> clusters =
                pools.values().stream().map(pool -> pool.cluster(anyStore)).toList();
        return new Topology(
                defaultDomain,
                List.copyOf(sipDomains),
                simpleUrls,
                clusters,
                new Configuration(people, providers, entries, List.copyOf(links), failed, unused),
                List.of());
    }
}
