package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.manual.ReferenceForm;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual page and the completion of each shell name every command, every option and every word that is offered. */
class ReferenceTest {
    /** What a form has for one command. */
    private static String part(ReferenceForm form, String text, String command) {
        if (form == ReferenceForm.FISH) {
            List<String> lines = text.lines()
                    .filter(line -> line.contains(" -n '__lync_discover_command " + command + "' "))
                    .toList();
            return String.join("\n", lines);
        }
        String bounds = switch (form) {
            case MAN -> "\n\\.SS \"%s\"\n(.*?)\n\\.S[SH] ";
            case BASH, ZSH -> "\n    %s\\)\n(.*?)\n      ;;\n";
            default -> "\n        '%s' = @\\{\n(.*?)\n        \\}\n";
        };
        Matcher part =
                Pattern.compile(bounds.formatted(command), Pattern.DOTALL).matcher(text);
        assertTrue(part.find(), () -> form + " lacks " + command);
        return part.group(1);
    }

    private static Stream<String> names(ReferenceForm form, Argument<?> option) {
        Stream<String> names = Stream.of(option.name(), "-" + option.letter()).filter(name -> !name.equals("-"));
        return switch (form) {
            case MAN -> names.map(name -> name.replace("-", "\\-"));
            case FISH -> names.map(name -> name.replaceFirst("^--", "-l ").replaceFirst("^-(.)$", "-s $1"));
            default -> names;
        };
    }

    private static void assertNames(String part, String name) {
        String whole = "(?s).*(?<![a-z-])" + Pattern.quote(name) + "(?![a-z-]).*";
        assertTrue(part.matches(whole), () -> name + " is not in\n" + part);
    }

    @ParameterizedTest
    @EnumSource(ReferenceForm.class)
    void every_command_and_every_option_is_in_each_form(ReferenceForm form) {
        Cli run = Cli.run("help", "--as", form.word());
        assertEquals(0, run.exitCode(), run.err());
        for (Commands command : Commands.values()) {
            assertNames(run.out(), command.word());
            String part = part(form, run.out(), command.word());
            for (Argument<?> argument : command.usage().everyArgument()) {
                if (!argument.isOperand()) {
                    names(form, argument).forEach(name -> assertNames(part, name));
                }
                if (form != ReferenceForm.MAN) {
                    argument.choices().forEach(word -> assertNames(part, word));
                }
            }
        }
    }

    @Test
    void the_clients_and_the_places_are_offered() {
        List<String> offered = Commands.CHECK.usage().everyArgument().stream()
                .filter(argument -> argument.name().equals("--client"))
                .flatMap(argument -> argument.choices().stream())
                .toList();
        assertTrue(offered.containsAll(List.of("lync-2013", "surface-hub", "all")), offered.toString());
        for (String word : offered) {
            assertTrue(Cli.run("check", "--client", word).err().contains("TARGET is missing"), word);
        }
    }

    @Test
    void a_form_that_does_not_exist_is_refused() {
        Cli run = Cli.run("help", "--as", "bas");
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err().contains("there is no form \"bas\": give man, bash, zsh, fish, powershell; did you mean"),
                run.err());
        assertTrue(Cli.run("help", "check", "--as", "bash").err().contains("--as prints all commands"));
    }
}
