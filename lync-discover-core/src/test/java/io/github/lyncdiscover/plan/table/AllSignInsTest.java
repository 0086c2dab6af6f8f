package io.github.lyncdiscover.plan.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanExpectation;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.plan.RandomCertificates;
import io.github.lyncdiscover.plan.RandomPlan;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sweep says of every sign-in what predicting it says, in the same order, though it predicts fewer. */
final class AllSignInsTest {
    private static AllSignIns.Result predicted(PlannedSignIn forecast) {
        List<TableRow.Cell.Missed> broken = forecast.broken().stream()
                .map(each -> new TableRow.Cell.Missed(each.expectation(), each.differences()))
                .toList();
        return new AllSignIns.Result(
                forecast.users(), forecast.location(), forecast.client(), OutcomeKey.of(forecast.prediction()), broken);
    }

    static void assertSwept(MigrationPlan plan) {
        assertEquals(
                plan.predictions().map(AllSignInsTest::predicted).toList(),
                AllSignIns.of(plan),
                () -> "of " + plan.deployment());
    }

    static Stream<MigrationPlan> plans() {
        return IntStream.range(0, 200).mapToObj(RandomPlan::of);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void it_equals_the_predictions_of_any_plan(MigrationPlan plan) {
        assertSwept(plan.expecting(List.of(PlanExpectation.of(Verdict.NO_PROMPT))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void it_equals_the_predictions_of_any_plan_with_certificates(MigrationPlan plan) {
        MigrationPlan certified = RandomCertificates.in(plan, plan.title().hashCode());
        assertSwept(certified.as(Clients.LYNC_2013, Clients.LYNC_PHONE));
    }

    static Stream<MigrationPlan> tenants() {
        return IntStream.range(0, 60).mapToObj(seed -> {
            MigrationPlan plan = MigrationPlan.titled("tenants " + seed)
                    .sipDomains("a.example", "b.example", "c.example", "d.example", "e.example")
                    .pools(Pool.enterprise("pool.hoster.test")
                            .externalWebServices("web.hoster.test")
                            .accessEdge("access.hoster.test"));
            return RandomCertificates.faulty(plan, seed).as(Clients.LYNC_2013, Clients.LYNC_MOBILE, Clients.LYNC_PHONE);
        });
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void it_equals_the_predictions_of_tenants_whose_certificates_have_several_faults(MigrationPlan plan) {
        assertSwept(plan);
    }

    @Test
    void tenants_whose_certificates_have_several_faults_are_told_apart_and_some_are_folded() {
        assertTrue(tenants().anyMatch(plan -> EquivalentDomains.of(plan).size() > 1));
        assertTrue(tenants().anyMatch(plan -> EquivalentDomains.of(plan).size() < 5));
    }

    @Test
    void it_equals_the_predictions_of_a_hosters_tenants_among_whom_one_is_the_hosters_own() {
        MigrationPlan plan = MigrationPlan.titled("tenants")
                .sipDomains(
                        "a.example",
                        "hoster.example",
                        "b.example",
                        "sub.b.example",
                        "c.example",
                        "d.example",
                        "e.example")
                .pools(
                        Pool.enterprise("pool1.hoster.example").externalWebServices("web.b.example"),
                        Pool.enterprise("pool2.hoster.example").homing("c.example", "alice@a.example", "a.example"));
        assertSwept(plan.expecting(
                PlanExpectation.of(Verdict.NO_PROMPT).in("c.example"),
                PlanExpectation.of(Verdict.PROMPT).in("b.example")));
        assertEquals(
                6,
                EquivalentDomains.of(plan).size(),
                () -> EquivalentDomains.of(plan).toString());
    }
}
