package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A network that is asked no more than its limits allow: so many requests to one host at once, so many look-ups at once, and so many
 * exchanges of any kind a second. Who waits for a turn loses nothing of the time of the exchange. The network below asks one name server,
 * or several in a fixed order, so that the limit of look-ups holds for each of them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class LimitedNetwork implements ForwardingNetwork {
    private final Network below;
    private final int perHost;
    private final AnsweredPlaces lookups;
    private final long interval;
    private final AtomicLong nextTurn = new AtomicLong(System.nanoTime());
    private final Map<DomainName, Gate> gates = new HashMap<>();

    /** The gate of a host as long as somebody uses it; the count is guarded by the map. */
    private static final class Gate {
        private final Semaphore places;
        private int users;

        private Gate(int places) {
            this.places = new Semaphore(places, true);
        }
    }

    private LimitedNetwork(Network below, LoadLimits limits) {
        this.below = below;
        this.perHost = limits.perHost();
        this.lookups = new AnsweredPlaces(limits.perNameServer(), System::nanoTime);
        this.interval = TimeUnit.SECONDS.toNanos(1) / limits.perSecond();
    }

    /**
     * A network with limits.
     *
     * @param below whom to ask
     * @param limits what it is asked at most
     * @return the same network, asked more slowly
     */
    public static LimitedNetwork over(Network below, LoadLimits limits) {
        Objects.requireNonNull(below, "below");
        return new LimitedNetwork(below, Objects.requireNonNull(limits, "limits"));
    }

    @Override
    public Network below() {
        return below;
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        try {
            AnsweredPlaces.Place place = lookups.enter(this::awaitTurn);
            try {
                return below.lookup(question, Deadline.in(deadline.limit()));
            } finally {
                lookups.leave(place);
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        return limited(request.url().host(), deadline, renewed -> below.fetch(request, renewed));
    }

    @Override
    public Conversation converse(Conversation.Origin origin) {
        return below.converse(origin)
                .wrapped(
                        origin,
                        (conversation, request, deadline) -> limited(
                                origin.server().host(), deadline, renewed -> conversation.exchange(request, renewed)));
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        return limited(request.server().host(), deadline, renewed -> below.connect(request, renewed));
    }

    private <T> T limited(DomainName host, Deadline deadline, Function<Deadline, T> exchange) {
        Gate gate = enter(host);
        try {
            gate.places.acquire();
            try {
                awaitTurn();
                return exchange.apply(Deadline.in(deadline.limit()));
            } finally {
                gate.places.release();
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        } finally {
            leave(host, gate);
        }
    }

    private Gate enter(DomainName host) {
        synchronized (gates) {
            Gate gate = gates.computeIfAbsent(host, first -> new Gate(perHost));
            gate.users++;
            return gate;
        }
    }

    private void leave(DomainName host, Gate gate) {
        synchronized (gates) {
            if (--gate.users == 0) {
                gates.remove(host);
            }
        }
    }

    private void awaitTurn() {
        long now = System.nanoTime();
        long turn = nextTurn.updateAndGet(next -> Math.max(next, now - interval) + interval);
        try {
            TimeUnit.NANOSECONDS.sleep(turn - now);
        } catch (InterruptedException ended) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }

    @Override
    public String toString() {
        return below + ", " + perHost + " at a time for a host";
    }
}
