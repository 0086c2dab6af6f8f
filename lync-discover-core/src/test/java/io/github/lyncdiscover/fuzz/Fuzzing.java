package io.github.lyncdiscover.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The entry of a fuzzing run: {@code scripts/fuzz} names the target by a system property, Jazzer gives the bytes. */
public final class Fuzzing {
    private static final FuzzTarget TARGET =
            FuzzTarget.valueOf(System.getProperty("fuzz.target", "KIND").toUpperCase(Locale.ROOT));
    private static final Path FILE = file();

    private Fuzzing() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzz-", ".input");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Gives bytes to the target.
     *
     * @param bytes any
     * @throws IOException if the file for them can't be written
     */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        if (TARGET.takesFile()) {
            Files.write(FILE, bytes);
        }
        TARGET.read(FILE, bytes);
    }
}
