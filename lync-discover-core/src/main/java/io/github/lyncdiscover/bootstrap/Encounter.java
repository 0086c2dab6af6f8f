package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Step;
import java.util.Optional;

/**
 * A server that is not trusted, met on the way.
 *
 * @param judge the step that says so
 * @param unreachable why its handshake could not be tried from here; empty if it succeeded or counts as such
 */
record Encounter(Step.Judge judge, Optional<String> unreachable) {
    DomainName server() {
        return judge.decision().server();
    }
}
