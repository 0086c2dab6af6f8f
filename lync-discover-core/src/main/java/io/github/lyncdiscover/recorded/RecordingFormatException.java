package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.LyncDiscoverException;

/**
 * A file is no recording. The message says where, what, and what is allowed:
 * {@code FILE:LINE:COLUMN: …}, or {@code FILE: …} where no place can be named.
 */
public final class RecordingFormatException extends LyncDiscoverException {
    private static final long serialVersionUID = 1;

    /**
     * An exception for a file.
     *
     * @param message where, what, and what is allowed
     */
    public RecordingFormatException(String message) {
        super(message);
    }
}
