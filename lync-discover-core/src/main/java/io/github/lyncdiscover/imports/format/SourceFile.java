package io.github.lyncdiscover.imports.format;

import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.kind.FileKind;
import java.nio.file.Path;

/** A file that somebody gave to an import, with its content as bytes and as text. Immutable. */
public final class SourceFile {
    private static final int ENOUGH_TO_TELL = 64 * 1024;

    private final Path path;
    private final byte[] bytes;
    private final FileKind kind;

    private SourceFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.kind = FileKind.of(bytes);
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

    /** What kind of file it is. */
    public FileKind kind() {
        return kind;
    }

    /**
     * The content as text, in any encoding of Unicode, else one byte a character: what is looked for is ASCII. It is decoded
     * at each call.
     *
     * @return the text without its byte order mark
     * @throws io.github.lyncdiscover.text.file.TextFault if it is broken UTF-16, or in two encodings
     */
    public String text() {
        return FileText.decodeLenient(bytes);
    }

    /** The beginning of the text, which is enough to recognize a format by, whatever is wrong with its encoding. */
    public String start() {
        return FileText.beginning(bytes, ENOUGH_TO_TELL);
    }

    /** The name without the folders. */
    public String fileName() {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
