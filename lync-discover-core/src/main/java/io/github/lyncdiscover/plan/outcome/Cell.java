package io.github.lyncdiscover.plan.outcome;

import io.github.lyncdiscover.plan.Expectation;
import java.util.List;

/**
 * What sign-ins of one row come to, seen from one place. Immutable.
 *
 * @param outcome the outcome
 * @param broken the expectations that it does not meet
 */
public record Cell(Outcome outcome, List<Missed> broken) {
    /**
     * An expectation that some sign-ins do not meet, all in the same way.
     *
     * @param expectation what was expected
     * @param differences what was expected and what came instead, one sentence each
     */
    public record Missed(Expectation expectation, List<String> differences) {
        /** Copies the list. */
        public Missed {
            differences = List.copyOf(differences);
        }
    }

    /** Copies the list. */
    public Cell {
        broken = List.copyOf(broken);
    }
}
