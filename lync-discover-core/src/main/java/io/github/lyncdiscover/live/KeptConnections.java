package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Secured connections that servers keep open after an answer, for the next request to the same server at the same addresses with
 * the same versions of TLS. Few, and none for long. Safe for use by several threads.
 */
final class KeptConnections implements AutoCloseable {
    private static final long LONGEST_IDLE = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 64;

    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    /** Which connections serve a request. */
    record Key(Conversation.Origin origin, List<InetSocketAddress> places) {}

    private record Idle(Key key, HttpConnection connection, long since) {}

    /** A connection that nobody uses, no longer kept here. */
    synchronized Optional<HttpConnection> take(Key key) {
        dropOld();
        for (Iterator<Idle> latest = idle.descendingIterator(); latest.hasNext(); ) {
            Idle each = latest.next();
            if (each.key().equals(key)) {
                latest.remove();
                return Optional.of(each.connection());
            }
        }
        return Optional.empty();
    }

    /** Makes a request and keeps the connection, or closes it if its server or a failure ends it. */
    HttpOutcome exchange(Key key, HttpConnection connection, HttpRequest request, Deadline deadline) {
        boolean kept = false;
        try {
            HttpOutcome outcome = connection.exchange(request, deadline);
            kept = outcome instanceof HttpOutcome.Response && connection.isKeptAlive() && keep(key, connection);
            return outcome;
        } finally {
            if (!kept) {
                close(connection);
            }
        }
    }

    private synchronized boolean keep(Key key, HttpConnection connection) {
        if (!closed) {
            idle.add(new Idle(key, connection, System.nanoTime()));
            dropOld();
        }
        return !closed;
    }

    private void dropOld() {
        while (!idle.isEmpty()
                && (idle.size() > MOST || System.nanoTime() - idle.peek().since() > LONGEST_IDLE)) {
            close(idle.remove().connection());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(each -> close(each.connection()));
        idle.clear();
    }

    private static void close(HttpConnection connection) {
        try {
            connection.close();
        } catch (IOException closedAnyway) {
            // There is nobody left to hear of it.
        }
    }
}
