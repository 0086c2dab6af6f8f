package io.github.lyncdiscover.plan;

import java.util.List;

/**
 * An expectation that a sign-in does not meet. Immutable.
 *
 * @param expectation what was expected
 * @param forecast what will come
 * @param differences what was expected and what came instead, one sentence each
 */
public record Broken(Expectation expectation, Forecast forecast, List<String> differences) {
    /** Copies the list. */
    public Broken {
        differences = List.copyOf(differences);
    }

    /** One line: where it is written, whom it concerns, what was expected and what came. */
    @Override
    public String toString() {
        return expectation.place().map(place -> place + ": ").orElse("") + forecast + ": "
                + String.join("; ", differences);
    }
}
