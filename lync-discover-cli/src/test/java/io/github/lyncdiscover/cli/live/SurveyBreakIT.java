package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.loopback.Documents;
import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey that ends too early goes on to what an undisturbed one writes, however it ended: kill -9, Ctrl-C, a full disk. */
final class SurveyBreakIT {
    private static final int DOMAINS = 100;
    private static final int KILLS = Integer.getInteger("kills", Boolean.getBoolean("fast") ? 5 : 50);

    /** Slow enough to be met at work: some 1,500 exchanges in all. */
    private static final String EXCHANGES_A_SECOND = "1500";

    private static World world;
    private static List<String> undisturbed;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        LyncDiscoverProcess.needsServers();
        world = new World();
        String root = "https://web.hoster.example/root";
        for (int i = 0; i < DOMAINS; i++) {
            world.page("http://lyncdiscover." + domain(i) + "/", Page.xml(Documents.redirect(root)));
        }
        world.page(root, Page.xml(Documents.root("https://web.hoster.example/user")))
                .page("https://web.hoster.example/user", Page.status(401))
                .start();
        Files.write(
                list(),
                IntStream.range(0, DOMAINS).mapToObj(SurveyBreakIT::domain).toList());
        Run run = LyncDiscoverProcess.run(words());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains(DOMAINS + " predictions: " + DOMAINS + " PROMPT"), run.err());
        undisturbed = run.out().lines().sorted().toList();
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    private static String domain(int number) {
        return String.format("d%03d.test", number);
    }

    private static Path list() {
        return folder.resolve("list.txt");
    }

    private static List<String> words(String... more) {
        List<String> words = new ArrayList<>(
                List.of("survey", list().toString(), "--per-second", EXCHANGES_A_SECOND, "--in-flight", "8"));
        words.addAll(world.options());
        words.addAll(List.of(more));
        return words;
    }

    @Test
    void after_kill_9_at_random_moments_it_goes_on_to_the_same() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int atWork = 0;
        Path out = folder.resolve("killed.jsonl");
        Files.deleteIfExists(out);
        for (int kills = 0; kills < KILLS; kills++) {
            List<String> before = whole(out);
            Process process = started(out);
            boolean ended = random.nextBoolean()
                    ? process.waitFor(random.nextInt(3_000), TimeUnit.MILLISECONDS)
                    : ended(process, out, before.size(), random.nextInt(1_000));
            kill(process);
            List<String> after = whole(out);
            String where = "seed " + seed + ", kill " + kills;
            assertEquals(before, after.subList(0, before.size()), where);
            assertEquals(after.size(), after.stream().distinct().count(), where + ": repeated");
            assertTrue(undisturbed.containsAll(after), where + ": another line");
            atWork += after.size() > before.size() && after.size() < DOMAINS ? 1 : 0;
            if (ended) {
                assertEquals(undisturbed, after.stream().sorted().toList(), where);
                Files.delete(out);
            }
        }
        resumed(out, "seed " + seed);
        assertTrue(atWork > 0, "no kill at work, seed " + seed);
        System.err.println("SurveyBreakIT: " + KILLS + " kills, " + atWork + " of them at work, seed " + seed);
    }

    @Test
    void after_ctrl_c_every_line_is_whole_and_it_goes_on_to_the_same() throws Exception {
        Path out = folder.resolve("interrupted.jsonl");
        Process process = started(out);
        while (process.isAlive() && whole(out).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        for (ProcessHandle each : all(process)) {
            new ProcessBuilder("kill", "-INT", String.valueOf(each.pid()))
                    .start()
                    .waitFor();
        }
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it goes on after Ctrl-C");
        String written = Files.readString(out);
        assertTrue(written.endsWith("\n"), "a line is cut off");
        resumed(out, "after Ctrl-C");
    }

    /** A limit of file sizes cuts a write off in the middle, as a disk does that becomes full. */
    @Test
    void where_the_disk_is_full_it_says_so_and_goes_on_later() throws Exception {
        Path out = folder.resolve("full.jsonl");
        ProcessBuilder unlimited = LyncDiscoverProcess.builder(words("--resume", out.toString()), "");
        List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "bash"));
        limited.addAll(unlimited.command());
        Path err = folder.resolve("full.err");
        Process process = unlimited
                .command(limited)
                .redirectErrorStream(true)
                .redirectOutput(err.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
        assertEquals(74, process.exitValue(), Files.readString(err));
        assertTrue(
                Files.readString(err).contains("full.jsonl: can't be written: ")
                        && Files.readString(err).contains("the same command goes on from there"),
                Files.readString(err));
        assertTrue(!Files.readString(out).endsWith("\n"), "no line is cut off");
        resumed(out, "after a full disk");
    }

    private static void resumed(Path out, String where) throws IOException {
        Run run = LyncDiscoverProcess.run(words("--resume", out.toString()));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(undisturbed, whole(out).stream().sorted().toList(), where);
        assertTrue(run.err().contains(DOMAINS + " predictions: " + DOMAINS + " PROMPT"), run.err());
    }

    /** Waits for the first line that is new, and then for some time. */
    private static boolean ended(Process process, Path out, int lines, int millis) throws Exception {
        while (process.isAlive() && whole(out).size() == lines) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    private static Process started(Path out) throws IOException {
        return LyncDiscoverProcess.builder(words("--resume", out.toString()), "")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<ProcessHandle> all(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> all = all(process);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().join();
        }
        process.waitFor();
    }

    /** The lines that have an end. */
    private static List<String> whole(Path out) throws IOException {
        String text = Files.exists(out) ? Files.readString(out) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
