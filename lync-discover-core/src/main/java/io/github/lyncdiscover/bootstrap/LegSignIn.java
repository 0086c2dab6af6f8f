package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SignInResult;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sign-in at the User resource where a leg ended: whoever holds an account is asked, through the port, what the resource answers
 * to it.
 *
 * @param resource the User resource
 * @param host where it is
 * @param challenge the headers of its refusal
 * @param tokens the resource that takes tokens, where the Root document names one
 * @param byHttpRedirect whether an HTTP redirect led there
 */
record LegSignIn(
        WebAddress resource,
        HostAddresses host,
        HttpHeaders challenge,
        Optional<WebAddress> tokens,
        boolean byHttpRedirect) {

    /**
     * The result of a sign-in.
     *
     * @param outcome the answer to the signed-in user, or why there is none
     * @param steps the requests that were made on the way to the answer
     */
    record Tried(SignInOutcome outcome, List<Step> steps) {}

    /** Signs in; empty where nobody can. */
    Optional<Tried> tried(WalkNetwork world, TrustRule rule, WalkLog.Steps trace) {
        boolean first = world.isFirstSignIn(resource);
        SignInOutcome outcome = world.signIn(new SignInRequest(
                world.request(resource, host),
                challenge,
                tokens,
                world.address(),
                rule,
                world.signInForm(),
                byHttpRedirect));
        if (outcome.result() == SignInResult.NOT_ATTEMPTED || isOutdated(outcome, rule)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        int way = outcome.exchanges().size() - (outcome.result().isSuccess() ? 1 : 0);
        for (SignInOutcome.Exchange exchange : outcome.exchanges().subList(0, way)) {
            steps.add(trace.add(step(exchange, !first)));
        }
        return Optional.of(new Tried(outcome, steps));
    }

    /** Whether a recorded refusal to show the account rests on other settings than these. */
    private static boolean isOutdated(SignInOutcome outcome, TrustRule rule) {
        return outcome.result() == SignInResult.HOST_NOT_TRUSTED
                && outcome.at().filter(url -> rule.judge(url.host()).trusted()).isPresent();
    }

    private static Step step(SignInOutcome.Exchange exchange, boolean shared) {
        HttpOutcome outcome = exchange.outcome();
        Optional<Integer> status =
                outcome instanceof HttpOutcome.Response response ? Optional.of(response.status()) : Optional.empty();
        return new Step.Fetch(
                SafeText.address(exchange.url()),
                RequestOutcome.of(outcome),
                status,
                SafeText.said(outcome.<String>fold(
                        response -> response.contentType(),
                        large -> "",
                        failed -> failed.detail(),
                        refused -> refused.detail(),
                        late -> "",
                        lost -> lost.detail())),
                ClientTlsPolicy.shown(exchange.url().host(), outcome),
                shared,
                Optional.of(exchange.purpose()));
    }
}
