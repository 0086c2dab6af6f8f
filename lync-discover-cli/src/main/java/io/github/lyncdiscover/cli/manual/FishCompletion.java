package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Usage;

/** The completion for fish. */
final class FishCompletion {
    private static final String HEAD = """
            # Completion of %1$s for fish. To load it: copy this file to ~/.config/fish/completions
            function __lync_discover_command
                set -l words (commandline -opc)
                if test (count $argv) -eq 0
                    test (count $words) -eq 1
                else
                    test (count $words) -gt 1; and test $words[2] = $argv[1]
                end
            end

            complete -c %1$s -f
            """;

    private FishCompletion() {}

    static String of(CommandTable table) {
        StringBuilder text = new StringBuilder(HEAD.formatted(table.name()));
        for (Argument<?> option : CommandTable.options(table.overview())) {
            text.append(option(table.name(), "", option));
        }
        table.commands().forEach((word, usage) -> text.append(command(table.name(), word, usage)));
        return text.toString();
    }

    private static String command(String name, String word, Usage usage) {
        StringBuilder text = new StringBuilder("\ncomplete -c " + name + " -n __lync_discover_command -a " + word
                + " -d " + quoted(CommandTable.firstWords(usage.summary())) + "\n");
        CommandTable.options(usage).forEach(option -> text.append(option(name, word, option)));
        for (Argument<?> operand : CommandTable.operands(usage)) {
            String values = values(operand);
            if (!values.isEmpty()) {
                text.append("complete -c " + name + condition(word) + values + "\n");
            }
        }
        return text.toString();
    }

    private static String option(String name, String word, Argument<?> option) {
        String letter = option.letter().isEmpty() ? "" : " -s " + option.letter();
        String values = option.isFlag() ? "" : option.isFile() ? " -r" + values(option) : " -x" + values(option);
        return "complete -c " + name + condition(word) + letter + " -l "
                + option.name().substring(2) + values + " -d " + quoted(CommandTable.firstWords(option.help())) + "\n";
    }

    private static String condition(String word) {
        return word.isEmpty() ? " -n __lync_discover_command" : " -n '__lync_discover_command " + word + "'";
    }

    private static String values(Argument<?> argument) {
        if (!argument.choices().isEmpty()) {
            return " -a '" + String.join(" ", argument.choices()) + "'";
        }
        return argument.isFile() ? " -F" : "";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
