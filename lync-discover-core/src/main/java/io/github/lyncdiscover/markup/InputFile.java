package io.github.lyncdiscover.markup;

import io.github.lyncdiscover.name.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        } catch (NoSuchFileException missing) {
            throw new IOException("can't be read: there is no such file or folder", missing);
        } catch (AccessDeniedException denied) {
            throw new IOException("can't be read: access is denied", denied);
        } catch (IOException failed) {
            String message = failed.getMessage();
            throw new IOException(
                    "can't be read: " + (message == null ? failed.getClass().getSimpleName() : Printable.of(message)),
                    failed);
        }
        throw new IOException(tooLarge);
    }
}
