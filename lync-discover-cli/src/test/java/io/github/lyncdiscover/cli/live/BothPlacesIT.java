package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.loopback.Documents;
import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two worlds of servers, one inside and one outside: name servers, web servers and roots of their own, asked in one run. */
final class BothPlacesIT {
    private static final int DOMAINS = 20;

    private static final List<World> WORLDS = new ArrayList<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        LyncDiscoverProcess.needsServers();
        for (String web : List.of("web.d00.test", "web.hoster.example")) {
            World world = new World();
            WORLDS.add(world);
            String root = "https://" + web + "/root";
            for (int i = 0; i < DOMAINS; i++) {
                world.page("http://lyncdiscover." + domain(i) + "/", Page.xml(Documents.redirect(root)));
            }
            world.page(root, Page.xml(Documents.root("https://" + web + "/user")))
                    .page("https://" + web + "/user", Page.xml(Documents.user("sip.d00.test")))
                    .host("sip.d00.test", "127.0.0.1")
                    .start();
        }
        Files.write(
                folder.resolve("list.txt"),
                IntStream.range(0, DOMAINS).mapToObj(BothPlacesIT::domain).toList());
    }

    @AfterAll
    static void stop() {
        WORLDS.forEach(World::close);
    }

    private static String domain(int number) {
        return String.format("d%02d.test", number);
    }

    private static List<String> words(String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        for (int i = 0; i < 2; i++) {
            String place = i == 0 ? "inside:" : "outside:";
            List<String> options = WORLDS.get(i).options();
            for (int at = 0; at < options.size(); at += 2) {
                words.add(options.get(at));
                words.add(place + options.get(at + 1));
            }
        }
        return words;
    }

    private static List<String> places(Run run) {
        return StreamSupport.stream(run.predictions().spliterator(), false)
                .map(each -> each.path("location").asText() + " "
                        + each.path("verdict").asText())
                .toList();
    }

    @Test
    void check_records_and_replays_both_places() {
        String recording = folder.resolve("both.json").toString();
        Run live = LyncDiscoverProcess.run(words("check", "d00.test", "--format", "json", "--record", recording));
        assertEquals(List.of("inside NO_PROMPT", "outside PROMPT"), places(live), live::toString);
        assertEquals(1, live.exitCode());
        Run replayed = LyncDiscoverProcess.run(List.of("check", "d00.test", "--format", "json", "--replay", recording));
        assertEquals(live.out(), replayed.out());
        Run same = LyncDiscoverProcess.run(List.of("diff", recording, recording));
        assertEquals(0, same.exitCode(), same::toString);
    }

    @Test
    void survey_has_both_places_of_each_domain() {
        Run run = LyncDiscoverProcess.run(
                words("survey", folder.resolve("list.txt").toString(), "--format", "csv", "--ordered"));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1 + 2 * DOMAINS, run.out().lines().count());
        assertTrue(run.err().contains("40 predictions: "), run.err());
        assertTrue(run.out().contains(",d00.test,lync-2013,inside,NO_PROMPT,"), run.out());
        assertTrue(run.out().contains(",d00.test,lync-2013,outside,PROMPT,"), run.out());
        assertFalse(run.err().contains("\r"), run.err());
    }

    /** The terminal is a pseudo-terminal of script (util-linux). */
    @Test
    void progress_is_on_the_terminal_and_not_in_the_output() throws Exception {
        Path out = folder.resolve("progress.jsonl");
        ProcessBuilder builder = LyncDiscoverProcess.builder(
                words("survey", folder.resolve("list.txt").toString()), "");
        String command =
                builder.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ")) + " > '" + out
                        + "'";
        Path shown = folder.resolve("shown.txt");
        Process process = builder.command("script", "-qec", command, "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(shown.toFile())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        String text = Files.readString(shown);
        assertEquals(0, process.exitValue(), text);
        assertTrue(text.contains("\r0 addresses, 0.0 a second"), text);
        assertTrue(text.contains("40 predictions: "), text);
        assertEquals(2L * DOMAINS, Files.readString(out).lines().count());
        assertFalse(Files.readString(out).contains(" a second"));
    }
}
