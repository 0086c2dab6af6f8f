package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The users of a plan who are asked, and what can be done about it. Immutable.
 *
 * @param plan the plan
 * @param signIns how many sign-ins it has
 * @param people how many people meet what as it is; empty where the plan counts nobody
 * @param clients what comes of each client, in the order of the plan
 * @param asked the servers that somebody is asked about
 * @param dialogs what users see if nothing is done
 * @param failing how many sign-ins fail: no alternative cures those, but {@code ownLists} may
 * @param undecided how many sign-ins can't be predicted: something is not known that decides
 * @param troubles what else stops something in sign-ins of which nobody is asked
 * @param manyPools whether users of more SIP domains are asked than pools of their own were tried for
 * @param ownLists what the lists of clients must name that ask nobody and fail
 * @param alternatives what can be done, the recommended first, doing nothing last; empty if nobody is asked
 */
public record Advice(
        MigrationPlan plan,
        int signIns,
        Optional<PeopleByOutcome> people,
        List<ClientOutcomes> clients,
        List<PromptingServer> asked,
        List<DialogSequence> dialogs,
        int failing,
        int undecided,
        List<BlockingFinding> troubles,
        boolean manyPools,
        List<AdvisedDeviceList> ownLists,
        List<AdviceAlternative> alternatives) {
    /** A pool of its own for each SIP domain is tried for that many: nobody builds more. */
    public static final int MOST_POOLS = 300;

    /** Copies the lists. */
    public Advice {
        clients = List.copyOf(clients);
        asked = List.copyOf(asked);
        dialogs = List.copyOf(dialogs);
        troubles = List.copyOf(troubles);
        ownLists = List.copyOf(ownLists);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * What the plan comes to as it is.
     *
     * @return what decides the exit code: a prompt, else sign-ins that fail, else some that can't be predicted
     */
    public Verdict verdict() {
        if (!asked.isEmpty()) {
            return Verdict.PROMPT;
        } else if (failing > 0) {
            return Verdict.SIGN_IN_FAILS;
        }
        return undecided > 0 ? Verdict.CANNOT_TELL : Verdict.NO_PROMPT;
    }

    /**
     * The first TrustModelData value that is advised, by itself.
     *
     * @return the alternative; empty if nobody is asked, or nobody whom a value reaches
     */
    public Optional<AdviceAlternative> trustList() {
        return alternatives.stream()
                .filter(each -> !each.changes().isEmpty()
                        && each.changes().size() == each.variation().entries().size())
                .findFirst();
    }
}
