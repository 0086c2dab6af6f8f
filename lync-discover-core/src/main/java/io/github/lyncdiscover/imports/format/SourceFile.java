package io.github.lyncdiscover.imports.format;

import io.github.lyncdiscover.file.FileText;
import io.github.lyncdiscover.file.TextFault;
import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import java.nio.file.Path;
import java.util.Optional;

/** A file that somebody gave to an import, with its content as bytes and as text. Immutable. */
public final class SourceFile {
    private static final int ENOUGH_TO_TELL = 64 * 1024;

    private final Path path;
    private final byte[] bytes;
    private final Optional<TextFault> notText;
    private final String text;

    private SourceFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        Optional<TextFault> fault = Optional.empty();
        String decoded = "";
        try {
            decoded = FileText.decodeLenient(bytes);
        } catch (TextFault broken) {
            fault = Optional.of(broken);
        }
        this.text = decoded;
        this.notText = fault;
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
        return FileKind.of(bytes);
    }

    /**
     * The content as text, in any encoding of Unicode, else one byte a character: what is looked for is ASCII.
     *
     * @return the text without its byte order mark
     * @throws Fault if it is broken UTF-16, or in two encodings
     */
    public String text() {
        if (notText.isPresent()) {
            TextFault fault = notText.get();
            throw new Fault(new Mark(fault.position().line(), fault.position().column()), fault.getMessage());
        }
        return text;
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
