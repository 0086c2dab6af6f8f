package io.github.lyncdiscover.examples.live;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.prediction.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Relates the time of a live prediction in a warm process to the waits it cannot do without: 20 ms for every answer of
 * the name server, 50 ms for every response, summed along the longest necessary chain. Prints medians.
 */
public final class WarmBenchmark {
    private static final Duration DNS_DELAY = Duration.ofMillis(20);
    private static final Duration WEB_DELAY = Duration.ofMillis(50);
    private static final int WARMUPS = 150;

    private WarmBenchmark() {}

    /**
     * Measures every scenario with either kind of key.
     *
     * @param args how many predictions to measure for each; 40 where none is given
     * @throws Exception if a server cannot be started
     */
    public static void main(String[] args) throws Exception {
        int runs = args.length == 0 ? 40 : Integer.parseInt(args[0]);
        for (Scenario scenario : Scenario.all()) {
            for (Key key : Key.values()) {
                try (LoopbackWorld world = scenario.start(key, Duration.ZERO, Duration.ZERO)) {
                    predict(world, WARMUPS);
                }
            }
        }
        print("%-42s %-9s %7s %9s %7s %7s %7s%n", "world", "key", "waits", "median", "ratio", "p10", "p90");
        for (Scenario scenario : Scenario.all()) {
            for (Key key : Key.values()) {
                measure(scenario, key, runs);
            }
        }
        print("%nThe waits of each world:%n");
        for (Scenario scenario : Scenario.all()) {
            print("  %s: %d x 20 ms + %d x 50 ms%n", scenario.title(), scenario.lookups(), scenario.exchanges());
            print("    %s%n", scenario.why());
        }
    }

    private static void measure(Scenario scenario, Key key, int runs) throws Exception {
        double waits = scenario.lookups() * DNS_DELAY.toMillis() + scenario.exchanges() * WEB_DELAY.toMillis();
        List<Double> millis = new ArrayList<>();
        try (LoopbackWorld world = scenario.start(key, DNS_DELAY, WEB_DELAY)) {
            predict(world, 3);
            millis.addAll(predict(world, runs));
        }
        double median = Median.of(millis);
        print(
                "%-42s %-9s %4.0f ms %6.1f ms %7.3f %7.3f %7.3f%n",
                scenario.title(),
                key,
                waits,
                median,
                median / waits,
                Median.quantile(millis, 0.1) / waits,
                Median.quantile(millis, 0.9) / waits);
    }

    private static List<Double> predict(LoopbackWorld world, int times) {
        List<Double> millis = new ArrayList<>();
        try (LiveNetwork network = world.network()) {
            LyncDiscover predictor = LyncDiscover.on(network);
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                var prediction = predictor.predict("alice@contoso.example");
                millis.add((System.nanoTime() - start) / 1e6);
                boolean whole = prediction.prompts().stream()
                        .anyMatch(prompt -> prompt.server().text().equals("access.fabrikam.example"));
                if (!whole || prediction.verdict() != Verdict.PROMPT) {
                    throw new IllegalStateException("another prediction than expected:\n" + prediction.explain());
                }
            }
        }
        return millis;
    }

    private static void print(String form, Object... values) {
        System.out.print(String.format(Locale.ROOT, form, values));
    }
}
