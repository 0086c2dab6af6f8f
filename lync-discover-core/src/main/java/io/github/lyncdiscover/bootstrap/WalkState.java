package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The state of a walk: what decides where it goes on and what comes of it. No finding is in it. Not for use by several
 * threads.
 */
final class WalkState {
    private final List<AlternativeBranches> rounds = new ArrayList<>();
    private final List<LegResult> legs = new ArrayList<>();
    private final List<Alternatives> alternatives = new ArrayList<>();
    private Optional<Doubt> doubt = Optional.empty();
    private boolean serverFound;

    void add(LegResult leg) {
        legs.add(leg);
    }

    void add(AlternativeBranches round) {
        rounds.add(round);
    }

    void add(Alternatives ways) {
        alternatives.add(ways);
    }

    /** What comes from here on is in doubt; the first reason stays. */
    void doubt(Doubt reason) {
        doubt = doubt.or(() -> Optional.of(reason));
    }

    /** Why the client may not get here; empty if it does. */
    Optional<Doubt> doubt() {
        return doubt;
    }

    boolean answerMissing() {
        return doubt.isPresent();
    }

    void serverFound() {
        serverFound = true;
    }

    boolean hasServer() {
        return serverFound;
    }

    List<Alternatives> alternatives() {
        return alternatives;
    }

    List<AlternativeBranches> rounds() {
        return rounds;
    }

    List<LegResult> legs() {
        return legs;
    }

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
}
