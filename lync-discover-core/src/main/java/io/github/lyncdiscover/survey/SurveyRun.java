package io.github.lyncdiscover.survey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a {@link Survey}: reads targets in a thread of its own, works on them in others, and hands results over in the
 * thread that calls {@link #deliver}. Safe for use by several threads.
 *
 * @param <T> a target
 * @param <R> its result
 * @since 0.1.0
 */
public final class SurveyRun<T, R> {
    /** Targets that take long and have given their place away, beside those in flight. */
    private static final int MOST_SLOW = 1_000;

    /** Targets that are read and whose result is not handed over yet. */
    private static final int MOST_OPEN = 4_000;

    private final Function<T, R> work;
    private final Iterator<T> targets;
    private final int inFlight;
    private final boolean ordered;
    private final Deque<Task<R>> open = new ArrayDeque<>();
    private final Deque<Task<R>> fresh = new ArrayDeque<>();
    private final Deque<Task<R>> finished = new ArrayDeque<>();
    private int openCount;
    private int running;
    private int slow;
    private boolean allRead;
    private boolean stopped;
    private @Nullable Throwable broken;

    /** One target on its way, guarded by the run. */
    private static final class Task<R> {
        private final long start = System.nanoTime();
        private Optional<R> result = Optional.empty();
        private boolean done;
        private boolean slow;

        /** The result, which the task no longer keeps. */
        private Optional<R> handOver() {
            Optional<R> whole = result;
            result = Optional.empty();
            return whole;
        }
    }

    SurveyRun(Function<T, R> work, Iterator<T> targets, int inFlight, boolean ordered) {
        this.work = work;
        this.targets = targets;
        this.inFlight = inFlight;
        this.ordered = ordered;
    }

    /**
     * Works on every target, and returns when all results are handed over or the run is stopped.
     *
     * @param results takes each result, in this thread
     * @throws RuntimeException what the work, the targets or the taker threw first; nothing more is begun then
     */
    public void deliver(Consumer<R> results) {
        Objects.requireNonNull(results, "results");
        ExecutorService threads = WorkerThreads.open("lync-discover-survey");
        try {
            threads.execute(() -> read(threads));
            for (Optional<R> next = next(); next.isPresent(); next = next()) {
                results.accept(next.get());
            }
            check();
        } finally {
            stop();
            threads.shutdownNow();
        }
    }

    /** Begins nothing more. Results that are there are still handed over; targets in progress are left. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /**
     * The targets whose work takes or took longer than {@link Survey#PATIENCE} and is not done.
     *
     * @return zero or more
     */
    public synchronized int slow() {
        return slow;
    }

    private void read(ExecutorService threads) {
        try {
            while (awaitPlace() && targets.hasNext()) {
                T target = targets.next();
                Task<R> task = begin();
                threads.execute(() -> work(task, target));
            }
            end(null);
        } catch (RuntimeException | Error failure) {
            end(failure);
        }
    }

    private void work(Task<R> task, T target) {
        try {
            finish(task, work.apply(target));
        } catch (RuntimeException | Error failure) {
            end(failure);
        }
    }

    /** Waits until another target may begin; false if none may any more. */
    private synchronized boolean awaitPlace() {
        try {
            long left = untilSlow(); // also where another may begin: what is done is forgotten here
            while (!stopped && !mayBegin()) {
                if (left >= 0) {
                    wait(left);
                }
                left = untilSlow();
            }
            return !stopped;
        } catch (InterruptedException ended) {
            return false;
        }
    }

    private boolean mayBegin() {
        return running - slow < inFlight && running < inFlight + MOST_SLOW && openCount < MOST_OPEN;
    }

    /** The milliseconds until the oldest task counts as slow; 0 where there is none, -1 if one has just begun to count so. */
    private long untilSlow() {
        while (!fresh.isEmpty() && fresh.peek().done) {
            fresh.remove();
        }
        Task<R> oldest = fresh.peek();
        if (oldest == null) {
            return 0;
        }
        long left = Survey.PATIENCE.toMillis() - (System.nanoTime() - oldest.start) / 1_000_000;
        if (left > 0) {
            return left;
        }
        fresh.remove();
        oldest.slow = true;
        slow++;
        return -1;
    }

    private synchronized Task<R> begin() {
        Task<R> task = new Task<>();
        running++;
        openCount++;
        fresh.add(task);
        if (ordered) {
            open.add(task);
        }
        return task;
    }

    private synchronized void finish(Task<R> task, R result) {
        task.result = Optional.of(result);
        task.done = true;
        running--;
        slow -= task.slow ? 1 : 0;
        finished.add(task);
        notifyAll();
    }

    private synchronized void end(@Nullable Throwable failure) {
        if (failure == null) {
            allRead = true;
        } else {
            stopped = true;
            broken = broken == null ? failure : broken;
        }
        notifyAll();
    }

    /** The next result; empty at the end. */
    private synchronized Optional<R> next() {
        try {
            while (true) {
                Optional<R> ready = ordered ? head() : first();
                if (ready.isPresent()) {
                    openCount--;
                    notifyAll();
                    return ready;
                } else if (stopped || (allRead && openCount == 0)) {
                    return Optional.empty();
                }
                wait();
            }
        } catch (InterruptedException interrupted) {
            stopped = true;
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<R> first() {
        Task<R> task = finished.poll();
        return task == null ? Optional.empty() : task.handOver();
    }

    private Optional<R> head() {
        finished.clear();
        Task<R> task = open.peek();
        if (task == null || !task.done) {
            return Optional.empty();
        }
        open.remove();
        return task.handOver();
    }

    private synchronized void check() {
        if (broken instanceof RuntimeException failure) {
            throw failure;
        } else if (broken instanceof Error failure) {
            throw failure;
        }
    }

    @Override
    public String toString() {
        return "a survey with " + running + " running";
    }
}
