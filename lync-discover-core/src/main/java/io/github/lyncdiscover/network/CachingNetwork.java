package io.github.lyncdiscover.network;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A network that keeps the answers of name servers for their time to live, and asks a question once while it is under way,
 * however many ask it. Failures and answers without a time to live are not kept. Everything else is passed on. Bounded; safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class CachingNetwork implements ForwardingNetwork {
    private static final int MOST_ANSWERS = 50_000;

    private final Network below;
    private final LongSupplier nanoTime;
    private final Map<DnsQuestion, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<DnsQuestion, UnderWay> underWay = new HashMap<>();

    private record Kept(DnsAnswer answer, long since, Duration life) {}

    /** A question that is asked just now, with the time of whoever asks it. */
    private record UnderWay(CompletableFuture<DnsAnswer> answer, Duration limit) {}

    CachingNetwork(Network below, LongSupplier nanoTime) {
        this.below = below;
        this.nanoTime = nanoTime;
    }

    /**
     * A network that keeps nothing yet.
     *
     * @param below whom to ask
     * @return the same network with a memory for names
     */
    public static CachingNetwork over(Network below) {
        Objects.requireNonNull(below, "below");
        return new CachingNetwork(below, System::nanoTime);
    }

    @Override
    public Network below() {
        return below;
    }

    /** The answer that is kept, that of a question under way, or a new one. One that comes too late for another is asked anew. */
    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        while (true) {
            UnderWay mine = new UnderWay(new CompletableFuture<>(), deadline.limit());
            UnderWay first;
            synchronized (this) {
                Optional<DnsAnswer> known = known(question);
                if (known.isPresent()) {
                    return known.get();
                }
                first = underWay.putIfAbsent(question, mine);
            }
            if (first == null) {
                return ask(question, deadline, mine.answer());
            }
            DnsAnswer joined = await(first, deadline);
            if (joined != null) {
                return joined;
            }
        }
    }

    private DnsAnswer ask(DnsQuestion question, Deadline deadline, CompletableFuture<DnsAnswer> mine) {
        DnsAnswer answer = null;
        try {
            answer = below.lookup(question, deadline);
            return answer;
        } finally {
            synchronized (this) {
                underWay.remove(question);
                if (answer != null) {
                    keep(question, answer);
                }
            }
            mine.complete(answer == null ? new DnsAnswer.TimedOut(List.of()) : answer);
        }
    }

    /**
     * The answer to another's question; null if that got none and there is time left to ask. One that has no more time for its
     * answer is waited for: it may wait for its turn before that time begins.
     */
    private static @Nullable DnsAnswer await(UnderWay other, Deadline deadline) {
        try {
            DnsAnswer answer = other.limit().compareTo(deadline.limit()) <= 0
                    ? other.answer().get()
                    : other.answer().get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            boolean again = answer instanceof DnsAnswer.TimedOut
                    && !deadline.remaining().isZero();
            return again ? null : answer;
        } catch (TimeoutException late) {
            return new DnsAnswer.TimedOut(List.of());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<DnsAnswer> known(DnsQuestion question) {
        Kept found = kept.get(question);
        if (found == null) {
            return Optional.empty();
        } else if (nanoTime.getAsLong() - found.since() >= found.life().toNanos()) {
            kept.remove(question);
            return Optional.empty();
        }
        return Optional.of(found.answer());
    }

    private void keep(DnsQuestion question, DnsAnswer answer) {
        answer.timeToLive()
                .duration()
                .filter(life -> !life.isZero())
                .ifPresent(life -> kept.put(question, new Kept(answer, nanoTime.getAsLong(), life)));
        if (kept.size() > MOST_ANSWERS) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    @Override
    public String toString() {
        return below + ", answers kept";
    }
}
