package io.github.lyncdiscover.examples.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Relates whole processes of the launcher to whole processes of bare Java programs, run in turn: the ratio of a round is
 * that of neighbours, and the median of the rounds is told.
 */
public final class ColdBenchmark {
    private static final String ALICE = "alice@contoso.example";

    private ColdBenchmark() {}

    /**
     * Measures both starts.
     *
     * @param args how many rounds; 25 where none is given
     * @throws Exception if a command fails
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 25 : Integer.parseInt(args[0]);
        offline(rounds);
        live(rounds);
    }

    private static void offline(int rounds) throws Exception {
        Command replay = new Command(
                "./lync-discover check --replay",
                List.of("./lync-discover", "check", ALICE, "--replay", "examples/recordings/foreign-names.json"),
                1);
        compare(
                replay,
                List.of(
                        java("hello world, plain java", List.of(), BareStart.class, List.of()),
                        java(
                                "hello world, -Xshare:auto -XX:TieredStopAtLevel=1",
                                List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"),
                                BareStart.class,
                                List.of())),
                rounds);
    }

    private static void live(int rounds) throws Exception {
        Scenario scenario = Scenario.redirect();
        Path root = Files.createTempFile("root", ".pem");
        try (LoopbackWorld world = scenario.start(Key.RSA_2048, Duration.ZERO, Duration.ZERO)) {
            Files.writeString(root, world.rootPem());
            List<String> words = new ArrayList<>(List.of("./lync-discover", "check", ALICE));
            words.addAll(List.of("--dns", world.nameServer(), "--cacert", root.toString()));
            world.detours().forEach(detour -> words.addAll(List.of("--connect-to", detour)));
            String page = "https://localhost:" + world.httpsPort() + "/";
            Command bare = java(
                    "one look-up and one HTTPS GET, plain java",
                    List.of(),
                    BareCheck.class,
                    List.of(
                            world.nameServer().replace("127.0.0.1:", ""),
                            "webext.fabrikam.example",
                            page,
                            root.toString()));
            compare(new Command("./lync-discover check, live", words, 1), List.of(bare), rounds);
        } finally {
            Files.delete(root);
        }
    }

    private static void compare(Command measured, List<Command> bases, int rounds)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        List<List<Double>> ratios =
                bases.stream().<List<Double>>map(base -> new ArrayList<>()).toList();
        for (int round = -2; round < rounds; round++) {
            double time = measured.millis();
            for (int i = 0; i < bases.size(); i++) {
                double ratio = time / bases.get(i).millis();
                if (round >= 0) {
                    ratios.get(i).add(ratio);
                }
            }
            times.add(time);
        }
        print("%s (median %.0f ms) as a ratio to%n", measured.title(), Median.of(times));
        for (int i = 0; i < bases.size(); i++) {
            List<Double> of = ratios.get(i);
            print(
                    "  %-52s %5.2f   (p10 %.2f, p90 %.2f)%n",
                    bases.get(i).title(), Median.of(of), Median.quantile(of, 0.1), Median.quantile(of, 0.9));
        }
    }

    private static Command java(String title, List<String> options, Class<?> program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("bare.classes"), program.getName()));
        words.addAll(arguments);
        return new Command(title, words, 0);
    }

    private static void print(String form, Object... values) {
        System.out.print(String.format(Locale.ROOT, form, values));
    }
}
