package io.github.lyncdiscover.cli.outcome;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.InProcess;
import io.github.lyncdiscover.cli.live.LyncDiscoverProcess;
import io.github.lyncdiscover.cli.loopback.LossyNameServer;
import io.github.lyncdiscover.cli.loopback.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The worlds of {@link EveryOutcomeIT} behind a name server that answers late and loses datagrams: what each of them predicts
 * depends on the world alone. Three runs each; {@code -Druns=50} asks for more.
 */
final class LossyNameServerIT {
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int AT_ONCE = 24;

    /** What one of the worlds makes anew for every request. */
    private static final Pattern FRESH = Pattern.compile("[0-9a-f]{32}");

    @Test
    void every_run_of_a_world_predicts_the_same() throws Exception {
        LyncDiscoverProcess.needsServers();
        World world = new World();
        Case.all().forEach(some -> some.addTo(world));
        world.start();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (world;
                LossyNameServer lossy = new LossyNameServer(world.nameServer(), 0.2, 1)) {
            Map<String, Set<String>> outputs = new TreeMap<>();
            Map<String, String> verdicts = new LinkedHashMap<>();
            List<Future<?>> runs = new ArrayList<>();
            for (Case some : Case.all().toList()) {
                Set<String> printed = new ConcurrentSkipListSet<>();
                outputs.put(some.name(), printed);
                verdicts.put(some.name(), some.verdict().name());
                List<String> words = new ArrayList<>(List.of("check", some.user(), "--format", "json"));
                words.addAll(world.options(lossy.address()));
                words.addAll(some.options());
                words.replaceAll(word -> word.equals("1500ms") ? "4s" : word); // a lost datagram takes a second
                for (int run = 0; run < RUNS; run++) {
                    runs.add(threads.submit(() ->
                            printed.add(FRESH.matcher(InProcess.run(words)).replaceAll("FRESH"))));
                }
            }
            for (Future<?> run : runs) {
                run.get();
            }
            assertTrue(lossy.losses() > RUNS, () -> lossy.losses() + " datagrams lost");
            assertAll(outputs.entrySet().stream().<Executable>map(entry -> () -> {
                Set<String> printed = new TreeSet<>(entry.getValue());
                assertEquals(1, printed.size(), () -> entry.getKey() + ": " + printed);
                Pattern verdict = Pattern.compile("\"verdict\"\\s*:\\s*\"" + verdicts.get(entry.getKey()) + "\"");
                assertTrue(verdict.matcher(printed.iterator().next()).find(), () -> entry.getKey() + ": " + printed);
            }));
        } finally {
            threads.shutdownNow();
        }
    }
}
