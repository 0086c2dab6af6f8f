package io.github.lyncdiscover.advice.result;

import io.github.lyncdiscover.plan.MigrationPlan;
import java.util.List;
import java.util.Optional;

/**
 * Who is asked in a plan, and what can be done about it. Immutable.
 *
 * @param plan the plan
 * @param signIns how many sign-ins it has
 * @param asked the servers that somebody is asked about
 * @param dialogs what users see if nothing is done
 * @param failing how many sign-ins fail: no change of trust cures those
 * @param undecided how many sign-ins can't be told: something is not known that decides
 * @param alternatives what can be done, the recommended first, doing nothing last; empty if nobody is asked
 */
public record Advice(
        MigrationPlan plan,
        int signIns,
        List<Asked> asked,
        List<Dialogs> dialogs,
        int failing,
        int undecided,
        List<Alternative> alternatives) {
    /** Copies the lists. */
    public Advice {
        asked = List.copyOf(asked);
        dialogs = List.copyOf(dialogs);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * The first TrustModelData value that is advised, by itself.
     *
     * @return the alternative; empty if nobody is asked, or nobody whom a value reaches
     */
    public Optional<Alternative> trustList() {
        return alternatives.stream()
                .filter(each -> !each.changes().isEmpty()
                        && each.changes().size() == each.variation().entries().size())
                .findFirst();
    }
}
