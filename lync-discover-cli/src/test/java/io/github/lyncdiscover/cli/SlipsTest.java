package io.github.lyncdiscover.cli;

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
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types by mistake is refused with what to type instead, never taken for something else. */
final class SlipsTest {
    private static Cli run(String line) {
        return Cli.run(line.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check --trust lync.com, fabrikam.example alice@contoso.example | A list ends at the blank after "lync.com,": put the whole list in quotes
            check --trust lync.com ,fabrikam.example alice@contoso.example | A list ends at the blank after "lync.com"
            check --trust=lync.com, fabrikam.example alice@contoso.example | A list ends at the blank after
            trust --sip-domain contoso.example --trust-hkcu a.example, b.example pool.contoso.example | A list ends at the blank after "a.example,"
            check –client lync-2010 alice@contoso.example | begins with a long dash, as word processors make it: type two hyphens
            check —steps alice@contoso.example | begins with a long dash
            check --trust “lync.com” alice@contoso.example | has curly quotes, as word processors make them: type straight quotes
            check ‘alice@contoso.example’ | has curly quotes
            check alice | "alice" is neither a sign-in address nor a SIP domain, which has a dot: write alice@contoso.test
            check https://contoso.example/path | did you mean contoso.example
            check contoso.example:443 | did you mean contoso.example
            check sip:alice@contoso.example:5061 | give a sign-in address such as alice@contoso.test
            check alice@contoso.example:443 | did you mean alice@contoso.example
            check https://contoso.example/?sipuri=alice@contoso.example | did you mean contoso.example
            check //contoso.example | did you mean contoso.example
            check mailto:alice@contoso.example | did you mean alice@contoso.example
            check 192.0.2.1 | like an IP address; give a sign-in address such as alice@contoso.test, or a SIP domain
            check --last-server https://sip.contoso.example alice@contoso.example | --last-server: "https://sip.contoso.example" is no host name: it contains ":"; did you mean sip.contoso.example
            check --last-server 192.0.2.1 alice@contoso.example | like an IP address; give the name, not the address
            check --ews-host https://mail.contoso.example/ews/ alice@contoso.example | did you mean mail.contoso.example
            check --ews-host mail.contoso.example:443 alice@contoso.example | did you mean mail.contoso.example
            check --smtp-domain alice@contoso.example alice@contoso.example | did you mean contoso.example
            check --external-web-services https://webext.contoso.example alice@contoso.example | did you mean webext.contoso.example
            check --always-trusted https://fabrikam.example alice@contoso.example | did you mean fabrikam.example
            check --sip-server https://sip.contoso.example alice@contoso.example | did you mean sip.contoso.example
            check --sip-server sips:sip.contoso.example:443 alice@contoso.example | did you mean sip.contoso.example
            check --manual-server 192.0.2.1:5061 alice@contoso.example | give the name, not the address
            check –o out.txt alice@contoso.example | begins with a long dash, as word processors make it: type a hyphen
            check alice@contoso.example /format json | "/format" is no option here: type --format
            check alice@contoso.example /client:sfb-2016 | "/client:sfb-2016" is no option here: type --client
            chain https://lyncdiscover.contoso.example/ | did you mean lyncdiscover.contoso.example
            chain 192.0.2.1 | give the server's name and --connect-to
            alice@contoso.example | There is no command "alice@contoso.example"; did you mean lync-discover check alice@contoso.example
            ../examples/plans/numbers.yaml | is a file, a migration plan, and a command is needed here: plan, diff, advise and lint take it
            plan.yaml | looks like the name of a file, which is not there; a command is needed here
            trust --sip-domain alice@contoso.example pool.contoso.example | did you mean contoso.example
            trust --sip-domain contoso.example 192.0.2.1 | give the name, not the address
            remedy lync.com --reg - | - is no file, and standard output has the result: name a file
            trust --sip-domain https://contoso.example pool.contoso.example | did you mean contoso.example
            trust --sip-domain contoso.example pool.contoso.example:5061 | did you mean pool.contoso.example
            trust --sip-domain contoso.example ../examples/plans/numbers.yaml | is a file, a migration plan, and a name such as pool.contoso.test is needed here
            remedy ../examples/plans/numbers.yaml | is a file, a migration plan, and a list such as "lync.com, contoso.test" is needed here
            remedy nothing.yaml | looks like the name of a file, which is not there; a list such as
            chain nope.pem | looks like the name of a file, which is not there; the name of a server is needed here; certificates in a file are given with --file
            check plan.yaml | looks like the name of a file, which is not there
            advise ../examples/plans/numbers.yaml ../examples/plans/cutover.yaml | Unexpected "../examples/plans/cutover.yaml"; the command takes one FILE
            """)
    void a_slip_is_refused_with_what_to_type(String line, String said) {
        Cli run = run(line);
        assertEquals(2, run.exitCode(), run::err);
        assertEquals("", run.out());
        assertTrue(run.err().contains(said), run::err);
    }

    @ParameterizedTest
    @CsvSource({
        "version,lync-discover ",
        "-version,lync-discover ",
        "/?,check",
        "-?,check",
        "-help,check",
        "/help,check",
        "?,check"
    })
    void help_and_version_are_printed_however_they_are_asked_for(String word, String printed) {
        Cli run = Cli.run(word);
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains(printed), run::out);
    }

    @ParameterizedTest
    @CsvSource({"/?", "-?", "-help", "/help", "?"})
    void help_of_a_command_is_printed_however_it_is_asked_for(String word) {
        assertEquals(Cli.run("check", "--help"), Cli.run("check", word));
    }

    @Test
    void who_asks_in_another_case_is_the_user_of_the_recording() {
        Cli asRecorded = Cli.check("foreign-names.json", "alice@contoso.example");
        Cli asTyped = Cli.check("foreign-names.json", "Alice@Contoso.Example");
        assertEquals(1, asTyped.exitCode(), asTyped::err);
        assertEquals(asRecorded.out(), asTyped.out().replace("Alice@", "alice@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob@contoso.example", "alice@fabrikam.example", "contoso.example"})
    void who_asks_for_somebody_else_learns_whom_a_recording_was_made_for(String other) {
        Cli run = Cli.check("foreign-names.json", other);
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(
                run.err().contains("it was made for alice@contoso.example: look at that, or record this one anew"),
                run::err);
    }

    @ParameterizedTest
    @CsvSource({
        "preference, HKCU is that of the user who does so, HKLM",
        "user-policy, HKCU is that of the user who does so, HKLM",
        "computer-policy, HKLM needs elevation, HKCU is that"
    })
    void a_file_is_said_to_need_what_its_hive_needs(String place, String said, String notSaid, @TempDir Path folder) {
        for (String form : List.of("--reg", "--cmd")) {
            Cli run = Cli.run(
                    "remedy",
                    "lync.com, contoso.example",
                    "--as",
                    place,
                    form,
                    folder.resolve("trust" + form).toString());
            String written = run.out().substring(run.out().indexOf("Written:")).split("\n\n", 2)[0];
            String words = written.replaceAll("\\s+", " ");
            assertTrue(words.contains(said), written);
            assertTrue(!words.contains(notSaid), written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "advise", "lint"})
    void a_pool_without_a_domain_is_a_hint_and_no_error(String command, @TempDir Path folder) throws IOException {
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"), "sipDomains: [contoso.example]\npools:\n  - fqdn: pool01\n");
        Cli run = Cli.run(command, plan.toString());
        assertTrue(List.of(0, 1).contains(run.exitCode()), run::err);
        assertTrue(run.err().contains("plan.yaml: pool01 has no domain: if it is short for a longer name"), run::err);
        assertEquals(1, run.err().lines().count(), run::err);
        assertTrue(!run.out().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'lync.com, fabrikam.example',fabrikam.example",
        "'lync.com,',contoso.example",
        "',',pool.contoso.example"
    })
    void a_list_in_quotes_is_one_word_with_blanks_and_commas(String list, String server) {
        Cli run = Cli.run("trust", server, "--sip-domain", "contoso.example", "--trust", list);
        assertEquals(server.startsWith("fabrikam") || server.contains("contoso") ? 0 : 1, run.exitCode(), run::err);
    }
}
