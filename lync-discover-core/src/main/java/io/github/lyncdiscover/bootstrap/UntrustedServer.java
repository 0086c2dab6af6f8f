package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.Optional;

/**
 * A server that is not trusted, met on the way.
 *
 * @param judge the step that says so
 * @param doubt why it may not be met after all, as when its handshake could not be tried from here; empty if it is
 */
record UntrustedServer(Step.Judge judge, Optional<Doubt> doubt) {
    DomainName server() {
        return judge.decision().server();
    }

    /** The same encounter behind something that may keep the client from getting there. */
    UntrustedServer after(Optional<Doubt> earlier) {
        return new UntrustedServer(judge, doubt.or(() -> earlier));
    }

    /** Why the prompt may not come even if the client gets there. */
    Optional<Doubt> ownDoubt() {
        TrustDecision decision = judge.decision();
        return doubt.or(() -> decision.basis() == TrustDecision.Basis.DEFAULTS_NOT_DOCUMENTED
                ? Optional.of(new Doubt(
                        Doubt.Kind.DEFAULTS_NOT_DOCUMENTED,
                        decision.entry().orElse(decision.server()).text()))
                : Optional.empty());
    }
}
