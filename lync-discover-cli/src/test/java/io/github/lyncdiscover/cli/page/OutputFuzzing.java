package io.github.lyncdiscover.cli.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The entry of a fuzzing run of the target {@code output}: {@code scripts/fuzz} starts it, Jazzer gives the bytes. */
public final class OutputFuzzing {
    private static final Path FOLDER = folder();

    private OutputFuzzing() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzz-output-"); // scripts/fuzz removes the folder for temporary files
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Gives bytes to the commands.
     *
     * @param bytes any
     * @throws IOException if a file can't be written
     */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        HostileOutput.check(FOLDER, bytes);
    }
}
