package io.github.lyncdiscover.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The run of several command lines in one process, in which the launcher records the classes that they load. */
final class Training {
    private Training() {}

    /** Runs each argument as a whole command line, its words parted by blanks; then looks at a live world of its own. */
    public static void main(String[] commandLines) {
        for (String commandLine : commandLines) {
            run(commandLine);
        }
        live();
    }

    private static void live() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (TrainingKey key = TrainingKey.in(temporary, Path.of(System.getProperty("java.home")))) {
            run("check alice@contoso.example --timeout 3s " + new TrainingGround(key.sockets()).options() + " --cacert "
                    + key.certificate());
        } catch (IOException | RuntimeException untrained) {
            // Live commands start a little later, that is all.
        }
    }

    private static void run(String commandLine) {
        Main.run(commandLine.split(" ", -1));
    }
}
