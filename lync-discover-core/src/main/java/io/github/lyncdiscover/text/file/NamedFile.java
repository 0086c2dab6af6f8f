package io.github.lyncdiscover.text.file;

import io.github.lyncdiscover.name.PrintableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/** A file that another file names, found from that file's folder. */
public final class NamedFile {
    private NamedFile() {}

    /**
     * Finds a file.
     *
     * @param namer the file that names it
     * @param text its name
     * @param what what it should be, for a complaint
     * @param confined whether it must be in the folder of {@code namer} or below, symbolic links followed
     * @param noun what {@code namer} is, for a complaint
     * @return the file: a regular one, or one that is not there, which is left to its reader
     * @throws IllegalArgumentException if it is a pipe, a device or a socket, or leads out of the folder and must not
     */
    public static Path find(Path namer, String text, String what, boolean confined, String noun) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(noun, "noun");
        Path file;
        try {
            file = namer.resolveSibling(text);
        } catch (InvalidPathException impossible) {
            throw new IllegalArgumentException(PrintableText.quote(text) + " can't be the name of a file", impossible);
        }
        try {
            if (confined && isOutside(namer, file)) {
                throw new IllegalArgumentException(PrintableText.quote(text) + " leads out of the " + noun
                        + "'s own folder, and this " + noun + " may name files in it only");
            }
            InputFile.requireRegular(file, what);
        } catch (IOException wrong) {
            throw new IllegalArgumentException(PrintableText.of(text) + ": " + wrong.getMessage(), wrong);
        }
        return file;
    }

    /** By its name first, so that nothing is asked of a file elsewhere. */
    private static boolean isOutside(Path namer, Path file) throws IOException {
        Path folder = namer.toAbsolutePath().normalize().getParent();
        if (folder == null || !file.toAbsolutePath().normalize().startsWith(folder)) {
            return true;
        }
        try {
            return Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException unreadable) {
            throw new IOException("can't be read: " + FileTrouble.why(unreadable), unreadable);
        }
    }
}
