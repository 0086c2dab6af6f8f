package io.github.lyncdiscover.cli.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The usage of one command: its help page, and the arguments that its command line may have.
 *
 * @param summary what it does, in one or two sentences
 * @param arguments what it takes beside {@code --help} and {@code --version}; operands in their order
 * @param exitCodes each with its meaning: {@code "0  no prompt"}
 * @param examples whole command lines
 */
public record Usage(String summary, List<Argument<?>> arguments, List<String> exitCodes, List<String> examples) {
    /** The exit codes of every command that mean faults, each with its meaning: none of them is a prediction's. */
    public static final List<String> FAULTS = List.of(
            "69  it could not be started: no Java, no Maven, a build that fails",
            "70  a fault of this program or of its process",
            "74  an output could not be written; what was predicted is printed");

    /** Asks for the help page; every command takes it. */
    public static final Argument<String> HELP = Argument.flag("h", "--help", "Show this help.");

    /** Asks for the version; every command takes it. */
    public static final Argument<String> VERSION =
            Argument.flag("V", "--version", "Show the version, what it was built from, and the Java.");

    /** Keeps the result in a file; every command takes it that prints one. */
    public static final Argument<Path> OUTPUT = Argument.option(
                    "--output",
                    "FILE",
                    Path::of,
                    "Write the result to this file, in UTF-8 and whole or not at all, not to standard output.")
            .lettered("o")
            .namingOutput();

    /** Copies the lists. */
    public Usage {
        arguments = List.copyOf(arguments);
        exitCodes = List.copyOf(exitCodes);
        examples = List.copyOf(examples);
    }

    /**
     * A usage to add to.
     *
     * @param summary what the command does, in one or two sentences
     * @return a command that takes {@code --help} and {@code --version} and nothing else
     */
    public static Usage of(String summary) {
        return new Usage(summary, List.of(), List.of(), List.of());
    }

    /**
     * The same with further arguments.
     *
     * @param more what it takes too
     * @return the usage
     */
    public Usage taking(Argument<?>... more) {
        return taking(List.of(more));
    }

    /**
     * The same with further arguments.
     *
     * @param more what it takes too
     * @return the usage
     */
    public Usage taking(List<Argument<?>> more) {
        return new Usage(summary, joined(arguments, more), exitCodes, examples);
    }

    /**
     * The same with exit codes.
     *
     * @param codes each with its meaning: {@code "0  no prompt"}
     * @return the usage
     */
    public Usage exiting(String... codes) {
        return new Usage(summary, arguments, List.of(codes), examples);
    }

    /**
     * The same with examples.
     *
     * @param commandLines whole command lines
     * @return the usage
     */
    public Usage like(String... commandLines) {
        return new Usage(summary, arguments, exitCodes, List.of(commandLines));
    }

    /**
     * Everything that its command line may hold, {@code --help} and {@code --version} too.
     *
     * @return the arguments; operands in their order
     */
    public List<Argument<?>> everyArgument() {
        return joined(arguments, List.of(HELP, VERSION));
    }

    private static List<Argument<?>> joined(List<Argument<?>> some, List<Argument<?>> more) {
        return Stream.<Argument<?>>concat(some.stream(), more.stream()).toList();
    }
}
