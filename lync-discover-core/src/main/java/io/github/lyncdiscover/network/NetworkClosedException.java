package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.LyncDiscoverException;

/** The end of an exchange, or of several tasks, on a network that is closed: before it began or while it ran. */
public final class NetworkClosedException extends LyncDiscoverException {
    private static final long serialVersionUID = 1;
    private static final String MESSAGE = "the network is closed";

    /** The end of what never began. */
    public NetworkClosedException() {
        super(MESSAGE);
    }

    /**
     * The end of what ran.
     *
     * @param cause how it ended
     */
    public NetworkClosedException(Throwable cause) {
        super(MESSAGE, cause);
    }
}
