package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** One command; {@code Commands} lists them all. */
public interface Command {
    /** What its help tells and its command line may hold. */
    Usage usage();

    /**
     * Does what is asked for.
     *
     * @param given what the command line holds
     * @param out for results
     * @return the exit code
     * @throws IllegalArgumentException if what was given cannot be worked with: its message says why
     */
    int run(Arguments given, PrintWriter out);

    /**
     * Does what is asked for, with notes beside the results.
     *
     * @param given what the command line holds
     * @param out for results
     * @param notes takes lines for standard error
     * @return the exit code
     * @throws IllegalArgumentException if what was given cannot be worked with: its message says why
     */
    default int run(Arguments given, PrintWriter out, Consumer<String> notes) {
        return run(given, out);
    }

    /**
     * Reports whether the command writes its result by itself where it is to be kept in a file, line by line, since it may be
     * too large for the memory.
     *
     * @return false by default: the result is printed, and kept whole
     */
    default boolean keepsResult() {
        return false;
    }
}
