package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.bootstrap.findings.TrustFindings;
import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.trust.Decision;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;

/** The trust rule alone, without a walk. */
public final class Judging {
    private Judging() {}

    /**
     * Judges servers; nothing is asked of any network.
     *
     * @param signIn whose sign-in, with which client and trust settings
     * @param servers the servers
     * @return a decision for each, and what the settings tell an administrator
     */
    public static TrustVerdict judge(SignIn signIn, List<DomainName> servers) {
        TrustRule rule = TrustRule.of(
                signIn.address().sipDomain(), signIn.trust(), signIn.client().trust());
        Notebook notebook = new Notebook();
        List<Decision> decisions = servers.stream().map(rule::judge).toList();
        decisions.forEach(decision -> notebook.trace().add(new Step.Judge(decision, Stage.SIP_SERVER, "the caller")));
        new TrustFindings(signIn.trust(), rule, notebook).write();
        List<Finding> findings = notebook.notes().keySet().stream()
                .map(note -> new Finding(note.code(), note.message(), List.of()))
                .toList();
        return new TrustVerdict(
                signIn.address().sipDomain(), signIn.client(), rule.effectiveList(), decisions, findings);
    }
}
