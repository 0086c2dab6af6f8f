package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Several HTTP exchanges in turn over one connection, as NTLM and Negotiate need them: there the connection is signed in, not
 * the request. Opening one sends nothing; the first exchange connects. A connection that is gone is never replaced. Nothing is
 * followed or repeated. Close it when done. For one thread at a time.
 */
public interface Conversation extends AutoCloseable {
    /** The detail of a {@link HttpOutcome.Lost} whose connection the server closed before it answered anything. */
    String CLOSED_BETWEEN = "the server closed the connection between exchanges";

    /**
     * The server at the other end.
     *
     * @param secure whether the connection is secured by TLS
     * @param server host and port
     * @param addresses where the host is, as looked up before
     * @param versions the versions of TLS that the client speaks
     */
    record Origin(boolean secure, ServerAddress server, List<String> addresses, Set<TlsVersion> versions) {
        /** Copies the collections. */
        public Origin {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(addresses, "addresses");
            Objects.requireNonNull(versions, "versions");
            addresses = List.copyOf(addresses);
            versions = Set.copyOf(versions);
        }

        /**
         * The origin of a request.
         *
         * @param request the first one that is to be made
         * @return the server that it goes to
         */
        public static Origin of(HttpRequest request) {
            return new Origin(request.url().secure(), request.url().server(), request.addresses(), request.versions());
        }

        /**
         * Checks that a request may be made over a connection to this server. Addresses and versions of the request do not
         * count.
         *
         * @param request the request
         * @param state what is known of the connection
         * @throws IllegalArgumentException if the request goes to another host, another port or by another scheme
         * @throws IllegalStateException if the conversation is closed
         */
        public void check(HttpRequest request, State state) {
            Objects.requireNonNull(state, "state");
            if (request.url().secure() != secure || !request.url().server().equals(server)) {
                throw new IllegalArgumentException("a conversation with " + (secure ? "https" : "http") + "://" + server
                        + " carries no request for " + request.url().withoutQuery());
            }
            if (state == State.CLOSED) {
                throw new IllegalStateException(
                        "the conversation with " + server + " is closed; open another one with Network.converse");
            }
        }
    }

    /** What is known of the connection. More may come. */
    enum State {
        /** Nothing was sent yet. */
        NEW,
        /** The last response was complete, and the server keeps the connection. */
        OPEN,
        /** The server ended the connection: by its last response, or before it answered anything to the last request. */
        ENDED_BY_SERVER,
        /** The last exchange failed otherwise. */
        FAILED,
        /** The caller closed it. */
        CLOSED
    }

    /**
     * The server at the other end.
     *
     * @return what it was opened for
     */
    Origin origin();

    /**
     * Makes the next request, and waits for its response.
     *
     * @param request to the origin
     * @param deadline until when the last byte must be there
     * @return the response, or how it failed; {@link HttpOutcome.Lost} if the connection is gone already
     * @throws IllegalArgumentException if the request goes to another server
     * @throws IllegalStateException if the conversation is closed
     */
    HttpOutcome exchange(HttpRequest request, Deadline deadline);

    /**
     * What is known of the connection. A server may have closed one that is still {@link State#OPEN} here: the next exchange
     * shows it.
     *
     * @return the state after the last exchange
     */
    State state();

    /** Closes the connection. Further calls do nothing. */
    @Override
    void close();

    /**
     * A conversation without a connection, as in planned and recorded worlds.
     *
     * @param origin the server
     * @param answers what comes of each exchange; the origin's addresses and versions are those of the request
     * @return a conversation that is open as long as responses come
     */
    static Conversation of(Origin origin, BiFunction<HttpRequest, Deadline, HttpOutcome> answers) {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(answers, "answers");
        return new SingleFetches(origin, answers);
    }

    /** An exchange of a wrapper. */
    @FunctionalInterface
    interface Exchanging {
        /**
         * Makes an exchange over the conversation that is wrapped.
         *
         * @param below that conversation
         * @param request what the caller asks
         * @param deadline until when
         * @return what the caller gets
         */
        HttpOutcome exchange(Conversation below, HttpRequest request, Deadline deadline);
    }

    /**
     * This conversation as a wrapper shows it.
     *
     * @param shown the server as the caller knows it
     * @param exchanging how each exchange is made over this conversation
     * @return a conversation with the state of this one, which closes this one
     */
    default Conversation wrapped(Origin shown, Exchanging exchanging) {
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(exchanging, "exchanging");
        Conversation below = this;
        return new Conversation() {
            @Override
            public Origin origin() {
                return shown;
            }

            @Override
            public HttpOutcome exchange(HttpRequest request, Deadline deadline) {
                shown.check(request, state());
                return exchanging.exchange(below, request, deadline);
            }

            @Override
            public State state() {
                return below.state();
            }

            @Override
            public void close() {
                below.close();
            }
        };
    }
}
