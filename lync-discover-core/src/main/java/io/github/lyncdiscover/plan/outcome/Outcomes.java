package io.github.lyncdiscover.plan.outcome;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.Walks;
import io.github.lyncdiscover.plan.people.Census;
import io.github.lyncdiscover.plan.people.Distinct;
import io.github.lyncdiscover.plan.people.People;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What comes of a whole plan: its table, each outcome with one story, and which expectations hold. Immutable. The same
 * plan gives the same.
 *
 * @param plan the plan
 * @param rows the table, in the plan's order
 * @param outcomes every outcome once, in the order of their numbers
 * @param people how many people meet what; empty where the plan counts nobody
 */
public record Outcomes(MigrationPlan plan, List<Row> rows, List<Outcome> outcomes, Optional<People> people) {
    /** Copies the lists. */
    public Outcomes {
        rows = List.copyOf(rows);
        outcomes = List.copyOf(outcomes);
    }

    /** What makes cells equal. */
    private record Key(Kind kind, List<Cell.Missed> broken) {}

    /** An outcome in the making. */
    private static final class Tally {
        private final Sweep.Result first;
        private final Distinct people = new Distinct();
        private int count;

        Tally(Sweep.Result first) {
            this.first = first;
        }

        void add(Sweep.Result result, Optional<Census> census) {
            count++;
            census.ifPresent(numbers -> people.add(result.users(), numbers.of(result.users())));
        }

        Outcome outcome(int number, Walks walks, boolean counted) {
            return new Outcome(
                    number,
                    count,
                    counted ? Optional.of(people.number()) : Optional.empty(),
                    walks.predict(first.users(), first.location(), first.client()));
        }
    }

    /**
     * Predicts every sign-in of a plan, several at a time, and folds what is equal.
     *
     * @param plan the plan
     * @return what comes of it
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Outcomes of(MigrationPlan plan) {
        Walks walks = plan.walks();
        List<Sweep.Result> results = Sweep.of(plan, walks);
        Map<Kind, Tally> tallies = new LinkedHashMap<>();
        Optional<Census> census = Census.ifAny(plan.deployment());
        results.forEach(result -> tallies.computeIfAbsent(result.kind(), kind -> new Tally(result))
                .add(result, census));
        Map<Kind, Outcome> outcomes = new LinkedHashMap<>();
        tallies.entrySet().stream()
                .sorted(Comparator.comparing(tally -> tally.getKey().verdict() == Verdict.NO_PROMPT))
                .forEach(tally -> outcomes.put(
                        tally.getKey(), tally.getValue().outcome(outcomes.size() + 1, walks, census.isPresent())));
        return new Outcomes(
                plan,
                rows(results, outcomes, census),
                List.copyOf(outcomes.values()),
                census.map(numbers -> Sweep.people(results, numbers)));
    }

    private static List<Row> rows(List<Sweep.Result> results, Map<Kind, Outcome> outcomes, Optional<Census> census) {
        Map<Key, Integer> numbers = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        Folding folding = new Folding();
        for (Sweep.Result result : results) {
            int number = numbers.computeIfAbsent(new Key(result.kind(), result.broken()), key -> {
                cells.add(new Cell(Objects.requireNonNull(outcomes.get(result.kind())), result.broken()));
                return cells.size() - 1;
            });
            folding.add(result.users(), result.client(), result.location(), number);
        }
        return folding.rows(cells, census);
    }

    /**
     * How many sign-ins were predicted.
     *
     * @return a number
     */
    public int count() {
        return outcomes.stream().mapToInt(Outcome::count).sum();
    }

    /**
     * The expectations that do not hold, each with one way in which it fails and the rows where it does.
     *
     * @return in the order of the rows; empty where all hold
     */
    public Map<Cell.Missed, List<Row>> broken() {
        Map<Cell.Missed, List<Row>> broken = new LinkedHashMap<>();
        for (Row row : rows) {
            row.cells().values().stream()
                    .flatMap(cell -> cell.broken().stream())
                    .distinct()
                    .forEach(missed -> broken.computeIfAbsent(missed, key -> new ArrayList<>())
                            .add(row));
        }
        return broken;
    }

    /**
     * What a command that predicted this plan exits with.
     *
     * @return with expectations 0 if all hold, else 1; without, as the verdicts say: 1 if any prompts, else 4, else 3,
     *     else 0
     */
    public int exitCode() {
        if (!plan.expectations().isEmpty()) {
            return broken().isEmpty() ? 0 : 1;
        }
        return Verdict.exitCode(outcomes.stream().map(Outcome::verdict).toList());
    }

    /**
     * What a command that predicted several plans exits with.
     *
     * @param plans what comes of each
     * @return the {@linkplain Verdict#worst worst} of their codes
     */
    public static int exitCode(Collection<Outcomes> plans) {
        return Verdict.worst(plans.stream().map(Outcomes::exitCode).toList());
    }
}
