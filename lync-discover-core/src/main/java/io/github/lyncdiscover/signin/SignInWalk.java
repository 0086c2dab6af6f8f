package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.SignInForm.Route;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInOutcome.Purpose;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SignInResult;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One sign-in from a refused request to the answer or the reason why there is none: by one route, once. */
final class SignInWalk {
    private static final String CHALLENGES = "WWW-Authenticate";

    private final SignInExchanges exchanges;
    private final SignInRequest signIn;
    private final WebTicketRoute tickets;
    private final OAuthRoute tokens;

    SignInWalk(SignInExchanges exchanges, SignInRequest signIn, SignInAccount account, InstantSource clock) {
        this.exchanges = exchanges;
        this.signIn = signIn;
        HttpSignIn http = new HttpSignIn(exchanges, account);
        tickets = new WebTicketRoute(exchanges, http, signIn, clock);
        tokens = new OAuthRoute(exchanges, http, signIn, account, clock);
    }

    SignInOutcome walk() {
        WebAddress url = signIn.document().url();
        try {
            if (signIn.address().user().isEmpty()) {
                throw new SignInStop(SignInResult.ADDRESS_NEEDED, url);
            } else if (signIn.byHttpRedirect()) {
                throw new SignInStop(SignInResult.REDIRECTED, url);
            }
            exchanges.admit(url);
            route(url);
            return new SignInOutcome(SignInResult.DOCUMENT, exchanges.last(), "", exchanges.made());
        } catch (SignInStop end) {
            return new SignInOutcome(end.result(), Optional.of(end.at()), end.said(), exchanges.made());
        }
    }

    private void route(WebAddress url) throws SignInStop {
        HttpHeaders challenge = signIn.challenge();
        Optional<String> ticketUrl = challenge.first(WebTicketRoute.URL);
        List<HttpChallenge> challenges = HttpChallenge.parse(challenge.all(CHALLENGES));
        Optional<HttpChallenge> oauth = HttpChallenge.of(OAuthRoute.SCHEME, challenges);
        boolean ticketFirst = signIn.form().route() == Route.WEB_TICKET;
        if (ticketUrl.isPresent()
                && (ticketFirst || (oauth.isEmpty() && signIn.oauth().isEmpty()))) {
            tickets.walk(ticketUrl.get());
        } else if (oauth.isPresent()) {
            tokens.walk(oauth.get(), url);
        } else if (signIn.oauth().isPresent()) {
            atTokenResource(signIn.oauth().get());
        } else {
            throw none(challenges, url);
        }
    }

    /** The User resource names no token service; the resource that takes tokens does. */
    private void atTokenResource(WebAddress resource) throws SignInStop {
        HttpOutcome.Response response =
                exchanges.fetch(Purpose.CHALLENGE, signIn.document().to(resource));
        List<HttpChallenge> challenges = HttpChallenge.parse(response.headers().all(CHALLENGES));
        Optional<HttpChallenge> oauth = HttpChallenge.of(OAuthRoute.SCHEME, challenges);
        if (oauth.isEmpty()) {
            throw none(challenges, resource);
        }
        tokens.walk(oauth.get(), resource);
    }

    private static SignInStop none(List<HttpChallenge> challenges, WebAddress url) {
        return new SignInStop(
                challenges.isEmpty() ? SignInResult.NO_ROUTE : SignInResult.HTTP_AUTHENTICATION_ONLY,
                url,
                String.join(
                        ", ",
                        challenges.stream()
                                .map(HttpChallenge::scheme)
                                .distinct()
                                .toList()));
    }
}
