package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tls.TlsAttempt;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A conversation over one connection, which the first exchange makes and no exchange replaces. */
final class OkHttpConversation implements Conversation {
    private final OkHttpFetch fetch;
    private final Origin origin;
    private final Function<Deadline, List<InetSocketAddress>> places;
    private volatile @Nullable HttpConnection connection;
    private volatile State state = State.NEW;

    OkHttpConversation(OkHttpFetch fetch, Origin origin, Function<Deadline, List<InetSocketAddress>> places) {
        this.fetch = fetch;
        this.origin = origin;
        this.places = places;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public HttpOutcome exchange(HttpRequest request, Deadline deadline) {
        origin.check(request, state);
        if (state == State.NEW) {
            state = State.FAILED; // until it has succeeded
            return first(request, deadline);
        }
        HttpConnection open = connection;
        if (open == null || state != State.OPEN) {
            return new HttpOutcome.Lost(
                    Optional.empty(),
                    state == State.ENDED_BY_SERVER ? CLOSED_BETWEEN : "the connection was lost before");
        }
        return next(open, request, deadline);
    }

    private HttpOutcome first(HttpRequest request, Deadline deadline) {
        Optional<TlsAttempt> attempt = fetch.attempt(origin);
        if (attempt.isPresent() && attempt.get().isSpeechless()) {
            return OkHttpFetch.speechless(attempt.get());
        }
        try {
            DialledSocket socket = fetch.dial(places.apply(deadline), deadline);
            HttpConnection made = fetch.keptAlive(socket, attempt);
            connection = made;
            return next(made, request, deadline);
        } catch (IOException failure) {
            return OkHttpFetch.unconnected(attempt, failure);
        }
    }

    private HttpOutcome next(HttpConnection open, HttpRequest request, Deadline deadline) {
        state = State.FAILED;
        try {
            HttpOutcome outcome = OkHttpFetch.logged(request, open.exchange(request, deadline));
            state = open.isKeptAlive() ? State.OPEN : stateAfter(outcome, open);
            return outcome;
        } finally {
            if (state != State.OPEN) {
                hangUp(open);
            }
        }
    }

    private static State stateAfter(HttpOutcome outcome, HttpConnection gone) {
        boolean ended = outcome instanceof HttpOutcome.Response || gone.isEndedBetween();
        return ended ? State.ENDED_BY_SERVER : State.FAILED;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void close() {
        state = State.CLOSED;
        HttpConnection open = connection;
        if (open != null) {
            hangUp(open);
        }
    }

    private static void hangUp(HttpConnection open) {
        try {
            open.close();
        } catch (IOException closedAnyway) {
            // There is nobody left to hear of it.
        }
    }
}
