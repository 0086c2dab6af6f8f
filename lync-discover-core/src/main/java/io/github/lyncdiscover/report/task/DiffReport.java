package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.plan.UnaskedFact;
import java.util.List;

/**
 * A comparison with what people call it, as reports want it. Immutable.
 *
 * @param title what was compared
 * @param before what the side before is called
 * @param after what the side after is called
 * @param comparison what changes
 * @param assumptions what either side says though the file that it was imported from does not
 * @param unasked the facts of either side that no sign-in asks for
 */
public record DiffReport(
        String title,
        String before,
        String after,
        Comparison comparison,
        List<Assumption> assumptions,
        List<UnaskedFact> unasked) {
    /** Copies the lists. */
    public DiffReport {
        assumptions = List.copyOf(assumptions);
        unasked = List.copyOf(unasked);
    }

    /**
     * A comparison of which nothing is assumed, and every fact is asked for.
     *
     * @param title what was compared
     * @param comparison what changes
     */
    public DiffReport(String title, Comparison comparison) {
        this(title, title, title, comparison, List.of(), List.of());
    }
}
