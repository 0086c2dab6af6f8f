package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.survey.SurveySummary.ServerCount;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The counts of a survey while it runs, in bounded memory. The order of the entries does not matter. For one thread.
 *
 * @since 0.1.0
 */
public final class SurveyTally {
    private static final int MOST_SERVERS = 50_000;
    private static final int MOST_ENTRIES = 10_000;
    private static final int SHOWN = 20;

    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<DomainName, Long> servers = new HashMap<>();
    private final Set<DomainName> added = new TreeSet<>();
    private final Set<DomainName> kept = new TreeSet<>();
    private long predictions;
    private long silenced;
    private long notSilenced;
    private boolean complete = true;

    /** Counts of nothing. */
    public SurveyTally() {
        // Nothing was counted yet.
    }

    /**
     * Counts a prediction.
     *
     * @param entry the prediction in brief
     */
    public void add(SurveyEntry entry) {
        predictions++;
        verdicts.merge(entry.verdict(), 1L, Long::sum);
        for (DomainName server : entry.servers()) {
            if (servers.size() < MOST_SERVERS || servers.containsKey(server)) {
                servers.merge(server, 1L, Long::sum);
            }
        }
        if (!entry.servers().isEmpty()) {
            silenced += entry.uncovered() == 0 ? 1 : 0;
            notSilenced += entry.uncovered() == 0 ? 0 : 1;
        }
        kept.addAll(entry.kept());
        added.addAll(entry.added());
        if (added.size() > MOST_ENTRIES) {
            complete = false;
            added.clear();
        }
    }

    /**
     * What was counted so far.
     *
     * @return the summary
     */
    public SurveySummary summary() {
        List<ServerCount> counted = servers.entrySet().stream()
                .map(each -> new ServerCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(ServerCount::predictions)
                        .reversed()
                        .thenComparing(ServerCount::server))
                .limit(SHOWN)
                .toList();
        List<DomainName> entries = complete ? widest(added) : List.of();
        List<DomainName> staying = entries.isEmpty()
                ? List.of()
                : kept.stream()
                        .filter(domain -> entries.stream().noneMatch(domain::isIn))
                        .toList();
        return new SurveySummary(
                predictions,
                Collections.unmodifiableMap(new EnumMap<>(verdicts)),
                counted,
                servers.size() - counted.size(),
                entries,
                staying,
                silenced,
                notSilenced,
                complete);
    }

    /** Without entries that lie in another one. */
    private static List<DomainName> widest(Set<DomainName> entries) {
        return entries.stream().filter(entry -> !isCovered(entry, entries)).toList();
    }

    private static boolean isCovered(DomainName entry, Set<DomainName> entries) {
        for (var parent = entry.parent();
                parent.isPresent();
                parent = parent.get().parent()) {
            if (entries.contains(parent.get())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return predictions + " predictions";
    }
}
