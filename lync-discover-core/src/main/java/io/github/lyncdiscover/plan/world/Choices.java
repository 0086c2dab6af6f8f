package io.github.lyncdiscover.plan.world;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The choices made in one possible world, and those that were met. What nobody chose is the first option. Not for use by
 * several threads.
 */
final class Choices {
    private final Map<ChoicePoint, Integer> made;
    private final Map<ChoicePoint, Integer> met = new LinkedHashMap<>();

    Choices(Map<ChoicePoint, Integer> made) {
        this.made = Map.copyOf(made);
    }

    /** The option taken at a point. */
    int at(ChoicePoint point) {
        int option = made.getOrDefault(point, 0);
        met.put(point, option);
        return option;
    }

    /** The points met so far, with the options taken. */
    Map<ChoicePoint, Integer> met() {
        return met;
    }
}
