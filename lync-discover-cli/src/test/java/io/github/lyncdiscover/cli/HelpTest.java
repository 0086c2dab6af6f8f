package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line tells of itself. */
class HelpTest {
    @ParameterizedTest
    @EnumSource(Commands.class)
    void every_command_tells_how_it_is_used(Commands command) {
        Cli run = Cli.run(command.word(), "--help");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("Usage: lync-discover " + command.word() + " "), run.out());
        assertTrue(run.out().contains("\n  -h, --help "), run.out());
        for (int fault : List.of(69, 70, 74)) {
            assertTrue(run.out().contains("\n  " + fault + "  "), run.out());
        }
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
        assertEquals(run.out(), Cli.run("help", command.word()).out());
        assertEquals(run.out(), Cli.run(command.word(), "-h").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void the_overview_lists_every_command(String asked) {
        Cli run = Cli.run(asked);
        assertEquals(0, run.exitCode(), run.err());
        for (Commands command : Commands.values()) {
            assertTrue(run.out().contains("\n  " + command.word() + " "), run.out());
        }
    }

    @Test
    void help_and_version_need_nothing_else() {
        String version = Cli.run("--version").out();
        assertTrue(version.matches("(?s)lync-discover [0-9]+\\.[0-9]+\\.[0-9]+.*\ncommit .*\nJava [0-9].*"), version);
        assertEquals(version, Cli.run("-V").out());
        assertEquals(version, Cli.run("trust", "--version").out());
    }

    @Test
    void what_is_required_stands_in_the_first_line() {
        String usage = "Usage: lync-discover trust [OPTION]... --sip-domain=D SERVER...\n";
        assertTrue(Cli.run("trust", "--help").out().startsWith(usage));
    }

    @Test
    void a_command_that_does_not_exist_has_no_help() {
        Cli run = Cli.run("help", "chek");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("There is no command \"chek\"; did you mean \"check\""), run.err());
    }
}
