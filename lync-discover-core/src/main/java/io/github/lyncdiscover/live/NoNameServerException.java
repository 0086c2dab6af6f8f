package io.github.lyncdiscover.live;

import io.github.lyncdiscover.name.LyncDiscoverException;

/** The exception for a machine that names no name server, where none was given. */
public final class NoNameServerException extends LyncDiscoverException {
    private static final long serialVersionUID = 1;

    NoNameServerException() {
        super("this machine is not set up with a name server; give one to ask");
    }
}
