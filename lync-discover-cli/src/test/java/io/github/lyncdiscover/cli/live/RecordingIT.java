package io.github.lyncdiscover.cli.live;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Documents.root;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import io.github.lyncdiscover.cli.loopback.World.Flaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded from live servers says the same when it is replayed without them, and keeps no secret. */
final class RecordingIT {
    private static final String SECRET = "s3cr3t-0123456789abcdef";

    private static World world;

    @BeforeAll
    static void start() {
        LyncDiscoverProcess.needsServers();
        world = new World();
        world.page("http://lyncdiscover.plain.test/", xml(redirect("https://webext.plain.example/root")))
                .page("https://webext.plain.example/root", xml(root("https://webext.plain.example/user")))
                .page("https://webext.plain.example/user", xml(user("access.plain.example")))
                .page("https://lyncdiscover.plain.test/", xml(root("https://webext.plain.example/user")))
                .flawed("lyncdiscover.plain.test", Flaw.OTHER_NAME)
                .record("_sip._tls.plain.test. SRV 0 0 443 access.srv.example.")
                .record("_sip._tls.srv.test. SRV 0 0 443 access.srv.example.");
        world.host("access.plain.example", "127.0.0.1").host("access.srv.example", "127.0.0.1");
        world.page(
                        "http://lyncdiscover.secret.test/",
                        xml(redirect("https://webext.secret.example/root?access_token=" + SECRET)))
                .page(
                        "https://webext.secret.example/root",
                        Page.redirect(302, "https://webext.secret.example/moved?ticket=" + SECRET))
                .page(
                        "https://webext.secret.example/moved",
                        Page.document(
                                Page.UCWA_JSON,
                                "{\"access_token\": \"" + SECRET + "\", \"_links\": {\"user\": {\"href\": \"/user?cwt="
                                        + SECRET + "\"}}}"))
                .page("https://webext.secret.example/user", Page.status(401));
        world.start();
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.test", "srv.test", "secret.test", "nothing.test"})
    void a_replay_is_the_same_byte_for_byte(String domain) {
        Path file = file();
        Run live = record(domain, file);
        Run replayed = replay(domain, file);
        assertEquals(live.out(), replayed.out());
        assertEquals(live.exitCode(), replayed.exitCode());
    }

    @Test
    void a_recording_answers_another_client_too() {
        Path file = file();
        Run live = record("plain.test", file);
        assertEquals(
                List.of("webext.plain.example WEB_SERVICES CERTAIN", "access.plain.example SIP_SERVER CERTAIN"),
                live.prompts());
        assertTrue(live.steps("LOOKUP").stream()
                .noneMatch(step -> step.path("type").asText().equals("SRV")));
        Run older = replay("plain.test", file, "--client", "lync-2010");
        assertEquals(List.of("access.srv.example SRV_TARGET CERTAIN"), older.prompts());
        assertEquals(
                LyncDiscoverProcess.check(world.options(), "alice@plain.test", "--client", "lync-2010")
                        .out(),
                older.out());
    }

    @Test
    void a_question_that_was_not_recorded_is_named() {
        Path file = file();
        record("plain.test", file);
        Run other = LyncDiscoverProcess.run(
                List.of("check", "--format", "json", "--replay", file.toString(), "alice@other.test"));
        assertAll(
                () -> assertEquals(2, other.exitCode()),
                () -> assertEquals("", other.out()),
                () -> assertEquals(1, other.err().lines().count(), other::err),
                () -> assertTrue(other.err().contains("lyncdiscoverinternal.other.test"), other::err));
    }

    @Test
    void no_secret_is_kept_or_shown() throws IOException {
        Path file = file();
        Run live = record("secret.test", file);
        assertEquals("AUTHENTICATION_REQUIRED", live.endings().get(2), live::out);
        String recording = Files.readString(file);
        assertAll(
                () -> assertFalse(recording.contains(SECRET), recording),
                () -> assertTrue(recording.contains("access_token"), recording),
                () -> assertFalse(live.out().contains(SECRET), live::out));
        Run text = LyncDiscoverProcess.run(
                Stream.concat(Stream.of("check", "alice@secret.test", "--steps", "--verbose"), world.options().stream())
                        .toList());
        assertFalse(text.out().contains(SECRET), text::out);
        assertFalse(text.err().contains(SECRET), text::err);
    }

    private static Path file() {
        return world.folder().resolve("recording-" + System.nanoTime() + ".json");
    }

    private static Run record(String domain, Path file) {
        return LyncDiscoverProcess.check(world.options(), "alice@" + domain, "--record", file.toString());
    }

    private static Run replay(String domain, Path file, String... options) {
        return LyncDiscoverProcess.check(
                Stream.concat(Stream.of("--replay", file.toString()), Stream.of(options))
                        .toList(),
                "alice@" + domain);
    }
}
