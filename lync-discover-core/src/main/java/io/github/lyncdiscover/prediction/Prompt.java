package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One trust dialog: "Lync cannot verify that the server is trusted for your sign-in address. Connect anyway?" Immutable.
 *
 * @param server the server it asks about
 * @param stage where in the sign-in it comes
 * @param doubt what it depends on; empty if it is certain
 * @param remedy the shortest TrustModelData entry that silences it; empty where no entry does, as for an IP address
 *     or a client that reads no list
 * @param steps numbers of the steps that prove it
 */
public record Prompt(
        DomainName server, Stage stage, Optional<Doubt> doubt, Optional<DomainName> remedy, List<Integer> steps) {
    private static final Set<Doubt.Kind> CANNOT_WORK = Set.of(Doubt.Kind.NO_SUCH_NAME, Doubt.Kind.NO_ADDRESS);

    /** Copies the list. */
    public Prompt {
        steps = List.copyOf(steps);
    }

    /**
     * Whether it comes at all.
     *
     * @return possible where there is a doubt
     */
    public Certainty certainty() {
        return doubt.isPresent() ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }

    /**
     * Reports whether the server cannot work, so that an entry for it would trust a name for nothing.
     *
     * @return true if it does not exist or has no address as seen from here, or is a known slip for a provider's host
     */
    public boolean cannotWork() {
        return KnownSlip.of(server).isPresent()
                || doubt.filter(it -> CANNOT_WORK.contains(it.kind())).isPresent();
    }

    /**
     * What it depends on, in words.
     *
     * @return a clause without its full stop; empty if it is certain
     */
    public Optional<String> reason() {
        return doubt.map(Doubt::sentence);
    }

    /** Whether a dialog comes. No other will come. */
    public enum Certainty {
        /** It comes. */
        CERTAIN,
        /** It may come. */
        POSSIBLE
    }
}
