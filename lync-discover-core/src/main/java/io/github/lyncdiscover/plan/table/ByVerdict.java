package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.prediction.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of people by verdict. Each person is counted once, under the first verdict of {@link Verdict}'s order
 * that one of his sign-ins comes to. Immutable.
 *
 * @param numbers by verdict, every verdict
 */
public record ByVerdict(Map<Verdict, PeopleCount> numbers) {
    /** Copies the map; a verdict that is not in it is nobody's. */
    public ByVerdict {
        Map<Verdict, PeopleCount> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, numbers.getOrDefault(verdict, PeopleCount.NONE));
        }
        numbers = Collections.unmodifiableMap(all);
    }

    /**
     * Who comes to a verdict.
     *
     * @param verdict the verdict
     * @return how many people
     */
    public PeopleCount of(Verdict verdict) {
        return numbers.getOrDefault(verdict, PeopleCount.NONE);
    }

    /**
     * Everybody.
     *
     * @return how many people there are
     */
    public PeopleCount all() {
        return numbers.values().stream().reduce(PeopleCount.NONE, PeopleCount::plus);
    }

    /**
     * Who meets the dialog for certain.
     *
     * @return how many people
     */
    public PeopleCount asked() {
        return of(Verdict.PROMPT);
    }

    /**
     * Who may meet the dialog, and does not for certain.
     *
     * @return how many people
     */
    public PeopleCount perhapsAsked() {
        return of(Verdict.MAY_PROMPT);
    }
}
