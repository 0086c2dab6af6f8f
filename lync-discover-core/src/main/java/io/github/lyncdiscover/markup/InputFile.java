package io.github.lyncdiscover.markup;

import io.github.lyncdiscover.name.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that somebody named, as far as it is not too large. */
public final class InputFile {
    private InputFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param what what it should be, for a complaint
     * @param largest how many bytes it may have
     * @param tooLarge the complaint where it has more
     * @return what is in it
     * @throws IOException if it can't be read; the message is a sentence to put behind the file's name
     */
    public static byte[] read(Path file, String what, int largest, String tooLarge) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, not " + what);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) <= largest) {
                byte[] bytes = in.readNBytes(largest + 1);
                if (bytes.length <= largest) {
                    return bytes;
                }
            }
        } catch (IOException failed) {
            throw new IOException("can't be read: " + FileTrouble.why(failed), failed);
        }
        throw new IOException(tooLarge);
    }
}
