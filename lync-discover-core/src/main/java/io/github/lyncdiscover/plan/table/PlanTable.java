package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanPredictor;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.plan.UnaskedFact;
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
 * The outcomes of a whole plan: its table, each outcome with one story, and the expectations that hold. Immutable. The
 * same plan gives the same.
 *
 * @param plan the plan
 * @param rows the table, in the plan's order
 * @param outcomes every outcome once, in the order of their numbers
 * @param people how many people meet what; empty where the plan counts nobody
 * @param unasked the facts of the plan that no sign-in asks for
 */
public record PlanTable(
        MigrationPlan plan,
        List<TableRow> rows,
        List<Outcome> outcomes,
        Optional<PeopleByOutcome> people,
        List<UnaskedFact> unasked) {
    /** Copies the lists. */
    public PlanTable {
        rows = List.copyOf(rows);
        outcomes = List.copyOf(outcomes);
        unasked = List.copyOf(unasked);
    }

    /** What makes cells equal. */
    private record Key(OutcomeKey kind, List<TableRow.Cell.Missed> broken) {}

    /** An outcome in the making. */
    private static final class Tally {
        private final AllSignIns.Result first;
        private final DistinctPeople people = new DistinctPeople();
        private int count;

        Tally(AllSignIns.Result first) {
            this.first = first;
        }

        void add(AllSignIns.Result result, Optional<PeopleCounts> census) {
            count++;
            census.ifPresent(numbers -> people.add(result.users(), numbers.of(result.users())));
        }

        Outcome outcome(int number, PlanPredictor walks, boolean counted) {
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
    public static PlanTable of(MigrationPlan plan) {
        PlanPredictor walks = plan.walks();
        List<AllSignIns.Result> results = AllSignIns.of(plan, walks);
        Map<OutcomeKey, Tally> tallies = new LinkedHashMap<>();
        Optional<PeopleCounts> census = PeopleCounts.ifAny(plan.deployment());
        results.forEach(result -> tallies.computeIfAbsent(result.kind(), kind -> new Tally(result))
                .add(result, census));
        Map<OutcomeKey, Outcome> outcomes = new LinkedHashMap<>();
        tallies.entrySet().stream()
                .sorted(Comparator.comparing(tally -> tally.getKey().verdict() == Verdict.NO_PROMPT))
                .forEach(tally -> outcomes.put(
                        tally.getKey(), tally.getValue().outcome(outcomes.size() + 1, walks, census.isPresent())));
        return new PlanTable(
                plan,
                rows(results, outcomes, census),
                List.copyOf(outcomes.values()),
                census.map(numbers -> AllSignIns.people(results, numbers)),
                walks.unasked());
    }

    private static List<TableRow> rows(
            List<AllSignIns.Result> results, Map<OutcomeKey, Outcome> outcomes, Optional<PeopleCounts> census) {
        Map<Key, Integer> numbers = new HashMap<>();
        List<TableRow.Cell> cells = new ArrayList<>();
        RowFolding folding = new RowFolding();
        for (AllSignIns.Result result : results) {
            int number = numbers.computeIfAbsent(new Key(result.kind(), result.broken()), key -> {
                cells.add(new TableRow.Cell(Objects.requireNonNull(outcomes.get(result.kind())), result.broken()));
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
    public Map<TableRow.Cell.Missed, List<TableRow>> broken() {
        Map<TableRow.Cell.Missed, List<TableRow>> broken = new LinkedHashMap<>();
        for (TableRow row : rows) {
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
    public static int exitCode(Collection<PlanTable> plans) {
        return Verdict.worst(plans.stream().map(PlanTable::exitCode).toList());
    }

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
    public record Outcome(int number, int count, Optional<PeopleCount> people, PlannedSignIn example) {
        /**
         * The verdict they share.
         *
         * @return the verdict
         */
        public Verdict verdict() {
            return example.prediction().verdict();
        }
    }
}
