package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SignInOutcome.Purpose;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SignInResult;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The route of UCWA clients: the challenge MsRtcOAuth names a service and its grants, which issues a token by Windows authentication
 * or for the password itself, and the token goes with the next request (Authentication in UCWA, OfficeDev/skype-docs).
 */
final class OAuthRoute {
    static final String SCHEME = "MsRtcOAuth";
    private static final String PASSWORD = "password";
    private static final int OK = 200;

    private final SignInExchanges exchanges;
    private final HttpSignIn http;
    private final SignInRequest signIn;
    private final SignInAccount account;
    private final InstantSource clock;

    OAuthRoute(
            SignInExchanges exchanges,
            HttpSignIn http,
            SignInRequest signIn,
            SignInAccount account,
            InstantSource clock) {
        this.exchanges = exchanges;
        this.http = http;
        this.signIn = signIn;
        this.account = account;
        this.clock = clock;
    }

    /** Signs in; the last exchange brought the answer. A token goes to the resource that takes tokens, where one is named. */
    void walk(HttpChallenge challenge, WebAddress challenger) throws SignInStop {
        String href = challenge
                .parameter("href")
                .orElseThrow(
                        () -> new SignInStop(SignInResult.ANSWER_UNUSABLE, challenger, "a challenge without href"));
        WebAddress service = exchanges.admitted(href, challenger);
        List<String> grants = Stream.of(
                        challenge.parameter("grant_type").orElse("").split(",", -1))
                .map(String::strip)
                .filter(grant -> !grant.isEmpty())
                .toList();
        String token = token(service, grants);
        WebAddress resource = signIn.oauth().orElse(signIn.document().url());
        HttpOutcome.Response answer = exchanges.fetch(
                Purpose.DOCUMENT, signIn.document().to(resource).with("Authorization", "Bearer " + token));
        SignedInAnswer.check(answer, resource, clock);
    }

    private String token(WebAddress service, List<String> grants) throws SignInStop {
        boolean windows =
                grants.contains(TokenRequest.WINDOWS) && !account.schemes().isEmpty();
        AccountCredentials who = account.credentials();
        boolean password = grants.contains(PASSWORD) && account.sendsPassword() && !who.isOfProcess();
        if (!windows && !password) {
            throw new SignInStop(
                    SignInResult.NO_SCHEME, service, "it offers " + (grants.isEmpty() ? "no grant" : grants));
        }
        HttpOutcome.Response response =
                windows ? http.exchange(Purpose.TOKEN, TokenRequest.windows(service)) : byPassword(service, who);
        TokenAnswer answer = TokenAnswer.read(response.body());
        ServerDiagnostics said = ServerDiagnostics.of(response.headers()).or(answer.error());
        if (response.status() != OK || answer.token().isEmpty()) {
            throw new SignInStop(
                    answer.isTypeNotAllowed()
                            ? SignInResult.TYPE_NOT_ALLOWED
                            : Refusals.ofService(response, said, answer.isRefusal()),
                    service,
                    said.words());
        }
        return answer.token().get();
    }

    private HttpOutcome.Response byPassword(WebAddress service, AccountCredentials who) throws SignInStop {
        HttpRequest request = TokenRequest.password(service, who);
        account.show();
        return exchanges.fetch(Purpose.TOKEN, request);
    }
}
