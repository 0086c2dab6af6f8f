package io.github.lyncdiscover.bootstrap;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The answers by question, each asked once, also when two strands of a walk ask it at the same time. */
final class OncePerKey<K, V> {
    private final ConcurrentMap<K, FutureTask<V>> answers = new ConcurrentHashMap<>();

    V get(K question, Supplier<V> ask) {
        FutureTask<V> known = answers.get(question);
        if (known == null) {
            FutureTask<V> mine = new FutureTask<>(ask::get);
            known = answers.putIfAbsent(question, mine);
            if (known == null) {
                mine.run();
                known = mine;
            }
        }
        return await(known);
    }

    private static <V> V await(FutureTask<V> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while another strand waits for the answer");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
