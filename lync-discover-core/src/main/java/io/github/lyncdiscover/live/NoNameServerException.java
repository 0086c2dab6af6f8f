package io.github.lyncdiscover.live;

/** This machine names no name server to ask, and none was given. */
public final class NoNameServerException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NoNameServerException() {
        super("this machine is not set up with a name server; give one to ask");
    }
}
