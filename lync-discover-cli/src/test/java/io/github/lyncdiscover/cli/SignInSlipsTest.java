package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips in the options of a sign-in are refused before anybody is asked anything. */
final class SignInSlipsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --account CONTOSO\\alice                                   | --account needs --sign-in
            --password-env SECRET                                      | --password-env needs --sign-in
            --own-account                                              | --own-account needs --sign-in
            --show-account-to web.fabrikam.example                     | --show-account-to needs --sign-in
            --sign-in bob@contoso.example                              | --sign-in: give one sign-in address
            --sign-in --replay recording.json                          | --replay asks no network: leave out --sign-in
            --sign-in --own-account --password-fd 0                    | --password-fd and --own-account exclude each other
            --sign-in --password-fd 0 --password-env SECRET            | --password-fd and --password-env exclude each other
            --sign-in --own-account --account CONTOSO\\alice           | --own-account has neither a name nor a password
            --sign-in --password-fd 1                                  | --password-fd: 1 and 2 are written, not read
            --sign-in --password-fd 65536                              | --password-fd: give the number of a file descriptor
            --sign-in --password-fd 65535                              | --password-fd: descriptor 65535 cannot be read; open it
            --sign-in --password-env NO_SUCH_VARIABLE                  | --password-env: the environment has no "NO_SUCH_VARIABLE"
            --sign-in --show-account-to https://web.fabrikam.example/  | did you mean web.fabrikam.example
            """)
    void a_slip_is_refused_with_what_to_give_instead(String options, String message) {
        Cli run = Cli.run(("check alice@contoso.example " + options).split(" ", -1));
        assertEquals(2, run.exitCode(), run::err);
        assertTrue(run.err().contains(message), run::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso.example", "contoso.example --account alice@contoso.example"})
    void a_domain_has_no_account(String target) {
        Cli run = Cli.run(("check --sign-in " + target).split(" ", -1));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--sign-in: give one sign-in address"), run::err);
    }

    /** There is no option for a password, and none that is wrong shows what was given to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"--password=hunter2", "--password hunter2", "--password-fd hunter2", "--password-fd=hunter2"})
    void a_password_among_the_arguments_is_refused_and_not_shown(String option) {
        Cli run = Cli.run(("check alice@contoso.example --sign-in " + option).split(" ", -1));
        assertEquals(2, run.exitCode());
        assertFalse(run.err().contains("hunter2"), run::err);
        assertFalse(run.out().contains("hunter2"), run::out);
    }
}
