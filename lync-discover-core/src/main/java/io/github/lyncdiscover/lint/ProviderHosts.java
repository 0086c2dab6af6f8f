package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The hosts that the provider answers behind: its own, and the lyncdiscover names of SIP domains of which nobody is homed
 * on premises. Their certificates are not the organisation's to request.
 */
final class ProviderHosts {
    private static final String CURE = "Nothing: the certificate is the provider's.";

    private final Set<DomainName> hosts = new HashSet<>();
    private final Set<DomainName> discoveryNames = new HashSet<>();

    ProviderHosts(Deployment deployment) {
        deployment.online().ifPresent(online -> add(deployment, online));
    }

    private void add(Deployment deployment, OnlineTenant online) {
        hosts.addAll(List.of(
                online.autodiscover(), online.webServices(), online.sipServer().host()));
        Set<DomainName> onPremises = new HashSet<>();
        for (HomedUsers users : deployment.homed()) {
            if (users.home().fold(on -> true, there -> false, () -> false)) {
                onPremises.add(users.who().sipDomain());
            }
        }
        for (DomainName domain : deployment.sipDomains()) {
            if (!onPremises.contains(domain)) {
                discoveryNames.add(domain.under(ProtocolConstants.LYNCDISCOVER));
            }
        }
    }

    boolean isItsHost(DomainName host) {
        return hosts.contains(host) || discoveryNames.contains(host);
    }

    /** Whether the provider answers behind a lyncdiscover name: over plain HTTP, as its certificate names its own hosts. */
    boolean answersOverHttp(DomainName host) {
        return discoveryNames.contains(host);
    }

    /** The finding as it concerns somebody who cannot request the certificate. */
    LintFinding ofTheProvider(DomainName host, LintFinding finding) {
        if (finding.code() == LintCode.NAME_NOT_NEEDED_OVER_HTTP && answersOverHttp(host)) {
            return finding;
        }
        boolean lesser = finding.severity() == Severity.ERROR
                && finding.code().severities().contains(Severity.WARNING);
        return new LintFinding(
                finding.code(),
                lesser ? Severity.WARNING : finding.severity(),
                finding.message(),
                CURE,
                finding.names(),
                finding.sources());
    }
}
