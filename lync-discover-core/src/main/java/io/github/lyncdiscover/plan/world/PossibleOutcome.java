package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.imports.Assumption;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;

/**
 * What comes of a sign-in in all possible worlds of a plan. Immutable.
 *
 * @param prediction the prediction; prompts that only some worlds bring are possible
 * @param assumptions what it rests on though the plan does not say it
 */
public record PossibleOutcome(Prediction prediction, List<Assumption> assumptions) {
    /** Copies the list. */
    public PossibleOutcome {
        assumptions = List.copyOf(assumptions);
    }
}
