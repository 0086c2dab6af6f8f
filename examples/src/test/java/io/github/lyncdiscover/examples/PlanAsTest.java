package io.github.lyncdiscover.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanExpectation;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cutover as a test: it fails as first planned, and passes with the remedy. Plans may stand in code or in a file. */
class PlanAsTest {
    private static final MigrationPlan UNPREPARED = MigrationPlan.builder()
            .title("Cutover to the hoster")
            .deployment(all -> all.sipDomains("contoso.example")
                    .pools(Pool.builder("pool.hoster.example")
                            .internalWebServices("web.hoster.example")
                            .externalWebServices("web.hoster.example")
                            .accessEdge("access.hoster.example")
                            .build()))
            .expectations(PlanExpectation.of(Verdict.NO_PROMPT))
            .build();

    private static final MigrationPlan PREPARED =
            UNPREPARED.trusting(TrustModelData.policy("lync.com, outlook.com, hoster.example"));

    @Test
    void unprepared_it_fails_and_the_failure_tells_the_story() {
        PlannedSignIn outside = UNPREPARED.predictions().skip(1).findFirst().orElseThrow();
        String failure = assertThrows(AssertionError.class, outside::verify).getMessage();
        assertTrue(
                failure.startsWith("contoso.example, outside, lync-2013: expected NO_PROMPT, got PROMPT\n"), failure);
        assertTrue(failure.contains(">> The user is asked whether to trust web.hoster.example"), failure);
    }

    @TestFactory
    Stream<DynamicTest> prepared_nobody_is_asked() {
        return PREPARED.predictions().map(signIn -> DynamicTest.dynamicTest(signIn.toString(), signIn::verify));
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_asked_on_monday() {
        return MigrationPlan.loadAll(Path.of("plans/cutover.yaml"))
                .get(1)
                .predictions()
                .map(signIn -> DynamicTest.dynamicTest(signIn.toString(), () -> signIn.verify(Verdict.NO_PROMPT)));
    }

    @Test
    void the_whole_plan_in_one_call() {
        PREPARED.verifyNobodyIsAsked();
        assertThrows(AssertionError.class, UNPREPARED::verifyNobodyIsAsked);
    }

    static Stream<PlannedSignIn> signIns() {
        return MigrationPlan.loadAll(Path.of("plans/cutover.yaml")).stream().flatMap(MigrationPlan::predictions);
    }

    @ParameterizedTest
    @MethodSource("signIns")
    void the_plan_in_the_file_keeps_what_it_promises(PlannedSignIn signIn) {
        signIn.verify();
    }

    @Test
    void the_file_expands_to_two_places_and_two_clients_in_each_of_its_plans() {
        assertEquals(8, signIns().count());
    }
}
