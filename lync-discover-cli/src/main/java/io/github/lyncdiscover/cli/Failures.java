package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.name.Printable;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong and what to do; never a stack trace. */
final class Failures {
    static final int USAGE = 2;

    private Failures() {}

    static int wrongArguments(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String hint = near.isEmpty() ? "" : " Did you mean " + near.get(0) + "?";
        return say(
                line,
                sentence(wrong.getMessage()) + hint + " See "
                        + line.getCommandSpec().qualifiedName() + " --help.");
    }

    static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        return say(line, sentence(failure.getMessage()));
    }

    private static int say(CommandLine line, String sentence) {
        line.getErr().println("lync-discover: " + sentence);
        line.getErr().flush();
        return USAGE;
    }

    private static String sentence(String message) {
        String text = Printable.of(message.lines().findFirst().orElse("")).strip();
        return text.isEmpty() || text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
