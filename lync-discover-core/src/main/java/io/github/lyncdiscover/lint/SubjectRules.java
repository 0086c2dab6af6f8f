package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.NamedHosts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Role;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule that the subject is the server's own name and is among the alternative names too, as TLS ignores the
 * subject.
 */
final class SubjectRules {
    private SubjectRules() {}

    static List<LintFinding> findings(CertificateEndpoint endpoint, CertificateFacts facts, String what) {
        List<LintFinding> findings = new ArrayList<>();
        Optional<String> subject = facts.subject().filter(name -> !name.startsWith("*"));
        subject.flatMap(name -> notOwn(endpoint, name, what)).ifPresent(findings::add);
        Optional<DomainName> host = subject.flatMap(DomainName::tryParse);
        boolean lacks = host.isPresent()
                && facts.names().filter(ServerNames::alternative).isPresent()
                && facts.match(host.get()).equals(Optional.of(Match.NOT_NAMED));
        boolean told = host.isPresent()
                && endpoint.needs().stream().anyMatch(need -> need.name().equals(host.get()));
        if (lacks && !told) {
            findings.add(new LintFinding(
                    LintCode.SUBJECT_NOT_REPEATED,
                    Severity.WARNING,
                    what + " has the subject " + host.get() + ", which is not among its alternative names: TLS ignores"
                            + " the subject where there are such.",
                    "Request it anew with the subject among the alternative names too.",
                    List.of(host.get()),
                    List.of(LintSource.GG398920)));
        }
        return findings;
    }

    private static Optional<LintFinding> notOwn(CertificateEndpoint endpoint, String subject, String what) {
        if (endpoint.role() == Role.REVERSE_PROXY || endpoint.role() == Role.HOST) {
            return Optional.empty();
        }
        return endpoint.name()
                .filter(own ->
                        NamedHosts.of(new ServerNames(List.of(subject), false)).match(own) == Match.NOT_NAMED)
                .map(own -> new LintFinding(
                        LintCode.SUBJECT_NOT_OWN_NAME,
                        endpoint.role() == Role.ACCESS_EDGE ? Severity.INFO : Severity.WARNING,
                        what + " has the subject " + ServerNames.show(subject) + "; the documents want " + own + ".",
                        "Where it is requested anew, take " + own + " as its subject.",
                        List.of(own),
                        List.of(
                                endpoint.role() == Role.FRONT_END || endpoint.role() == Role.DIRECTOR
                                        ? LintSource.GG398094
                                        : LintSource.GG398920)));
    }
}
