package io.github.lyncdiscover.cli.outcome;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lyncdiscover.cli.live.LyncDiscoverProcess;
import io.github.lyncdiscover.cli.live.Run;
import io.github.lyncdiscover.cli.loopback.World;
import io.github.lyncdiscover.prediction.LegEnding;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In whatever world, each leg ends in a named way and in time, and nothing raw comes through. */
final class BadWorldsIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** What a start and everything that needs no waiting take on a busy machine. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    /** The same place in other words. */
    private static final List<String> LOOPS = List.of(
            "https://LyncDiscover.LOOP-0.Test/there",
            "https://lyncdiscover.loop-1.test:443/there",
            "https://lyncdiscover.loop-2.test./there",
            "https://lyncdiscover.loop-3.test/a/../b/./../there",
            "https://lyncdiscover.loop-4.test/t%68er%65",
            "HTTPS://lyncdiscover.loop-5.test/there#again",
            "there");

    private static final List<String> NO_ADDRESSES = List.of(
            "",
            "no address at all",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "ftp://webext.example/",
            "https://",
            "https:///root",
            "https:root",
            "https://alice:secret@webext.example/",
            "https://webext.example:65536/",
            "https://webext.example:-1/",
            "https://192.0.2.256/",
            "https://[2001:db8::g]/",
            "https://web_-.example/",
            "https://web ext.example/",
            "https://-webext.example/",
            "https://webext..example/",
            "https://webext.example/%zz",
            "\\\\webext\\share",
            "https://" + "a".repeat(64) + ".example/",
            "https://webext.example/" + "a".repeat(5_000));

    private static World world;
    private static ServerSocket witness;
    private static Run all;

    @BeforeAll
    static void start() throws IOException {
        LyncDiscoverProcess.needsServers();
        world = new World();
        BadWorlds.CASES.forEach(some -> some.addTo(world));
        for (int i = 0; i < LOOPS.size(); i++) {
            String host = "https://lyncdiscover.loop-" + i + ".test";
            world.page(host + "/", xml(redirect(host + "/there"))).page(host + "/there", xml(redirect(LOOPS.get(i))));
        }
        for (int i = 0; i < NO_ADDRESSES.size(); i++) {
            world.page("https://lyncdiscover.href-" + i + ".test/", xml(redirect(NO_ADDRESSES.get(i))));
        }
        witness = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        witness.setSoTimeout(1);
        String elsewhere = "http://127.0.0.1:" + witness.getLocalPort() + "/";
        world.page(
                "http://lyncdiscover.entity.test/",
                xml("<!DOCTYPE a SYSTEM \"" + elsewhere + "dtd\" [<!ENTITY % p SYSTEM \"" + elsewhere
                        + "p\"> %p; <!ENTITY e SYSTEM \"" + elsewhere + "e\">]>\n<AutodiscoverResponse><Root>&e;</Root>"
                        + "</AutodiscoverResponse>"));
        world.start();
        all = check(BadWorlds.CASES.stream().map(Case::user).toList());
    }

    @AfterAll
    static void stop() throws IOException {
        if (world != null) {
            world.close();
            witness.close();
        }
    }

    static IntStream cases() {
        return IntStream.range(0, BadWorlds.CASES.size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_bad_world_ends_in_a_named_way(int number) {
        Case expected = BadWorlds.CASES.get(number);
        JsonNode prediction = all.predictions().get(number);
        List<String> endings = IntStream.range(0, 4)
                .mapToObj(leg -> prediction.at("/legs/" + leg + "/ending").asText())
                .toList();
        assertEquals(expected.user(), prediction.path("signInAddress").asText());
        assertEquals(expected.legs().stream().map(LegEnding::name).toList(), endings, expected::name);
        assertEquals(expected.verdict().name(), prediction.path("verdict").asText(), expected::name);
        assertEquals(0, prediction.path("prompts").size(), expected::name);
    }

    @Test
    void nobody_is_waited_for_longer_than_said() {
        long late = BadWorlds.CASES.stream()
                .filter(some -> some.legs().contains(LegEnding.TIMED_OUT))
                .count();
        Duration limit = TIMEOUT.multipliedBy(late).plus(MARGIN);
        assertTrue(all.took().compareTo(limit) < 0, () -> "took " + all.took() + ", and not " + limit);
    }

    @Test
    void text_of_bad_worlds_is_safe_too() {
        List<String> arguments = new ArrayList<>(List.of("check", "--steps"));
        arguments.addAll(world.options());
        BadWorlds.CASES.stream()
                .filter(some -> some.name().matches("(red|hostile|escape)-.*"))
                .map(Case::user)
                .forEach(arguments::add);
        Run run = LyncDiscoverProcess.run(arguments); // which looks for control characters
        assertEquals("", run.err());
        assertEquals(4, run.exitCode(), run::out);
        assertTrue(run.out().contains("\\u001b[31m"), run::out);

        arguments.add("--verbose");
        assertTrue(LyncDiscoverProcess.run(arguments).err().contains("\\u001b[31m"), "the log");
    }

    @Test
    void a_loop_is_seen_however_it_is_spelt() {
        JsonNode predictions = check(domains("loop-", LOOPS)).predictions();
        for (int i = 0; i < LOOPS.size(); i++) {
            JsonNode prediction = predictions.get(i);
            long redirects = StreamSupport.stream(prediction.path("steps").spliterator(), false)
                    .filter(step -> step.path("kind").asText().equals("REDIRECT"))
                    .count();
            assertEquals("REDIRECT_LOOP", prediction.at("/legs/3/ending").asText(), LOOPS.get(i));
            assertEquals(2, redirects, LOOPS.get(i));
        }
    }

    @Test
    void what_is_no_address_is_refused() {
        JsonNode predictions = check(domains("href-", NO_ADDRESSES)).predictions();
        for (int i = 0; i < NO_ADDRESSES.size(); i++) {
            String href = NO_ADDRESSES.get(i);
            JsonNode prediction = predictions.get(i);
            assertEquals("TARGET_REFUSED", prediction.at("/legs/3/ending").asText(), href);
            assertEquals(0, prediction.path("prompts").size(), href);
            assertEquals("SIGN_IN_FAILS", prediction.path("verdict").asText(), href);
        }
    }

    @Test
    void an_external_entity_is_not_fetched() {
        Run run = check(List.of("alice@entity.test"));
        assertEquals("MALFORMED_DOCUMENT", run.endings().get(2));
        assertThrows(SocketTimeoutException.class, () -> witness.accept());
    }

    @Test
    void a_silent_name_server_is_waited_for_no_longer_than_said() throws IOException {
        try (DatagramSocket silence = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String nameServer = "127.0.0.1:" + silence.getLocalPort();
            Run run =
                    LyncDiscoverProcess.check(List.of("--dns", nameServer, "--timeout", "300ms"), "alice@contoso.test");
            assertEquals("CANNOT_TELL", run.verdict());
            assertEquals(List.of("TIMED_OUT", "TIMED_OUT", "TIMED_OUT", "TIMED_OUT"), run.endings());
            assertTrue(run.took().compareTo(MARGIN) < 0, () -> "took " + run.took());
        }
    }

    private static Run check(List<String> targets) {
        List<String> options = new ArrayList<>(world.options());
        options.addAll(List.of("--timeout", TIMEOUT.toSeconds() + "s"));
        return LyncDiscoverProcess.check(options, targets.toArray(String[]::new));
    }

    private static List<String> domains(String name, List<String> hrefs) {
        return IntStream.range(0, hrefs.size())
                .mapToObj(i -> name + i + ".test")
                .toList();
    }
}
