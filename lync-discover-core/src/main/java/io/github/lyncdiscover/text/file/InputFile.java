package io.github.lyncdiscover.text.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A reader of files that somebody names, bounded in size. */
public final class InputFile {
    /** What came out of pipes, which give it once. */
    private static final Map<Path, byte[]> KEPT = new ConcurrentHashMap<>();

    private InputFile() {}

    /**
     * Reads a pipe now and keeps what came out of it: for a process that ends after one command and opens its files more than
     * once. A regular file, a folder and a file that can't be read are left alone.
     *
     * @param file the file
     */
    public static void keepIfPipe(Path file) {
        if (!Files.exists(file) || Files.isRegularFile(file) || Files.isDirectory(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            KEPT.put(file, in.readNBytes(FileLimits.PIPE_BYTES + 1));
        } catch (IOException unreadable) {
            // Its reader says so.
        }
    }

    /**
     * Opens a file that a person names.
     *
     * @param file the file
     * @return its content from the beginning, also of a pipe that is kept
     * @throws IOException as {@link Files#newInputStream} has it
     */
    public static InputStream open(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        byte[] kept = KEPT.get(file);
        return kept == null ? Files.newInputStream(file) : new ByteArrayInputStream(kept);
    }

    /**
     * Reads a file that a person names, which may be a pipe or a device such as standard input.
     *
     * @param file the file
     * @param what what it should be, for a complaint
     * @param largest how many bytes it may have
     * @param tooLarge the complaint where it has more
     * @return what is in it
     * @throws IOException if it can't be read; the message is a sentence to put behind the file's name
     */
    public static byte[] read(Path file, String what, int largest, String tooLarge) throws IOException {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(tooLarge, "tooLarge");
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, not " + what);
        }
        try (InputStream in = open(file)) {
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

    /**
     * Makes sure that a file that another file names is a regular one: nobody who reads a stranger's plan waits for a pipe.
     *
     * @param file the file; one that is not there is left to the reader
     * @param what what it should be, for a complaint
     * @throws IOException if it is a pipe, a device or a socket; the message is a sentence to put behind the file's name
     */
    public static void requireRegular(Path file, String what) throws IOException {
        Objects.requireNonNull(what, "what");
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new IOException("is a pipe, a device or a socket, not " + what);
        }
    }
}
