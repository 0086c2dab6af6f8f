package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps of one strand of the walk, in order. Not for use by several threads. */
final class StepLog {
    private final List<Step> steps = new ArrayList<>();

    <S extends Step> S add(S step) {
        steps.add(step);
        return step;
    }

    void addAll(List<Step> more) {
        steps.addAll(more);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
