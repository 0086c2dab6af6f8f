package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.manual.Manual;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.Terminal;
import io.github.lyncdiscover.report.task.ExplainJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The command that prints what the documentation says of a code, a verdict or a setting. */
public final class ExplainCommand implements Command {
    private static final Argument<String> WORD = Argument.operand(
                    "WORD",
                    "A word of a result: the code of a finding, a verdict, a setting of a client, a client, a stage, a doubt, a"
                            + " kind of step. Without any, the words are listed.")
            .repeatable()
            .optional()
            .choosing(() -> Manual.packed().words());

    @Override
    public Usage usage() {
        return Usage.of("Prints what a word of a result means, what users see and what you can do, as docs has it.")
                .taking(WORD)
                .taking(OutputOptions.ALL)
                .exiting("0  the page, or the list, is printed", "2  usage, or a word that is not known")
                .like(
                        "lync-discover explain TLS_NAME_MISMATCH",
                        "lync-discover explain MAY_PROMPT",
                        "lync-discover explain default-list",
                        "lync-discover explain PROMPT --format json");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        OutputOptions output = new OutputOptions(given);
        Manual manual = Manual.packed();
        List<String> words = given.values(WORD);
        if (output.json()) {
            out.print(ExplainJson.of(
                    words.isEmpty()
                            ? manual.everything()
                            : words.stream()
                                    .flatMap(word -> manual.about(word).stream())
                                    .toList()));
            return 0;
        }
        int columns = Terminal.columns(given);
        out.print(
                words.isEmpty()
                        ? manual.list(columns)
                        : words.stream()
                                .map(word -> manual.explain(word, columns))
                                .collect(Collectors.joining("\n")));
        return 0;
    }
}
