package io.github.lyncdiscover.recorded.file;

/**
 * A file is no recording. The message says where, what, and what is allowed:
 * {@code FILE:LINE:COLUMN: …}, or {@code FILE: …} where no place can be named.
 */
public final class RecordingFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RecordingFormatException(String message) {
        super(message);
    }
}
