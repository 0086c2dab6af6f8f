package io.github.lyncdiscover.plan.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.comparison.ComparedWorld;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.comparison.PeopleShift;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.plan.CountedPlan;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is lost and nobody is two people, however a plan is folded, renamed, ordered, compared or changed. */
final class PeopleLawsTest {
    static LongStream seeds() {
        return LongStream.range(0, 60)
                .filter(seed -> CountedPlan.of(seed).deployment().countsPeople());
    }

    private static PeopleByOutcome people(MigrationPlan plan) {
        return PlanTable.of(plan).people().orElseThrow();
    }

    /** By hand: every sign-in predicted by itself. */
    private static Map<Verdict, PeopleCount> slowly(List<PlannedSignIn> forecasts, Predicate<PlannedSignIn> some) {
        Map<HomedUsers, Verdict> first = forecasts.stream()
                .filter(some)
                .collect(Collectors.toMap(
                        PlannedSignIn::users,
                        forecast -> forecast.prediction().verdict(),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        return first.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.reducing(PeopleCount.NONE, each -> number(each.getKey()), PeopleCount::plus)));
    }

    private static PeopleCount number(HomedUsers users) {
        return users.people().isPresent() ? PeopleCount.of(users.people().getAsInt()) : PeopleCount.UNKNOWN;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void counted_one_by_one_it_is_the_same(long seed) {
        MigrationPlan plan = CountedPlan.of(seed);
        PeopleByOutcome people = people(plan);
        List<PlannedSignIn> forecasts = plan.predictions().toList();
        assertEquals(new ByVerdict(slowly(forecasts, any -> true)), people.anywhere());
        for (Location place : plan.views().keySet()) {
            assertEquals(
                    new ByVerdict(slowly(forecasts, each -> each.location() == place)),
                    people.places().get(place));
        }
        for (ClientProfile client : plan.clients()) {
            assertEquals(
                    new ByVerdict(slowly(forecasts, each -> each.client().equals(client))),
                    people.clients().get(client));
        }
        assertEquals(plan.views().keySet(), people.places().keySet());
        assertEquals(plan.clients().size(), people.clients().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_rows_of_each_client_are_everybody(long seed) {
        MigrationPlan plan = CountedPlan.of(seed);
        PlanTable outcomes = PlanTable.of(plan);
        for (ClientProfile client : plan.clients()) {
            PeopleCount sum = outcomes.rows().stream()
                    .filter(row -> row.clients().contains(client))
                    .map(row -> row.people().orElseThrow())
                    .reduce(PeopleCount.NONE, PeopleCount::plus);
            assertEquals(outcomes.people().orElseThrow().all(), sum);
        }
        PeopleCount all = plan.deployment().homed().stream()
                .map(PeopleLawsTest::number)
                .reduce(PeopleCount.NONE, PeopleCount::plus);
        assertEquals(all, outcomes.people().orElseThrow().all());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_outcome_has_everybody_who_comes_to_it(long seed) {
        MigrationPlan plan = CountedPlan.of(seed);
        List<PlannedSignIn> forecasts = plan.predictions().toList();
        for (PlanTable.Outcome outcome : PlanTable.of(plan).outcomes()) {
            OutcomeKey kind = OutcomeKey.of(outcome.example().prediction());
            PeopleCount sum = forecasts.stream()
                    .filter(each -> OutcomeKey.of(each.prediction()).equals(kind))
                    .map(PlannedSignIn::users)
                    .distinct()
                    .map(PeopleLawsTest::number)
                    .reduce(PeopleCount.NONE, PeopleCount::plus);
            assertEquals(Optional.of(sum), outcome.people());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_pool_by_another_name_in_its_domain_changes_no_number(long seed) {
        MigrationPlan plan = CountedPlan.of(seed);
        for (Pool pool : plan.deployment().pools()) {
            ServerRenaming renaming = new ServerRenaming(
                    pool.fqdn(), pool.fqdn().parent().orElseThrow().under("renamed"));
            assertEquals(people(plan), people(plan.renaming(renaming)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_pools_makes_nobody(long seed) {
        MigrationPlan plan = CountedPlan.of(seed);
        Deployment deployment = plan.deployment();
        List<Pool> shuffled = new ArrayList<>(deployment.pools());
        Collections.shuffle(shuffled, new Random(seed));
        boolean sameAnswers = shuffled.stream().anyMatch(Pool::director)
                || shuffled.stream().findFirst().equals(deployment.answering());
        MigrationPlan other = plan.with(new Deployment(
                deployment.sipDomains(),
                deployment.users(),
                shuffled,
                deployment.online(),
                deployment.exchange(),
                deployment.dns()));
        assertEquals(people(plan).all(), people(other).all());
        if (sameAnswers) {
            assertEquals(people(plan), people(other));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_comparison_counts_each_side_as_that_side_does(long seed) {
        MigrationPlan before = CountedPlan.of(seed);
        MigrationPlan after = CountedPlan.of(seed + 1);
        Comparison none = Comparison.of(ComparedWorld.of(before), ComparedWorld.of(before));
        assertEquals(Optional.of(new PeopleShift(PeopleCount.NONE, people(before), people(before))), none.people());
        Comparison comparison = Comparison.of(ComparedWorld.of(before), ComparedWorld.of(after));
        PeopleShift shift = comparison.people().orElseThrow();
        assertEquals(people(before), shift.before());
        if (after.deployment().countsPeople()) {
            assertEquals(people(after), shift.after());
        }
        assertTrue(comparison.changes().stream()
                .allMatch(change -> change.people().orElseThrow().people()
                        <= shift.changed().people()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void advice_loses_nobody(long seed) {
        MigrationPlan plan = CountedPlan.of(seed);
        Advice advice = Advisor.advise(plan);
        PeopleByOutcome people = people(plan);
        assertEquals(Optional.of(people), advice.people());
        advice.alternatives().forEach(alternative -> {
            PeopleByOutcome then = alternative.people().orElseThrow();
            assertEquals(people.all(), then.all(), () -> alternative.way().words());
            assertEquals(
                    alternative.silences(),
                    Stream.of(Verdict.PROMPT, Verdict.MAY_PROMPT)
                            .allMatch(verdict -> then.anywhere().of(verdict).isNobody()));
        });
    }
}
