package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The completion for bash, 3.2 or newer; it needs no other package. */
final class BashCompletion {
    private static final String HEAD = """
            # Completion of %1$s for bash. To load it: source this file, or copy it to
            # ~/.local/share/bash-completion/completions/%1$s
            _lync_discover_words() {
              local IFS=$' \\t\\n'
              COMPREPLY=($(compgen -W "$1" -- "$cur"))
            }

            _lync_discover_files() {
              local IFS=$'\\n'
              compopt -o filenames 2>/dev/null
              COMPREPLY=($(compgen -f -- "$cur"))
            }

            _lync_discover() {
              # bash takes "=" for a word of its own: --client=lync is three words.
              local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]}
              COMPREPLY=()
              if [ "$cur" = '=' ]; then
                cur=''
              elif [ "$option" = '=' ]; then
                option=${COMP_WORDS[COMP_CWORD-2]}
              fi
              if [ "$COMP_CWORD" -eq 1 ]; then
                _lync_discover_words '%2$s'
                return
              fi
              case ${COMP_WORDS[1]} in
            """;
    private static final String FOOT = """
              esac
            }

            complete -F _lync_discover %1$s
            """;

    private BashCompletion() {}

    static String of(CommandTable table) {
        StringBuilder text = new StringBuilder(HEAD.formatted(table.name(), first(table)));
        table.commands().forEach((word, usage) -> text.append(command(word, usage)));
        return text.append(FOOT.formatted(table.name())).toString();
    }

    /** What the first word may be. */
    private static String first(CommandTable table) {
        return String.join(" ", table.commands().keySet()) + " " + names(CommandTable.options(table.overview()));
    }

    private static String command(String word, Usage usage) {
        List<Argument<?>> options = CommandTable.options(usage);
        List<String> lines = new ArrayList<>();
        lines.add("    " + word + ")");
        lines.add("      case $option in");
        for (Argument<?> option : options) {
            if (!option.isFlag()) {
                String all = CommandTable.names(option).collect(Collectors.joining(" | "));
                lines.add("        " + all + ") " + value(option) + " return ;;");
            }
        }
        lines.add("      esac");
        lines.add("      case $cur in");
        lines.add("        -*) _lync_discover_words '" + names(options) + "' ;;");
        lines.add("        *) " + operand(usage) + " ;;");
        lines.add("      esac");
        lines.add("      ;;");
        return String.join("\n", lines) + "\n";
    }

    private static String value(Argument<?> argument) {
        if (!argument.choices().isEmpty()) {
            return "_lync_discover_words '" + String.join(" ", argument.choices()) + "';";
        }
        return argument.isFile() ? "_lync_discover_files;" : "";
    }

    private static String operand(Usage usage) {
        return CommandTable.operands(usage).stream()
                .map(BashCompletion::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.substring(0, value.length() - 1))
                .orElse("return");
    }

    private static String names(List<Argument<?>> options) {
        return options.stream().flatMap(CommandTable::names).collect(Collectors.joining(" "));
    }
}
