package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Usage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of all commands, from which the manual page and the completion of each shell are made.
 *
 * @param name the program as it is typed
 * @param version its version
 * @param overview how it is used without a command
 * @param commands how each command is used, by the word that calls it
 */
public record CommandTable(String name, String version, Usage overview, Map<String, Usage> commands) {
    /** The options of a command, flags among them. */
    static List<Argument<?>> options(Usage usage) {
        return usage.everyArgument().stream()
                .filter(argument -> !argument.isOperand())
                .toList();
    }

    /** What a command takes without a name before it, in order. */
    static List<Argument<?>> operands(Usage usage) {
        return usage.everyArgument().stream().filter(Argument::isOperand).toList();
    }

    /** Every name of an option: the short one where it has one, and the long one. */
    static Stream<String> names(Argument<?> option) {
        return option.letter().isEmpty() ? Stream.of(option.name()) : Stream.of("-" + option.letter(), option.name());
    }

    /** What a help text says first, up to the end of its sentence or a colon, for lists. */
    static String firstWords(String help) {
        return help.split("[.:] |\\.$", 2)[0];
    }
}
