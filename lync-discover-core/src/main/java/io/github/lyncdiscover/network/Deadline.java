package io.github.lyncdiscover.network;

import java.time.Duration;
import java.util.Objects;

/**
 * The time of a look-up, or of an exchange from connecting to its last byte. Immutable.
 *
 * @param limit the whole time allowed, as asked for by the caller
 * @param start when the time began to run, by {@link System#nanoTime}
 */
public record Deadline(Duration limit, long start) {

    /** Refuses null. */
    public Deadline {
        Objects.requireNonNull(limit, "limit");
    }

    /**
     * A deadline that runs from now.
     *
     * @param limit the time allowed
     * @return the deadline
     * @throws IllegalArgumentException if the limit is not positive
     */
    public static Deadline in(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("a time limit must be positive, not " + limit);
        }
        return new Deadline(limit, System.nanoTime());
    }

    /**
     * This deadline, or one that ends earlier.
     *
     * @param most the time allowed from now on
     * @return whichever ends first
     * @throws IllegalArgumentException if the time is not positive
     */
    public Deadline atMost(Duration most) {
        Objects.requireNonNull(most, "most");
        return remaining().compareTo(most) > 0 ? in(most) : this;
    }

    /**
     * The time that is left.
     *
     * @return zero when it is over
     */
    public Duration remaining() {
        Duration left = limit.minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
