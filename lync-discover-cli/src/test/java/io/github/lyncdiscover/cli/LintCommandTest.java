package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.text.file.WrappedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code lint} on the plans in the examples, and what {@code plan} says of the same. */
final class LintCommandTest {
    private static final String PLANS = "../examples/plans/";
    private static final String WANTING = PLANS + "certificates-wanting.yaml";

    @TempDir
    private Path folder;

    @Test
    void right_certificates_exit_with_0() {
        Cli run = Cli.run("lint", PLANS + "certificates.yaml");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().lines().findFirst().orElse("").endsWith("NO FAULT"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void an_error_exits_with_1_and_is_told_by_endpoint() {
        Cli run = Cli.run("lint", WANTING);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().lines().findFirst().orElse("").endsWith("8 ERRORS"), run.out());
        assertTrue(run.out().contains("""
                          access.contoso.example (Access Edge)
                            presents certificates/wildcard.pem, until 2028-01-01
                            error NAME_MISSING
                              The certificate does not name sip.fabrikam.example: for automatic sign-in
                              of the SIP domain. (gg398920)
                        """), run.out());
        run.out().lines().forEach(line -> assertTrue(WrappedText.width(line) <= 80, line));
    }

    /** Else it could say less than {@code plan --client} does of the same handshakes. */
    @Test
    void clients_that_the_plan_does_not_name_are_judged_where_they_are_asked_for() throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, """
                sipDomains: [contoso.example]
                pools: [{fqdn: pool.contoso.example, externalWebServices: webext.contoso.example, accessEdge: sip.contoso.example}]
                certificates: [{for: accessEdge, names: [sip.contoso.example], signature: sha256}]
                """);
        assertTrue(!Cli.run("lint", plan.toString()).out().contains("FIRMWARE_DECIDES"));
        for (String client : List.of("lync-phone", "all")) {
            Cli run = Cli.run("lint", plan.toString(), "--client", client);
            assertTrue(run.out().contains("FIRMWARE_DECIDES"), run.out());
        }
        Cli wrong = Cli.run("lint", plan.toString(), "--client", "lync-fone");
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("lync-phone"), wrong.err());
    }

    @Test
    void plan_counts_in_json_and_on_the_page_what_lint_finds() throws IOException {
        JsonNode lint = new ObjectMapper()
                .readTree(Cli.run("lint", WANTING, "--format", "json").out());
        Path page = folder.resolve("plan.html");
        JsonNode plan = new ObjectMapper()
                .readTree(Cli.run("plan", WANTING, "--format", "json", "--html", page.toString())
                        .out());
        JsonNode counts = plan.at("/plans/0/certificates");
        assertEquals(8, counts.path("errors").asInt(), plan::toString);
        assertEquals(lint.at("/plans/0/errors"), counts.path("errors"), lint::toString);
        assertEquals(lint.at("/plans/0/warnings"), counts.path("warnings"), lint::toString);
        assertTrue(Files.readString(page).contains("8 errors, 3 warnings (the command lint lists them)"));
        JsonNode without = new ObjectMapper()
                .readTree(Cli.run("plan", PLANS + "1-namespace.yaml", "--format", "json")
                        .out());
        assertTrue(without.at("/plans/0/certificates").isNull(), without::toString);
    }

    @Test
    void warnings_alone_exit_with_0() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                sipDomains: [contoso.test]
                pools: [{fqdn: pool.contoso.test, accessEdge: sip.contoso.test}]
                certificates: [{for: accessEdge, names: [sip.contoso.test], key: rsa-1024}]
                """);
        Cli run = Cli.run("lint", plan.toString());
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("1 WARNING"), run.out());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T11:00, false", "2026-11-30, true", "2026-12-01T06:00+02:00, true", "2029-01-01, true"})
    void at_judges_for_another_date(String date, boolean expired) {
        Cli run = Cli.run("lint", WANTING, "--at", date);
        assertEquals(expired, run.out().contains("error EXPIRED"), run.out());
    }

    @Test
    void within_says_how_soon_is_soon() {
        assertTrue(!Cli.run("lint", PLANS + "certificates.yaml", "--within", "30")
                .out()
                .contains("EXPIRES_SOON"));
        assertTrue(Cli.run("lint", PLANS + "certificates.yaml", "--within", "500")
                .out()
                .contains("EXPIRES_SOON"));
    }

    @Test
    void a_topology_and_a_plan_without_certificates_are_told_what_they_need() {
        Cli run = Cli.run("lint", "../examples/topology/pending-change.tbxml", PLANS + "1-namespace.yaml");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("CERTIFICATE_NOT_GIVEN"), run.out());
    }

    @Test
    void all_tells_every_name() {
        String some = Cli.run("lint", PLANS + "reference.yaml").out();
        String all = Cli.run("lint", PLANS + "reference.yaml", "--all").out();
        assertTrue(some.matches("(?s).* and [0-9]+\\s+more.*"), some);
        assertTrue(all.contains("names: dir.contoso.example,"), all);
    }

    @Test
    void json_keeps_to_its_schema_name() throws IOException {
        Cli run = Cli.run("lint", WANTING, "--format", "json");
        assertEquals(1, run.exitCode());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("lync-discover/lint/1", json.path("schema").asText());
        assertEquals(8, json.at("/plans/0/errors").asInt());
        assertEquals("2026-12-01T23:59:59Z", json.at("/plans/0/date").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --at soon     | "soon" is no date
                    --within soon | "soon" is no number of days
                    --within -1   | is no number of days
                    --store x     | --store
                    """)
    void a_wrong_option_exits_with_2(String option, String told) {
        Cli run = Cli.run(("lint " + WANTING + " " + option).split(" "));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(told), run.err());
        assertEquals("", run.out());
    }

    @Test
    void a_wrong_file_exits_with_2_and_its_place() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                sipDomains: [contoso.test]
                pools: [{fqdn: pool.contoso.test}]
                certificates: [{for: pol.contoso.test, names: []}]
                """);
        Cli run = Cli.run("lint", plan.toString());
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err()
                        .contains("plan.yaml:3:22: certificates[0].for[0]: pol.contoso.test is no server of the plan;"
                                + " did you mean \"pool.contoso.test\"?"),
                run.err());
    }

    @Test
    void plan_says_in_a_line_that_certificates_were_found_wanting_and_exits_as_before() {
        Cli run = Cli.run("plan", WANTING);
        assertEquals(0, run.exitCode(), "its expectations hold");
        assertTrue(run.out().contains("""
                          Also: certificates of the plan were found wanting: 8 errors, 3 warnings
                                (lync-discover lint FILE)
                        """), run.out());
        for (String plan : List.of("certificates.yaml", "1-namespace.yaml")) {
            assertTrue(!Cli.run("plan", PLANS + plan).out().contains("wanting"), plan);
        }
    }
}
