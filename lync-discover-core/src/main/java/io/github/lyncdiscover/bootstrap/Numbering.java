package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a walk with their numbers. A look-up that several strands depended on was made once and stands once, where
 * the walk first needed it.
 */
final class Numbering {
    private final List<Step> steps = new ArrayList<>();
    private final IdentityHashMap<Step, Integer> numbers = new IdentityHashMap<>();

    private Numbering() {}

    static Numbering of(List<Step> walk) {
        Numbering numbering = new Numbering();
        Map<Step, Integer> lookups = new HashMap<>();
        for (Step step : walk) {
            Integer earlier = lookups.get(step);
            if (earlier == null) {
                numbering.steps.add(step);
                earlier = numbering.steps.size();
                if (step instanceof Step.Lookup) {
                    lookups.put(step, earlier);
                }
            }
            numbering.numbers.put(step, earlier);
        }
        return numbering;
    }

    List<Step> steps() {
        return steps;
    }

    List<Step> steps(List<Integer> chosen) {
        return chosen.stream().map(number -> steps.get(number - 1)).toList();
    }

    List<Integer> numbers(List<? extends Step> chosen) {
        return chosen.stream().map(numbers::get).distinct().sorted().toList();
    }
}
