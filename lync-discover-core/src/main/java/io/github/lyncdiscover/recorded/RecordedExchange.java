package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SipOutcome;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One question to a world and what came back. Holds no secrets: they are masked on the way in. Immutable.
 * More may come.
 */
public sealed interface RecordedExchange {
    /**
     * The question in words; no two exchanges of a recording have the same.
     *
     * @return for example {@code lyncdiscover.contoso.test A}
     */
    String asked();

    /**
     * Reports whether the question was asked for the recording's sake only.
     *
     * @return true if it is in no step
     */
    boolean extra();

    /**
     * How long the answer took. For people only.
     *
     * @return whole milliseconds
     */
    long milliseconds();

    /**
     * A look-up.
     *
     * @param question name and type
     * @param answer what the resolver said
     * @param extra whether it was asked for the recording's sake only
     * @param milliseconds how long it took
     */
    record Lookup(DnsQuestion question, DnsAnswer answer, boolean extra, long milliseconds)
            implements RecordedExchange {
        /** Masks secrets. */
        public Lookup {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(answer, "answer");
            answer = SecretMasking.of(answer);
        }

        @Override
        public String asked() {
            return question.toString();
        }
    }

    /**
     * An HTTP request.
     *
     * @param url what was asked
     * @param accept the representation asked for; empty means any
     * @param sent what makes it another request than a plain GET
     * @param outcome how it ended
     * @param extra whether it was asked for the recording's sake only
     * @param milliseconds how long it took
     */
    record Get(
            WebAddress url,
            Optional<String> accept,
            RequestVariant sent,
            HttpOutcome outcome,
            boolean extra,
            long milliseconds)
            implements RecordedExchange {
        /**
         * A plain GET.
         *
         * @param url what was asked
         * @param accept the representation asked for; empty means any
         * @param outcome how it ended
         * @param extra whether it was asked for the recording's sake only
         * @param milliseconds how long it took
         */
        public Get(WebAddress url, Optional<String> accept, HttpOutcome outcome, boolean extra, long milliseconds) {
            this(url, accept, RequestVariant.PLAIN, outcome, extra, milliseconds);
        }

        /** Masks secrets. */
        public Get {
            Objects.requireNonNull(accept, "accept");
            Objects.requireNonNull(sent, "sent");
            url = SecretMasking.of(Objects.requireNonNull(url, "url"));
            outcome = SecretMasking.of(Objects.requireNonNull(outcome, "outcome"));
        }

        @Override
        public String asked() {
            return asked(url, accept, sent);
        }

        static String asked(WebAddress url, Optional<String> accept, RequestVariant sent) {
            return url + accept.map(form -> " as " + form).orElse("") + sent.words();
        }
    }

    /**
     * A connection to a SIP server.
     *
     * @param server the server
     * @param outcome how it went
     * @param extra whether it was asked for the recording's sake only
     * @param milliseconds how long it took
     */
    record Connect(ServerAddress server, SipOutcome outcome, boolean extra, long milliseconds)
            implements RecordedExchange {
        /** Masks secrets. */
        public Connect {
            Objects.requireNonNull(server, "server");
            outcome = SecretMasking.of(Objects.requireNonNull(outcome, "outcome"));
        }

        @Override
        public String asked() {
            return asked(server);
        }

        static String asked(ServerAddress server) {
            return "connect " + server;
        }
    }

    /**
     * The answer of a web server to a signed-in user, or why there is none. How the user signed in is not in it.
     *
     * @param url the User resource
     * @param outcome what came of it
     * @param extra whether it was asked for the recording's sake only
     * @param milliseconds how long it took
     * @since 0.1.0
     */
    record SignIn(WebAddress url, SignInOutcome outcome, boolean extra, long milliseconds) implements RecordedExchange {
        /** Masks secrets. */
        public SignIn {
            url = SecretMasking.of(Objects.requireNonNull(url, "url"));
            outcome = SecretMasking.of(Objects.requireNonNull(outcome, "outcome"));
        }

        @Override
        public String asked() {
            return "sign-in at " + url;
        }
    }

    /**
     * Handles every kind of exchange.
     *
     * @param lookup for {@link Lookup}
     * @param get for {@link Get}
     * @param connect for {@link Connect}
     * @param signIn for {@link SignIn}
     * @param <T> what to make of it
     * @return the result of the function that fits
     */
    default <T> T fold(
            Function<Lookup, T> lookup,
            Function<Get, T> get,
            Function<Connect, T> connect,
            Function<SignIn, T> signIn) {
        if (this instanceof Lookup l) {
            return lookup.apply(l);
        } else if (this instanceof Get g) {
            return get.apply(g);
        } else if (this instanceof Connect c) {
            return connect.apply(c);
        }
        return signIn.apply((SignIn) this);
    }
}
