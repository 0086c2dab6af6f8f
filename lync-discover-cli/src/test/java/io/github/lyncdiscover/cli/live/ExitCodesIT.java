package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes through the launcher, with the real Java: a machine that is broken never looks like a prediction. */
final class ExitCodesIT {
    private static final String PLANS = "../examples/plans/";

    private static Run run(String javaOptions, String... words) {
        return LyncDiscoverProcess.run(List.of(words), javaOptions);
    }

    @Test
    void predictions_end_with_their_codes() {
        String[] trust = {"trust", "--sip-domain", "contoso.example", "pool.contoso.example"};
        assertEquals(0, run("", trust).exitCode());
        trust[3] = "pool.fabrikam.example";
        assertEquals(1, run("", trust).exitCode());
        trust[1] = "--sip-domian";
        assertEquals(2, run("", trust).exitCode());
        String[] check = {"check", "alice@contoso.example", "--replay", "../examples/recordings/sign-in-needed.json"};
        assertEquals(3, run("", check).exitCode());
        assertEquals(
                4,
                run("", "plan", PLANS + "1-namespace.yaml", "--client", "lync-2010", "--location", "inside")
                        .exitCode());
    }

    @ParameterizedTest
    @CsvSource({"-Xmx1k", "-Xms4g -Xmx3g", "-Xmx4000000g", "-javaagent:none.jar"})
    void a_jvm_that_does_not_start_is_69(String options) {
        Run run = run(options, "trust", "--sip-domain", "contoso.example", "pool.fabrikam.example");
        assertEquals(69, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("did not start, see above (LYNC_DISCOVER_OPTS: " + options + ")."), run.err());
    }

    @Test
    void too_little_memory_is_70(@TempDir Path folder) throws IOException {
        StringBuilder plan = new StringBuilder("pools: [{fqdn: pool.contoso.example}]\nsipDomains:\n");
        for (int i = 0; i < 100_000; i++) {
            plan.append("  - domain").append(i).append(".example\n");
        }
        String file = Files.writeString(folder.resolve("large.yaml"), plan).toString();
        Run run = run("-Xmx20m", "plan", file);
        assertEquals(70, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertEquals(
                "lync-discover: there is not enough memory; give Java more, such as LYNC_DISCOVER_OPTS=-Xmx4g.\n",
                run.err());
    }

    @Test
    void a_file_that_can_not_be_written_is_74_and_the_prediction_is_printed(@TempDir Path folder) {
        String[] plan = {"plan", PLANS + "2-standard-edition.yaml"};
        Run printed = run("", plan);
        for (String option : List.of("--html", "--junit", "-o")) {
            Run run = run(
                    "",
                    "plan",
                    PLANS + "2-standard-edition.yaml",
                    option,
                    folder.resolve("none/x").toString());
            assertEquals(74, run.exitCode(), run.err());
            assertEquals(printed.out(), run.out());
            assertEquals(1, run.err().lines().count(), run.err());
        }
        Run full = run("", "plan", PLANS + "2-standard-edition.yaml", "-o", "/dev/full");
        assertEquals(74, full.exitCode(), full.err());
        assertEquals(printed.out(), full.out());
    }
}
