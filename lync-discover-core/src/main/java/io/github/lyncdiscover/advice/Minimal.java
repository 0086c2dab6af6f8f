package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.advice.variation.Change;
import io.github.lyncdiscover.advice.variation.Variation;
import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes away from a silent variation what it is silent without, found by predicting each time. */
final class Minimal {
    /** Which sign-ins to try first: a prompt found among them ends the search. */
    private final Function<Change, Set<DomainName>> concerned;

    Minimal(Function<Change, Set<DomainName>> concerned) {
        this.concerned = concerned;
    }

    /** A variation of which no change can be left undone; empty if the whole is not silent. */
    Optional<Variation> of(Variation whole) {
        if (!whole.silent(domain -> true)) {
            return Optional.empty();
        }
        Variation smallest = whole;
        List<Change> changes = whole.changes();
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            Variation without = smallest.without(change);
            Set<DomainName> first = concerned.apply(change);
            if (without.silent(first::contains) && without.silent(domain -> true)) {
                smallest = without;
            }
        }
        return Optional.of(smallest);
    }
}
