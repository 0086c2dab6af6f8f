package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.name.DomainName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A filter that takes away every change without which a plan stays silent, found by predicting each time. */
final class ChangeMinimizer {
    /** Which sign-ins to try first: a prompt found among them ends the search. */
    private final Function<PlanChange, Set<DomainName>> concerned;

    /** What was predicted already, by what is changed: a whole plan takes its time. */
    private final Map<List<Object>, PlanPredictions> surveys = new HashMap<>();

    /** Whether a prediction may rest on servers that none of its steps names. */
    private final boolean open;

    ChangeMinimizer(Function<PlanChange, Set<DomainName>> concerned, boolean open) {
        this.concerned = concerned;
        this.open = open;
    }

    /** A variation with what comes of it. */
    record Found(ChangedPlan variation, PlanPredictions survey) {}

    /** What comes of a variation. */
    PlanPredictions survey(ChangedPlan variation) {
        return surveys.computeIfAbsent(variation.essence(), any -> PlanPredictions.of(variation));
    }

    /** A variation of which no change can be left undone; empty if the whole is not silent. */
    Optional<Found> of(ChangedPlan whole) {
        PlanPredictions survey = survey(whole);
        if (!survey.asked().isEmpty()) {
            return Optional.empty();
        }
        ChangedPlan smallest = whole;
        List<PlanChange> changes = whole.changes();
        for (int i = changes.size() - 1; i >= 0; i--) {
            PlanChange change = changes.get(i);
            ChangedPlan without = smallest.without(change);
            Optional<Set<ChangedPlan.Whose>> affected = affected(change, without, survey);
            if (affected.map(without::silentFor).orElseGet(() -> silent(without, concerned.apply(change)))) {
                smallest = without;
                survey = affected.filter(Set::isEmpty).isPresent() ? survey : survey(without);
            }
        }
        boolean again = open && smallest.changes().size() < whole.changes().size();
        return again ? of(smallest) : Optional.of(new Found(smallest, survey));
    }

    /**
     * The sign-ins that may come to something else without a change. An entry of a list that has others bears on servers
     * in its domain alone, so only on those who meet one. Empty if it may be anybody's, as where the plan leaves open which
     * servers are met.
     */
    private Optional<Set<ChangedPlan.Whose>> affected(PlanChange change, ChangedPlan without, PlanPredictions before) {
        return !open
                        && change instanceof PlanChange.Trust trust
                        && !without.entries().isEmpty()
                ? Optional.of(before.meetingAnyIn(trust.entry()))
                : Optional.empty();
    }

    private static boolean silent(ChangedPlan variation, Set<DomainName> first) {
        return variation.silent(first::contains) && variation.silent(domain -> true);
    }
}
