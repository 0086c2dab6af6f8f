package io.github.lyncdiscover.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One command line, run in this process.
 *
 * @param exitCode the exit code
 * @param out what it printed
 * @param err what it said on standard error
 */
record Cli(int exitCode, String out, String err) {
    static final String RECORDINGS = "../examples/recordings/";

    static Cli run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Cli(code, out.toString(), err.toString());
    }

    static Cli check(String recording, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "check";
        args[1] = "--replay";
        args[2] = RECORDINGS + recording;
        System.arraycopy(more, 0, args, 3, more.length);
        return run(args);
    }
}
