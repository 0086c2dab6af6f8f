package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.Placeholder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds the place of the command until there is one: prints its arguments. */
public final class Main {
    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command line and returns its exit code. */
    static int run(String... args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (List.of(args).contains("--version")) {
            out.println(Placeholder.word() + " " + Main.class.getPackage().getImplementationVersion());
        } else {
            out.println("Usage: lync-discover COMMAND");
            for (String arg : args) {
                out.println("[" + arg + "]");
            }
        }
        return 0;
    }
}
