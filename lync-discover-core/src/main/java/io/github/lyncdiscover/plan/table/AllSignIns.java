package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanExpectation;
import io.github.lyncdiscover.plan.PlanPredictor;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.plan.UnaskedFact;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every sign-in of a plan with what it comes to in kind. Of {@linkplain EquivalentDomains SIP domains that differ in nothing but their
 * name} one is predicted, for all of them; several sign-ins are predicted at a time.
 */
public final class AllSignIns {
    private final MigrationPlan plan;
    private final PlanPredictor walks;
    private final ByDomain expectations;

    private AllSignIns(MigrationPlan plan, PlanPredictor walks) {
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
    public record Result(
            HomedUsers users,
            Location location,
            ClientProfile client,
            OutcomeKey kind,
            List<TableRow.Cell.Missed> broken) {}

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

    /**
     * The facts of a plan that no sign-in asks for, as {@link MigrationPlan#unasked}, but several sign-ins are predicted at a
     * time.
     *
     * @param plan the plan
     * @return each fact once, in the plan's order
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static List<UnaskedFact> unasked(MigrationPlan plan) {
        PlanPredictor walks = plan.walks();
        if (walks.areFactsStated()) {
            of(plan, walks);
        }
        return walks.unasked();
    }

    static List<Result> of(MigrationPlan plan, PlanPredictor walks) {
        return new AllSignIns(plan, walks).results();
    }

    /**
     * Counts the people of a plan by what they come to.
     *
     * @param results every sign-in of the plan
     * @param census how many people its users are
     * @return each person once
     */
    public static PeopleByOutcome people(List<Result> results, PeopleCounts census) {
        VerdictTally tally = new VerdictTally();
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
        List<HomedUsers> homed = plan.deployment().homed();
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

    private List<Tenants> tenants(List<HomedUsers> homed) {
        Map<DomainName, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < homed.size(); i++) {
            places.computeIfAbsent(homed.get(i).who().sipDomain(), domain -> new ArrayList<>())
                    .add(i);
        }
        List<Tenants> tenants = new ArrayList<>();
        EquivalentDomains.of(plan).forEach((first, alike) -> {
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

    private Map<Integer, List<Result>> results(Tenants tenants, List<HomedUsers> homed) {
        HomedUsers first = homed.get(tenants.places().get(0));
        List<PlannedSignIn> forecasts = plan.views().keySet().stream()
                .flatMap(location -> plan.clients().stream().map(client -> walks.predict(first, location, client)))
                .toList();
        List<OutcomeKey> kinds = forecasts.stream()
                .map(forecast -> OutcomeKey.of(forecast.prediction()))
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

    private Result result(PlannedSignIn forecast, OutcomeKey kind) {
        return new Result(
                forecast.users(), forecast.location(), forecast.client(), kind, expectations.missedBy(forecast));
    }

    /** Expectations by the SIP domain they speak of: a plan may hold one for each of thousands. */
    private static final class ByDomain {
        private final Map<DomainName, List<PlanExpectation>> ofDomain = new HashMap<>();
        private final List<PlanExpectation> ofAll = new ArrayList<>();

        ByDomain(List<PlanExpectation> expectations) {
            for (PlanExpectation expectation : expectations) {
                expectation
                        .sipDomain()
                        .map(domain -> ofDomain.computeIfAbsent(domain, key -> new ArrayList<>()))
                        .orElse(ofAll)
                        .add(expectation);
            }
        }

        List<TableRow.Cell.Missed> missedBy(PlannedSignIn forecast) {
            List<PlanExpectation> particular =
                    ofDomain.getOrDefault(forecast.users().who().sipDomain(), List.of());
            return Stream.concat(ofAll.stream(), particular.stream())
                    .flatMap(expectation -> expectation.missedBy(forecast).stream())
                    .map(broken -> new TableRow.Cell.Missed(broken.expectation(), broken.differences()))
                    .toList();
        }
    }

    @Override
    public String toString() {
        return "all sign-ins of " + plan.title();
    }
}
