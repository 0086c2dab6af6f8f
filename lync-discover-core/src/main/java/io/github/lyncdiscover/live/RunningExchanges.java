package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.NetworkClosedException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The exchanges that run on a network, each in its caller's thread, so that closing the network ends them at once. Safe for use
 * by several threads.
 */
final class RunningExchanges implements AutoCloseable {
    private final Set<Exchange> running = new HashSet<>();
    private boolean closed;

    /** One exchange in its thread. */
    private static final class Exchange {
        private final Thread thread = Thread.currentThread();
        private boolean interrupted;
    }

    /**
     * Runs an exchange.
     *
     * @throws NetworkClosedException if the network is closed before or while it runs
     */
    <T> T run(Supplier<T> work) {
        Exchange mine = begin();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException failure) {
            if (end(mine)) {
                throw new NetworkClosedException(failure);
            }
            throw failure;
        } catch (Error failure) {
            end(mine);
            throw failure;
        }
        if (end(mine)) {
            throw new NetworkClosedException();
        }
        return result;
    }

    /** Ends what runs, and lets nothing begin. */
    @Override
    public synchronized void close() {
        closed = true;
        for (Exchange exchange : running) {
            exchange.interrupted = true;
            exchange.thread.interrupt();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized Exchange begin() {
        if (closed) {
            throw new NetworkClosedException();
        }
        Exchange mine = new Exchange();
        running.add(mine);
        return mine;
    }

    /** Takes back the interruption, which was meant for the exchange only; true if there was one. */
    private synchronized boolean end(Exchange mine) {
        running.remove(mine);
        if (mine.interrupted) {
            Thread.interrupted();
        }
        return mine.interrupted;
    }
}
