package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.AuthenticationScheme;
import io.github.lyncdiscover.authentication.TokenExchange;
import io.github.lyncdiscover.authentication.TokenExchange.Reply;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Conversation.State;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SignInOutcome.Purpose;
import io.github.lyncdiscover.network.SignInResult;
import io.github.lyncdiscover.network.Tls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request whose HTTP authentication is answered, over one connection: Negotiate before NTLM, in the caller's order; never Basic or
 * Digest. One scheme gets one try: another is tried only where nobody was shown anything of the account.
 */
final class HttpSignIn {
    /** NTLM needs two tokens, Negotiate mostly one; a server that asks for more than this asks forever. */
    private static final int MOST_TOKENS = 4;

    private static final int UNAUTHORIZED = 401;
    private static final String CHALLENGES = "WWW-Authenticate";

    private final SignInExchanges exchanges;
    private final SignInAccount account;

    HttpSignIn(SignInExchanges exchanges, SignInAccount account) {
        this.exchanges = exchanges;
        this.account = account;
    }

    /** Makes a request; signs the connection in if the server asks for it. */
    HttpOutcome.Response exchange(Purpose purpose, HttpRequest request) throws SignInStop {
        try (Conversation conversation = exchanges.converse(request)) {
            HttpOutcome.Response first = send(conversation, purpose, request);
            return first.status() == UNAUTHORIZED ? answer(conversation, purpose, request, first) : first;
        }
    }

    private HttpOutcome.Response send(Conversation conversation, Purpose purpose, HttpRequest request)
            throws SignInStop {
        return exchanges.answered(purpose, request.url(), conversation.exchange(request, exchanges.deadline()));
    }

    private HttpOutcome.Response answer(
            Conversation conversation, Purpose purpose, HttpRequest request, HttpOutcome.Response refusal)
            throws SignInStop {
        List<HttpChallenge> challenges = challenges(refusal);
        String why = "it offers " + names(challenges);
        for (AuthenticationScheme scheme : account.schemes()) {
            if (HttpChallenge.of(scheme.name(), challenges).isPresent()) {
                try (TokenExchange tokens = scheme.begin(
                        request.url(), account.credentials(), refusal.tls().flatMap(Tls::own))) {
                    Reply reply = tokens.next("");
                    if (!(reply instanceof Reply.Failed failed)
                            || failed.failure().attempted()) {
                        return new Handshake(conversation, purpose, request, scheme, tokens).run(reply);
                    }
                    why = scheme.name() + ": " + words(failed);
                }
            }
        }
        throw new SignInStop(SignInResult.NO_SCHEME, request.url(), why);
    }

    private static List<HttpChallenge> challenges(HttpOutcome.Response response) {
        return HttpChallenge.parse(response.headers().all(CHALLENGES));
    }

    private static String names(List<HttpChallenge> challenges) {
        return challenges.isEmpty()
                ? "no scheme"
                : challenges.stream().map(HttpChallenge::scheme).distinct().collect(Collectors.joining(", "));
    }

    private static String words(Reply.Failed failed) {
        String failure = failed.failure().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return failed.detail().isEmpty() ? failure : failure + " (" + failed.detail() + ")";
    }

    /** The tokens of one scheme over the connection. */
    private final class Handshake {
        private final Conversation conversation;
        private final Purpose purpose;
        private final HttpRequest request;
        private final AuthenticationScheme scheme;
        private final TokenExchange tokens;

        Handshake(
                Conversation conversation,
                Purpose purpose,
                HttpRequest request,
                AuthenticationScheme scheme,
                TokenExchange tokens) {
            this.conversation = conversation;
            this.purpose = purpose;
            this.request = request;
            this.scheme = scheme;
            this.tokens = tokens;
        }

        HttpOutcome.Response run(Reply first) throws SignInStop {
            account.show();
            Reply reply = first;
            for (int sent = 0; sent < MOST_TOKENS; sent++) {
                if (!(reply instanceof Reply.Token token)) {
                    throw stop(reply);
                } else if (conversation.state() != State.OPEN) {
                    throw new SignInStop(
                            SignInResult.UNREACHABLE,
                            request.url(),
                            "the server closes the connection while it signs in");
                }
                HttpOutcome.Response response = send(
                        conversation, purpose, request.with("Authorization", scheme.name() + " " + token.base64()));
                Optional<String> challenge = HttpChallenge.of(scheme.name(), challenges(response))
                        .map(HttpChallenge::token)
                        .filter(text -> !text.isEmpty());
                if (response.status() != UNAUTHORIZED) {
                    return proven(response, challenge);
                } else if (challenge.isEmpty()) {
                    ServerDiagnostics said = ServerDiagnostics.of(response.headers());
                    throw new SignInStop(Refusals.ofService(response, said, true), request.url(), said.words());
                }
                reply = tokens.next(challenge.get());
            }
            throw new SignInStop(SignInResult.ENDLESS_CHALLENGES, request.url());
        }

        /** The last token of the server proves who it is, where the scheme has one. */
        private HttpOutcome.Response proven(HttpOutcome.Response response, Optional<String> challenge)
                throws SignInStop {
            if (challenge.isPresent() && tokens.next(challenge.get()) instanceof Reply.Failed failed) {
                throw stop(failed);
            }
            return response;
        }

        private SignInStop stop(Reply reply) {
            return reply instanceof Reply.Failed failed
                    ? new SignInStop(Refusals.of(failed.failure()), request.url(), scheme.name() + ": " + words(failed))
                    : new SignInStop(SignInResult.ENDLESS_CHALLENGES, request.url());
        }
    }
}
