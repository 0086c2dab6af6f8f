package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.Optional;

/**
 * Sign-ins that end otherwise than with the dialog or without it: they fail, or can't be predicted. Immutable.
 *
 * @param verdict which of the two
 * @param signIns how many sign-ins of the plan
 * @param example which sign-in is one of them
 * @param why the first finding of this sign-in that is an error; empty if it has none
 */
public record OtherOutcome(Verdict verdict, int signIns, PlannedSignIn.Name example, Optional<Finding> why) {
    /**
     * The outcome of a sign-in.
     *
     * @param forecast the prediction
     * @param signIns for how many it stands
     * @return its end
     */
    public static OtherOutcome of(PlannedSignIn forecast, int signIns) {
        return new OtherOutcome(
                forecast.prediction().verdict(),
                signIns,
                forecast.name(),
                forecast.prediction().findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .findFirst());
    }

    /**
     * The same with more sign-ins.
     *
     * @param more how many
     * @return with this example
     */
    public OtherOutcome and(int more) {
        return new OtherOutcome(verdict, signIns + more, example, why);
    }
}
