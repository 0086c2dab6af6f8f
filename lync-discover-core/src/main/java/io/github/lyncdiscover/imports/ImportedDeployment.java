package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.imports.format.RecordCount;
import io.github.lyncdiscover.name.DomainName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deployment that was imported from files. Immutable.
 *
 * @param title the file's name and, where it holds two topologies, which of them this is
 * @param deployment the SIP domains, the pools and what DNS says
 * @param releases by pool, the release of its servers
 * @param assumptions what the files do not say
 * @param counts by zone file, what became of its records
 * @param simpleUrls the hosts of the simple URLs, which change no prediction and belong in certificates
 */
public record ImportedDeployment(
        String title,
        Deployment deployment,
        Map<DomainName, String> releases,
        List<Assumption> assumptions,
        List<RecordCount> counts,
        SimpleUrls simpleUrls) {
    /** Copies the collections. */
    public ImportedDeployment {
        releases = Collections.unmodifiableMap(new LinkedHashMap<>(releases));
        assumptions = List.copyOf(assumptions);
        counts = List.copyOf(counts);
    }

    /**
     * A deployment without zone files and simple URLs.
     *
     * @param title the file's name and, where it holds two topologies, which of them this is
     * @param deployment the SIP domains, the pools and what DNS says
     * @param releases by pool, the release of its servers
     * @param assumptions what the files do not say
     */
    public ImportedDeployment(
            String title, Deployment deployment, Map<DomainName, String> releases, List<Assumption> assumptions) {
        this(title, deployment, releases, assumptions, List.of(), SimpleUrls.NOT_NAMED);
    }

    /**
     * The same with DNS as zone files have it. The zones are complete: a name that they lack does not exist. A file says
     * nothing of the side that it is not given for; a name that no file covers stays derived, which is an assumption.
     *
     * @param inside the zones that clients inside are answered from
     * @param outside those for clients outside
     * @return the deployment of both, with the account of every record of the zones
     * @throws ImportException if a zone is given twice for a side, or a file covers no name of the plan
     */
    public ImportedDeployment publishedBy(List<ZoneFile> inside, List<ZoneFile> outside) {
        return publishedBy(List.of(this), inside, outside).get(0);
    }

    /**
     * The same for several deployments, such as the published and the edited topology.
     *
     * @param plans the deployments
     * @param inside the zones that clients inside are answered from
     * @param outside those for clients outside
     * @return the deployments in their order
     * @throws ImportException if a zone is given twice for a side, or a file covers no name of any of them
     */
    public static List<ImportedDeployment> publishedBy(
            List<ImportedDeployment> plans, List<ZoneFile> inside, List<ZoneFile> outside) {
        return ZoneOverlay.of(plans, inside, outside);
    }

    ImportedDeployment with(DnsPublication dns, List<Assumption> assumed, List<RecordCount> counted) {
        return new ImportedDeployment(title, deployment.withDns(dns), releases, assumed, counted, simpleUrls);
    }
}
