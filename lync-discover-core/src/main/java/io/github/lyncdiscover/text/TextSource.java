package io.github.lyncdiscover.text;

import io.github.lyncdiscover.text.file.FileTrouble;
import io.github.lyncdiscover.text.file.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A source of a plan or a recording: a file, a string, a reader, a stream or a resource. Nothing is read before the source is
 * handed over. A stream or reader is read once, from where it is, and left open: whoever opened it closes it.
 */
public final class TextSource {
    private static final String NO_FILE_NAME = "[^A-Za-z0-9._-]";

    private final Path name;
    private final boolean inFolder;
    private final Content content;

    /** What is in a source. */
    @FunctionalInterface
    private interface Content {
        byte[] read(String what, int largest, String tooLarge) throws IOException;
    }

    private TextSource(Path name, boolean inFolder, Content content) {
        this.name = name;
        this.inFolder = inFolder;
        this.content = content;
    }

    /**
     * A file.
     *
     * @param file the file; other files that it names are found from its folder
     * @return its content
     */
    public static TextSource of(Path file) {
        Objects.requireNonNull(file, "file");
        return new TextSource(file, true, (what, largest, tooLarge) -> InputFile.read(file, what, largest, tooLarge));
    }

    /**
     * A text.
     *
     * @param text the text itself, not the name of a file
     * @return a source that messages call {@code text}
     */
    public static TextSource of(String text) {
        Objects.requireNonNull(text, "text");
        return new TextSource(
                Path.of("text"),
                false,
                (what, largest, tooLarge) -> bounded(text.getBytes(StandardCharsets.UTF_8), largest, tooLarge));
    }

    /**
     * A stream of characters.
     *
     * @param reader read to its end
     * @return a source that messages call {@code reader}
     */
    public static TextSource of(Reader reader) {
        Objects.requireNonNull(reader, "reader");
        return new TextSource(Path.of("reader"), false, (what, largest, tooLarge) -> {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int count = read(reader, buffer); count >= 0; count = read(reader, buffer)) {
                text.append(buffer, 0, count);
                if (text.length() > largest) {
                    throw new IOException(tooLarge);
                }
            }
            return bounded(text.toString().getBytes(StandardCharsets.UTF_8), largest, tooLarge);
        });
    }

    /**
     * A stream of bytes, such as a resource of the class path.
     *
     * @param stream read to its end
     * @return a source that messages call {@code stream}
     */
    public static TextSource of(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new TextSource(Path.of("stream"), false, (what, largest, tooLarge) -> read(stream, largest, tooLarge));
    }

    /**
     * A resource, as {@link Class#getResource} finds it.
     *
     * @param resource where it is
     * @return a source that messages call by the last part of its path
     */
    public static TextSource of(URL resource) {
        String path = resource.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll(NO_FILE_NAME, "_");
        return new TextSource(Path.of(last.isEmpty() ? "resource" : last), false, (what, largest, tooLarge) -> {
            InputStream opened;
            try {
                opened = resource.openStream();
            } catch (IOException failed) {
                throw unreadable(failed);
            }
            try (InputStream in = opened) {
                return read(in, largest, tooLarge);
            }
        });
    }

    /**
     * The same source for a plan that names files.
     *
     * @param folder the folder that files named in the source are found from
     * @return another source
     */
    public TextSource in(Path folder) {
        return new TextSource(folder.resolve(name.getFileName()), true, content);
    }

    /**
     * What messages call the source.
     *
     * @return the file, or a word for what is none
     */
    public Path name() {
        return name;
    }

    /**
     * Whether files that the source names can be found.
     *
     * @return true for a file, and for a source that was given a folder
     */
    public boolean isInFolder() {
        return inFolder;
    }

    /**
     * Reads the source.
     *
     * @param what what it should be, for a complaint
     * @param largest how many bytes it may have
     * @param tooLarge the complaint if it has more
     * @return its content
     * @throws IOException if it cannot be read; the message is a sentence to put behind the source's name
     */
    public byte[] read(String what, int largest, String tooLarge) throws IOException {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(tooLarge, "tooLarge");
        return content.read(what, largest, tooLarge);
    }

    private static byte[] read(InputStream stream, int largest, String tooLarge) throws IOException {
        byte[] bytes;
        try {
            bytes = stream.readNBytes(largest + 1);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
        return bounded(bytes, largest, tooLarge);
    }

    private static int read(Reader reader, char[] buffer) throws IOException {
        try {
            return reader.read(buffer);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private static IOException unreadable(IOException failed) {
        return new IOException("can't be read: " + FileTrouble.why(failed), failed);
    }

    private static byte[] bounded(byte[] bytes, int largest, String tooLarge) throws IOException {
        if (bytes.length > largest) {
            throw new IOException(tooLarge);
        }
        return bytes;
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
