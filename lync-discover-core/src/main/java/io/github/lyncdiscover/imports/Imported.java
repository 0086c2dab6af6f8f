package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.name.DomainName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file said of a deployment. Immutable.
 *
 * @param title the file's name and, where it holds two topologies, which of them this is
 * @param deployment the SIP domains, the pools and what DNS says
 * @param releases by pool, the release of its servers
 * @param assumptions what the file does not say
 */
public record Imported(
        String title, Deployment deployment, Map<DomainName, String> releases, List<Assumption> assumptions) {
    /** Copies the collections. */
    public Imported {
        releases = Collections.unmodifiableMap(new LinkedHashMap<>(releases));
        assumptions = List.copyOf(assumptions);
    }

    /**
     * The same with DNS as zone files have it. A file says nothing of the side that it is not given for; a name that no
     * file covers stays as it was derived, and is told as assumed.
     *
     * @param inside the zones that clients inside are answered from
     * @param outside those for clients outside
     * @return what they and the topology say together
     */
    public Imported publishedBy(List<ZoneFile> inside, List<ZoneFile> outside) {
        return Publishing.of(this, inside, outside);
    }
}
