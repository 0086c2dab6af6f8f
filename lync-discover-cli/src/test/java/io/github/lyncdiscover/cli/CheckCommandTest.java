package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code check} over recordings: every option that changes a prediction, formats and exit codes. */
class CheckCommandTest {
    private static final String ALICE = "alice@contoso.example";

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    foreign-names.json  | -                                             | PROMPT        | 1
                    foreign-names.json  | --trust fabrikam.example                      | NO_PROMPT     | 0
                    foreign-names.json  | --trust-hkcu fabrikam.example                 | NO_PROMPT     | 0
                    foreign-names.json  | --trust-hklm fabrikam.example                 | PROMPT        | 1
                    foreign-names.json  | --always-trusted fabrikam.example,x.example   | NO_PROMPT     | 0
                    foreign-names.json  | --last-server pool.fabrikam.example           | NO_PROMPT     | 0
                    foreign-names.json  | --manual-server pool.fabrikam.example         | NO_PROMPT     | 0
                    foreign-names.json  | --client surface-hub                          | SIGN_IN_FAILS | 4
                    foreign-names.json  | --client lync-2010                            | SIGN_IN_FAILS | 4
                    own-names.json      | -                                             | NO_PROMPT     | 0
                    own-names.json      | --ews-host autodiscover.fabrikam.example       | PROMPT        | 1
                    own-names.json      | --ews-host autodiscover.contoso.example        | NO_PROMPT     | 0
                    own-names.json      | --ews-host mail.fabrikam.example              | PROMPT        | 1
                    sign-in-needed.json | -                                             | CANNOT_TELL   | 3
                    sign-in-needed.json | --sip-server sip.contoso.example:443          | NO_PROMPT     | 0
                    sign-in-needed.json | --sip-server sip.fabrikam.example             | PROMPT        | 1
                    sign-in-needed.json | --ews-host mail.fabrikam.example              | MAY_PROMPT    | 1
                    srv-only.json       | -                                             | PROMPT        | 1
                    srv-only.json       | --client lync-phone                           | SIGN_IN_FAILS | 4
                    srv-only.json       | --client lync-store-app                       | SIGN_IN_FAILS | 4
                    """)
    void an_option_gives_its_verdict_and_exit_code(String recording, String options, String verdict, int exitCode)
            throws IOException {
        String[] words = (ALICE + " --format json" + (options == null ? "" : " " + options)).split(" ");
        Cli run = Cli.check(recording, words);
        assertEquals(exitCode, run.exitCode(), run.toString());
        assertEquals(verdict, predictions(run).get(0).get("verdict").asText(), run.out());
        assertEquals("", run.err());
    }

    @Test
    void a_recording_for_somebody_else_says_for_whom_it_was_made() {
        Cli run = Cli.run("check", "bob@contoso.example", "--replay", Cli.RECORDINGS + "foreign-names.json");
        assertEquals(2, run.exitCode(), run.out());
        assertTrue(run.err().contains("it was made for alice@contoso.example: look at that"), run.err());
    }

    @Test
    void several_targets_exit_with_the_gravest_outcome() {
        assertEquals(0, Cli.check("own-names.json", ALICE, "sip:" + ALICE).exitCode());
        assertEquals(1, Cli.check("srv-only.json", ALICE, "contoso.example").exitCode());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "UTF-32"})
    void targets_are_read_from_a_list_with_blanks_and_comments(String charset, @TempDir Path folder)
            throws IOException {
        Path list = Files.writeString(
                folder.resolve("targets.txt"),
                "# pilot\r\n\r\n  sip:alice@contoso.example  # first\r\n#bob@contoso.example\r\ncontoso.example",
                Charset.forName(charset));
        Cli run = Cli.check("srv-only.json", "@" + list, ALICE, "--format", "json");
        assertEquals(1, run.exitCode(), run.err());
        assertEquals(
                List.of(ALICE, "null", ALICE),
                predictions(run).findValues("signInAddress").stream()
                        .map(JsonNode::asText)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            contoso.example~ bob@@contoso.example         | :2:2: the user part "bob@"
            contoso.example~a@contoso.example, b@c.example | :2:1:
            # nobody~                                     | : holds no target: it has one sign-in address
            sipDomains: [contoso.example]                 | :1:1: this is a migration plan, not a list of targets
            """)
    void what_is_wrong_with_a_list_of_targets_is_told_with_its_line(String text, String said, @TempDir Path folder)
            throws IOException {
        Path list = Files.writeString(folder.resolve("targets.txt"), text.replace('~', '\n'));
        Cli run = Cli.check("own-names.json", "@" + list);
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("lync-discover: " + list + said), run.err());
    }

    @Test
    void a_list_that_is_missing_is_named_and_one_that_is_read_is_not_written(@TempDir Path folder) throws IOException {
        Cli missing = Cli.check("own-names.json", "@none.txt");
        assertEquals(2, missing.exitCode());
        assertTrue(
                missing.err().startsWith("lync-discover: none.txt: can't be read: there is no such file or folder;"),
                missing.err());
        Path list = Files.writeString(folder.resolve("targets.txt"), ALICE);
        Cli onto = Cli.check("own-names.json", "@" + list, "-o", list.toString());
        assertEquals(2, onto.exitCode());
        assertTrue(onto.err().contains("is read too and would be lost"), onto.err());
    }

    @Test
    void text_fits_into_eighty_columns_and_has_no_colour_without_a_terminal() {
        String text = Cli.check("foreign-names.json", ALICE, "--steps").out();
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
        assertEquals(-1, text.indexOf('\u001b'));
        assertTrue(text.contains("Judges webext.fabrikam.example"), text);
    }

    @Test
    void a_question_that_was_not_recorded_is_named() {
        Cli run = Cli.check("own-names.json", "bob@other.example");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("lyncdiscoverinternal.other.example A"), run.err());
    }

    @Test
    void an_edited_recording_changes_the_prediction(@TempDir Path folder) throws IOException {
        String original = Files.readString(Path.of(Cli.RECORDINGS, "own-names.json"));
        Path edited = folder.resolve("edited.json");
        Files.writeString(edited, original.replace("access.contoso.example", "access.fabrikam.example"));
        Cli run = Cli.run("check", "--replay", edited.toString(), "--format", "json", ALICE);
        assertEquals(1, run.exitCode());
        assertEquals(
                "access.fabrikam.example",
                predictions(run).get(0).get("prompts").get(0).get("server").asText());
    }

    @Test
    void several_clients_are_a_table_and_each_is_predicted() throws IOException {
        Cli run = Cli.check("foreign-names.json", ALICE, "--client", "lync-2013", "--client", "surface-hub");
        assertTrue(run.out().startsWith("""
                alice@contoso.example:
                  Lync 2013     PROMPT          webext.fabrikam.example, access.fabrikam.example
                  Surface Hub   SIGN_IN_FAILS

                """), run.out());
        assertEquals(1, run.exitCode());
        JsonNode all = predictions(Cli.check("foreign-names.json", ALICE, "--client", "all", "--format", "json"));
        assertEquals(11, all.size());
    }

    @Test
    void a_user_agent_is_for_the_network() {
        Cli run = Cli.check("own-names.json", ALICE, "--user-agent", "OC/16.0");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--user-agent"), run.err());
    }

    @Test
    void a_replay_asks_no_network() {
        Cli run = Cli.check("own-names.json", ALICE, "--dns", "127.0.0.1");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--replay asks no network"), run.err());
    }

    private static JsonNode predictions(Cli run) throws IOException {
        return new ObjectMapper().readTree(run.out()).get("predictions");
    }
}
