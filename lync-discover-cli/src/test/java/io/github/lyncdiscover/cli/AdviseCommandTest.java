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
    void it_exits_as_plan_does_where_sign_ins_fail_and_says_so() {
        Cli run = Cli.run("advise", PLANS + "1-namespace.yaml", "--client", "lync-phone");
        assertEquals(4, run.exitCode(), run.err());
        assertTrue(run.out().contains(" SIGN-IN FAILS"), run.out());
        assertFalse(run.out().contains("NOBODY IS ASKED"), run.out());
    }

    @Test
    void it_exits_with_three_where_nobody_can_tell_and_says_so() throws IOException {
        Path plan = Files.writeString(folder.resolve("silent.yaml"), """
                title: silent
                sipDomains: [contoso.example]
                pools: [{fqdn: pool.contoso.example}]
                locations: [inside]
                answers:
                  http://lyncdiscoverinternal.contoso.example/: timedOut
                  https://lyncdiscoverinternal.contoso.example/: timedOut
                """);
        Cli run = Cli.run("advise", plan.toString());
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("silent   "), run.out());
        assertTrue(run.out().contains(" CANNOT TELL\n"), run.out());
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
                    "--cmd",
                    at(round + ".cmd"),
                    "--gpp",
                    at(round + ".xml"),
                    "--powershell",
                    at(round + ".ps1"),
                    "--undo");
            assertEquals(1, run.exitCode(), run.err());
            assertTrue(run.out().contains(at(round + "-undo.cmd")), run.out());
            assertTrue(run.out().contains("HKLM needs elevation"), run.out());
        }
        String value = "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, confusedamused.com";
        String reg = Files.readString(folder.resolve("1.reg"), StandardCharsets.UTF_16);
        assertTrue(reg.contains("\"TrustModelData\"=\"" + value + "\"\r\n"), reg);
        assertTrue(Files.readString(folder.resolve("1.cmd")).contains(" /d \"" + value + "\" /f"));
        assertTrue(Files.readString(folder.resolve("1.xml")).contains("value=\"" + value + "\""));
        assertTrue(Files.readString(folder.resolve("1.ps1")).contains("Lync' '" + value + "'"));
        assertTrue(Files.readString(folder.resolve("1-undo.reg"), StandardCharsets.UTF_16)
                .contains("\"TrustModelData\"=-\r\n"));
        assertTrue(Files.readString(folder.resolve("1-undo.cmd")).contains("reg delete "));
        assertTrue(Files.readString(folder.resolve("1-undo.xml")).contains("action=\"D\""));
        assertTrue(Files.readString(folder.resolve("1-undo.ps1")).contains("\nRemove-TrustModelData 'HKEY"));
        for (String ending : new String[] {".reg", ".cmd", ".xml", ".ps1", "-undo.reg", "-undo.xml"}) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("1" + ending)), Files.readAllBytes(folder.resolve("2" + ending)));
        }
    }

    @Test
    void its_undo_writes_back_what_the_plan_says_stands_there() throws IOException {
        Cli run = Cli.run(
                "advise", PLANS + "1-namespace.yaml", "--trust", "partner.example", "--cmd", at("trust"), "--undo");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(Files.readString(folder.resolve("trust-undo")).contains(" /d \"partner.example\" /f"));
    }

    @Test
    void it_tells_where_to_enter_the_value_by_hand() throws IOException {
        Cli text = Cli.run("advise", PLANS + "1-namespace.yaml", "--places");
        assertTrue(
                text.out()
                        .contains("\nlync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com,"
                                + " confusedamused.com\n"),
                text.out());
        assertTrue(text.out().contains("Policy editor, Lync 2013, computer"), text.out());
        assertTrue(text.out().contains("Office Customization Tool, Lync 2013"), text.out());
        JsonNode plain = new ObjectMapper()
                .readTree(Cli.run("advise", PLANS + "1-namespace.yaml", "--format", "json")
                        .out());
        assertEquals(0, plain.at("/plans/0/places").size());
        JsonNode json = new ObjectMapper()
                .readTree(Cli.run("advise", PLANS + "1-namespace.yaml", "--places", "--format", "json")
                        .out());
        assertEquals("POLICY_EDITOR", json.at("/plans/0/places/0/kind").asText());
    }

    @Test
    void options_that_contradict_each_other_are_refused() {
        Cli undo = Cli.run("advise", PLANS + "1-namespace.yaml", "--undo");
        assertEquals(2, undo.exitCode());
        assertTrue(undo.err().contains("--undo goes with --reg, --cmd, --gpp or --powershell"), undo.err());
        Cli twice = Cli.run(
                "advise", PLANS + "1-namespace.yaml", "--reg", at("a.reg"), "--cmd", at("a-undo.reg"), "--undo");
        assertEquals(2, twice.exitCode());
        assertTrue(twice.err().contains("would be written twice"), twice.err());
        assertFalse(Files.exists(folder.resolve("a.reg")));
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
        assertTrue(policy.err().contains("change the computer policy"), policy.err());
        assertTrue(policy.err().contains("--gpp: " + at("trust.xml") + " can't be written"), policy.err());
        assertTrue(policy.err().contains("without --gpp the rest is shown"), policy.err());
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
