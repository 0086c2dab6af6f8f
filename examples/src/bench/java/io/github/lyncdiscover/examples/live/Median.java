package io.github.lyncdiscover.examples.live;

import java.util.List;

/** What is told of many measurements of one thing. */
final class Median {
    private Median() {}

    static double of(List<Double> values) {
        return quantile(values, 0.5);
    }

    static double quantile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round((sorted.size() - 1) * part));
    }
}
