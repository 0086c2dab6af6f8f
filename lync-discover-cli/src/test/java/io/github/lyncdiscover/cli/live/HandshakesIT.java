package io.github.lyncdiscover.cli.live;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Documents.root;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lyncdiscover.cli.loopback.Hierarchy;
import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import io.github.lyncdiscover.cli.loopback.World.Flaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code check} makes of the certificates that web services and SIP servers show, for users' machines that trust the
 * old root of a hierarchy shaped like the article's: name, chain and the trust dialog are different questions.
 */
final class HandshakesIT {
    private static World world;

    @BeforeAll
    static void start() throws IOException {
        LyncDiscoverProcess.needsServers();
        world = new World();
        Hierarchy made = new Hierarchy(world.folder())
                .root("old", "Old Root")
                .root("new", "New Root")
                .cross("cross", "new", "old")
                .authority("issuing", "Issuing", "new", 30, Hierarchy.Kind.EC)
                .authority("rsa", "RSA", "new", 30, Hierarchy.Kind.PSS);
        site(made, "full", Hierarchy.Kind.EC, "issuing", "issuing", "cross");
        site(made, "short", Hierarchy.Kind.EC, "issuing", "issuing");
        site(made, "unordered", Hierarchy.Kind.EC, "issuing", "cross", "issuing");
        site(made, "rooted", Hierarchy.Kind.EC, "issuing", "issuing", "cross", "old");
        site(made, "sha1", Hierarchy.Kind.SHA1, "issuing", "issuing", "cross");
        site(made, "small", Hierarchy.Kind.RSA_1024, "issuing", "issuing", "cross");
        site(made, "pss", Hierarchy.Kind.PSS, "rsa", "rsa", "cross");
        site(made, "plain", Hierarchy.Kind.EC, "issuing", "issuing", "cross");
        site(made, "wildcard", Hierarchy.Kind.EC, "issuing", "issuing", "cross");
        site(made, "other", Hierarchy.Kind.EC, "issuing", "issuing", "cross");
        site(made, "both", Hierarchy.Kind.EC, "issuing", "issuing");
        world.record("_sipinternaltls._tcp.wildcard.test. SRV 0 0 443 pool.wildcard.test.");
        world.start();
        String roots = Files.readString(world.folder().resolve("root.pem"))
                + Files.readString(world.folder().resolve("old.pem"));
        Files.writeString(world.folder().resolve("trusted.pem"), roots);
    }

    /** Over plain HTTP to web services of the SIP domain, and from there to a SIP server; both show this chain. */
    private static void site(Hierarchy made, String name, Hierarchy.Kind kind, String issuer, String... above) {
        String domain = name + ".test";
        String alternative = switch (name) {
            case "plain" -> "";
            case "wildcard" -> "*." + domain;
            case "other", "both" -> "server.other.example";
            default -> "web." + domain;
        };
        made.server(name, "web." + domain, alternative, issuer, kind);
        List<String> sent = new ArrayList<>(List.of(name));
        sent.addAll(List.of(above));
        made.send("sent-" + name, sent.toArray(String[]::new));
        world.page("http://lyncdiscover." + domain + "/", xml(redirect("https://web." + domain + "/root")))
                .page("https://web." + domain + "/root", xml(root("https://web." + domain + "/user")))
                .page("https://web." + domain + "/user", xml(user("pool." + domain)))
                .page("https://pool." + domain + "/", Page.status(404))
                .page("http://lyncdiscover." + name + "-signin.test/", xml(root("https://web." + domain + "/closed")))
                .page("https://web." + domain + "/closed", Page.status(401))
                .certified("web." + domain, "sent-" + name);
        if (name.equals("wildcard")) {
            world.certified("pool." + domain, "sent-" + name);
        } else if (name.equals("other")) {
            world.flawed("pool." + domain, Flaw.OTHER_NAME);
        }
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "full      | NO_PROMPT     | EXACT     | 3 | -",
                "short     | CANNOT_TELL   | EXACT     | 2 | UNTRUSTED_ON_THIS_MACHINE TLS_UNTRUSTED",
                "unordered | NO_PROMPT     | EXACT     | 3 | TLS_CHAIN_OUT_OF_ORDER",
                "rooted    | NO_PROMPT     | EXACT     | 4 | -",
                "sha1      | NO_PROMPT     | EXACT     | 3 | -",
                "small     | NO_PROMPT     | EXACT     | 3 | -",
                "pss       | NO_PROMPT     | EXACT     | 3 | -",
                "plain     | NO_PROMPT     | EXACT     | 3 | -",
                "wildcard  | NO_PROMPT     | WILDCARD  | 3 | -",
                "other     | SIGN_IN_FAILS | NOT_NAMED | 3 | NO_SERVER_FOUND TLS_NAME_MISMATCH",
                "both      | SIGN_IN_FAILS | NOT_NAMED | 2 | NO_SERVER_FOUND TLS_NAME_MISMATCH TLS_UNTRUSTED",
            })
    void the_walk_judges_name_and_chain_apart(String site, String verdict, String name, int sent, String findings) {
        Run run = check(site);
        assertEquals(verdict, run.verdict(), run::out);
        assertEquals(findings == null ? List.of() : List.of(findings.split(" ")), run.findings(), run::out);
        JsonNode tls = shown(run);
        assertEquals(name, tls.path("name").asText());
        assertEquals(sent, tls.path("sent").size(), tls::toPrettyString);
        assertTrue(tls.path("protocol").asText().startsWith("TLSv1."), tls::toString);
        assertEquals(
                site.equals("plain") ? "SUBJECT" : "ALTERNATIVE_NAMES",
                tls.path("namesFrom").asText());
    }

    @Test
    void what_the_failure_is_not_named_after_is_told_too() {
        JsonNode faults = shown(check("both")).path("faults");
        assertEquals(2, faults.size(), faults::toString);
        assertEquals("names: server.other.example", faults.at("/0/detail").asText());
        assertEquals(
                "issuer neither trusted nor sent: CN=New Root",
                faults.at("/1/detail").asText());
    }

    @Test
    void a_sip_server_is_connected_to_only_when_asked_for() {
        assertEquals(List.of(), check("full").steps("HANDSHAKE"));
        Run reached = check("full", "--reach-sip-servers");
        assertEquals("NO_PROMPT", reached.verdict(), reached::out);
        JsonNode handshake = reached.steps("HANDSHAKE").get(0);
        assertEquals("CONNECTED", handshake.path("outcome").asText());
        assertEquals("EXACT", handshake.at("/tls/name").asText());
    }

    /** The User document needs sign-in, so the mobile client's own server is known from the caller alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"full  | CONNECTED", "other | TLS_NAME_MISMATCH"})
    void the_mobile_client_connects_to_the_external_web_services_that_are_given(String site, String outcome) {
        List<String> options = new ArrayList<>(options());
        options.addAll(List.of("--client", "lync-mobile"));
        Run before = LyncDiscoverProcess.check(options, "alice@full-signin.test");
        assertTrue(before.findings().contains("AUTHENTICATION_REQUIRED"), before::out);
        assertEquals(List.of(), before.steps("HANDSHAKE"));
        options.addAll(List.of("--external-web-services", "web." + site + ".test"));
        Run run = LyncDiscoverProcess.check(options, "alice@full-signin.test");
        assertFalse(run.findings().contains("AUTHENTICATION_REQUIRED"), run::out);
        assertEquals(site.equals("other"), run.findings().contains("TLS_NAME_MISMATCH"), run::out);
        JsonNode handshake = run.steps("HANDSHAKE").get(0);
        assertEquals(outcome, handshake.path("outcome").asText(), run::out);
        assertTrue(handshake.at("/tls/sent").size() > 1, run::out);
    }

    @Test
    void a_sip_server_under_another_name_brings_the_certificate_dialog_and_no_prompt() {
        Run run = check("wildcard", "--reach-sip-servers");
        assertEquals("NO_PROMPT", run.verdict(), run::out);
        Run phone = check("wildcard", "--reach-sip-servers", "--client", "lync-phone");
        assertEquals("SIGN_IN_FAILS", phone.verdict(), phone::out);
        assertTrue(phone.findings().contains("TLS_NAME_MISMATCH"), phone::out);
        assertTrue(phone.out().contains("Lync Phone Edition takes no wildcard for a name"), phone::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "short", "unordered", "other", "both", "wildcard"})
    void a_recording_keeps_the_chains_and_says_the_same(String site) throws IOException {
        Path file = world.folder().resolve("recording-" + site + ".json");
        Run live = check(site, "--reach-sip-servers", "--record", file.toString());
        Run replayed = LyncDiscoverProcess.check(List.of("--replay", file.toString()), "alice@" + site + ".test");
        assertEquals(live.out(), replayed.out());
        assertEquals(live.exitCode(), replayed.exitCode());
        assertTrue(shown(replayed).path("sent").size() > 1, replayed::out);
        String kept = Files.readString(file);
        assertTrue(kept.contains("\"subject\": \"CN=Issuing\""), kept);
        assertEquals(kept.indexOf("\"der\""), kept.indexOf("\"der\"", kept.indexOf("\"certificates\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "sha1", "small", "pss", "short"})
    void a_hardened_java_gives_the_same_verdicts(String site) throws IOException {
        Path hardened = world.folder().resolve("hardened.security");
        Files.writeString(
                hardened, "jdk.certpath.disabledAlgorithms=MD2, MD5, SHA1, RSA keySize < 2048, EC keySize < 384\n");
        List<String> arguments = new ArrayList<>(List.of("check", "alice@" + site + ".test", "--format", "json"));
        arguments.addAll(options());
        assertEquals(
                LyncDiscoverProcess.run(arguments).out(),
                LyncDiscoverProcess.run(arguments, "-Djava.security.properties=" + hardened)
                        .out());
    }

    @Test
    void the_steps_in_text_tell_of_certificates() {
        List<String> arguments = new ArrayList<>(List.of("check", "alice@wildcard.test", "--steps"));
        arguments.addAll(options());
        Run run = LyncDiscoverProcess.run(arguments);
        String words = run.out().replaceAll("\\s+", " ");
        assertTrue(
                words.contains("The certificate of web.wildcard.test names it by a wildcard; valid from "), run::out);
        assertTrue(words.contains("3 certificates sent over TLSv1."), run::out);
        assertFalse(run.out().lines().anyMatch(line -> line.codePointCount(0, line.length()) > 80), run::out);
    }

    private static Run check(String site, String... more) {
        List<String> options = new ArrayList<>(options());
        options.addAll(List.of(more));
        return LyncDiscoverProcess.check(options, "alice@" + site + ".test");
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(world.options());
        options.set(
                options.indexOf("--cacert") + 1,
                world.folder().resolve("trusted.pem").toString());
        return options;
    }

    /** What the web services showed. */
    private static JsonNode shown(Run run) {
        return run.steps("FETCH").stream()
                .filter(step -> step.path("url").asText().startsWith("https://web."))
                .flatMap(step -> StreamSupport.stream(List.of(step.path("tls")).spliterator(), false))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.out()));
    }
}
