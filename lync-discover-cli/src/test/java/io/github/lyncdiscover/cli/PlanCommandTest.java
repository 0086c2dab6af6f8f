package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void a_recording_is_told_as_such() {
        for (String command : List.of("plan", "advise", "lint")) {
            Cli run = Cli.run(command, Cli.RECORDINGS + "own-names.json");
            assertEquals(2, run.exitCode(), run.out());
            assertTrue(
                    run.err().contains("own-names.json:1:1: this is a recording, not a plan: check takes it"),
                    run.err());
        }
    }

    @Test
    void the_page_tells_what_is_to_be_done_as_advise_does(@TempDir Path out) throws IOException {
        String plan = "../examples/plans/numbers.yaml";
        Path page = out.resolve("page.html");
        Cli.run("plan", plan, "--html", page.toString());
        String advice = Cli.run("advise", plan).out().replaceAll("\\s+", " ");
        String told = Files.readString(page).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        for (String what : List.of(
                "New in it: contoso.example",
                "with web services webint.fabrikam.example and webext.fabrikam.example")) {
            assertTrue(advice.contains(what), advice);
            assertTrue(told.contains(what), told);
        }
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
    void a_sip_server_can_stand_in_without_editing_the_plan() throws IOException {
        String plan = file(
                """
                sipDomains: [contoso.example]
                users: [alice@contoso.example]
                locations: [outside]
                recording: %s
                """.formatted(Path.of(Cli.RECORDINGS + "sign-in-needed.json").toAbsolutePath()));
        Cli without = Cli.run("plan", plan);
        assertEquals(3, without.exitCode(), without.err());
        assertTrue(without.out()
                .replaceAll("\\s+", " ")
                .contains("Supply it with --sip-server, in the plan as sipServer."));
        assertEquals(
                0,
                Cli.run("plan", plan, "--sip-server", "sip.contoso.example:443").exitCode());
        assertEquals(
                1,
                Cli.run("plan", plan, "--sip-server", "sip.fabrikam.example:443")
                        .exitCode());
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
    void a_server_that_only_an_overriding_answer_names_is_renamed_too() throws IOException {
        String plan = NOTHING_EXPECTED + """
                answers:
                  outside:
                    "https://web.contoso.example/autodiscover/autodiscoverservice.svc/root/user":
                      {accessLocation: external, external: "sip.adatum.example:443"}
                """;
        Cli asked = Cli.run("plan", file(plan), "--rename", "web.contoso.example=www.contoso.example");
        assertTrue(asked.out().contains("sip.adatum.example   SIP server"), asked.out());
        Cli renamed = Cli.run("plan", file(plan), "--rename", "sip.adatum.example=sip.litware.example");
        assertTrue(renamed.out().contains("sip.litware.example   SIP server"), renamed.out());
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
        assertEquals(74, lost.exitCode());
        assertEquals(Cli.run("plan", CUTOVER).out(), lost.out());
        assertTrue(lost.err().contains("plan.xml: can't be written: there is no such file or folder"), lost.err());
    }

    /** Plans that come to each code, in every order: 1 before 4, 4 before 3, 3 before 0. */
    @Test
    void several_plans_exit_with_the_worst_code() throws IOException {
        Map<Integer, String> plans = Map.of(
                0,
                NOTHING_EXPECTED.replace(", fabrikam.example", ""),
                1,
                NOTHING_EXPECTED,
                3,
                """
                        sipDomains: [contoso.example]
                        users: [alice@contoso.example]
                        locations: [outside]
                        recording: %s
                        """.formatted(Path.of(Cli.RECORDINGS + "sign-in-needed.json").toAbsolutePath()),
                4,
                NOTHING_EXPECTED + "clients: [lync-2010]\n");
        List<Integer> worstFirst = List.of(1, 4, 3, 0);
        for (int one : worstFirst) {
            assertEquals(one, Cli.run("plan", file(plans.get(one))).exitCode());
            for (int other : worstFirst) {
                int worst = worstFirst.get(Math.min(worstFirst.indexOf(one), worstFirst.indexOf(other)));
                String first = file(plans.get(one));
                String second = Files.writeString(folder.resolve("second.yaml"), plans.get(other))
                        .toString();
                assertEquals(worst, Cli.run("plan", first, second).exitCode(), one + " and " + other);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sipDomain: [contoso.example]        | :1:1: unknown key "sipDomain"; did you mean "sipDomains"?
            sipDomains: [a.example]             | :1:1: a plan needs the key "pools"
            {sipDomains: [], pools: [{fqdn: a.example}]}                                  | sipDomains
            {sipDomains: [a.example], clients: [], pools: [{fqdn: b.a.example}]}          | clients
            {sipDomains: [a.example], locations: [], pools: [{fqdn: b.a.example}]}        | locations
            {sipDomains: [a.example], clients: [sfb-2016, sfb-2016], pools: [{fqdn: b.a.example}]} | sfb-2016 is named twice
            """)
    void a_file_that_is_no_plan_exits_with_2_and_one_sentence(String text, String told) throws IOException {
        Cli run = Cli.run("plan", file(text));
        assertEquals(2, run.exitCode(), run.out());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(told), run.err());
    }
}
