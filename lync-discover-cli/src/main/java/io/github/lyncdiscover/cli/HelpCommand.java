package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.command.Command;
import io.github.lyncdiscover.cli.manual.ReferenceForm;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import java.io.PrintWriter;
import java.util.Optional;

/** The command that prints the help of another command, or of all of them, for people or for other programs. */
final class HelpCommand implements Command {
    private static final Argument<String> COMMAND =
            Argument.operand("COMMAND", "The command to tell about.").optional().choosing(Commands::words);

    private static final Argument<ReferenceForm> FORM = Argument.option(
            "--as",
            String.join("|", ReferenceForm.words()),
            HelpCommand::form,
            "Print the manual page of all commands, or the completion for a shell.");

    @Override
    public Usage usage() {
        return Usage.of("Shows how a command is used.")
                .taking(COMMAND, FORM)
                .like(
                        "lync-discover help check",
                        "lync-discover help --as bash -o lync-discover.bash",
                        "lync-discover help --as man | man -l -");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        Optional<ReferenceForm> form = given.value(FORM);
        if (form.isPresent() && given.has(COMMAND)) {
            throw new UsageException("--as prints all commands: leave out "
                    + given.value(COMMAND).orElseThrow());
        }
        out.print(form.map(wanted -> wanted.of(Commands.table())).orElseGet(() -> page(given)));
        return 0;
    }

    private static String page(Arguments given) {
        return given.value(COMMAND).map(Commands::called).map(Commands::help).orElseGet(CommandOverview::help);
    }

    private static ReferenceForm form(String word) {
        return ReferenceForm.named(word)
                .orElseThrow(() -> new IllegalArgumentException("there is no form " + PrintableText.quote(word)
                        + ": give " + String.join(", ", ReferenceForm.words())
                        + NearestWord.hint(word, ReferenceForm.words())));
    }
}
