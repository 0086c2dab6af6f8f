package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.OutputFile;
import io.github.lyncdiscover.cli.arguments.OutputLostException;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.command.Command;
import io.github.lyncdiscover.cli.options.Version;
import io.github.lyncdiscover.text.file.InputFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** The command {@code lync-discover}. */
public final class Main {
    static final String NAME = "lync-discover";

    /** What the launcher wants added to the exit code, to tell it from the JVM's own, such as 1 where that does not start. */
    private static final String ADDED = "lync-discover.exit-code-plus";

    /** How other commands are asked for help and version. */
    private static final Map<String, String> ASKED_OTHERWISE = Map.of(
            "version",
            "--version",
            "-version",
            "--version",
            "/?",
            "--help",
            "-?",
            "--help",
            "-help",
            "--help",
            "/help",
            "--help",
            "?",
            "--help");

    private Main() {}

    /**
     * Runs one command line and ends the process with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        int added = Integer.getInteger(ADDED, 0);
        int code = Failures.OUR_FAULT;
        try {
            code = run(args);
        } finally {
            System.exit(added + code);
        }
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
        Failures failures = new Failures(err);
        int code = run(List.of(args), out, failures);
        err.flush();
        if (out.checkError()) {
            return readerIsGone.getAsBoolean()
                    ? code
                    : failures.outputLost("the results could not be written to standard output");
        }
        return code;
    }

    private static int run(List<String> words, PrintWriter out, Failures failures) {
        String name = NAME;
        try {
            if (words.isEmpty() || words.get(0).startsWith("-") || ASKED_OTHERWISE.containsKey(words.get(0))) {
                List<String> asked = words.stream()
                        .map(word -> ASKED_OTHERWISE.getOrDefault(word, word))
                        .toList();
                return overview(Arguments.parse(CommandOverview.usage(), asked), out);
            }
            Commands called = Commands.called(words.get(0));
            name = NAME + " " + called.word();
            return run(called, words.subList(1, words.size()), out, failures);
        } catch (UsageException wrong) {
            return failures.wrongArguments(wrong, name);
        } catch (OutputLostException lost) {
            return failures.outputLost(String.valueOf(lost.getMessage()));
        } catch (RuntimeException failure) {
            return failures.failed(failure);
        } catch (Error broken) {
            return failures.broken(broken);
        }
    }

    private static int run(Commands called, List<String> words, PrintWriter out, Failures failures) {
        boolean asks = words.size() == 1 && "--help".equals(ASKED_OTHERWISE.get(words.get(0)));
        Arguments given = Arguments.parse(called.usage(), asks ? List.of("--help") : words);
        if (isAboutItself(given, called::help, out)) {
            return 0;
        }
        given.config().ifPresent(config -> failures.note(config.sentence()));
        given.read().forEach(InputFile::keepIfPipe);
        OutputFile.check(given);
        Command command = called.command();
        return given.value(Usage.OUTPUT)
                .filter(file -> !command.keepsResult())
                .map(file -> kept(file, result -> command.run(given, result, failures::note), out))
                .orElseGet(() -> command.run(given, out, failures::note));
    }

    /** The result goes to a file; where that can't be written, to standard output after all. */
    private static int kept(Path file, ToIntFunction<PrintWriter> command, PrintWriter out) {
        StringWriter result = new StringWriter();
        SideFiles files = new SideFiles();
        int code = 0;
        try (PrintWriter kept = new PrintWriter(result)) {
            code = command.applyAsInt(kept);
        } catch (OutputLostException beside) {
            files.lose(String.valueOf(beside.getMessage()));
        }
        if (!files.write(file, result.toString())) {
            out.print(result);
        }
        files.complain();
        return code;
    }

    private static int overview(Arguments given, PrintWriter out) {
        if (!isAboutItself(given, CommandOverview::help, out)) {
            throw new UsageException("Give a command, such as check");
        }
        return 0;
    }

    /** Prints help or version if one is asked for. */
    private static boolean isAboutItself(Arguments given, Supplier<String> help, PrintWriter out) {
        if (given.has(Usage.HELP)) {
            out.print(help.get());
        } else if (given.has(Usage.VERSION)) {
            out.print(Version.details());
        }
        return given.has(Usage.HELP) || given.has(Usage.VERSION);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
