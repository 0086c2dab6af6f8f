package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.WebAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a sign-in to the web services: the answer that a signed-in user gets, or why there is none. Has no secrets.
 * Immutable.
 *
 * @param result how it ended
 * @param at where it ended; empty where nobody was asked
 * @param said what the server said of it, with its number if it gave one; short, may be empty
 * @param exchanges the requests that were made, in order; the last one brought the answer if there is one
 * @since 0.1.0
 */
public record SignInOutcome(SignInResult result, Optional<WebAddress> at, String said, List<Exchange> exchanges) {
    /** Nobody was asked. */
    public static final SignInOutcome NOT_ATTEMPTED =
            new SignInOutcome(SignInResult.NOT_ATTEMPTED, Optional.empty(), "", List.of());

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the result is an answer, and there is none
     */
    public SignInOutcome {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(said, "said");
        exchanges = List.copyOf(Objects.requireNonNull(exchanges, "exchanges"));
        if (result.isSuccess() && (exchanges.isEmpty() || !last(exchanges).isDocument())) {
            throw new IllegalArgumentException("a sign-in that succeeds ends with the answer to a signed-in user");
        }
    }

    private static Exchange last(List<Exchange> exchanges) {
        return exchanges.get(exchanges.size() - 1);
    }

    /**
     * The answer that a world states, without the way to it.
     *
     * @param url the User resource
     * @param answer what it answers to a signed-in user
     * @return the outcome
     */
    public static SignInOutcome answered(WebAddress url, HttpOutcome.Response answer) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(answer, "answer");
        return new SignInOutcome(
                SignInResult.DOCUMENT, Optional.of(url), "", List.of(new Exchange(Purpose.DOCUMENT, url, answer)));
    }

    /**
     * The answer to the signed-in user.
     *
     * @return its address and what came of the request; empty unless the result is {@link SignInResult#DOCUMENT}
     */
    public Optional<HttpOutcome.Response> document() {
        return result.isSuccess() && last(exchanges).outcome() instanceof HttpOutcome.Response response
                ? Optional.of(response)
                : Optional.empty();
    }

    /**
     * One request of a sign-in.
     *
     * @param purpose what for
     * @param url where to
     * @param outcome what came of it; without body and headers, which may hold tickets, unless it is the answer itself
     */
    public record Exchange(Purpose purpose, WebAddress url, HttpOutcome outcome) {
        /** Leaves out what may hold a ticket. */
        public Exchange {
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(outcome, "outcome");
            if (outcome instanceof HttpOutcome.Response it) {
                outcome = new HttpOutcome.Response(
                        it.tls(),
                        it.status(),
                        it.contentType(),
                        Optional.empty(),
                        purpose == Purpose.DOCUMENT ? it.body() : Body.EMPTY,
                        HttpHeaders.NONE);
            }
        }

        private boolean isDocument() {
            return purpose == Purpose.DOCUMENT && outcome instanceof HttpOutcome.Response;
        }
    }

    /** A purpose of a request of a sign-in. More may come. */
    public enum Purpose {
        /** It asks how the ticket service is reached. */
        TICKET_SERVICE,
        /** It asks for a web ticket. */
        TICKET,
        /** It asks how a resource takes tokens. */
        CHALLENGE,
        /** It asks for a token. */
        TOKEN,
        /** It asks for the User document, signed in. */
        DOCUMENT
    }
}
