package io.github.lyncdiscover.cli;

/** Runs several command lines in one process: the launcher records which classes they load, so that later starts are quick. */
final class Training {
    private Training() {}

    /** Runs each argument as a whole command line, its words parted by blanks. */
    public static void main(String[] commandLines) {
        for (String commandLine : commandLines) {
            Main.run(commandLine.split(" ", -1));
        }
    }
}
