package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The outcomes of the sign-ins with one client, as the plan stands and with the first alternative: a row of a matrix.
 * Immutable.
 *
 * @param client the client
 * @param now by verdict, how many sign-ins come to it as the plan stands
 * @param then the same with the changes of the first alternative; empty where there is none that changes something
 * @since 0.1.0
 */
public record ClientOutcomes(ClientProfile client, Map<Verdict, Integer> now, Map<Verdict, Integer> then) {
    /** Copies the maps. */
    public ClientOutcomes {
        now = copy(now);
        then = copy(then);
    }

    private static Map<Verdict, Integer> copy(Map<Verdict, Integer> counts) {
        Map<Verdict, Integer> copy = new EnumMap<>(Verdict.class);
        copy.putAll(counts);
        return Collections.unmodifiableMap(copy);
    }
}
