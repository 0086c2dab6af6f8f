package io.github.lyncdiscover.examples;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs JMH with its own options, then relates every result to parsing alone, measured in the same run. */
public final class Ratios {
    private static final String BASELINE = "PredictionBenchmark.itsDocuments";

    private Ratios() {}

    /**
     * Runs the benchmarks.
     *
     * @param args JMH's options and patterns
     * @throws Exception if JMH fails
     */
    public static void main(String[] args) throws Exception {
        CommandLineOptions options = new CommandLineOptions(args);
        if (options.shouldHelp()) {
            options.showHelp();
            return;
        }
        Map<String, Double> scores = scores(new Runner(options).run());
        Double baseline = scores.get(BASELINE);
        if (baseline != null) {
            System.out.println("\nRatio to parsing the three documents of a prediction (" + BASELINE + "), same run:");
            scores.forEach((name, score) ->
                    System.out.println(String.format(Locale.ROOT, "  %-44s %8.2f", name, score / baseline)));
        }
    }

    private static Map<String, Double> scores(Collection<RunResult> results) {
        return results.stream()
                .collect(Collectors.toMap(
                        Ratios::name, run -> run.getPrimaryResult().getScore(), (a, b) -> a, java.util.TreeMap::new));
    }

    private static String name(RunResult run) {
        String method = run.getParams().getBenchmark();
        String name = method.substring(Ratios.class.getPackageName().length() + 1);
        return run.getParams().getParamsKeys().stream()
                .map(key -> " " + run.getParams().getParam(key))
                .collect(Collectors.joining("", name, ""));
    }
}
