package io.github.lyncdiscover.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.network.NetworkClosedException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The executor that a caller gives to a network, and the threads of a network without one. */
class ExecutorTest {
    private static final Duration LONG = Duration.ofSeconds(15);

    private static LiveNetwork network(Executor executor) {
        return LiveNetwork.builder().nameServer("192.0.2.1").executor(executor).build();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Groups within groups, as legs look names up: 3 × 2 × 2 tasks. */
    private static int nested(LiveNetwork network) {
        Supplier<Integer> pair = () -> sum(network.together(List.of(() -> 1, () -> 1)));
        Supplier<Integer> pairs = () -> sum(network.together(List.of(pair, pair)));
        return sum(network.together(List.of(pairs, pairs, pairs)));
    }

    @Test
    void tasks_run_in_the_callers_thread_and_in_the_executor_and_nowhere_else() {
        ExecutorService executor = Executors.newCachedThreadPool(work -> new Thread(work, "mine"));
        Set<String> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(3);
        Supplier<Integer> task = () -> {
            threads.add(Thread.currentThread().getName());
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return 1;
        };
        try (LiveNetwork network = network(executor)) {
            assertTimeoutPreemptively(LONG, () -> {
                Thread.currentThread().setName("caller");
                network.together(List.of(task, task, task));
            });
            assertEquals(Set.of("caller", "mine"), threads);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void an_executor_of_any_size_ends() {
        ExecutorService one = Executors.newFixedThreadPool(1);
        Executor refusing = work -> {
            throw new RejectedExecutionException("full");
        };
        Executor forgetting = work -> {};
        try {
            for (Executor executor : List.of(one, refusing, forgetting, (Executor) Runnable::run)) {
                try (LiveNetwork network = network(executor)) {
                    assertEquals(12, assertTimeoutPreemptively(LONG, () -> nested(network)));
                }
            }
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void closing_the_network_leaves_the_executor_running_and_begins_nothing_more() throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            LiveNetwork network = network(executor);
            network.close();
            assertThrows(NetworkClosedException.class, () -> network.together(List.of(() -> 1, () -> 2)));
            assertFalse(executor.isShutdown());
            assertEquals(7, executor.submit(() -> 7).get());
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void a_task_that_is_given_up_leaves_no_interruption_in_a_thread_of_the_executor() throws Exception {
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            try {
                queue.take().run();
                interrupted.complete(Thread.currentThread().isInterrupted());
            } catch (InterruptedException lost) {
                interrupted.completeExceptionally(lost);
            }
        });
        worker.start();
        CountDownLatch begun = new CountDownLatch(1);
        Supplier<Integer> fails = () -> {
            try {
                begun.await();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            throw new IllegalArgumentException("mine");
        };
        Supplier<Integer> busy = () -> {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return 1;
        };
        try (LiveNetwork network = network(queue::add)) {
            assertTimeoutPreemptively(
                    LONG,
                    () -> assertThrows(IllegalArgumentException.class, () -> network.together(List.of(fails, busy))));
            assertFalse(interrupted.get(LONG.toSeconds(), TimeUnit.SECONDS));
        }
    }

    @Test
    void without_an_executor_the_other_threads_are_daemons() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(4);
        List<Supplier<Boolean>> tasks = IntStream.range(0, 4)
                .<Supplier<Boolean>>mapToObj(i -> () -> {
                    all.countDown();
                    try {
                        all.await();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                    return threads.add(Thread.currentThread());
                })
                .toList();
        try (LiveNetwork network = LiveNetwork.builder().nameServer("192.0.2.1").build()) {
            network.together(tasks);
        }
        threads.remove(Thread.currentThread());
        assertEquals(3, threads.size());
        assertTrue(threads.stream().allMatch(Thread::isDaemon));
    }
}
