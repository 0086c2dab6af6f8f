package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;

/** The Exchange part of the walk, after sign-in: whether the client trusts the host, and what its certificate costs. */
final class ExchangeStage {
    private final WalkNetwork world;
    private final SignIn signIn;
    private final ClientProfile client;
    private final TrustRule rule;
    private final Walk walk;

    ExchangeStage(WalkNetwork world, SignIn signIn, TrustRule rule, Walk walk) {
        this.world = world;
        this.signIn = signIn;
        this.client = signIn.client();
        this.rule = rule;
        this.walk = walk;
    }

    /**
     * Visits the host that is given, and walks each mail domain that is given.
     *
     * @param signsIn the verdict on the sign-in
     */
    void visit(Verdict signsIn) {
        boolean undecided = walk.state().answerMissing() || signsIn == Verdict.CANNOT_TELL;
        boolean fails = (!walk.state().hasServer() && !undecided) || signsIn == Verdict.SIGN_IN_FAILS;
        Optional<Doubt> before = undecided ? before() : Optional.empty();
        CalendarCertificate certificate = new CalendarCertificate(world, client, walk);
        boolean needsOwnName = !fails && client.get(Settings.EXCHANGE_NEEDS_OWN_NAME);
        signIn.scenario().exchangeHost().ifPresent(host -> {
            if (needsOwnName) {
                certificate.visit(host);
            }
            if (isJudged(host, fails) && !certificate.isStatedToFail(host)) {
                walk.state().add(AlternativeBranches.single(judge(host), before));
            }
        });
        for (DomainName mailDomain : signIn.scenario().mailDomains()) {
            if (needsOwnName) {
                certificate.visit(mailDomain.under(ProtocolConstants.AUTODISCOVER));
            }
            if (isJudged(mailDomain, fails)) {
                new ExchangeWalk(world, client, rule, walk, before).walk(mailDomain);
            }
        }
    }

    private boolean isJudged(DomainName subject, boolean fails) {
        if (fails) {
            walk.log().skip(subject, SkipReason.of(SkipReason.Kind.SIGN_IN_FAILS));
        } else if (client.get(Settings.NAMING_RULE) != Settings.NamingRule.TRUST) {
            walk.log().skip(subject, SkipReason.of(SkipReason.Kind.NO_RULE_FOR_EXCHANGE, client));
        } else {
            return true;
        }
        return false;
    }

    private List<UntrustedServer> judge(DomainName host) {
        Step.Judge judge =
                walk.log().trace().add(new Step.Judge(rule.judge(host), Stage.EXCHANGE, NamedBy.Source.CALLER));
        return judge.decision().trusted() ? List.of() : List.of(new UntrustedServer(judge, Optional.empty()));
    }

    private Optional<Doubt> before() {
        return walk.state()
                .doubt()
                .or(() -> Optional.of(new Doubt(
                        Doubt.Kind.ANSWER_MISSING, signIn.address().sipDomain().text())));
    }
}
