package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.NetworkClosedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads of a network: tasks run side by side, one in the caller's thread, the others in daemon threads that are kept a
 * while, or in the executor that the caller gave. A task that no thread has begun is run by the one that waits for it, so
 * that an executor of any size ends.
 */
final class SideBySide implements AutoCloseable {
    private static final long KEPT_SECONDS = 5;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final AtomicInteger count = new AtomicInteger();
    private final Set<Thread> begun = ConcurrentHashMap.newKeySet();
    private final Optional<ThreadPoolExecutor> own;
    private final Executor executor;
    private volatile boolean closed;

    SideBySide(Optional<Executor> given) {
        own = given.isPresent() ? Optional.empty() : Optional.of(daemons());
        executor = given.isPresent() ? given.get() : own.orElseThrow();
    }

    private ThreadPoolExecutor daemons() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, KEPT_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    <T> List<T> run(List<Supplier<T>> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<FutureTask<T>> others = new ArrayList<>();
        try {
            for (Supplier<T> task : tasks.subList(1, tasks.size())) {
                FutureTask<T> other = new FutureTask<>(task::get);
                others.add(other);
                begin(other);
            }
            List<T> results = new ArrayList<>();
            results.add(tasks.get(0).get());
            for (FutureTask<T> other : others) {
                other.run(); // does nothing where a thread has begun it
                results.add(result(other));
            }
            return List.copyOf(results);
        } catch (CancellationException ended) {
            if (closed) {
                throw new NetworkClosedException(ended);
            }
            throw ended;
        } finally {
            others.forEach(other -> other.cancel(true));
        }
    }

    /** Hands a task to a thread. Where an executor takes none, the caller runs it later. */
    private void begin(FutureTask<?> task) {
        try {
            executor.execute(() -> {
                task.run();
                if (task.isCancelled()) {
                    Thread.interrupted(); // was meant for the task, not for the thread of somebody else
                }
            });
        } catch (RejectedExecutionException refused) {
            if (closed) {
                throw new NetworkClosedException(refused);
            }
        }
    }

    /** Interrupts what still runs in threads of its own and waits a little for its end; leaves a given executor alone. */
    @Override
    public void close() {
        closed = true;
        own.ifPresent(ThreadPoolExecutor::shutdownNow);
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

    private static <T> T result(FutureTask<T> other) {
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
