package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.command.Command;
import io.github.lyncdiscover.cli.network.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The command {@code lync-discover}. */
public final class Main {
    static final String NAME = "lync-discover";

    private Main() {}

    /**
     * Runs one command line and ends the process with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    public static int run(String... args) {
        ResultStream out = new ResultStream(new FileOutputStream(FileDescriptor.out));
        return run(args, writer(out), writer(new FileOutputStream(FileDescriptor.err)), out::readerIsGone);
    }

    /**
     * Runs one command line.
     *
     * @param args the arguments
     * @param out for results
     * @param err for everything else
     * @return the exit code
     */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return run(args, out, err, () -> false);
    }

    private static int run(String[] args, PrintWriter out, PrintWriter err, BooleanSupplier readerIsGone) {
        int code = run(List.of(args), out, new Failures(err));
        err.flush();
        if (out.checkError()) {
            if (readerIsGone.getAsBoolean()) {
                return code;
            }
            err.println("lync-discover: the results could not be written to standard output.");
            err.flush();
            return Failures.OUTPUT_LOST;
        }
        return code;
    }

    private static int run(List<String> words, PrintWriter out, Failures failures) {
        String name = NAME;
        try {
            if (words.isEmpty() || words.get(0).startsWith("-")) {
                return overview(Arguments.parse(Overview.usage(), words), out);
            }
            Commands called = Commands.called(words.get(0));
            name = NAME + " " + called.word();
            return run(called, words.subList(1, words.size()), out, failures);
        } catch (UsageException wrong) {
            return failures.wrongArguments(wrong, name);
        } catch (RuntimeException failure) {
            return failures.failed(failure);
        }
    }

    private static int run(Commands called, List<String> words, PrintWriter out, Failures failures) {
        Command command = called.command();
        Arguments given = Arguments.parse(command.usage(), words);
        return isAboutItself(given, called::help, out) ? 0 : command.run(given, out, failures::note);
    }

    private static int overview(Arguments given, PrintWriter out) {
        if (!isAboutItself(given, Overview::help, out)) {
            throw new UsageException("Give a command, such as check");
        }
        return 0;
    }

    /** Prints help or version if one is asked for. */
    private static boolean isAboutItself(Arguments given, Supplier<String> help, PrintWriter out) {
        if (given.has(Usage.HELP)) {
            out.print(help.get());
        } else if (given.has(Usage.VERSION)) {
            out.println(Version.text());
        }
        return given.has(Usage.HELP) || given.has(Usage.VERSION);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
