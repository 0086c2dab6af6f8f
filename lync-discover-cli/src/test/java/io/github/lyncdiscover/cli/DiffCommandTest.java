package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command diff: plans, recordings, one of each; 0 when nobody's outcome changes, 1 when somebody's does. */
final class DiffCommandTest {
    private static final String PLANS = "../examples/plans/";

    @TempDir
    private Path folder;

    private String plan(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_plan_and_itself_are_alike() {
        Cli run = Cli.run("diff", PLANS + "1-namespace.yaml", PLANS + "1-namespace.yaml");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("Nobody's outcome changes (4 sign-ins compared).\n", run.out());
    }

    @Test
    void two_recordings_differ_by_the_servers_that_are_named() {
        Cli run = Cli.run("diff", Cli.RECORDINGS + "own-names.json", Cli.RECORDINGS + "foreign-names.json");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("NO_PROMPT → PROMPT"), run.out());
        assertTrue(run.out().contains("  + asked about webext.fabrikam.example, web services\n"), run.out());
        assertTrue(run.out().contains("  after,  step 8: Judges webext.fabrikam.example"), run.out());
    }

    @Test
    void planned_changes_laid_over_todays_recording_are_compared_with_it() throws IOException {
        Path recording =
                Path.of(Cli.RECORDINGS + "own-names.json").toAbsolutePath().normalize();
        String plan = plan("cutover.yaml", """
                recording: %s
                sipDomains: [contoso.example]
                users: [alice@contoso.example]
                locations: [outside]
                answers:
                  "https://webext.contoso.example/autodiscover/user":
                    {accessLocation: external, external: "access.hoster.example:443"}
                """.formatted(recording));
        Cli run = Cli.run("diff", recording.toString(), plan);
        assertEquals("", run.err());
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.out().contains("  + asked about access.hoster.example, SIP server\n"), run.out());
    }

    @Test
    void files_that_cannot_be_compared_are_refused() throws IOException {
        Cli counts = Cli.run("diff", PLANS + "1-namespace.yaml", PLANS + "4-hybrid.yaml");
        assertEquals(2, counts.exitCode());
        assertTrue(counts.err().contains("holds 1 plan"), counts.err());
        Cli missing = Cli.run("diff", "none.yaml", PLANS + "4-hybrid.yaml");
        assertEquals(2, missing.exitCode());
        assertEquals("lync-discover: none.yaml: can't be read: there is no such file or folder.\n", missing.err());
    }
}
