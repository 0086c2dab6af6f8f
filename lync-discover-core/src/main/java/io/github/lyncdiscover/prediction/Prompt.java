package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Optional;

/**
 * One trust dialog: "Lync cannot verify that the server is trusted for your sign-in address. Connect anyway?" Immutable.
 *
 * @param server the server it asks about
 * @param stage where in the sign-in it comes
 * @param certainty whether it comes at all
 * @param reason what it depends on; empty if it is certain
 * @param remedy the shortest TrustModelData entry that silences it
 * @param steps numbers of the steps that prove it
 */
public record Prompt(
        DomainName server,
        Stage stage,
        Certainty certainty,
        Optional<String> reason,
        DomainName remedy,
        List<Integer> steps) {
    /** Copies the list. */
    public Prompt {
        steps = List.copyOf(steps);
    }

    /** Whether a dialog comes. */
    public enum Certainty {
        /** It comes. */
        CERTAIN,
        /** It may come. */
        POSSIBLE
    }
}
