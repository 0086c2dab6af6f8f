package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --format csv} and {@code --short}, of every command that prints a table. */
class TableFormatTest {
    private static final String PLANS = "../examples/plans/";

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of(
                        "check",
                        "alice@contoso.example",
                        "--client",
                        "all",
                        "--replay",
                        Cli.RECORDINGS + "foreign-names.json"),
                List.of("trust", "--sip-domain", "contoso.example", "a.contoso.example", "b.fabrikam.example"),
                List.of("plan", PLANS + "reference.yaml", PLANS + "cutover.yaml"),
                List.of("diff", PLANS + "merger-before.yaml", PLANS + "merger-after.yaml"),
                List.of("lint", PLANS + "reference.yaml"),
                List.of("advise", PLANS + "2-standard-edition.yaml"),
                List.of("chain", "--file", PLANS + "certificates/access-edge.pem"));
    }

    private static Cli run(List<String> command, String... more) {
        return Cli.run(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_form_has_a_line_a_row_and_the_exit_code_of_the_text(List<String> command) {
        Cli text = run(command);
        Cli csv = run(command, "--format", "csv");
        Cli lines = run(command, "--short");
        assertEquals(text.exitCode(), csv.exitCode(), csv.err());
        assertEquals(text.exitCode(), lines.exitCode(), lines.err());
        long rows = lines.out().lines().count();
        assertTrue(rows > 0, text.out());
        assertEquals(rows + 1, csv.out().split("\r\n", -1).length - 1, csv.out());
        assertEquals(
                1,
                lines.out()
                        .lines()
                        .map(line -> line.split("\t", -1).length)
                        .distinct()
                        .count(),
                lines.out());
    }

    @Test
    void a_check_in_short_is_address_client_place_verdict_and_servers() {
        assertEquals(
                "alice@contoso.example\tlync-2013\t-\tPROMPT\twebext.fabrikam.example access.fabrikam.example\n",
                Cli.check("foreign-names.json", "alice@contoso.example", "--short")
                        .out());
    }

    @Test
    void a_check_as_csv_has_findings_and_the_cure() {
        assertEquals(
                "signInAddress,sipDomain,client,location,verdict,servers,certain,possible,findings,cure\r\n"
                        + "alice@contoso.example,contoso.example,lync-2013,,PROMPT,"
                        + "webext.fabrikam.example access.fabrikam.example,"
                        + "webext.fabrikam.example access.fabrikam.example,,TLS_NAME_MISMATCH,"
                        + "\"lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com,"
                        + " fabrikam.example\"\r\n",
                Cli.check("foreign-names.json", "alice@contoso.example", "--format", "csv")
                        .out());
    }

    @Test
    void forms_exclude_each_other_and_a_command_without_a_table_has_no_csv() {
        Cli both = Cli.check("foreign-names.json", "alice@contoso.example", "--short", "--format", "json");
        assertEquals(2, both.exitCode());
        assertTrue(both.err().contains("leave out --format"), both.err());
        Cli none = Cli.run("remedy", "lync.com, contoso.example", "--format", "csv");
        assertEquals(2, none.exitCode());
        assertTrue(none.err().contains("give text or json"), none.err());
    }

    @Test
    void what_is_expected_decides_the_exit_code() {
        Cli met = Cli.check("foreign-names.json", "alice@contoso.example", "--expect", "PROMPT");
        assertEquals(0, met.exitCode());
        assertEquals("", met.err());
        Cli missed = Cli.check("foreign-names.json", "alice@contoso.example", "--expect", "NO_PROMPT", "--short");
        assertEquals(1, missed.exitCode());
        assertTrue(missed.out().contains("\tPROMPT\t"), missed.out());
        assertEquals(
                "lync-discover: expected NO_PROMPT: alice@contoso.example, lync-2013: PROMPT\n",
                missed.err().replace("\r", ""));
        Cli failing = Cli.check(
                "foreign-names.json", "alice@contoso.example", "--client", "lync-2010", "--expect", "NO_PROMPT");
        assertEquals(1, failing.exitCode(), "a mismatch is 1, whatever came instead");
        assertEquals(
                1,
                Cli.check("foreign-names.json", "alice@contoso.example", "--client", "all", "--expect", "PROMPT")
                        .exitCode());
        Cli wrong = Cli.check("foreign-names.json", "alice@contoso.example", "--expect", "NOPROMPT");
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("did you mean \"NO_PROMPT\""), wrong.err());
    }

    @Test
    void where_tables_are_printed_is_said_in_docs() throws java.io.IOException {
        String docs = java.nio.file.Files.readString(Path.of("../docs/verdicts.md"));
        for (List<String> command : commands().toList()) {
            assertTrue(docs.contains("`" + command.get(0) + "`"), command.get(0));
        }
        assertTrue(docs.contains("--format csv") && docs.contains("--short"));
    }
}
