package io.github.lyncdiscover.examples.live;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.prediction.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A great many predictions of one unchanging world on one live network, by a few threads: each must be the same, and the
 * descriptors of the process must suffice. {@code scripts/soak-live} starts it with few of them.
 */
public final class Soak {
    private static final int THREADS = 4;
    private static final int REPORT = 2_000;

    private Soak() {}

    /**
     * Predicts, and ends with 1 if two predictions differ.
     *
     * @param args how many predictions; 20,000 where none is given
     * @throws Exception if a server cannot be started, or a prediction fails
     */
    public static void main(String[] args) throws Exception {
        int times = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
        Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
        AtomicLong most = new AtomicLong();
        try (LoopbackWorld world = Scenario.redirect().start(Key.EC_256, Duration.ZERO, Duration.ZERO);
                LiveNetwork network = world.network()) {
            LyncDiscover predictor = LyncDiscover.on(network);
            AtomicInteger begun = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(() -> {
                    for (int n = begun.incrementAndGet(); n <= times; n = begun.incrementAndGet()) {
                        outcomes.computeIfAbsent(outcome(predictor), made -> new AtomicInteger())
                                .incrementAndGet();
                        most.accumulateAndGet(n % 50 == 0 ? descriptors() : 0, Math::max);
                        if (n % REPORT == 0) {
                            print(
                                    "%,7d predictions, %d outcomes, at most %d descriptors%n",
                                    n, outcomes.size(), most.get());
                        }
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        outcomes.forEach((outcome, count) -> print("%,d times: %s%n", count.get(), outcome));
        System.exit(
                outcomes.size() == 1 && outcomes.keySet().iterator().next().startsWith(Verdict.PROMPT.name()) ? 0 : 1);
    }

    /** The verdict and the walk, or what was thrown. */
    private static String outcome(LyncDiscover predictor) {
        try {
            var prediction = predictor.predict("alice@contoso.example");
            return prediction.verdict() + ", " + prediction.steps().size() + " steps, hash " + prediction.hashCode();
        } catch (RuntimeException thrown) {
            return thrown.toString();
        }
    }

    private static long descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException notLinux) {
            return 0;
        }
    }

    private static void print(String form, Object... values) {
        System.out.print(String.format(Locale.ROOT, form, values));
    }
}
