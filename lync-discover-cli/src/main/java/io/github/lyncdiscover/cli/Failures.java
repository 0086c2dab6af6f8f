package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.imports.ImportException;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.plan.PlanFileException;
import io.github.lyncdiscover.recorded.UnrecordedQuestionException;
import io.github.lyncdiscover.recorded.file.RecordingFormatException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Says in one sentence what is wrong and what to do; never a stack trace. */
final class Failures {
    /** What is written could not be: none of the codes of a prediction. */
    static final int OUTPUT_LOST = 74;

    private static final int USAGE = 2;
    private static final int OUR_FAULT = 70;

    private final PrintWriter err;

    Failures(PrintWriter err) {
        this.err = err;
    }

    int wrongArguments(UsageException wrong, String command) {
        return say(sentence(message(wrong), " (see " + command + " --help)"));
    }

    int failed(Exception failure) {
        if (isInput(failure)) {
            return say(sentence(message(failure), ""));
        }
        say(sentence("a fault in lync-discover itself, please report it: " + failure, ""));
        return OUR_FAULT;
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    /** Whether what was given is at fault: an argument, a file, a question that a recording does not hold. */
    private static boolean isInput(Exception failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException
                || failure instanceof PlanFileException
                || failure instanceof ImportException
                || failure instanceof RecordingFormatException
                || failure instanceof UnrecordedQuestionException;
    }

    /** Says something beside the results that is no failure. */
    void note(String line) {
        err.println("lync-discover: " + Printable.of(line));
    }

    private int say(String sentence) {
        err.println("lync-discover: " + sentence);
        err.flush();
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
