package io.github.lyncdiscover.cli.outcome;

import io.github.lyncdiscover.cli.loopback.Programs;
import io.github.lyncdiscover.cli.loopback.World;
import io.github.lyncdiscover.prediction.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code scripts/loopback} starts: the world of {@link EveryOutcomeIT} to try the command in by hand. */
final class Loopback {
    private Loopback() {}

    /**
     * Starts the servers, prints command lines, and stops the servers on Enter or when the process ends.
     *
     * @param args {@code --all} prints every case, not one of each verdict
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> missing = Programs.missing();
        if (!missing.isEmpty()) {
            System.err.println("scripts/loopback: not installed: " + String.join(", ", missing)
                    + "; scripts/install-test-servers installs them.");
            System.exit(69);
        }
        World world = new World();
        Case.all().forEach(some -> some.addTo(world));
        world.start();
        print(world, List.of(args).contains("--all") ? Case.all() : oneOfEachVerdict(), System.out);
        System.out.println("# The servers stop when this script does: Enter, or Ctrl-C.");
        if (System.in.read() < 0) {
            Thread.currentThread().join();
        }
        System.exit(0);
    }

    private static Stream<Case> oneOfEachVerdict() {
        return Stream.of(Verdict.values())
                .map(verdict -> Verdicts.CASES.stream()
                        .filter(some -> some.verdict() == verdict)
                        .findFirst()
                        .orElseThrow());
    }

    private static void print(World world, Stream<Case> cases, PrintStream out) {
        cases.forEach(some -> {
            out.println("# " + some.verdict() + ", exit code " + some.verdict().exitCode() + ": " + some.story());
            String options = Stream.concat(world.options().stream(), some.options().stream())
                    .collect(Collectors.joining(" "));
            out.println("./lync-discover check " + some.user() + " " + options);
            out.println();
        });
    }
}
