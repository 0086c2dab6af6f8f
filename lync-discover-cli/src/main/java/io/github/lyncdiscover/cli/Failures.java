package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.imports.ImportException;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.LocalFailureException;
import io.github.lyncdiscover.plan.PlanFileException;
import io.github.lyncdiscover.recorded.RecordingFormatException;
import io.github.lyncdiscover.recorded.UnrecordedQuestionException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** The messages of failures: one sentence with the fault and what to do, never a stack trace, and the exit code. */
final class Failures {
    /** What was given can't be understood or read. */
    static final int USAGE = 2;

    /** A fault of this program or of its process: none of the codes of a prediction. */
    static final int OUR_FAULT = 70;

    /** An output could not be written; what was predicted has been printed. */
    static final int OUTPUT_LOST = 74;

    private static final String REPORT = "a fault in lync-discover itself, please report it: ";

    private final PrintWriter err;

    Failures(PrintWriter err) {
        this.err = err;
    }

    int wrongArguments(UsageException wrong, String command) {
        return say(USAGE, sentence(message(wrong), " (see " + command + " --help)"));
    }

    int outputLost(String sentence) {
        return say(OUTPUT_LOST, sentence(sentence, ""));
    }

    int failed(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Error error) {
                return broken(error);
            }
        }
        if (failure instanceof LocalFailureException) {
            return say(OUR_FAULT, sentence(message(failure), ""));
        }
        return isInput(failure)
                ? say(USAGE, sentence(message(failure), OptionPointers.of(failure)))
                : say(OUR_FAULT, sentence(REPORT + failure, ""));
    }

    /** What ends a program that is not prepared for it: no memory, no stack, a class that is not there. */
    int broken(Error error) {
        return say(
                OUR_FAULT,
                error instanceof OutOfMemoryError
                        ? "there is not enough memory; give Java more, such as LYNC_DISCOVER_OPTS=-Xmx4g."
                        : sentence(REPORT + error, ""));
    }

    private static String message(RuntimeException failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    /** Whether what was given is at fault: an argument, a file, a question that a recording does not hold. */
    private static boolean isInput(RuntimeException failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof PlanFileException
                || failure instanceof ImportException
                || failure instanceof RecordingFormatException
                || failure instanceof UnrecordedQuestionException;
    }

    /** Says something beside the results that is no failure. */
    void note(String line) {
        err.println("lync-discover: " + PrintableText.of(line));
        err.flush();
    }

    private int say(int code, String sentence) {
        err.println("lync-discover: " + sentence);
        err.flush();
        return code;
    }

    /** The first line, with the hint before the mark that ends it. */
    private static String sentence(String message, String hint) {
        List<String> lines = message.lines().toList();
        String text = lines.isEmpty() ? "" : PrintableText.of(lines.get(0)).strip();
        boolean ended = text.endsWith(".") || text.endsWith("?");
        String words = ended ? text.substring(0, text.length() - 1) : text;
        return words + hint + (ended ? text.substring(text.length() - 1) : ".");
    }
}
