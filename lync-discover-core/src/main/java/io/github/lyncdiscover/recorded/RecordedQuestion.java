package io.github.lyncdiscover.recorded;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One question that is being recorded: asked by the first who wants to know, while the others wait for its answer. */
final class RecordedQuestion<A> {
    private final long number;
    private final LongSupplier nanoTime;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile boolean extra = true;
    private volatile @Nullable Answered<A> answered;

    private record Answered<A>(A answer, long milliseconds) {}

    RecordedQuestion(long number, LongSupplier nanoTime) {
        this.number = number;
        this.nanoTime = nanoTime;
    }

    /** The answer; nothing is kept when asking ends in an exception. */
    A answer(boolean asExtra, Supplier<A> world) {
        if (!asExtra) {
            extra = false;
        }
        Answered<A> known = answered;
        return known != null ? known.answer() : ask(world);
    }

    private A ask(Supplier<A> world) {
        try {
            asking.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while another thread asks the same question");
        }
        try {
            Answered<A> known = answered;
            if (known == null) {
                long start = nanoTime.getAsLong();
                A answer = world.get();
                known = new Answered<>(answer, TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start));
                answered = known;
            }
            return known.answer();
        } finally {
            asking.unlock();
        }
    }

    long number() {
        return number;
    }

    boolean isExtra() {
        return extra;
    }

    boolean isComplete() {
        return answered != null;
    }

    A answer() {
        return complete().answer();
    }

    long milliseconds() {
        return complete().milliseconds();
    }

    private Answered<A> complete() {
        Answered<A> known = answered;
        if (known == null) {
            throw new IllegalStateException("not answered yet");
        }
        return known;
    }
}
