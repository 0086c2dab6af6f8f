package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.name.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a result beside standard output. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Makes sure, before anything is done, that no file is written which is read as well, and none twice.
     *
     * @throws UsageException if one is; the message names it
     */
    public static void check(List<Path> read, List<Path> written) {
        for (int i = 0; i < written.size(); i++) {
            Path file = written.get(i);
            if (read.stream().anyMatch(other -> same(file, other))) {
                throw new UsageException(FileTrouble.name(file) + " is read too and would be lost: give another name");
            }
            if (written.subList(0, i).stream().anyMatch(other -> same(file, other))) {
                throw new UsageException(
                        FileTrouble.name(file) + " would be written twice: give each file a name of its own");
            }
        }
    }

    /** The same file, by whatever path or link it is reached. What is no regular file, such as a device, keeps nothing. */
    private static boolean same(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isRegularFile(one) && Files.isSameFile(one, other);
            }
            return place(one).equals(place(other));
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Where a file will be: in its folder as that really is, behind links. */
    private static Path place(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        return folder == null || !Files.exists(folder)
                ? whole
                : folder.toRealPath().resolve(folder.relativize(whole));
    }

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
