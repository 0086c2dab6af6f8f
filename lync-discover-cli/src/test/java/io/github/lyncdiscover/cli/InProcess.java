package io.github.lyncdiscover.cli;

/** Command lines that are run in this process, for tests in other packages. */
public final class InProcess {
    private InProcess() {}

    /** What a command line prints and says. */
    public static String run(java.util.List<String> words) {
        Cli run = Cli.run(words.toArray(String[]::new));
        return run.out() + run.err();
    }
}
