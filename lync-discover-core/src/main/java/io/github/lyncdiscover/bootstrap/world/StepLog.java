package io.github.lyncdiscover.bootstrap.world;

import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps of one strand of the walk, in order. Not for use by several threads. */
public final class StepLog {
    private final List<Step> steps = new ArrayList<>();

    public <S extends Step> S add(S step) {
        steps.add(step);
        return step;
    }

    public void addAll(List<Step> more) {
        steps.addAll(more);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
