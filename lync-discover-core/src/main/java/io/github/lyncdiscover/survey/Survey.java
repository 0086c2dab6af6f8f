package io.github.lyncdiscover.survey;

import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The work on many targets side by side, such as predictions for thousands of domains. Of the targets only those that are open are
 * in memory, however many come. A target that takes long gives its place to the next one after {@link #PATIENCE}, so that
 * dead domains hold up nobody. Immutable; each {@link #start} is a run of its own.
 *
 * @param <T> a target
 * @param <R> what the work on a target results in
 * @since 0.1.0
 */
public final class Survey<T, R> {
    /** The time after which a target that is not done gives its place to the next one. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The targets in progress at once, unless set otherwise. */
    public static final int IN_FLIGHT = 32;

    /** The largest number of targets in progress at once. */
    public static final int MOST_IN_FLIGHT = 1_000;

    private final Function<T, R> work;
    private final int inFlight;
    private final boolean ordered;

    private Survey(Function<T, R> work, int inFlight, boolean ordered) {
        this.work = work;
        this.inFlight = inFlight;
        this.ordered = ordered;
    }

    /**
     * A survey that hands results over as they finish.
     *
     * @param work what is done for each target, in several threads at once
     * @param <T> a target
     * @param <R> its result
     * @return the survey
     */
    public static <T, R> Survey<T, R> of(Function<T, R> work) {
        Objects.requireNonNull(work, "work");
        return new Survey<>(work, IN_FLIGHT, false);
    }

    /**
     * The same with another number of targets in progress at once, apart from those that take long.
     *
     * @param most from 1 to {@link #MOST_IN_FLIGHT}
     * @return another survey
     * @throws IllegalArgumentException if the number is outside that range
     */
    public Survey<T, R> inFlight(int most) {
        if (most < 1 || most > MOST_IN_FLIGHT) {
            throw new IllegalArgumentException(
                    "1 to " + MOST_IN_FLIGHT + " sign-ins are predicted at once, not " + most);
        }
        return new Survey<>(work, most, ordered);
    }

    /**
     * The same with results in the order of the targets. A target that takes long then holds up those behind it once some
     * thousands wait for it.
     *
     * @return another survey
     */
    public Survey<T, R> ordered() {
        return new Survey<>(work, inFlight, true);
    }

    /**
     * Begins a run, which reads no target yet.
     *
     * @param targets what to work on, read in one thread, which may wait for more
     * @return the run
     */
    public SurveyRun<T, R> start(Iterator<T> targets) {
        Objects.requireNonNull(targets, "targets");
        return new SurveyRun<>(work, targets, inFlight, ordered);
    }

    /**
     * Works on every target, and returns when all are done.
     *
     * @param targets what to work on
     * @param results takes each result, in the calling thread
     * @throws RuntimeException what the work, the targets or the taker threw first; nothing more is begun then
     */
    public void run(Iterator<T> targets, Consumer<R> results) {
        Objects.requireNonNull(results, "results");
        start(targets).deliver(results);
    }

    @Override
    public String toString() {
        return "a survey with " + inFlight + " at a time";
    }
}
