package io.github.lyncdiscover.prediction;

import java.util.Locale;

/** The place that the world is seen from, as a plan or the options of a check name it. No other will come. */
public enum Location {
    /** Within the organisation's network. */
    INSIDE,
    /** Anywhere else. */
    OUTSIDE;

    /**
     * The place in options, plans, recordings and results.
     *
     * @return {@code inside} or {@code outside}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
