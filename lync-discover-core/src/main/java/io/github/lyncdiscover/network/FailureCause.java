package io.github.lyncdiscover.network;

import java.util.Objects;
import java.util.Optional;

/**
 * The exception behind an outcome, for programs that want more than the outcome itself. Two outcomes are equal whatever their
 * causes are: every cause equals every other. No recording keeps it. Immutable.
 */
public final class FailureCause {
    /** No exception, as in planned and recorded worlds. */
    public static final FailureCause NONE = new FailureCause(Optional.empty());

    private final Optional<Throwable> exception;

    private FailureCause(Optional<Throwable> exception) {
        this.exception = exception;
    }

    /**
     * A cause.
     *
     * @param exception what was thrown
     * @return the cause
     */
    public static FailureCause of(Throwable exception) {
        Objects.requireNonNull(exception, "exception");
        return new FailureCause(Optional.of(exception));
    }

    /**
     * The exception.
     *
     * @return what was thrown, if anything
     */
    public Optional<Throwable> exception() {
        return exception;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FailureCause;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /** The kind of exception only: what it says may hold secrets. */
    @Override
    public String toString() {
        return exception.map(thrown -> thrown.getClass().getSimpleName()).orElse("none");
    }
}
