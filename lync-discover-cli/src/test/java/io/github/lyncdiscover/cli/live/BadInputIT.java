package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command cannot work with: it exits with 2, prints nothing, and says in one sentence what to do. */
final class BadInputIT {
    private static final List<String> NOWHERE = List.of("check", "--dns", "127.0.0.1:9");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            --colour                           | There is no option "--colour"
            --tmeout=1s                        | did you mean "--timeout"
            --steps=no                         | --steps takes no value
            --dns 127.0.0.1 --dns=127.0.0.1    | --dns is given more than once
            --timeout 5                        | such as 500ms, 10s or 1m
            --timeout 0s                       | such as 500ms, 10s or 1m
            --connect-timeout 4                | such as 500ms, 10s or 1m
            --total-timeout -1s                | such as 500ms, 10s or 1m
            --conect-timeout 4s                | did you mean "--connect-timeout"
            --format yaml                      | json
            --client lync2013                  | did you mean "lync-2013"
            --client pidgin                    | known are lync-2013
            --dns no_where                     | such as 192.0.2.1:53
            --dns 127.0.0.1:65536              | such as 192.0.2.1:53
            --connect-to lyncdiscover          | HOST:PORT:HOST:PORT
            --connect-to :https::8443          | HOST:PORT:HOST:PORT
            --sip-server pool_1.contoso.test   | it contains "_"
            --manual-server sip.contoso.test:0 | a port between 1 and 65535
            --last-server pool_1.contoso.test  | it contains "_"
            --ews-host mail@contoso.test       | it contains "@"
            --always-trusted fabrikam_.test    | it contains "_"
            """)
    void a_wrong_option_is_explained(String options, String told) {
        expect(told, args(args("check"), options.split(" "), args("alice@contoso.test")));
    }

    @ParameterizedTest(name = "<{0}>")
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            ""|sign-in address such as alice@contoso.test
            " "|sign-in address such as alice@contoso.test
            sip:|sign-in address such as alice@contoso.test
            @contoso.test|sign-in address such as alice@contoso.test
            alice@|sign-in address such as alice@contoso.test
            alice@bob@contoso.test|sign-in address such as alice@contoso.test
            "alice smith@contoso.test"|sign-in address such as alice@contoso.test
            alice@contoso_.test|it contains "_"
            alice@contoso test|it contains " "
            alice@contoso..test|two dots
            alice@-contoso.test|a hyphen
            alice@192.0.2.1|like an IP address
            https://contoso.test/|it contains
            """)
    void a_wrong_address_is_explained(String target, String told) {
        expect(told, args(NOWHERE.toArray(String[]::new), target));
    }

    @Test
    void control_characters_are_not_repeated_raw() {
        expect("\\u001b[31m", "check", "alice\u001b[31m@contoso.test");
        expect("\\u009b", "check", "contoso\u009b2J.test");
        expect("\\u0007", "check", "--client", "lync\u0007", "contoso.test");
    }

    @Test
    void what_is_missing_is_asked_for() {
        expect("--timeout needs a value, as in --timeout=DURATION", "check", "alice@contoso.test", "--timeout");
        expect("TARGET", "check");
        expect("lync-discover --help");
        expect("did you mean \"check\"", "chek", "alice@contoso.test");
    }

    @Test
    void an_absent_file_is_named() {
        String absent = folder.resolve("absent.pem").toString();
        expect(absent, "check", "alice@contoso.test", "--cacert", absent);
        expect(absent, "check", "alice@contoso.test", "--replay", absent);
        String elsewhere = folder.resolve("absent/recording.json").toString();
        Run run = LyncDiscoverProcess.run(
                List.of(args(NOWHERE.toArray(String[]::new), "alice@contoso.test", "--record", elsewhere)));
        assertEquals(74, run.exitCode(), run::toString);
        assertTrue(run.err().contains(elsewhere), run::err);
        assertTrue(run.out().contains("CANNOT_TELL"), run::out);
    }

    @Test
    void a_folder_is_no_file() {
        expect(folder.toString(), "check", "alice@contoso.test", "--cacert", folder.toString());
        expect(folder.toString(), "check", "alice@contoso.test", "--replay", folder.toString());
    }

    @Test
    void a_file_of_another_kind_is_refused() throws IOException {
        Path garbage = Files.write(folder.resolve("garbage"), new byte[] {(byte) 0xFF, 0x1B, '[', '3', '1', 'm', 0});
        Path empty = Files.createFile(folder.resolve("empty"));
        Path other = Files.writeString(folder.resolve("other.json"), "{\n  \"schema\": \"something/else\"\n}\n");
        for (Path file : List.of(garbage, empty, other)) {
            expect(file.toString(), "check", "alice@contoso.test", "--replay", file.toString());
            expect(file.toString(), "check", "alice@contoso.test", "--cacert", file.toString());
        }
        expect(other + ":1:", "check", "alice@contoso.test", "--replay", other.toString());
    }

    @Test
    void a_world_is_either_asked_or_replayed() {
        expect("leave out --record", "check", "alice@contoso.test", "--replay", "a.json", "--record", "b.json");
    }

    private static void expect(String told, String... arguments) {
        Run run = LyncDiscoverProcess.run(List.of(arguments));
        assertAll(
                () -> assertEquals(2, run.exitCode(), run::toString),
                () -> assertEquals("", run.out()),
                () -> assertTrue(run.err().contains(told), run::err),
                () -> assertEquals(1, run.err().lines().count(), run::err),
                () -> assertTrue(run.err().startsWith("lync-discover: "), run::err),
                () -> assertTrue(run.err().matches("(?s).*[.?]\n"), run::err),
                () -> assertFalse(run.err().matches("(?s).*[.?] [A-Z].*"), () -> "two sentences: " + run.err()));
    }

    private static String[] args(String[] first, String... more) {
        return args(first, more, new String[0]);
    }

    private static String[] args(String first) {
        return new String[] {first};
    }

    private static String[] args(String[] first, String[] second, String[] third) {
        return java.util.stream.Stream.of(first, second, third)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }
}
