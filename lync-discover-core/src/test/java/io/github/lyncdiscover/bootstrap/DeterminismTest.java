package io.github.lyncdiscover.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.report.JsonReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same world gives the same prediction, byte for byte, whatever comes first and however many ask. */
class DeterminismTest {
    private static final int RUNS = 200;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Of the random worlds, those with the most steps for each verdict and a second of each. */
    private static List<RandomWorld> richWorlds() {
        Map<String, RandomWorld> rich = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        for (int seed = 0; seed < 300; seed++) {
            RandomWorld world = RandomWorld.of(seed);
            Prediction prediction = world.predict();
            String kind = prediction.verdict() + " " + seed % 2;
            if (prediction.steps().size() > most.getOrDefault(kind, 0)) {
                most.put(kind, prediction.steps().size());
                rich.put(kind, world);
            }
        }
        return List.copyOf(rich.values());
    }

    @Test
    void the_order_in_which_answers_come_means_nothing() {
        for (RandomWorld world : richWorlds()) {
            String expected = text(world.predict());
            for (int run = 0; run < RUNS; run++) {
                assertEquals(expected, text(world.predict(new Shuffled(world.network(), run, threads, 0))));
            }
        }
    }

    @Test
    void the_time_at_which_answers_come_means_nothing() {
        for (RandomWorld world : richWorlds()) {
            String expected = text(world.predict());
            for (int run = 0; run < RUNS / 4; run++) {
                assertEquals(expected, text(world.predict(new Shuffled(world.network(), run, threads, 100_000))));
            }
        }
    }

    @Test
    void one_predictor_serves_sixteen_threads() throws Exception {
        List<Future<List<String>>> answers = new ArrayList<>();
        List<RandomWorld> worlds = richWorlds();
        RandomWorld world = worlds.get(0);
        var predictor = world.over(new Shuffled(world.network(), 1, threads, 10_000));
        List<String> users = List.of("alice@contoso.test", "contoso.test", "bob@fabrikam.test", "litware.test");
        for (int thread = 0; thread < 16; thread++) {
            answers.add(threads.submit(() -> users.stream()
                    .flatMap(user -> Stream.generate(() -> user + text(predictor.predict(user)))
                            .limit(10))
                    .distinct()
                    .toList()));
        }
        List<String> expected = users.stream()
                .map(user -> user + text(world.over(world.network()).predict(user)))
                .toList();
        for (Future<List<String>> answer : answers) {
            assertEquals(expected, answer.get());
        }
    }

    private static String text(Prediction prediction) {
        return JsonReport.of(List.of(prediction)) + prediction.explain();
    }
}
