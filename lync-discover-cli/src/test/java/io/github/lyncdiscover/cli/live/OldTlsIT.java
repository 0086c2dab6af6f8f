package io.github.lyncdiscover.cli.live;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Documents.root;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.loopback.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check} makes of servers that speak an old version of TLS only, as Lync Server 2010 and 2013 do. */
final class OldTlsIT {
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1", "TLSv1.2"})
    void a_server_that_speaks_one_version_only_is_met_as_a_client_meets_it(String version) {
        LyncDiscoverProcess.needsServers();
        try (World world = world(version)) {
            Run run = LyncDiscoverProcess.check(world.options(), "alice@contoso.test");
            assertEquals("PROMPT", run.verdict(), run::out);
            assertEquals(
                    List.of("webext.fabrikam.test WEB_SERVICES CERTAIN", "access.fabrikam.test SIP_SERVER CERTAIN"),
                    run.prompts());
            Set<String> versions = run.steps("FETCH").stream()
                    .filter(step -> step.path("url").asText().startsWith("https:"))
                    .map(step -> step.at("/tls/protocol").asText())
                    .collect(Collectors.toSet());
            assertEquals(Set.of(version), versions, run::out);
        }
    }

    @Test
    void a_recording_keeps_the_version_and_says_the_same() throws IOException {
        LyncDiscoverProcess.needsServers();
        try (World world = world("TLSv1")) {
            Path file = world.folder().resolve("recording.json");
            List<String> options = new ArrayList<>(world.options());
            options.addAll(List.of("--record", file.toString()));
            Run live = LyncDiscoverProcess.check(options, "alice@contoso.test");
            assertTrue(Files.readString(file).contains("\"protocol\": \"TLSv1\""), live::out);
            assertEquals(
                    live.out(),
                    LyncDiscoverProcess.check(List.of("--replay", file.toString()), "alice@contoso.test")
                            .out());
        }
    }

    private static World world(String version) {
        World world = new World().speaking(version);
        return world.page("http://lyncdiscover.contoso.test/", xml(redirect("https://webext.fabrikam.test/root")))
                .page("https://lyncdiscover.contoso.test/", xml(root("https://webext.fabrikam.test/user")))
                .page("https://webext.fabrikam.test/root", xml(root("https://webext.fabrikam.test/user")))
                .page("https://webext.fabrikam.test/user", xml(user("access.fabrikam.test")))
                .record("access.fabrikam.test. A 127.0.0.1")
                .start();
    }
}
