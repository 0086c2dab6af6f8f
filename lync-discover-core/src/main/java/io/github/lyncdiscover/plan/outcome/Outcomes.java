package io.github.lyncdiscover.plan.outcome;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.Expectation;
import io.github.lyncdiscover.plan.Forecast;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.Walks;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What comes of a whole plan: its table, each outcome with one story, and which expectations hold. Immutable. The same
 * plan gives the same.
 *
 * @param plan the plan
 * @param rows the table, in the plan's order
 * @param outcomes every outcome once, in the order of their numbers
 */
public record Outcomes(MigrationPlan plan, List<Row> rows, List<Outcome> outcomes) {
    /** Copies the lists. */
    public Outcomes {
        rows = List.copyOf(rows);
        outcomes = List.copyOf(outcomes);
    }

    /** What is kept of one sign-in: a story for each would fill the memory. */
    private record Result(Homed users, ClientProfile client, Location location, Kind kind, List<Cell.Missed> broken) {
        record Key(Kind kind, List<Cell.Missed> broken) {}

        Key key() {
            return new Key(kind, broken);
        }
    }

    /** An outcome in the making. */
    private static final class Tally {
        private final Result first;
        private int count;

        Tally(Result first) {
            this.first = first;
        }

        Outcome outcome(int number, Walks walks) {
            return new Outcome(number, count, walks.predict(first.users(), first.location(), first.client()));
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
        ByDomain expectations = new ByDomain(plan.expectations());
        List<Result> results = plan.predictions()
                .parallel()
                .map(forecast -> result(forecast, expectations))
                .toList();
        Map<Kind, Tally> tallies = new LinkedHashMap<>();
        results.forEach(result -> tallies.computeIfAbsent(result.kind(), kind -> new Tally(result)).count++);
        Map<Kind, Outcome> outcomes = new LinkedHashMap<>();
        Walks walks = plan.walks();
        tallies.entrySet().stream()
                .sorted(Comparator.comparing(tally -> tally.getKey().verdict() == Verdict.NO_PROMPT))
                .forEach(tally -> outcomes.put(tally.getKey(), tally.getValue().outcome(outcomes.size() + 1, walks)));
        return new Outcomes(plan, rows(results, outcomes), List.copyOf(outcomes.values()));
    }

    private static Result result(Forecast forecast, ByDomain expectations) {
        return new Result(
                forecast.users(),
                forecast.client(),
                forecast.location(),
                Kind.of(forecast.prediction()),
                expectations.missedBy(forecast));
    }

    private static List<Row> rows(List<Result> results, Map<Kind, Outcome> outcomes) {
        Map<Result.Key, Integer> numbers = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        Folding folding = new Folding();
        for (Result result : results) {
            int number = numbers.computeIfAbsent(result.key(), key -> {
                cells.add(new Cell(Objects.requireNonNull(outcomes.get(result.kind())), result.broken()));
                return cells.size() - 1;
            });
            folding.add(result.users(), result.client(), result.location(), number);
        }
        return folding.rows(cells);
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

    /** Expectations by the SIP domain they speak of: a plan may hold one for each of thousands. */
    private static final class ByDomain {
        private final Map<DomainName, List<Expectation>> ofDomain = new HashMap<>();
        private final List<Expectation> ofAll = new ArrayList<>();

        ByDomain(List<Expectation> expectations) {
            for (Expectation expectation : expectations) {
                expectation
                        .sipDomain()
                        .map(domain -> ofDomain.computeIfAbsent(domain, key -> new ArrayList<>()))
                        .orElse(ofAll)
                        .add(expectation);
            }
        }

        List<Cell.Missed> missedBy(Forecast forecast) {
            List<Expectation> particular =
                    ofDomain.getOrDefault(forecast.users().who().sipDomain(), List.of());
            return Stream.concat(ofAll.stream(), particular.stream())
                    .flatMap(expectation -> expectation.missedBy(forecast).stream())
                    .map(broken -> new Cell.Missed(broken.expectation(), broken.differences()))
                    .toList();
        }
    }
}
