package io.github.lyncdiscover.network;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The outcome of one HTTP request. More may come. */
public sealed interface HttpOutcome {
    /**
     * What was seen of the TLS handshake.
     *
     * @return empty for plain HTTP, and where it did not come to a handshake
     */
    Optional<Tls> tls();

    /**
     * Reports whether the server's TLS handshake succeeded. From then on a client may ask its user about the server.
     *
     * @return false for plain HTTP
     */
    default boolean secured() {
        return tls().isPresent() && !(this instanceof TlsFailed);
    }

    /**
     * A response.
     *
     * @param tls what was seen of the handshake, if it came over TLS
     * @param status the status code
     * @param contentType the Content-Type header, empty if there is none
     * @param location the Location header, if there is one
     * @param body the whole body, at most {@link HttpRequest#LARGEST_BODY}
     * @param headers every header, those two among them; recordings keep some only, and predictions none
     */
    record Response(
            Optional<Tls> tls,
            int status,
            String contentType,
            Optional<String> location,
            Body body,
            HttpHeaders headers)
            implements HttpOutcome {

        /** Refuses null. */
        public Response {
            Objects.requireNonNull(tls, "tls");
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(headers, "headers");
        }

        /**
         * A response of whose headers nothing more is known.
         *
         * @param tls what was seen of the handshake, if it came over TLS
         * @param status the status code
         * @param contentType the Content-Type header, empty if there is none
         * @param location the Location header, if there is one
         * @param body the whole body
         */
        public Response(Optional<Tls> tls, int status, String contentType, Optional<String> location, Body body) {
            this(tls, status, contentType, location, body, HttpHeaders.NONE);
        }

        /**
         * A response over a connection of which nothing more is known.
         *
         * @param secured whether it came over TLS
         * @param status the status code
         * @param contentType the Content-Type header, empty if there is none
         * @param location the Location header, if there is one
         * @param body the whole body
         */
        public Response(boolean secured, int status, String contentType, Optional<String> location, Body body) {
            this(Tls.unseen(secured), status, contentType, location, body);
        }

        /**
         * The same response with other headers.
         *
         * @param others the headers; type and location stay as they are
         * @return the response
         */
        public Response with(HttpHeaders others) {
            Objects.requireNonNull(others, "others");
            return new Response(tls, status, contentType, location, body, others);
        }
    }

    /**
     * The body is larger than {@link HttpRequest#LARGEST_BODY}, or the headers are too many or too large to read.
     *
     * @param tls what was seen of the handshake, if it came over TLS
     */
    record TooLarge(Optional<Tls> tls) implements HttpOutcome {

        /** Refuses null. */
        public TooLarge {
            Objects.requireNonNull(tls, "tls");
        }

        /**
         * The same where nothing more is known of the connection.
         *
         * @param secured whether the TLS handshake had succeeded
         */
        public TooLarge(boolean secured) {
            this(Tls.unseen(secured));
        }
    }

    /**
     * The TLS handshake failed.
     *
     * @param seen what was seen of it
     * @param faults the faults, the first in the order of {@link TlsProblem} first; at least one
     * @param cause the exception behind it; takes no part in equality
     */
    record TlsFailed(Tls seen, List<Tls.Fault> faults, FailureCause cause) implements HttpOutcome {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if nothing is wrong
         */
        public TlsFailed {
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(cause, "cause");
            faults = Tls.Fault.ordered(faults);
        }

        /**
         * A failure without an exception.
         *
         * @param seen what was seen of it
         * @param faults the faults
         */
        public TlsFailed(Tls seen, List<Tls.Fault> faults) {
            this(seen, faults, FailureCause.NONE);
        }

        /**
         * A failure of which nothing more is known.
         *
         * @param problem why
         * @param detail what the certificate or the server said, in a few words
         */
        public TlsFailed(TlsProblem problem, String detail) {
            this(Tls.UNSEEN, List.of(new Tls.Fault(problem, detail)));
        }

        /**
         * What the failure is named after.
         *
         * @return the first fault's problem
         */
        public TlsProblem problem() {
            return faults.get(0).problem();
        }

        /**
         * What the certificate or the server said of it.
         *
         * @return the first fault's detail, in a few words
         */
        public String detail() {
            return faults.get(0).detail();
        }

        /**
         * The limit of this machine that the failure comes from: users' machines may connect where this one could not.
         *
         * @return empty where the failure is an answer of the server
         */
        public Optional<MachineLimit> limit() {
            return Tls.Fault.limit(faults);
        }

        @Override
        public Optional<Tls> tls() {
            return Optional.of(seen);
        }
    }

    /**
     * No connection: refused, or no way to the address.
     *
     * @param detail what the network said, in a few words
     * @param cause the exception behind it; takes no part in equality
     */
    record Refused(String detail, FailureCause cause) implements HttpOutcome {

        /** Refuses null. */
        public Refused {
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(cause, "cause");
        }

        /**
         * A refusal without an exception.
         *
         * @param detail what the network said, in a few words
         */
        public Refused(String detail) {
            this(detail, FailureCause.NONE);
        }

        @Override
        public Optional<Tls> tls() {
            return Optional.empty();
        }
    }

    /**
     * Not done in time.
     *
     * @param tls what was seen of the handshake, if it had succeeded by then
     * @param cause the exception behind it; takes no part in equality
     */
    record TimedOut(Optional<Tls> tls, FailureCause cause) implements HttpOutcome {

        /** Refuses null. */
        public TimedOut {
            Objects.requireNonNull(tls, "tls");
            Objects.requireNonNull(cause, "cause");
        }

        /**
         * The same without an exception.
         *
         * @param tls what was seen of the handshake, if it had succeeded by then
         */
        public TimedOut(Optional<Tls> tls) {
            this(tls, FailureCause.NONE);
        }

        /**
         * The same where nothing more is known of the connection.
         *
         * @param secured whether the TLS handshake had succeeded
         */
        public TimedOut(boolean secured) {
            this(Tls.unseen(secured));
        }
    }

    /**
     * The connection was lost, or what came over it is not HTTP.
     *
     * @param tls what was seen of the handshake, if it had succeeded by then
     * @param detail what happened, in a few words
     * @param cause the exception behind it; takes no part in equality
     */
    record Lost(Optional<Tls> tls, String detail, FailureCause cause) implements HttpOutcome {

        /** Refuses null. */
        public Lost {
            Objects.requireNonNull(tls, "tls");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(cause, "cause");
        }

        /**
         * The same without an exception.
         *
         * @param tls what was seen of the handshake, if it had succeeded by then
         * @param detail what happened, in a few words
         */
        public Lost(Optional<Tls> tls, String detail) {
            this(tls, detail, FailureCause.NONE);
        }

        /**
         * The same where nothing more is known of the connection.
         *
         * @param secured whether the TLS handshake had succeeded
         * @param detail what happened, in a few words
         */
        public Lost(boolean secured, String detail) {
            this(Tls.unseen(secured), detail);
        }
    }

    /**
     * The same outcome with this seen of its handshake.
     *
     * @param seen what was seen
     * @return the same where it came to no handshake
     */
    default HttpOutcome seeing(Tls seen) {
        Objects.requireNonNull(seen, "seen");
        Optional<Tls> tls = tls().map(before -> seen);
        return fold(
                it -> new Response(tls, it.status(), it.contentType(), it.location(), it.body(), it.headers()),
                it -> new TooLarge(tls),
                it -> new TlsFailed(seen, it.faults(), it.cause()),
                it -> it,
                it -> new TimedOut(tls, it.cause()),
                it -> new Lost(tls, it.detail(), it.cause()));
    }

    /**
     * The exception behind a failure. Recordings do not keep it, and it is no part of a prediction.
     *
     * @return empty for a response, and in worlds that are not live
     */
    default Optional<Throwable> failure() {
        return this.<FailureCause>fold(
                        it -> FailureCause.NONE,
                        it -> FailureCause.NONE,
                        TlsFailed::cause,
                        Refused::cause,
                        TimedOut::cause,
                        Lost::cause)
                .exception();
    }

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
