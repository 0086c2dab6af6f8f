package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import java.util.List;

/**
 * A set of changes and what comes of it. Immutable.
 *
 * @param way which kind it is
 * @param variation the changes; none where nothing is done
 * @param costs what they cost or break
 * @param remaining what users are still asked about, by prediction of the whole plan with the changes made
 * @param unreached the clients that ask users and that the TrustModelData value, if one is among the changes, does not
 *     reach
 */
public record Alternative(
        Way way, Variation variation, List<Cost> costs, List<Asked> remaining, List<ClientProfile> unreached) {
    /** Copies the lists. */
    public Alternative {
        costs = List.copyOf(costs);
        remaining = List.copyOf(remaining);
        unreached = List.copyOf(unreached);
    }

    /**
     * Tells whether nobody is asked any more.
     *
     * @return true if the prediction of the changed plan has no prompt, certain or possible
     */
    public boolean silences() {
        return remaining.isEmpty();
    }

    /**
     * The changes, each of which a prompt comes back without if the alternative silences.
     *
     * @return in an order that reads well
     */
    public List<Change> changes() {
        return variation.changes();
    }
}
