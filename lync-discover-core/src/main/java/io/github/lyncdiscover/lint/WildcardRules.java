package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.NamedHosts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.ServerProduct;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Role;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules for wildcards, which are supported for web services, lyncdiscover and the internal Edge interface. */
final class WildcardRules {
    private static final Set<Role> LYNC_ROLES = EnumSet.of(Role.FRONT_END, Role.DIRECTOR, Role.ACCESS_EDGE);

    private final List<ClientProfile> refusing;
    private final Set<DomainName> exchange;

    WildcardRules(MigrationPlan plan) {
        this.exchange = exchangeOnly(plan.deployment());
        this.refusing = plan.clients().stream()
                .filter(client -> client.get(Settings.WILDCARD_NAMES) == Settings.WildcardNames.REFUSED)
                .toList();
    }

    /** The Exchange hosts that are nothing else. */
    private static Set<DomainName> exchangeOnly(Deployment deployment) {
        Set<DomainName> hosts = new HashSet<>(deployment.exchangeHosts());
        hosts.removeAll(ServerRenaming.servers(deployment.withExchange(Map.of())));
        return hosts;
    }

    List<LintFinding> findings(
            CertificateEndpoint endpoint, AssignedCertificate certificate, ServerNames names, String what) {
        List<LintFinding> findings = new ArrayList<>();
        subject(endpoint, certificate, what).ifPresent(findings::add);
        NamedHosts named = NamedHosts.of(names);
        List<Need> wild = endpoint.needs().stream()
                .filter(need -> named.match(need.name()) == Match.WILDCARD)
                .toList();
        List<DomainName> calendars = wild.stream()
                .map(Need::name)
                .filter(exchange::contains)
                .filter(name -> !losingCalendar().isEmpty())
                .toList();
        if (!calendars.isEmpty()) {
            findings.add(calendarMissing(calendars, what));
        }
        List<DomainName> refused = wild.stream()
                .filter(need -> !exchange.contains(need.name()))
                .filter(need -> !refusing(need).isEmpty())
                .map(Need::name)
                .toList();
        if (!refused.isEmpty()) {
            findings.add(refused(refused, what));
        }
        boolean ocs = certificate.product().equals(Optional.of(ServerProduct.OCS_2007_R2));
        List<DomainName> unsupported = wild.stream()
                .filter(need -> ocs || unsupported(endpoint, need))
                .map(Need::name)
                .filter(name -> !refused.contains(name))
                .toList();
        if (!unsupported.isEmpty()) {
            findings.add(unsupported(endpoint, ocs, unsupported, what));
        }
        return findings;
    }

    /** The clients that ask for a name and take no wildcard for it. */
    private List<ClientProfile> refusing(Need need) {
        return AskingClients.of(refusing, need);
    }

    private static boolean unsupported(CertificateEndpoint endpoint, Need need) {
        return LYNC_ROLES.contains(endpoint.role()) && !AskingClients.WEB.contains(need.reason());
    }

    private List<ClientProfile> losingCalendar() {
        return refusing.stream()
                .filter(client -> client.get(Settings.EXCHANGE_NEEDS_OWN_NAME))
                .toList();
    }

    private LintFinding calendarMissing(List<DomainName> hosts, String what) {
        String clients = losingCalendar().stream().map(ClientProfile::title).collect(Collectors.joining(", "));
        return new LintFinding(
                LintCode.EXCHANGE_CALENDAR_MISSING,
                Severity.WARNING,
                what + " does not name " + list(hosts) + " itself, only by a wildcard, which " + clients
                        + " needs: it signs in, and calendar and call history are missing.",
                "Request it anew with each name itself.",
                hosts,
                List.of(LintSource.UCGEEK_2014));
    }

    private LintFinding refused(List<DomainName> hosts, String what) {
        String clients = refusing.stream().map(ClientProfile::title).collect(Collectors.joining(", "));
        return new LintFinding(
                LintCode.WILDCARD_REFUSED,
                Severity.ERROR,
                what + " names " + list(hosts) + " by a wildcard only, which " + clients + " refuses: it does not sign"
                        + " in.",
                "Request it anew with each name itself.",
                hosts,
                List.of(LintSource.SCHERTZ_2011, LintSource.HH202161));
    }

    private static LintFinding unsupported(
            CertificateEndpoint endpoint, boolean ocs, List<DomainName> hosts, String what) {
        if (ocs) {
            return new LintFinding(
                    LintCode.WILDCARD_UNSUPPORTED,
                    Severity.ERROR,
                    what + " names " + list(hosts) + " by a wildcard only, which Office Communications Server never"
                            + " supported: its services may not start.",
                    "Request it anew with each name itself.",
                    hosts,
                    List.of(LintSource.TECHTARGET_2010));
        }
        boolean edge = endpoint.role() == Role.ACCESS_EDGE;
        return new LintFinding(
                LintCode.WILDCARD_UNSUPPORTED,
                edge ? Severity.ERROR : Severity.WARNING,
                what + " names " + list(hosts) + " by a wildcard only, "
                        + (edge
                                ? "which is not supported on the external Edge."
                                : "which devices may refuse: test them, as the documents say."),
                "Request it anew with each name itself.",
                hosts,
                edge
                        ? List.of(LintSource.GG398920, LintSource.GG413010)
                        : List.of(LintSource.HH202161, LintSource.SCHERTZ_2011));
    }

    private static Optional<LintFinding> subject(
            CertificateEndpoint endpoint, AssignedCertificate certificate, String what) {
        return certificate
                .facts()
                .subject()
                .filter(subject -> subject.startsWith("*") && LYNC_ROLES.contains(endpoint.role()))
                .map(subject -> LintFinding.of(
                        LintCode.WILDCARD_SUBJECT,
                        endpoint.role() == Role.ACCESS_EDGE ? Severity.ERROR : Severity.WARNING,
                        what + " has a wildcard as its subject, which is supported for no role of Lync Server.",
                        "Request it anew with the server's own name as its subject.",
                        LintSource.HH202161));
    }

    private static String list(List<DomainName> hosts) {
        return ShortList.of(hosts.stream().map(DomainName::text).toList());
    }
}
