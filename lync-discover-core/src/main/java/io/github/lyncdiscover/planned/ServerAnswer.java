package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The answer of a planned server; {@link Answers} makes them. Immutable. More may come. */
public sealed interface ServerAnswer {
    /**
     * How long it takes.
     *
     * @return zero where nothing was said
     */
    default Duration delay() {
        return Duration.ZERO;
    }

    /** What a web server can do. More may come. */
    sealed interface Web extends ServerAnswer {
        /**
         * How the request ends.
         *
         * @param secure whether it was made over TLS
         * @return the outcome, if it comes in time
         */
        HttpOutcome outcome(boolean secure);

        /**
         * What it does to the exchanges of one connection, in turn.
         *
         * @return at least one answer; the last one answers all further exchanges
         */
        default List<Web> turns() {
            return List.of(this);
        }
    }

    /** What a SIP server can do. More may come. */
    sealed interface Sip extends ServerAnswer {
        /**
         * How the connection goes.
         *
         * @return the outcome, if it comes in time
         */
        SipOutcome outcome();
    }

    /** How any server can fail before it says anything. More may come. */
    sealed interface Failure extends Web, Sip {}

    /**
     * A response.
     *
     * @param status the status code
     * @param contentType the Content-Type header, empty if there is none
     * @param location the Location header, if there is one
     * @param body the body
     */
    record Response(int status, String contentType, Optional<String> location, Body body) implements Web {

        /** Refuses null. */
        public Response {
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(body, "body");
        }

        @Override
        public HttpOutcome outcome(boolean secure) {
            return new HttpOutcome.Response(secure, status, contentType, location, body);
        }
    }

    /**
     * The answers to the exchanges of one connection about the same page, in turn. A request on a connection of its own gets the
     * first.
     *
     * @param turns the answers, at least one; the last one answers all further exchanges
     */
    record InTurn(List<Web> turns) implements Web {
        /** Copies the list. */
        public InTurn {
            Objects.requireNonNull(turns, "turns");
            turns = List.copyOf(turns);
        }

        @Override
        public Duration delay() {
            return turns.get(0).delay();
        }

        @Override
        public HttpOutcome outcome(boolean secure) {
            return turns.get(0).outcome(secure);
        }
    }

    /** A response that is too large. */
    record TooLarge() implements Web {
        @Override
        public HttpOutcome outcome(boolean secure) {
            return new HttpOutcome.TooLarge(secure);
        }
    }

    /** The connection succeeds, its handshake too, and then nothing comes. */
    record Silent() implements Web {
        @Override
        public HttpOutcome outcome(boolean secure) {
            return new HttpOutcome.TimedOut(secure);
        }
    }

    /** The connection succeeds, its handshake too, and then it is lost. */
    record Lost() implements Web {
        @Override
        public HttpOutcome outcome(boolean secure) {
            return new HttpOutcome.Lost(secure, "as planned");
        }
    }

    /** The handshake succeeds. */
    record Accepts() implements Sip {
        @Override
        public SipOutcome outcome() {
            return new SipOutcome.Connected();
        }
    }

    /**
     * The handshake succeeds, and users are sent to another server.
     *
     * @param target the other server
     */
    record RedirectsTo(ServerAddress target) implements Sip {

        /** Refuses null. */
        public RedirectsTo {
            Objects.requireNonNull(target, "target");
        }

        @Override
        public SipOutcome outcome() {
            return new SipOutcome.Redirected(target);
        }
    }

    /** The connection is refused. */
    record Refused() implements Failure {
        @Override
        public HttpOutcome outcome(boolean secure) {
            return new HttpOutcome.Refused("as planned");
        }

        @Override
        public SipOutcome outcome() {
            return new SipOutcome.Refused("as planned");
        }
    }

    /** The connection comes to nothing in any time. */
    record TimedOut() implements Failure {
        @Override
        public HttpOutcome outcome(boolean secure) {
            return new HttpOutcome.TimedOut(false);
        }

        @Override
        public SipOutcome outcome() {
            return new SipOutcome.TimedOut();
        }
    }

    /**
     * The TLS handshake fails.
     *
     * @param faults why: at least one
     */
    record TlsFailed(List<Tls.Fault> faults) implements Failure {
        /** Copies the list. */
        public TlsFailed {
            Objects.requireNonNull(faults, "faults");
            faults = List.copyOf(faults);
        }

        @Override
        public HttpOutcome outcome(boolean secure) {
            return new HttpOutcome.TlsFailed(Tls.UNSEEN, faults);
        }

        @Override
        public SipOutcome outcome() {
            return new SipOutcome.TlsFailed(Tls.UNSEEN, faults);
        }
    }

    /**
     * A web server's answer, with the certificates that it shows in its handshake. They are shown, not judged: what is
     * wrong with them is planned as a failure.
     *
     * @param seen the certificates
     * @param answer what it does
     */
    record PresentingWeb(Tls seen, Web answer) implements Web {

        /** Refuses null. */
        public PresentingWeb {
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public Duration delay() {
            return answer.delay();
        }

        @Override
        public HttpOutcome outcome(boolean secure) {
            return answer.outcome(secure).seeing(seen);
        }
    }

    /**
     * A SIP server's answer, with the certificates that it shows in its handshake. They are shown, not judged.
     *
     * @param seen the certificates
     * @param answer what it does
     */
    record PresentingSip(Tls seen, Sip answer) implements Sip {

        /** Refuses null. */
        public PresentingSip {
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public Duration delay() {
            return answer.delay();
        }

        @Override
        public SipOutcome outcome() {
            return answer.outcome().seeing(seen);
        }
    }

    /**
     * A web server's answer that takes time.
     *
     * @param delay how long
     * @param answer what comes then
     */
    record LateWeb(Duration delay, Web answer) implements Web {

        /** Refuses null. */
        public LateWeb {
            Objects.requireNonNull(delay, "delay");
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public HttpOutcome outcome(boolean secure) {
            return answer.outcome(secure);
        }
    }

    /**
     * A SIP server's answer that takes time.
     *
     * @param delay how long
     * @param answer what comes then
     */
    record LateSip(Duration delay, Sip answer) implements Sip {

        /** Refuses null. */
        public LateSip {
            Objects.requireNonNull(delay, "delay");
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public SipOutcome outcome() {
            return answer.outcome();
        }
    }

    /**
     * A failure that takes time.
     *
     * @param delay how long
     * @param failure what comes then
     */
    record LateFailure(Duration delay, Failure failure) implements Failure {

        /** Refuses null. */
        public LateFailure {
            Objects.requireNonNull(delay, "delay");
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public HttpOutcome outcome(boolean secure) {
            return failure.outcome(secure);
        }

        @Override
        public SipOutcome outcome() {
            return failure.outcome();
        }
    }
}
