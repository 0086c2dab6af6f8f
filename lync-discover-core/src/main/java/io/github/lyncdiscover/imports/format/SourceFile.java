package io.github.lyncdiscover.imports.format;

import io.github.lyncdiscover.markup.BodyText;
import java.nio.file.Path;
import java.util.Optional;

/** A file that somebody gave to an import, with its content as bytes and as text. Immutable. */
public final class SourceFile {
    private static final int ENOUGH_TO_TELL = 64 * 1024;

    private final Path path;
    private final byte[] bytes;
    private final String text;

    private SourceFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        // Else one byte a character, as older commands write it: what is looked for is ASCII anyway.
        this.text = BodyText.decode(bytes, Optional.empty())
                .or(() -> BodyText.decode(bytes, Optional.of("iso-8859-1")))
                .orElse("");
    }

    /**
     * A file whose content was read.
     *
     * @param path its name, for messages and for what the name says
     * @param bytes all of its content; the caller does not change it afterwards
     * @return the file
     */
    public static SourceFile of(Path path, byte[] bytes) {
        return new SourceFile(path, bytes);
    }

    /** The name that the user gave. */
    public Path path() {
        return path;
    }

    /** The content; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The content as text, without its byte order mark: by that mark, as UTF-16 or UTF-8, else one byte a character. */
    public String text() {
        return text;
    }

    /** The beginning of the text, which is enough to recognize a format by. */
    public String start() {
        return text.substring(0, Math.min(text.length(), ENOUGH_TO_TELL));
    }

    /** The name without the folders. */
    public String fileName() {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
