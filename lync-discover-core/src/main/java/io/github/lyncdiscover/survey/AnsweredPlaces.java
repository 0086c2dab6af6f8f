package io.github.lyncdiscover.survey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * A bounded number of places for questions that are answered soon: one that is not left after {@link Survey#PATIENCE} is given to
 * the next, so that silent name servers keep nobody from asking others. First come, first served. Safe for use by several threads.
 */
final class AnsweredPlaces {
    private final int most;
    private final LongSupplier nanoTime;
    private final ReentrantLock door = new ReentrantLock(true);
    private final Deque<Place> taken = new ArrayDeque<>();

    /** A place that is taken; it is another one each time. */
    static final class Place {
        private final long since;

        private Place(long since) {
            this.since = since;
        }
    }

    AnsweredPlaces(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes a place, when one is free and all that came earlier have theirs.
     *
     * @param turn waits for another limit, before the time of the place begins
     * @throws InterruptedException if the thread is interrupted, which then has no place
     */
    Place enter(Runnable turn) throws InterruptedException {
        door.lockInterruptibly();
        try {
            awaitFree();
            turn.run();
            return take();
        } finally {
            door.unlock();
        }
    }

    synchronized void leave(Place place) {
        taken.remove(place);
        notifyAll();
    }

    private synchronized void awaitFree() throws InterruptedException {
        giveAway();
        while (taken.size() >= most) {
            wait(Math.max(1, millisLeft(taken.element())));
            giveAway();
        }
    }

    private synchronized Place take() {
        Place place = new Place(nanoTime.getAsLong());
        taken.add(place);
        return place;
    }

    private void giveAway() {
        while (!taken.isEmpty() && millisLeft(taken.element()) <= 0) {
            taken.remove();
        }
    }

    private long millisLeft(Place place) {
        return Survey.PATIENCE.toMillis() - TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - place.since);
    }
}
