package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plans in code: what is derived, who is asked, and expectations that hold or do not. */
final class MigrationPlanTest {
    private static final MigrationPlan ONE_POOL = MigrationPlan.titled("one pool")
            .sipDomains("contoso.example", "fabrikam.example")
            .pools(Pool.enterprise("pool.contoso.example")
                    .internalWebServices("webint.contoso.example")
                    .externalWebServices("webext.contoso.example")
                    .accessEdge("access.contoso.example"));

    private static final MigrationPlan HYBRID = MigrationPlan.titled("hybrid")
            .sipDomains("contoso.example")
            .pools(Pool.enterprise("pool.contoso.example")
                    .internalWebServices("webint.contoso.example")
                    .externalWebServices("webext.contoso.example")
                    .accessEdge("access.contoso.example"))
            .online(OnlineTenant.of(
                    "webdir.provider.example",
                    "webpool.provider.example",
                    "sipdir.provider.example",
                    "contoso.example"));

    private static String asked(PlannedSignIn forecast) {
        return forecast + ": " + forecast.prediction().verdict() + " "
                + forecast.prediction().prompts().stream().map(Prompt::server).toList();
    }

    @Test
    void users_of_a_second_sip_domain_are_asked_about_the_pool_of_the_first() {
        assertEquals(
                List.of(
                        "contoso.example, inside, lync-2013: NO_PROMPT []",
                        "contoso.example, outside, lync-2013: NO_PROMPT []",
                        "fabrikam.example, inside, lync-2013: PROMPT [webint.contoso.example, pool.contoso.example]",
                        "fabrikam.example, outside, lync-2013: PROMPT [webext.contoso.example, access.contoso.example]"),
                ONE_POOL.predictions().map(MigrationPlanTest::asked).toList());
    }

    @Test
    void online_users_come_by_the_pool_on_premises_and_are_asked_about_the_provider() {
        String provider = "PROMPT [webdir.provider.example, webpool.provider.example, sipdir.provider.example]";
        assertEquals(
                List.of(
                        "contoso.example on pool.contoso.example, inside, lync-2013: NO_PROMPT []",
                        "contoso.example on pool.contoso.example, outside, lync-2013: NO_PROMPT []",
                        "contoso.example online, inside, lync-2013: " + provider,
                        "contoso.example online, outside, lync-2013: " + provider),
                HYBRID.predictions().map(MigrationPlanTest::asked).toList());
    }

    @Test
    void users_homed_elsewhere_are_sent_on_by_the_answering_pool() {
        MigrationPlan plan = MigrationPlan.titled("director")
                .sipDomains("contoso.example")
                .pools(
                        Pool.enterprise("pool.hoster.example").internalWebServices("web.hoster.example"),
                        Pool.standard("dir.contoso.example").asDirector())
                .from(Location.INSIDE);
        assertEquals(
                List.of("contoso.example on pool.hoster.example, inside, lync-2013: "
                        + "PROMPT [web.hoster.example, pool.hoster.example]"),
                plan.predictions().map(MigrationPlanTest::asked).toList());
    }

    @TestFactory
    Stream<DynamicTest> a_plan_with_its_remedy_meets_its_expectations() {
        return ONE_POOL.trusting(TrustModelData.policy("contoso.example"))
                .expecting(PlanExpectation.of(Verdict.NO_PROMPT).prompting())
                .predictions()
                .map(forecast -> DynamicTest.dynamicTest(forecast.toString(), forecast::verify));
    }

    @Test
    void a_broken_expectation_says_expected_and_got_and_tells_the_story() {
        PlannedSignIn forecast = ONE_POOL.expecting(
                        PlanExpectation.of(Verdict.NO_PROMPT).in("fabrikam.example"))
                .predictions()
                .filter(each -> !each.broken().isEmpty())
                .findFirst()
                .orElseThrow();
        String message = assertThrows(AssertionError.class, forecast::verify).getMessage();
        assertTrue(
                message.startsWith("fabrikam.example, inside, lync-2013: expected NO_PROMPT, got PROMPT\n"), message);
        assertTrue(message.contains(forecast.prediction().explain()), message);
    }

    @Test
    void an_expectation_about_something_else_is_refused() {
        MisfitException misfit = assertThrows(
                MisfitException.class,
                () -> ONE_POOL.expecting(PlanExpectation.of(Verdict.PROMPT).in("contso.example")));
        assertEquals("expect[0].sipDomain", misfit.where());
        assertEquals(
                "no user of contso.example is in the plan; did you mean \"contoso.example\"?", misfit.getMessage());
    }

    @Test
    void a_pool_that_nobody_reaches_is_refused() {
        MisfitException misfit = assertThrows(
                MisfitException.class,
                () -> ONE_POOL.pools(
                        Pool.enterprise("pool.contoso.example"),
                        Pool.enterprise("other.contoso.example").homing()));
        assertEquals("pools[1].users", misfit.where());
    }

    @Test
    void a_pool_that_only_answers_may_home_nobody() {
        assertEquals(
                List.of("other.contoso.example", "other.contoso.example"),
                ONE_POOL.pools(
                                Pool.enterprise("pool.contoso.example").homing(),
                                Pool.enterprise("other.contoso.example"))
                        .from(Location.INSIDE)
                        .predictions()
                        .map(forecast -> forecast.users().home().label())
                        .toList());
    }

    @Test
    void a_sip_domain_that_nobody_is_homed_of_is_no_all_clear() {
        MigrationPlan plan =
                ONE_POOL.pools(Pool.enterprise("pool.contoso.example").homing());
        MisfitException misfit = assertThrows(MisfitException.class, plan::predictions);
        assertEquals("sipDomains[0]", misfit.where());
    }

    @Test
    void a_director_homes_nobody() {
        Pool director = Pool.enterprise("dir.contoso.example").asDirector();
        MigrationPlan plan = MigrationPlan.titled("Director")
                .sipDomains("contoso.example", "fabrikam.example")
                .pools(director, Pool.enterprise("pool.contoso.example").homing("contoso.example"));
        MisfitException misfit = assertThrows(MisfitException.class, plan::predictions);
        assertEquals("sipDomains[1]", misfit.where());
    }
}
