package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.server.ServerJudgement;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Role;
import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.prediction.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every rule for what a server presents. */
final class EndpointRules {
    private static final Set<Role> EDGE = EnumSet.of(Role.ACCESS_EDGE, Role.EDGE_INTERNAL);

    private final ProviderHosts provider;
    private final NameRules names;
    private final WildcardRules wildcards;
    private final ClientHandshakeRules handshakes;
    private final TimeRules times;
    private final StrengthRules strength;
    private final RevocationRules revocation;
    private final boolean outside;
    private final Optional<Instant> date;

    /**
     * The rules for a plan.
     *
     * @param plan the plan
     * @param clock when certificates are judged for
     */
    public EndpointRules(MigrationPlan plan, LintDates clock) {
        this.provider = new ProviderHosts(plan.deployment());
        this.names = new NameRules(
                new PlainHttp(plan),
                provider,
                Set.copyOf(plan.deployment().sipDomains()),
                automatic(plan.deployment()),
                plan.clients().stream()
                        .anyMatch(client -> client.get(Settings.NAMING_RULE) != Settings.NamingRule.TRUST));
        this.wildcards = new WildcardRules(plan);
        this.handshakes = new ClientHandshakeRules(plan.clients());
        this.times = new TimeRules(clock);
        this.strength = new StrengthRules(clock, plan.clients());
        this.revocation = new RevocationRules(plan.clients());
        this.date = clock.date();
        this.outside = plan.views().containsKey(Location.OUTSIDE);
    }

    /**
     * What is found of what a server presents.
     *
     * @param endpoint the server
     * @return in the order of the rules
     */
    public List<LintFinding> findings(CertificateEndpoint endpoint) {
        List<LintFinding> findings = all(endpoint);
        return endpoint.name()
                .filter(provider::isItsHost)
                .map(host -> findings.stream()
                        .map(finding -> provider.ofTheProvider(host, finding))
                        .toList())
                .orElse(findings);
    }

    private List<LintFinding> all(CertificateEndpoint endpoint) {
        if (endpoint.certificates().isEmpty()) {
            return List.of(notGiven(endpoint));
        }
        List<LintFinding> findings = new ArrayList<>();
        for (AssignedCertificate certificate : endpoint.certificates()) {
            String what = endpoint.certificates().size() == 1
                    ? "The certificate"
                    : "The certificate " + ServerNames.show(certificate.title())
                            + certificate
                                    .server()
                                    .map(server -> " of " + server)
                                    .orElse("");
            findings.addAll(findings(endpoint, certificate, what));
        }
        return findings;
    }

    private List<LintFinding> findings(CertificateEndpoint endpoint, AssignedCertificate certificate, String what) {
        CertificateFacts facts = certificate.facts();
        List<LintFinding> findings = new ArrayList<>();
        facts.names()
                .ifPresentOrElse(
                        these -> {
                            findings.addAll(names.findings(endpoint, certificate, these, what));
                            findings.addAll(wildcards.findings(endpoint, certificate, these, what));
                        },
                        () -> findings.add(LintFinding.of(
                                LintCode.NAMES_NOT_SAID,
                                Severity.INFO,
                                "The plan does not say which names are in " + lower(what) + ": they are not checked.",
                                "Give its file, or the key names.",
                                LintSource.GG398094)));
        findings.addAll(SubjectRules.findings(endpoint, facts, what));
        findings.addAll(times.findings(facts, what));
        refused(facts, what).ifPresent(findings::add);
        findings.addAll(handshakes.findings(endpoint, certificate, what));
        findings.addAll(strength.findings(facts, what));
        facts.crl()
                .flatMap(crl -> revocation.finding(crl, what, outside && seenOutside(endpoint)))
                .ifPresent(findings::add);
        return findings;
    }

    /** The SIP domains for whose automatic sign-in DNS inside has a record. */
    private static Set<DomainName> automatic(Deployment deployment) {
        Set<String> owners =
                deployment.dns().inside().stream().map(ZoneRecord::owner).collect(Collectors.toSet());
        return deployment.sipDomains().stream()
                .filter(domain -> owners.contains(ProtocolConstants.SIPINTERNALTLS_SERVICE + "." + domain))
                .collect(Collectors.toSet());
    }

    /** The same judgement as that of the handshake in the prediction. */
    private Optional<LintFinding> refused(CertificateFacts facts, String what) {
        return ServerJudgement.faults(facts, Optional.empty(), date).stream()
                .flatMap(fault -> fault.why().stream())
                .findFirst()
                .map(why -> LintFinding.of(
                        LintCode.ISSUER_REFUSED,
                        Severity.ERROR,
                        what + " is refused by every client, whatever it trusts: " + ServerNames.show(why.text()) + ".",
                        "Have it issued by an authority that may, and send that one's own certificate.",
                        LintSource.KB2604176));
    }

    private static String lower(String what) {
        return Character.toLowerCase(what.charAt(0)) + what.substring(1);
    }

    private static boolean seenOutside(CertificateEndpoint endpoint) {
        return endpoint.role() == Role.REVERSE_PROXY
                || endpoint.role() == Role.ACCESS_EDGE
                || endpoint.needs().stream().anyMatch(need -> need.asked().contains(Location.OUTSIDE));
    }

    private static LintFinding notGiven(CertificateEndpoint endpoint) {
        List<DomainName> needed = endpoint.needs().stream().map(Need::name).toList();
        String list = ShortList.of(needed.stream().map(DomainName::text).toList());
        return new LintFinding(
                LintCode.CERTIFICATE_NOT_GIVEN,
                Severity.INFO,
                "The plan gives no certificate here, so it is taken to be right."
                        + (needed.isEmpty()
                                ? ""
                                : " It needs the name" + (needed.size() == 1 ? " " : "s ") + list + "."),
                "",
                needed,
                List.of(EDGE.contains(endpoint.role()) ? LintSource.GG398920 : LintSource.GG398094));
    }
}
