package io.github.lyncdiscover.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The run of several command lines in one process, in which the launcher records the classes that they load. */
final class Training {
    private static final String SURVEYED = "alice@contoso.example\nfabrikam.example\n";

    private Training() {}

    /** Runs each argument as a whole command line, its words parted by blanks; then looks at and surveys a live world of its own. */
    public static void main(String[] commandLines) {
        for (String commandLine : commandLines) {
            run(commandLine);
        }
        live();
    }

    private static void live() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (TrainingKey key = TrainingKey.in(temporary, Path.of(System.getProperty("java.home")))) {
            String world =
                    " --timeout 3s " + new TrainingGround(key.sockets()).options() + " --cacert " + key.certificate();
            run("check alice@contoso.example" + world);
            survey(world);
        } catch (IOException | RuntimeException untrained) {
            // Live commands start a little later, that is all.
        }
    }

    private static void survey(String world) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(SURVEYED.getBytes(StandardCharsets.US_ASCII)));
        run("survey -" + world);
        System.setIn(before);
    }

    private static void run(String commandLine) {
        Main.run(commandLine.split(" ", -1));
    }
}
