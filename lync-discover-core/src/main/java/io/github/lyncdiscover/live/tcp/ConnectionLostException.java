package io.github.lyncdiscover.live.tcp;

import java.io.IOException;

/** A connection was made and taken back in the same moment. */
public final class ConnectionLostException extends IOException {
    private static final long serialVersionUID = 1;

    ConnectionLostException(IOException cause) {
        super("connection lost", cause);
    }
}
