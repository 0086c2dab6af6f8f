package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.recorded.UnrecordedQuestionException;
import io.github.lyncdiscover.recorded.file.RecordingFormatException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong and what to do; never a stack trace. */
final class Failures {
    /** What is written could not be: none of the codes of a prediction. */
    static final int OUTPUT_LOST = 74;

    private static final int USAGE = 2;
    private static final int OUR_FAULT = 70;
    private static final Pattern WHERE = Pattern.compile(
            "^Invalid value for (?:positional parameter at index \\S+ \\((\\w+)\\)|option '([^']*)'[^:]*): ");

    private Failures() {}

    static int wrongArguments(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        String help = " (see " + line.getCommandSpec().qualifiedName() + " --help)";
        String message = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched.getUnmatched().get(0), line)
                : Objects.requireNonNullElse(wrong.getMessage(), "");
        return say(line, sentence(WHERE.matcher(message).replaceFirst("$1$2: "), help));
    }

    static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        String message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        if (isInput(failure)) {
            return say(line, sentence(message, ""));
        }
        say(line, sentence("a fault in lync-discover itself, please report it: " + failure, ""));
        return OUR_FAULT;
    }

    /** Whether what was given is at fault: an argument, a file, a question that a recording does not hold. */
    private static boolean isInput(Exception failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException
                || failure instanceof RecordingFormatException
                || failure instanceof UnrecordedQuestionException;
    }

    private static String unmatched(String word, CommandLine line) {
        boolean option = word.startsWith("-");
        String name = option ? word.replaceFirst("=.*", "") : word;
        Stream<String> known =
                option ? line.getCommandSpec().optionsMap().keySet().stream() : line.getSubcommands().keySet().stream();
        Optional<String> near = NearestWord.to(name, known.toList());
        String what = option
                ? "There is no option "
                : line.getSubcommands().isEmpty() ? "Unexpected " : "There is no command ";
        return what
                + Printable.quote(name)
                + near.map(hint -> "; did you mean " + hint + "?").orElse(".");
    }

    private static int say(CommandLine line, String sentence) {
        line.getErr().println("lync-discover: " + sentence);
        line.getErr().flush();
        return USAGE;
    }

    /** The first line, with the hint before the mark that ends it. */
    private static String sentence(String message, String hint) {
        List<String> lines = message.lines().toList();
        String text = lines.isEmpty() ? "" : Printable.of(lines.get(0)).strip();
        boolean ended = text.endsWith(".") || text.endsWith("?");
        String words = ended ? text.substring(0, text.length() - 1) : text;
        return words + hint + (ended ? text.substring(text.length() - 1) : ".");
    }
}
