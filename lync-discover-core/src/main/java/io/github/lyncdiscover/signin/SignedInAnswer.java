package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SignInResult;
import java.time.InstantSource;
import java.util.Optional;

/** The check of what the User resource answers to a request with a ticket or token. */
final class SignedInAnswer {
    private SignedInAnswer() {}

    /** Stops if the ticket or token was refused; every other answer is one to a signed-in user. */
    static void check(HttpOutcome.Response answer, WebAddress url, InstantSource clock) throws SignInStop {
        ServerDiagnostics said = ServerDiagnostics.of(answer.headers());
        Optional<SignInResult> refusal = Refusals.ofDocument(answer, said, clock.instant());
        if (refusal.isPresent()) {
            throw new SignInStop(refusal.get(), url, said.words());
        }
    }
}
