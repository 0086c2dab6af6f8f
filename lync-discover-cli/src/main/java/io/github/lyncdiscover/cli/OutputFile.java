package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.name.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a result beside standard output. */
final class OutputFile {
    private OutputFile() {}

    /** Writes the whole file, or says what is in the way. */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    FileTrouble.name(file) + ": can't be written: " + FileTrouble.why(failure), failure);
        }
    }
}
