package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code advise}: alternatives, exit codes, and the files to deploy. */
class AdviseCommandTest {
    private static final String PLANS = "../examples/plans/";

    @TempDir
    Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void it_exits_with_one_where_somebody_is_asked_and_shows_the_recommended_first() {
        Cli run = Cli.run("advise", PLANS + "1-namespace.yaml");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("1. Trusted domain list (recommended)"), run.out());
        assertTrue(run.out().contains("Change nothing, tell users what they will see"), run.out());
        run.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void it_exits_with_zero_where_nobody_is_asked() {
        Cli run = Cli.run("advise", PLANS + "1-namespace.yaml", "--trust", "confusedamused.com");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("NOBODY IS ASKED"), run.out());
    }

    @Test
    void each_plan_of_a_file_is_advised() throws IOException {
        Cli run = Cli.run("advise", PLANS + "4-hybrid.yaml", "--format", "json");
        JsonNode plans = new ObjectMapper().readTree(run.out()).get("plans");
        assertEquals(2, plans.size());
        assertEquals(0, plans.get(0).get("alternatives").size());
        assertEquals(
                "fabrikam.com, lync.com",
                plans.get(1).at("/alternatives/0/trustModelData/value").asText());
    }

    @Test
    void the_files_it_writes_are_deployed_as_they_are_and_the_same_each_time() throws IOException {
        for (String round : new String[] {"1", "2"}) {
            Cli run = Cli.run(
                    "advise",
                    PLANS + "1-namespace.yaml",
                    "--reg",
                    at(round + ".reg"),
                    "--gpp",
                    at(round + ".xml"),
                    "--powershell",
                    at(round + ".ps1"));
            assertEquals(1, run.exitCode(), run.err());
        }
        String value = "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, confusedamused.com";
        String reg = Files.readString(folder.resolve("1.reg"), StandardCharsets.UTF_16);
        assertTrue(reg.contains("\"TrustModelData\"=\"" + value + "\"\r\n"), reg);
        assertTrue(Files.readString(folder.resolve("1.xml")).contains("value=\"" + value + "\""));
        assertTrue(Files.readString(folder.resolve("1.ps1")).contains("$value = '" + value + "'"));
        for (String ending : new String[] {".reg", ".xml", ".ps1"}) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("1" + ending)), Files.readAllBytes(folder.resolve("2" + ending)));
        }
    }

    @Test
    void no_file_is_written_where_one_cannot_be_and_it_says_why() {
        Cli several = Cli.run("advise", PLANS + "4-hybrid.yaml", "--reg", at("trust.reg"));
        assertEquals(2, several.exitCode());
        assertTrue(several.err().contains("a file with one plan, not with 2"), several.err());
        Cli policy = Cli.run(
                "advise",
                PLANS + "1-namespace.yaml",
                "--trust",
                "partner.example",
                "--reg",
                at("trust.reg"),
                "--gpp",
                at("trust.xml"));
        assertEquals(2, policy.exitCode());
        assertTrue(policy.err().contains("change the policy"), policy.err());
        Cli nobody = Cli.run(
                "advise", PLANS + "1-namespace.yaml", "--trust", "confusedamused.com", "--reg", at("trust.reg"));
        assertEquals(2, nobody.exitCode());
        assertTrue(nobody.err().contains("nobody is asked"), nobody.err());
        for (Cli run : new Cli[] {several, policy, nobody}) {
            assertEquals("", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
        }
        assertFalse(Files.exists(folder.resolve("trust.reg")));
    }
}
