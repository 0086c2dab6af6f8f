package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.plan.PlanExpectation;
import java.util.List;

/**
 * The outcome of one row's sign-ins, seen from one place. Immutable.
 *
 * @param outcome the outcome
 * @param broken the expectations that it does not meet
 */
public record TableCell(TableOutcome outcome, List<Missed> broken) {
    /**
     * An expectation that some sign-ins do not meet, all in the same way.
     *
     * @param expectation what was expected
     * @param differences what was expected and what came instead, one sentence each
     */
    public record Missed(PlanExpectation expectation, List<String> differences) {
        /** Copies the list. */
        public Missed {
            differences = List.copyOf(differences);
        }
    }

    /** Copies the list. */
    public TableCell {
        broken = List.copyOf(broken);
    }
}
