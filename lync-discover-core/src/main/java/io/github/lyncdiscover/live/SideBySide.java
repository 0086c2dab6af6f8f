package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.NetworkClosedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A runner of tasks side by side: one in the caller's thread, the others in daemon threads that are kept a while. */
final class SideBySide implements AutoCloseable {
    private static final long KEPT_SECONDS = 5;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final AtomicInteger count = new AtomicInteger();
    private final Set<Thread> begun = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, KEPT_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);

    <T> List<T> run(List<Supplier<T>> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<Future<T>> others = new ArrayList<>();
        try {
            for (Supplier<T> task : tasks.subList(1, tasks.size())) {
                others.add(threads.submit(task::get));
            }
            List<T> results = new ArrayList<>();
            results.add(tasks.get(0).get());
            for (Future<T> other : others) {
                results.add(result(other));
            }
            return List.copyOf(results);
        } catch (RejectedExecutionException closed) {
            throw new NetworkClosedException(closed);
        } catch (CancellationException ended) {
            if (threads.isShutdown()) {
                throw new NetworkClosedException(ended);
            }
            throw ended;
        } finally {
            others.forEach(other -> other.cancel(true));
        }
    }

    /** Interrupts what still runs and waits a little for its end. */
    @Override
    public void close() {
        threads.shutdownNow();
        Deadline limit = Deadline.in(LONGEST_CLOSE);
        try {
            for (Thread thread : begun) {
                if (thread != Thread.currentThread()) {
                    thread.join(limit.remaining().toMillis() + 1);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T result(Future<T> other) {
        try {
            return other.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException exception) {
                throw exception;
            } else if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "lync-discover-" + count.incrementAndGet());
        thread.setDaemon(true);
        begun.removeIf(other -> other.getState() == Thread.State.TERMINATED);
        begun.add(thread);
        return thread;
    }
}
