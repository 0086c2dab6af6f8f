package io.github.lyncdiscover.live.tcp;

import java.util.concurrent.CancellationException;

/** The port's exception for the interruption of a waiting thread. The thread stays marked as interrupted. */
public final class InterruptedWait {
    private InterruptedWait() {}

    /**
     * Does nothing unless the current thread has been interrupted.
     *
     * @throws CancellationException if it has
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
