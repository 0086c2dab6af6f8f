package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.cli.loopback.Hierarchy;
import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code chain} sees of web servers whose certificates have the shape of the article's: an old root, a new one,
 * the new one's twin that the old one signed, and an issuing authority below it.
 */
final class ChainIT {
    private static final String BELOW = ".contoso.test";
    private static World world;
    private static Hierarchy made;

    @BeforeAll
    static void start() {
        LyncDiscoverProcess.needsServers();
        world = new World();
        made = new Hierarchy(world.folder())
                .root("old", "Old Root")
                .root("new", "New Root")
                .cross("cross", "new", "old")
                .authority("issuing", "Issuing", "new", 30, Hierarchy.Kind.EC)
                .authority("rsa", "RSA", "new", 30, Hierarchy.Kind.PSS)
                .authority("ended", "Ended", "new", 1, Hierarchy.Kind.EC);
        leaf("leaf", "any" + BELOW, "*" + BELOW, Hierarchy.Kind.EC);
        leaf("named", "named" + BELOW, "named" + BELOW, Hierarchy.Kind.EC);
        leaf("other", "other.example", "other.example", Hierarchy.Kind.EC);
        leaf("plain", "plain" + BELOW, "", Hierarchy.Kind.EC);
        leaf("sha1", "sha1" + BELOW, "sha1" + BELOW, Hierarchy.Kind.SHA1);
        leaf("small", "small" + BELOW, "small" + BELOW, Hierarchy.Kind.RSA_1024);
        made.server("pss", "pss" + BELOW, "pss" + BELOW, "rsa", Hierarchy.Kind.PSS);
        made.server("below-ended", "below-ended" + BELOW, "below-ended" + BELOW, "ended", Hierarchy.Kind.EC);
        serve("short", "leaf", "issuing");
        serve("full", "leaf", "issuing", "cross");
        serve("unordered", "leaf", "cross", "issuing");
        serve("rooted", "leaf", "issuing", "cross", "old");
        serve("alone", "leaf");
        serve("named", "named", "issuing", "cross");
        serve("other", "other", "issuing", "cross");
        serve("plain", "plain", "issuing", "cross");
        serve("sha1", "sha1", "issuing", "cross");
        serve("small", "small", "issuing", "cross");
        serve("pss", "pss", "rsa", "cross");
        serve("below-ended", "below-ended", "ended", "cross");
        world.start();
    }

    private static void leaf(String file, String name, String alternative, Hierarchy.Kind kind) {
        made.server(file, name, alternative, "issuing", kind);
    }

    private static void serve(String host, String... sent) {
        made.send("sent-" + host, sent);
        world.page("https://" + host + BELOW + "/", Page.status(200)).certified(host + BELOW, "sent-" + host);
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "short,       2, 0, 3, WILDCARD",
        "full,        3, 4, 3, WILDCARD",
        "unordered,   3, 4, 3, WILDCARD",
        "rooted,      4, 4, 3, WILDCARD",
        "alone,       1, 0, 0, WILDCARD",
        "named,       3, 4, 3, EXACT",
        "other,       3, 4, 3, NOT_NAMED",
        "plain,       3, 4, 3, EXACT",
        "sha1,        3, 4, 3, EXACT",
        "small,       3, 4, 3, EXACT",
        "pss,         3, 4, 3, EXACT",
        "below-ended, 3, 4, 3, EXACT"
    })
    void each_store_judges_the_chain_as_it_was_sent_and_the_name_apart(
            String host, int sent, int oldTiers, int newTiers, String name) {
        Run run = chain(host);
        JsonNode report = json(run);
        assertEquals(sent, report.path("sent").size(), run::out);
        assertEquals(oldTiers, tiers(report, 0), run::out);
        assertEquals(newTiers, tiers(report, 1), run::out);
        assertEquals(name, report.at("/server/name").asText());
        assertEquals("VALID", report.at("/server/dates").asText());
        assertTrue(report.at("/server/protocol").asText().matches("TLSv1\\.[23]"), run::out);
        assertEquals(oldTiers > 0 && newTiers > 0 ? 0 : 1, run.exitCode());
    }

    @Test
    void what_is_missing_is_named_and_what_would_help() {
        JsonNode old = json(chain("short")).at("/stores/0");
        assertEquals(
                "issuer neither trusted nor sent: CN=New Root",
                old.path("missing").asText());
        assertEquals("CN=New Root", old.at("/trusting/subject").asText());
        assertEquals(
                "CN=Issuing",
                json(chain("alone")).at("/stores/0/missing").asText().split(": ", -1)[1]);
    }

    @Test
    void common_names_count_where_there_is_no_alternative_name() {
        assertEquals("SUBJECT", json(chain("plain")).at("/server/namesFrom").asText());
        assertEquals(
                "ALTERNATIVE_NAMES",
                json(chain("named")).at("/server/namesFrom").asText());
    }

    @Test
    void an_intermediate_that_has_ended_by_then_is_named() {
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
        JsonNode report = json(chain("below-ended", "--at", later));
        assertEquals("VALID", report.at("/server/dates").asText());
        for (JsonNode store : report.path("stores")) {
            assertTrue(store.path("missing").asText().startsWith("expired: CN=Ended ended on "), store::toString);
        }
    }

    @Test
    void the_text_draws_the_tiers_and_keeps_name_and_chain_apart() {
        Run run = LyncDiscoverProcess.run(arguments("other"));
        assertEquals(0, run.exitCode());
        for (String told : List.of(
                "other.contoso.test:443",
                "ACCEPTED",
                "Name:  NOT NAMED (alternative names: other.example)",
                "    Old Root\n    └─ New Root\n       └─ Issuing\n          └─ other.example\n")) {
            assertTrue(run.out().contains(told), run::out);
        }
        assertTrue(run.out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80), run::out);
    }

    @Test
    void a_server_that_presents_nothing_is_told() {
        Run nobody = chain("nobody");
        assertEquals(3, nobody.exitCode());
        assertEquals("no such name", json(nobody).at("/server/failure").asText());
        List<String> arguments = new ArrayList<>(arguments("short"));
        arguments.set(1, "short.contoso.test:9");
        arguments.addAll(List.of("--format", "json", "--connect-to", ":9::1"));
        Run refused = LyncDiscoverProcess.run(arguments);
        assertEquals(3, refused.exitCode(), refused::err);
        assertEquals("connection refused", json(refused).at("/server/failure").asText());
    }

    @Test
    void an_old_protocol_is_spoken_only_when_asked_for() {
        try (Hierarchy.Single old = made.send("above", "issuing", "cross").oldServer("leaf", "above")) {
            String detour = ":443:127.0.0.1:" + old.port();
            Run refused = ask(detour);
            assertEquals(3, refused.exitCode(), refused::out);
            Run seen = ask(detour, "--old-tls");
            assertEquals(0, seen.exitCode(), seen::out);
            assertEquals("TLSv1.1", json(seen).at("/server/protocol").asText());
            assertEquals(3, json(seen).path("sent").size());
        }
    }

    @Test
    void ten_thousand_certificates_are_answered_at_once() {
        String[] many = new String[10_000];
        Arrays.fill(many, "issuing");
        many[many.length - 1] = "cross";
        made.send("leaf-again", "leaf");
        try (Hierarchy.Single server = made.send("many", many).newServer("leaf-again", "many")) {
            Run run = ask(":443:127.0.0.1:" + server.port());
            assertEquals(0, run.exitCode(), () -> run.err() + json(run).path("server"));
            assertEquals(10_001, json(run).path("sent").size());
            assertTrue(run.took().toSeconds() < 20, () -> run.took().toString());
        }
    }

    private static Run ask(String detour, String... more) {
        List<String> arguments = new ArrayList<>(arguments("full"));
        arguments.addAll(2, List.of("--connect-to", detour, "--format", "json"));
        arguments.addAll(List.of(more));
        return LyncDiscoverProcess.run(arguments);
    }

    @Test
    void a_hardened_java_gives_the_same_verdicts() throws IOException {
        Path hardened = world.folder().resolve("hardened.security");
        Files.writeString(
                hardened, "jdk.certpath.disabledAlgorithms=MD2, MD5, SHA1, RSA keySize < 2048, EC keySize < 384\n");
        String options = "-Djava.security.properties=" + hardened;
        for (String file : List.of("full", "sha1", "small", "pss", "short")) {
            List<String> arguments = new ArrayList<>(arguments("full"));
            Path sent = world.folder().resolve("sent-" + file + ".pem");
            arguments.subList(1, arguments.indexOf("--store")).clear();
            arguments.addAll(1, List.of("--file", sent.toString(), "--format", "json"));
            Run lenient = LyncDiscoverProcess.run(arguments);
            Run strict = LyncDiscoverProcess.run(arguments, options);
            assertEquals(lenient.out(), strict.out(), strict::err);
            assertEquals(file.equals("short") ? 1 : 0, strict.exitCode());
        }
        assertEquals(
                LyncDiscoverProcess.run(arguments("full")).out(),
                LyncDiscoverProcess.run(arguments("full"), options).out());
    }

    private static Run chain(String host, String... more) {
        List<String> arguments = new ArrayList<>(arguments(host));
        arguments.addAll(List.of("--format", "json"));
        arguments.addAll(List.of(more));
        Run run = LyncDiscoverProcess.run(arguments);
        assertEquals("", run.err());
        return run;
    }

    private static List<String> arguments(String host) {
        List<String> arguments = new ArrayList<>(List.of("chain", host + BELOW));
        List<String> options = new ArrayList<>(world.options());
        int roots = options.indexOf("--cacert");
        options.subList(roots, roots + 2).clear();
        arguments.addAll(options);
        for (String store : List.of("old", "new")) {
            arguments.addAll(List.of("--store", store + "=" + world.folder().resolve(store + ".pem")));
        }
        return arguments;
    }

    private static int tiers(JsonNode report, int store) {
        JsonNode verdict = report.path("stores").path(store);
        return verdict.path("accepted").asBoolean() ? verdict.path("path").size() : 0;
    }

    private static JsonNode json(Run run) {
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (IOException noJson) {
            throw new AssertionError(run.toString(), noJson);
        }
    }
}
