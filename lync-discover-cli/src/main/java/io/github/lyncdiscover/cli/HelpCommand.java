package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.command.Command;
import java.io.PrintWriter;

/** Prints the help of another command, or of all of them. */
final class HelpCommand implements Command {
    private static final Argument<String> COMMAND =
            Argument.operand("COMMAND", "The command to tell about.").optional();

    @Override
    public Usage usage() {
        return Usage.of("Tells how a command is used.").taking(COMMAND);
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        out.print(given.value(COMMAND).map(Commands::called).map(Commands::help).orElseGet(Overview::help));
        return 0;
    }
}
