package io.github.lyncdiscover.imports.topology;

import java.util.List;

/**
 * A topology as its document says it, whichever form that has; names as they are written. Immutable.
 *
 * @param defaultDomain the default SIP domain, empty if none is named
 * @param sipDomains all SIP domains
 * @param simpleUrls the URLs for meetings and dial-in, which only some documents hold
 * @param clusters every pool and server, those that no client meets too
 */
public record Topology(
        String defaultDomain, List<String> sipDomains, List<SimpleUrl> simpleUrls, List<Cluster> clusters) {
    /**
     * A URL that invitations hold.
     *
     * @param component what it is for
     * @param domain the SIP domain it is for, or {@code *}
     * @param url the URL
     */
    public record SimpleUrl(String component, String domain, String url) {}

    /** Copies the lists. */
    public Topology {
        sipDomains = List.copyOf(sipDomains);
        simpleUrls = List.copyOf(simpleUrls);
        clusters = List.copyOf(clusters);
    }
}
