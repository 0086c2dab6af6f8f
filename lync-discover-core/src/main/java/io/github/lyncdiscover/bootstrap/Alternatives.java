package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.function.Predicate;

/**
 * Ways of which the client takes one, nobody knows which: the legs of a lyncdiscover name, the targets of equal SRV priority.
 *
 * @param ways for each way, the servers met on it that are not trusted, with what is in doubt of each
 */
record Alternatives(List<List<UntrustedServer>> ways) {
    /** Whether each way brings a prompt, so that one comes whichever is taken. */
    boolean eachPrompts() {
        return onEach(encounter -> true);
    }

    /** Whether each way brings the prompt about this server. */
    boolean eachPromptsFor(DomainName server) {
        return onEach(encounter -> encounter.server().equals(server));
    }

    private boolean onEach(Predicate<UntrustedServer> chosen) {
        return !ways.isEmpty()
                && ways.stream()
                        .allMatch(way -> way.stream()
                                .anyMatch(encounter -> chosen.test(encounter)
                                        && encounter.ownDoubt().isEmpty()));
    }
}
