package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.ServerAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The outcome of a connection to a SIP server. More may come. */
public sealed interface SipOutcome {
    /**
     * What was seen of the TLS handshake.
     *
     * @return empty where it did not come to one
     */
    Optional<Tls> tls();

    /**
     * The TLS handshake succeeded.
     *
     * @param seen what was seen of it
     */
    record Connected(Tls seen) implements SipOutcome {

        /** Refuses null. */
        public Connected {
            Objects.requireNonNull(seen, "seen");
        }

        /** A handshake of which nothing more is known. */
        public Connected() {
            this(Tls.UNSEEN);
        }

        @Override
        public Optional<Tls> tls() {
            return Optional.of(seen);
        }
    }

    /**
     * The handshake succeeded, and the server sends its users to another one (SIP 301 or 302). Only worlds that were
     * told so know this: without signing in it can't be seen.
     *
     * @param target the other server
     * @param seen what was seen of the handshake
     */
    record Redirected(ServerAddress target, Tls seen) implements SipOutcome {

        /** Refuses null. */
        public Redirected {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(seen, "seen");
        }

        /**
         * A redirect after a handshake of which nothing more is known.
         *
         * @param target the other server
         */
        public Redirected(ServerAddress target) {
            this(target, Tls.UNSEEN);
        }

        @Override
        public Optional<Tls> tls() {
            return Optional.of(seen);
        }
    }

    /**
     * The TLS handshake failed.
     *
     * @param seen what was seen of it
     * @param faults the faults, the first in the order of {@link TlsProblem} first; at least one
     * @param cause the exception behind it; takes no part in equality
     */
    record TlsFailed(Tls seen, List<Tls.Fault> faults, FailureCause cause) implements SipOutcome {
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
     * No connection: refused, lost, or no way to the address.
     *
     * @param detail what the network said, in a few words
     * @param cause the exception behind it; takes no part in equality
     */
    record Refused(String detail, FailureCause cause) implements SipOutcome {

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
     * @param cause the exception behind it; takes no part in equality
     */
    record TimedOut(FailureCause cause) implements SipOutcome {

        /** Refuses null. */
        public TimedOut {
            Objects.requireNonNull(cause, "cause");
        }

        /** The same without an exception. */
        public TimedOut() {
            this(FailureCause.NONE);
        }

        @Override
        public Optional<Tls> tls() {
            return Optional.empty();
        }
    }

    /**
     * The same outcome with this seen of its handshake.
     *
     * @param seen what was seen
     * @return the same where it came to no handshake
     */
    default SipOutcome seeing(Tls seen) {
        Objects.requireNonNull(seen, "seen");
        return fold(
                it -> new Connected(seen),
                it -> new Redirected(it.target(), seen),
                it -> new TlsFailed(seen, it.faults(), it.cause()),
                it -> it,
                it -> it);
    }

    /**
     * The exception behind a failure. Recordings do not keep it, and it is no part of a prediction.
     *
     * @return empty for a connection, and in worlds that are not live
     */
    default Optional<Throwable> failure() {
        return this.<FailureCause>fold(
                        it -> FailureCause.NONE,
                        it -> FailureCause.NONE,
                        TlsFailed::cause,
                        Refused::cause,
                        TimedOut::cause)
                .exception();
    }

    /**
     * What kind of outcome it is, in one stable word, as recordings and reports have it.
     *
     * @return such as {@code CONNECTED}
     */
    default String code() {
        return fold(
                connected -> "CONNECTED",
                redirected -> "REDIRECTED",
                tls -> tls.problem().code(),
                refused -> "CONNECTION_REFUSED",
                late -> "TIMED_OUT");
    }

    /**
     * Handles every kind of outcome.
     *
     * @param connected for {@link Connected}
     * @param redirected for {@link Redirected}
     * @param tlsFailed for {@link TlsFailed}
     * @param refused for {@link Refused}
     * @param timedOut for {@link TimedOut}
     * @param <T> what to make of it
     * @return the result of the function that fits
     */
    default <T> T fold(
            Function<Connected, T> connected,
            Function<Redirected, T> redirected,
            Function<TlsFailed, T> tlsFailed,
            Function<Refused, T> refused,
            Function<TimedOut, T> timedOut) {
        if (this instanceof Connected c) {
            return connected.apply(c);
        } else if (this instanceof Redirected r) {
            return redirected.apply(r);
        } else if (this instanceof TlsFailed t) {
            return tlsFailed.apply(t);
        } else if (this instanceof Refused r) {
            return refused.apply(r);
        } else {
            return timedOut.apply((TimedOut) this);
        }
    }
}
