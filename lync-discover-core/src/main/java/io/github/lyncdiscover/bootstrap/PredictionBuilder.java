package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;

/** The builder of a prediction: of the same walk it always makes the same, and it changes nothing of the walk. */
final class PredictionBuilder {
    private final SignIn signIn;
    private final TrustRule rule;
    private final WalkState state;
    private final WalkLog log;
    private final StepNumbers numbering;

    private PredictionBuilder(SignIn signIn, TrustRule rule, Walk walk) {
        this.signIn = signIn;
        this.rule = rule;
        this.state = walk.state();
        this.log = walk.log().copy();
        this.numbering = StepNumbers.of(log.trace().steps());
    }

    static Prediction build(SignIn signIn, TrustRule rule, Walk walk) {
        return new PredictionBuilder(signIn, rule, walk).prediction();
    }

    private Prediction prediction() {
        WalkVerdict verdict = new WalkVerdict(signIn.client(), state, numbering);
        new LookupFindings(signIn.client(), log).write();
        new HandshakeFindings(signIn.client(), rule, log).write();
        new TrustFindings(signIn, rule, log).write();
        DialogFindings dialogs = new DialogFindings(signIn.client(), log);
        verdict.met()
                .forEach(prompt -> dialogs.write(
                        prompt.server(),
                        prompt.stage(),
                        prompt.doubt(),
                        prompt.remedy(),
                        numbering.steps(prompt.steps())));
        return new Prediction(
                signIn.address(),
                signIn.client(),
                Optional.empty(),
                rule.effectiveList(),
                verdict.verdict(),
                verdict.shown(),
                findings(),
                state.legs().stream().map(this::leg).toList(),
                numbering.steps());
    }

    private List<Finding> findings() {
        return log.findings().entrySet().stream()
                .map(noted -> noted.getKey().provedBy(numbering.numbers(noted.getValue())))
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    private Leg leg(LegResult leg) {
        return new Leg(
                leg.name(),
                leg.secure(),
                leg.ending(),
                leg.end().status(),
                leg.end().said(),
                leg.end().target(),
                numbering.numbers(leg.steps()));
    }
}
