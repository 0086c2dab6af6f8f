package io.github.lyncdiscover.plan.people;

import io.github.lyncdiscover.prediction.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many people come to which verdict. Each person is counted once, under the first verdict of {@link Verdict}'s order that
 * one of his sign-ins comes to. Immutable.
 *
 * @param numbers by verdict, every verdict
 */
public record ByVerdict(Map<Verdict, Headcount> numbers) {
    /** Copies the map; a verdict that is not in it is nobody's. */
    public ByVerdict {
        Map<Verdict, Headcount> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, numbers.getOrDefault(verdict, Headcount.NONE));
        }
        numbers = Collections.unmodifiableMap(all);
    }

    /**
     * Who comes to a verdict.
     *
     * @param verdict the verdict
     * @return how many people
     */
    public Headcount of(Verdict verdict) {
        return numbers.getOrDefault(verdict, Headcount.NONE);
    }

    /**
     * Everybody.
     *
     * @return how many people there are
     */
    public Headcount all() {
        return numbers.values().stream().reduce(Headcount.NONE, Headcount::plus);
    }

    /**
     * Who meets the dialog for certain.
     *
     * @return how many people
     */
    public Headcount asked() {
        return of(Verdict.PROMPT);
    }

    /**
     * Who may meet the dialog, and does not for certain.
     *
     * @return how many people
     */
    public Headcount perhapsAsked() {
        return of(Verdict.MAY_PROMPT);
    }
}
