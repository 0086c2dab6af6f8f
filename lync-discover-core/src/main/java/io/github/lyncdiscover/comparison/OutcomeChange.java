package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;
import java.util.Optional;

/**
 * Sign-ins whose outcome changes alike. Immutable.
 *
 * @param who the sign-ins, by the names they have after, or before where they are gone
 * @param before what the first of them came to; empty if it is new
 * @param after what it comes to; empty if it is gone
 * @param people how many people they are, each counted once; empty where neither side counts anybody
 * @param causes the steps that make the difference, as the first of them meets it
 */
public record OutcomeChange(
        List<ComparedSignIn> who,
        Optional<Prediction> before,
        Optional<Prediction> after,
        Optional<PeopleCount> people,
        List<DivergingSteps> causes) {
    /** Copies the lists. */
    public OutcomeChange {
        who = List.copyOf(who);
        causes = List.copyOf(causes);
    }
}
