package io.github.lyncdiscover.plan.outcome;

import io.github.lyncdiscover.plan.Forecast;
import io.github.lyncdiscover.plan.people.Headcount;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.Optional;

/**
 * What several sign-ins come to alike: the same {@linkplain Kind verdict, dialogs and kinds of finding}. Immutable.
 *
 * @param number from 1, in the order in which the plan comes across them, those where nobody is asked last
 * @param count how many sign-ins come to it
 * @param people how many people come to it at some place with some client, each counted once; empty where the plan counts
 *     nobody
 * @param example the first of them, which tells the story for all
 */
public record Outcome(int number, int count, Optional<Headcount> people, Forecast example) {
    /**
     * The verdict they share.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return example.prediction().verdict();
    }
}
