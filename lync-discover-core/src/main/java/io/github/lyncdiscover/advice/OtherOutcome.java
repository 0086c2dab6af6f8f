package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Verdict;

/**
 * Sign-ins that end otherwise than with the dialog or without it: they fail, or can't be told. Immutable.
 *
 * @param verdict which of the two
 * @param signIns how many sign-ins of the plan
 * @param example one of them, in words
 * @param why what stands in its way, as a finding says it; empty where none does
 */
public record OtherOutcome(Verdict verdict, int signIns, String example, String why) {
    /**
     * What comes of a sign-in.
     *
     * @param forecast the prediction
     * @param signIns for how many it stands
     * @return its end
     */
    public static OtherOutcome of(PlannedSignIn forecast, int signIns) {
        return new OtherOutcome(
                forecast.prediction().verdict(),
                signIns,
                forecast.toString(),
                forecast.prediction().findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .findFirst()
                        .map(Finding::message)
                        .orElse(""));
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
