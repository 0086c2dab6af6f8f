package io.github.lyncdiscover.bootstrap.notes;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Step;
import java.util.Optional;

/**
 * A server that is not trusted, met on the way.
 *
 * @param judge the step that says so
 * @param doubt why it may not be met after all, as when its handshake could not be tried from here; empty if it is
 */
public record Encounter(Step.Judge judge, Optional<String> doubt) {
    public DomainName server() {
        return judge.decision().server();
    }

    /** The same encounter behind an answer that is missing. */
    public Encounter afterMissingAnswer() {
        return new Encounter(judge, doubt.or(() -> Optional.of(Reasons.ANSWER_MISSING)));
    }
}
