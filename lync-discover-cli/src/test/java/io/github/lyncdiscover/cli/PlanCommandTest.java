package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command plan: exit codes, what if, what is written beside the output, and files that are none. */
final class PlanCommandTest {
    private static final String PLANS = "../examples/plans/";
    private static final String CUTOVER = PLANS + "cutover.yaml";

    private static final String NOTHING_EXPECTED = """
            title: nothing expected
            sipDomains: [contoso.example, fabrikam.example]
            pools:
              - fqdn: pool.contoso.example
                edition: enterprise
                externalWebServices: web.contoso.example
                accessEdge: access.contoso.example
            """;

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), text).toString();
    }

    @Test
    void plans_whose_expectations_hold_exit_with_0() {
        Cli run = Cli.run("plan", CUTOVER, PLANS + "4-hybrid.yaml", PLANS + "5-srv-only.yaml");
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        assertEquals(
                5,
                run.out().lines().filter(line -> line.endsWith(" AS EXPECTED")).count(),
                run.out());
    }

    @Test
    void a_broken_expectation_exits_with_1_and_says_where_what_and_got() throws IOException {
        String plan = file(NOTHING_EXPECTED + "expect:\n  - {sipDomain: fabrikam.example, verdict: NO_PROMPT}\n");
        Cli run = Cli.run("plan", plan);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().lines().findFirst().orElseThrow().endsWith(" NOT AS EXPECTED"), run.out());
        assertTrue(
                run.out()
                        .replaceAll("\\s+", " ")
                        .contains("plan.yaml:9:5: fabrikam.example: expected NO_PROMPT, got PROMPT"),
                run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --location=inside                                             | 1 | PROMPT
            --trust=contoso.example                                       | 0 | NO_PROMPT
            --trust-hklm=contoso.example                                  | 1 | PROMPT
            --client=lync-2010                                            | 4 | SIGN_IN_FAILS
            --client=surface-hub                                          | 4 | SIGN_IN_FAILS
            --rename=access.contoso.example=access.fabrikam.example       | 1 | PROMPT
            """)
    void what_if_overrides_one_thing_without_editing_the_file(String option, int exitCode, String verdict)
            throws IOException {
        Cli run = Cli.run("plan", file(NOTHING_EXPECTED), option);
        assertEquals("", run.err());
        assertEquals(exitCode, run.exitCode(), run.out());
        assertTrue(run.out().lines().findFirst().orElseThrow().endsWith(" " + verdict), run.out());
    }

    @Test
    void a_renamed_server_is_met_by_its_new_name() throws IOException {
        Cli run = Cli.run("plan", file(NOTHING_EXPECTED), "--rename", "pool.contoso.example=pool.hoster.example");
        assertTrue(run.out().contains("pool.hoster.example"), run.out());
        assertTrue(!run.out().contains("pool.contoso.example"), run.out());
        assertEquals(
                "lync-discover: no server of the plan is named pol.contoso.example; did you mean"
                        + " \"pool.contoso.example\"?\n",
                Cli.run("plan", file(NOTHING_EXPECTED), "--rename", "pol.contoso.example=x.example")
                        .err());
    }

    @Test
    void check_renames_in_a_recording_too() {
        Cli run = Cli.check(
                "own-names.json", "alice@contoso.example", "--rename", "access.contoso.example=access.hoster.example");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("access.hoster.example"), run.out());
    }

    @Test
    void the_junit_report_goes_to_its_file() throws IOException {
        Path report = folder.resolve("plan.xml");
        Cli run = Cli.run("plan", CUTOVER, "--junit", report.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.readString(report).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>"));
        Cli lost = Cli.run(
                "plan", CUTOVER, "--junit", folder.resolve("none/plan.xml").toString());
        assertEquals(2, lost.exitCode());
        assertEquals("", lost.out());
        assertTrue(lost.err().contains("plan.xml: can't be written: there is no such file or folder"), lost.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sipDomain: [contoso.example]        | :1:1: unknown key "sipDomain"; did you mean "sipDomains"?
            sipDomains: [a.example]             | :1:1: a plan needs the key "pools"
            """)
    void a_file_that_is_no_plan_exits_with_2_and_one_sentence(String text, String told) throws IOException {
        Cli run = Cli.run("plan", file(text));
        assertEquals(2, run.exitCode(), run.out());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(told), run.err());
    }
}
