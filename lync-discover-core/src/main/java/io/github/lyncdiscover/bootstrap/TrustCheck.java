package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The trust rule alone, without a walk. */
public final class TrustCheck {
    private TrustCheck() {}

    /**
     * Judges servers; nothing is asked of any network.
     *
     * @param signIn whose sign-in, with which client and trust settings
     * @param servers the servers
     * @return a decision for each, and what the settings mean for an administrator
     */
    public static TrustVerdict judge(SignIn signIn, List<DomainName> servers) {
        TrustRule rule = signIn.rule();
        WalkLog log = new WalkLog();
        List<TrustDecision> decisions = servers.stream().map(rule::judge).toList();
        decisions.forEach(
                decision -> log.trace().add(new Step.Judge(decision, Stage.SIP_SERVER, NamedBy.Source.CALLER)));
        new TrustFindings(signIn, rule, log).write();
        decisions.stream()
                .filter(decision -> !decision.trusted())
                .forEach(decision -> untrusted(signIn, decision, log));
        List<Finding> findings = log.findings().keySet().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        return new TrustVerdict(
                signIn.address().sipDomain(), signIn.client(), rule.effectiveList(), decisions, findings);
    }

    /** What becomes of a server that others would ask about, where this client asks nothing that can be answered. */
    private static void untrusted(SignIn signIn, TrustDecision decision, WalkLog log) {
        DomainName server = decision.server();
        if (signIn.client().get(Settings.NAMING_RULE) != Settings.NamingRule.TRUST) {
            log.note(
                    Finding.of(FindingCode.SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED, server)
                            .with(FindingDetail.SIP_DOMAIN, signIn.address().sipDomain())
                            .of(signIn.client()),
                    List.of());
            return;
        }
        Step.Judge judge = new Step.Judge(decision, Stage.SIP_SERVER, NamedBy.Source.CALLER);
        new DialogFindings(signIn.client(), log)
                .write(
                        server,
                        Stage.SIP_SERVER,
                        new UntrustedServer(judge, Optional.empty()).ownDoubt(),
                        Optional.of(RegistrableDomains.of(server)),
                        List.of());
    }
}
