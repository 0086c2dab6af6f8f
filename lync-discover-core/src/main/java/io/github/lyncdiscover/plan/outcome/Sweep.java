package io.github.lyncdiscover.plan.outcome;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.Expectation;
import io.github.lyncdiscover.plan.Forecast;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.Walks;
import io.github.lyncdiscover.plan.people.Census;
import io.github.lyncdiscover.plan.people.People;
import io.github.lyncdiscover.plan.people.Tally;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every sign-in of a plan with what it comes to in kind. Of {@linkplain Alike SIP domains that differ in nothing but their
 * name} one is predicted, for all of them; several sign-ins are predicted at a time.
 */
public final class Sweep {
    private final MigrationPlan plan;
    private final Walks walks;
    private final ByDomain expectations;

    private Sweep(MigrationPlan plan, Walks walks) {
        this.plan = plan;
        this.walks = walks;
        this.expectations = new ByDomain(plan.expectations());
    }

    /**
     * One sign-in: a whole prediction for each would fill the memory.
     *
     * @param users whose
     * @param location seen from where
     * @param client with which client
     * @param kind what it comes to
     * @param broken the expectations that it does not meet
     */
    public record Result(Homed users, Location location, ClientProfile client, Kind kind, List<Cell.Missed> broken) {}

    /** Users who are homed alike, by their places in the plan's order, the first of them to be predicted. */
    private record Tenants(List<Integer> places) {}

    /**
     * Predicts a plan.
     *
     * @param plan the plan
     * @return every sign-in, in the plan's order: SIP domains, in each their homes, places, clients
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static List<Result> of(MigrationPlan plan) {
        return of(plan, plan.walks());
    }

    static List<Result> of(MigrationPlan plan, Walks walks) {
        return new Sweep(plan, walks).results();
    }

    /**
     * Counts the people of a plan by what they come to.
     *
     * @param results every sign-in of the plan
     * @param census how many people its users are
     * @return each person once
     */
    public static People people(List<Result> results, Census census) {
        Tally tally = new Tally();
        for (Result result : results) {
            tally.add(
                    result.users(),
                    census.of(result.users()),
                    result.location(),
                    result.client(),
                    result.kind().verdict());
        }
        return tally.people();
    }

    private List<Result> results() {
        List<Homed> homed = plan.deployment().homed();
        Map<Integer, List<Result>> byPlace = new HashMap<>();
        List<Map<Integer, List<Result>>> swept = tenants(homed).parallelStream()
                .map(tenants -> results(tenants, homed))
                .toList();
        swept.forEach(byPlace::putAll);
        return IntStream.range(0, homed.size())
                .mapToObj(place -> byPlace.getOrDefault(place, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Tenants> tenants(List<Homed> homed) {
        Map<DomainName, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < homed.size(); i++) {
            places.computeIfAbsent(homed.get(i).who().sipDomain(), domain -> new ArrayList<>())
                    .add(i);
        }
        List<Tenants> tenants = new ArrayList<>();
        Alike.of(plan).forEach((first, alike) -> {
            int homes = places.getOrDefault(first, List.of()).size();
            for (int home = 0; home < homes; home++) {
                int nth = home;
                tenants.add(new Tenants(alike.stream()
                        .map(domain -> places.getOrDefault(domain, List.of()).get(nth))
                        .toList()));
            }
        });
        return tenants;
    }

    private Map<Integer, List<Result>> results(Tenants tenants, List<Homed> homed) {
        Homed first = homed.get(tenants.places().get(0));
        List<Forecast> forecasts = plan.views().keySet().stream()
                .flatMap(location -> plan.clients().stream().map(client -> walks.predict(first, location, client)))
                .toList();
        List<Kind> kinds = forecasts.stream()
                .map(forecast -> Kind.of(forecast.prediction()))
                .toList();
        Map<Integer, List<Result>> results = new HashMap<>();
        for (int place : tenants.places()) {
            results.put(
                    place,
                    IntStream.range(0, kinds.size())
                            .mapToObj(i -> result(forecasts.get(i).of(homed.get(place)), kinds.get(i)))
                            .toList());
        }
        return results;
    }

    private Result result(Forecast forecast, Kind kind) {
        return new Result(
                forecast.users(), forecast.location(), forecast.client(), kind, expectations.missedBy(forecast));
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
