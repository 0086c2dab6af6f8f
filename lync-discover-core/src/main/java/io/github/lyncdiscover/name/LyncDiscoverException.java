package io.github.lyncdiscover.name;

/**
 * A failure that this library reports: a file that is not what it should be, a network that is closed or cannot be asked, a
 * question that a recording does not answer. One handler of this type catches them all. Faults of an argument are
 * {@link IllegalArgumentException}s, a file that cannot be written is an {@link java.io.UncheckedIOException}, and an interrupted
 * thread gets a {@link java.util.concurrent.CancellationException}. More subtypes may come.
 */
public abstract class LyncDiscoverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what failed
     */
    protected LyncDiscoverException(String message) {
        super(message);
    }

    /**
     * A failure with its cause.
     *
     * @param message what failed
     * @param cause what was thrown
     */
    protected LyncDiscoverException(String message, Throwable cause) {
        super(message, cause);
    }
}
