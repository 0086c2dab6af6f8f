package io.github.lyncdiscover.text.file;

import io.github.lyncdiscover.name.SourcePosition;

/** A fault of a file's encoding, with its position. The message is a sentence without the file's name. */
public final class TextFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourcePosition position;

    TextFault(SourcePosition position, String message) {
        super(message);
        this.position = position;
    }

    /**
     * Where the text stops to be text.
     *
     * @return line and column
     */
    public SourcePosition position() {
        return position;
    }

    /** What is wrong, without its position. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
