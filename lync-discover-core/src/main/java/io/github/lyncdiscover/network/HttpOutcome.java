package io.github.lyncdiscover.network;

import java.util.Optional;
import java.util.function.Function;

/** How one HTTP request ended. */
public sealed interface HttpOutcome {
    /**
     * Tells whether the server's TLS handshake succeeded. From then on a client may ask its user about the server.
     *
     * @return false for plain HTTP
     */
    boolean secured();

    /**
     * A response.
     *
     * @param secured whether it came over TLS
     * @param status the status code
     * @param contentType the Content-Type header, empty if there is none
     * @param location the Location header, if there is one
     * @param body the whole body, at most {@link HttpRequest#LARGEST_BODY}
     */
    record Response(boolean secured, int status, String contentType, Optional<String> location, Body body)
            implements HttpOutcome {}

    /**
     * The body is larger than {@link HttpRequest#LARGEST_BODY}, or the headers are too large to read.
     *
     * @param secured whether the TLS handshake had succeeded
     */
    record TooLarge(boolean secured) implements HttpOutcome {}

    /**
     * The TLS handshake failed.
     *
     * @param problem why
     * @param detail what the certificate or the server said, in a few words
     */
    record TlsFailed(TlsProblem problem, String detail) implements HttpOutcome {
        @Override
        public boolean secured() {
            return false;
        }
    }

    /**
     * No connection: refused, or no way to the address.
     *
     * @param detail what the network said, in a few words
     */
    record Refused(String detail) implements HttpOutcome {
        @Override
        public boolean secured() {
            return false;
        }
    }

    /**
     * Not done in time.
     *
     * @param secured whether the TLS handshake had succeeded by then
     */
    record TimedOut(boolean secured) implements HttpOutcome {}

    /**
     * The connection was lost, or what came over it is not HTTP.
     *
     * @param secured whether the TLS handshake had succeeded by then
     * @param detail what happened, in a few words
     */
    record Lost(boolean secured, String detail) implements HttpOutcome {}

    /**
     * What kind of outcome it is, in one stable word, as recordings and reports have it.
     *
     * @return such as {@code TLS_EXPIRED}
     */
    default String code() {
        return fold(
                answered -> "RESPONSE",
                large -> "TOO_LARGE",
                tls -> tls.problem().code(),
                refused -> "CONNECTION_REFUSED",
                late -> "TIMED_OUT",
                lost -> "CONNECTION_LOST");
    }

    /**
     * Handles every kind of outcome.
     *
     * @param response for {@link Response}
     * @param tooLarge for {@link TooLarge}
     * @param tlsFailed for {@link TlsFailed}
     * @param refused for {@link Refused}
     * @param timedOut for {@link TimedOut}
     * @param lost for {@link Lost}
     * @param <T> what to make of it
     * @return the result of the function that fits
     */
    default <T> T fold(
            Function<Response, T> response,
            Function<TooLarge, T> tooLarge,
            Function<TlsFailed, T> tlsFailed,
            Function<Refused, T> refused,
            Function<TimedOut, T> timedOut,
            Function<Lost, T> lost) {
        if (this instanceof Response r) {
            return response.apply(r);
        } else if (this instanceof TooLarge t) {
            return tooLarge.apply(t);
        } else if (this instanceof TlsFailed t) {
            return tlsFailed.apply(t);
        } else if (this instanceof Refused r) {
            return refused.apply(r);
        } else if (this instanceof TimedOut t) {
            return timedOut.apply(t);
        } else {
            return lost.apply((Lost) this);
        }
    }
}
