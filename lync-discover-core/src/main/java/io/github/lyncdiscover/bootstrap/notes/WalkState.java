package io.github.lyncdiscover.bootstrap.notes;

import io.github.lyncdiscover.prediction.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state of a walk: what decides where it goes on and what comes of it. No finding is in it. Not for use by several
 * threads.
 */
public final class WalkState {
    private final List<AlternativeBranches> rounds = new ArrayList<>();
    private final List<LegResult> legs = new ArrayList<>();
    private final List<Alternatives> alternatives = new ArrayList<>();
    private Optional<Doubt> doubt = Optional.empty();
    private boolean serverFound;

    public void add(LegResult leg) {
        legs.add(leg);
    }

    public void add(AlternativeBranches round) {
        rounds.add(round);
    }

    public void add(Alternatives ways) {
        alternatives.add(ways);
    }

    /** What comes from here on is in doubt; the first reason stays. */
    public void doubt(Doubt reason) {
        doubt = doubt.or(() -> Optional.of(reason));
    }

    /** Why the client may not get here; empty if it does. */
    public Optional<Doubt> doubt() {
        return doubt;
    }

    public boolean answerMissing() {
        return doubt.isPresent();
    }

    public void serverFound() {
        serverFound = true;
    }

    public boolean hasServer() {
        return serverFound;
    }

    public List<Alternatives> alternatives() {
        return alternatives;
    }

    public List<AlternativeBranches> rounds() {
        return rounds;
    }

    public List<LegResult> legs() {
        return legs;
    }
}
