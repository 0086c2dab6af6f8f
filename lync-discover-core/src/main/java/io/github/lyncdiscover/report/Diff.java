package io.github.lyncdiscover.report;

import io.github.lyncdiscover.comparison.Comparison;

/**
 * A comparison with what people call it, as reports want it. Immutable.
 *
 * @param title what was compared
 * @param comparison what changes
 */
public record Diff(String title, Comparison comparison) {}
