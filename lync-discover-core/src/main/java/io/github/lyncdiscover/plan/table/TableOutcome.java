package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.Optional;

/**
 * The common outcome of several sign-ins: the same {@linkplain OutcomeKey verdict, dialogs and kinds of finding}.
 * Immutable.
 *
 * @param number from 1, in the order in which the plan comes across them, those where nobody is asked last
 * @param count how many sign-ins come to it
 * @param people how many people come to it at some place with some client, each counted once; empty where the plan counts
 *     nobody
 * @param example the first of them, which tells the story for all
 */
public record TableOutcome(int number, int count, Optional<PeopleCount> people, PlannedSignIn example) {
    /**
     * The verdict they share.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return example.prediction().verdict();
    }
}
