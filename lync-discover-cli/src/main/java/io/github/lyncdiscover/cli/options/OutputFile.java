package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.name.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a result beside standard output. */
public final class OutputFile {
    private OutputFile() {}

    /** Writes the whole file, or says what is in the way. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is not text. */
    public static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    FileTrouble.name(file) + ": can't be written: " + FileTrouble.why(failure), failure);
        }
    }
}
