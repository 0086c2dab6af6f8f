package io.github.lyncdiscover.network;

import org.jspecify.annotations.Nullable;

/** The end of an exchange, or of several tasks, on a network that is closed: before it began or while it ran. */
public final class NetworkClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /**
     * The end of what was asked for.
     *
     * @param cause how it ended; null if it never began
     */
    public NetworkClosedException(@Nullable Throwable cause) {
        super("the network is closed", cause);
    }
}
