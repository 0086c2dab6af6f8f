package io.github.lyncdiscover.report;

import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.imports.Assumption;
import java.util.List;

/**
 * A comparison with what people call it, as reports want it. Immutable.
 *
 * @param title what was compared
 * @param comparison what changes
 * @param assumptions what either side says though the file that it was imported from does not
 */
public record DiffReport(String title, Comparison comparison, List<Assumption> assumptions) {
    /** Copies the list. */
    public DiffReport {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * A comparison of which nothing is assumed.
     *
     * @param title what was compared
     * @param comparison what changes
     */
    public DiffReport(String title, Comparison comparison) {
        this(title, comparison, List.of());
    }
}
