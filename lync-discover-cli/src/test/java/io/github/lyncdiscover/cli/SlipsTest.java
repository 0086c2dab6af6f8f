package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource({"version,lync-discover ", "-version,lync-discover ", "/?,check", "-?,check", "-help,check"})
    void help_and_version_are_printed_however_they_are_asked_for(String word, String printed) {
        Cli run = Cli.run(word);
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains(printed), run::out);
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
