package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A set of changes and what comes of it. Immutable.
 *
 * @param way which kind it is
 * @param variation the changes; none where nothing is done
 * @param costs what they cost or break
 * @param people how many people then meet what; empty where the plan counts nobody
 * @param remaining what users are still asked about, by prediction of the whole plan with the changes made
 * @param endings the sign-ins that then fail or can't be predicted, with those that stood behind a dialog before
 * @param unreached the clients that ask users and that the TrustModelData value, if one is among the changes, does not
 *     reach
 */
public record AdviceAlternative(
        Way way,
        ChangedPlan variation,
        List<Cost> costs,
        Optional<PeopleByOutcome> people,
        List<PromptingServer> remaining,
        List<OtherOutcome> endings,
        List<ClientProfile> unreached) {
    /** The kinds of alternatives. */
    public enum Way {
        /** TrustModelData names the registrable domains as well as all that is trusted today. */
        TRUST_LIST("Trusted domain list"),
        /** The shortest TrustModelData value that silences: what no planned sign-in needs is left out. */
        SHORTEST_TRUST_LIST("Trusted domain list, the shortest"),
        /** TrustModelData names the servers one by one. */
        EXACT_TRUST_LIST("Trusted domain list, exact hosts"),
        /** Servers get names in the SIP domain. */
        NAMES("Names inside the SIP domain"),
        /** A pool for each SIP domain whose users are asked. */
        OWN_POOLS("A pool of its own for each SIP domain"),
        /** Names where they can be changed, TrustModelData for the rest. */
        NAMES_AND_TRUST_LIST("Names where possible, the list for the rest"),
        /** Nothing: users learn what they will see. */
        TELL_USERS("Change nothing, tell users what they will see");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /**
         * A heading.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }
    }

    /**
     * What an alternative costs or breaks. Immutable.
     *
     * @param text one sentence without its end
     * @param source where this is known from
     */
    public record Cost(String text, String source) {}

    /** Copies the lists. */
    public AdviceAlternative {
        costs = List.copyOf(costs);
        remaining = List.copyOf(remaining);
        endings = List.copyOf(endings);
        unreached = List.copyOf(unreached);
    }

    /**
     * Reports whether nobody is asked any more.
     *
     * @return true if the prediction of the changed plan has no prompt, certain or possible
     */
    public boolean silences() {
        return remaining.isEmpty();
    }

    /**
     * How many sign-ins then end in a way that is not this dialog.
     *
     * @param verdict failing, or not to be predicted
     * @return a number
     */
    public int having(Verdict verdict) {
        return endings.stream()
                .filter(ending -> ending.verdict() == verdict)
                .mapToInt(OtherOutcome::signIns)
                .sum();
    }

    /**
     * The changes, each of which a prompt comes back without if the alternative silences.
     *
     * @return in an order that reads well
     */
    public List<PlanChange> changes() {
        return variation.changes();
    }
}
