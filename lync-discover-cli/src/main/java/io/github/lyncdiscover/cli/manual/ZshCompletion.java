package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Usage;
import java.util.ArrayList;
import java.util.List;

/** The completion for zsh, by its own {@code _arguments}. */
final class ZshCompletion {
    private static final String HEAD = """
            #compdef %1$s
            # Completion of %1$s for zsh. To load it: put this file, by this name, into a folder of $fpath before compinit.
            _lync-discover() {
              local -a commands
              commands=(
            """;
    private static final String MIDDLE = """
              )
              if (( CURRENT == 2 )); then
                _describe -t commands command commands
                _arguments %1$s
                return
              fi
              local command=$words[2]
              shift words
              (( CURRENT-- ))
              case $command in
            """;
    private static final String FOOT = """
              esac
            }

            if [[ $funcstack[1] == _lync-discover ]]; then
              _lync-discover "$@"
            else
              compdef _lync-discover %1$s
            fi
            """;

    private ZshCompletion() {}

    static String of(CommandTable table) {
        StringBuilder text = new StringBuilder(HEAD.formatted(table.name()));
        table.commands()
                .forEach((word, usage) -> text.append("    ")
                        .append(quoted(word + ":" + CommandTable.firstWords(usage.summary())))
                        .append('\n'));
        List<String> own = CommandTable.options(table.overview()).stream()
                .map(ZshCompletion::option)
                .toList();
        text.append(MIDDLE.formatted(String.join(" ", own)));
        table.commands().forEach((word, usage) -> text.append(command(word, usage)));
        return text.append(FOOT.formatted(table.name())).toString();
    }

    private static String command(String word, Usage usage) {
        List<String> specs = new ArrayList<>();
        CommandTable.options(usage).forEach(argument -> specs.add(option(argument)));
        for (Argument<?> operand : CommandTable.operands(usage)) {
            String place = operand.isRepeatable() ? "*" : operand.isRequired() ? "" : ":";
            specs.add(quoted(place + ":" + operand.name() + ":" + values(operand)));
        }
        return "    " + word + ")\n      _arguments -S \\\n        " + String.join(" \\\n        ", specs)
                + "\n      ;;\n";
    }

    private static String option(Argument<?> option) {
        String help = "[" + escaped(CommandTable.firstWords(option.help())) + "]"
                + (option.isFlag() ? "" : ":" + option.value().replace(":", "\\:") + ":" + values(option));
        String equals = option.isFlag() ? "" : "=";
        if (option.letter().isEmpty()) {
            String again = option.isRepeatable() && !option.isFlag() ? "*" : "";
            return quoted(again + option.name() + equals + help);
        }
        String both = "-" + option.letter() + " " + option.name();
        return quoted("(" + both + ")") + "{-" + option.letter() + "," + option.name() + equals + "}" + quoted(help);
    }

    /** What is offered for a value: words, files or none. A blank for none would keep the options from being offered, too. */
    private static String values(Argument<?> argument) {
        if (!argument.choices().isEmpty()) {
            return "(" + String.join(" ", argument.choices()) + ")";
        }
        return argument.isFile() ? "_files" : "()";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
