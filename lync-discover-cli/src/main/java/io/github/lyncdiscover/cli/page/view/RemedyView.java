package io.github.lyncdiscover.cli.page.view;

import java.util.List;
import java.util.Optional;

/**
 * One alternative of what can be done, beside the others.
 *
 * @param number from 1
 * @param title what kind of change it is
 * @param recommended whether it is the one to take
 * @param silences whether nobody is asked any more
 * @param people how many people are then asked, in a sentence; empty where nobody is counted
 * @param value the TrustModelData value, if one is part of it
 * @param changes what else is to do
 * @param costs what it costs or breaks
 * @param still what users are still asked about, or see if nothing is done
 */
public record RemedyView(
        int number,
        String title,
        boolean recommended,
        boolean silences,
        String people,
        Optional<Value> value,
        List<String> changes,
        List<Cost> costs,
        List<String> still) {
    /**
     * A TrustModelData value.
     *
     * @param place where it is deployed
     * @param text the whole value
     */
    public record Value(String place, String text) {}

    /**
     * A cost.
     *
     * @param text one sentence
     * @param source where this is known from
     */
    public record Cost(String text, String source) {}

    /** Whether there is something to do beside the value. */
    public boolean hasChanges() {
        return !changes.isEmpty();
    }

    /** Whether it costs or breaks something. */
    public boolean hasCosts() {
        return !costs.isEmpty();
    }

    /** Whether some are asked all the same. */
    public boolean hasStill() {
        return !still.isEmpty();
    }
}
