package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan as a test is green only where something was expected, was predicted, and came. */
final class VerifyTest {
    private static final MigrationPlan ASKED_BY_TWO = MigrationPlan.titled("one pool")
            .sipDomains("contoso.example", "fabrikam.example")
            .pools(Pool.enterprise("pool.contoso.example")
                    .internalWebServices("webint.contoso.example")
                    .externalWebServices("webext.contoso.example")
                    .accessEdge("access.contoso.example"));

    private static PlannedSignIn of(MigrationPlan plan, String sipDomain) {
        return plan.predictions()
                .filter(each -> each.users().who().toString().equals(sipDomain))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_sign_in_of_which_nothing_is_expected_is_not_verified() {
        String failure = assertThrows(AssertionError.class, of(ASKED_BY_TWO, "contoso.example")::verify)
                .getMessage();
        assertEquals(
                "contoso.example, inside, lync-2013: the plan expects nothing of this sign-in, so there is nothing to"
                        + " verify; add an expectation to the plan, or use verify(Verdict)",
                failure);
    }

    @Test
    void an_expectation_of_others_is_none_of_this_sign_in() {
        MigrationPlan plan = ASKED_BY_TWO.expecting(
                PlanExpectation.of(Verdict.NO_PROMPT).in("contoso.example").from(Location.INSIDE));
        of(plan, "contoso.example").verify();
        assertTrue(assertThrows(AssertionError.class, of(plan, "fabrikam.example")::verify)
                .getMessage()
                .contains("expects nothing of this sign-in"));
        PlannedSignIn outside = of(plan.from(Location.INSIDE, Location.OUTSIDE), "contoso.example");
        outside.verify();
        List<PlannedSignIn> unspoken =
                plan.predictions().filter(each -> !each.isExpected()).toList();
        assertEquals(3, unspoken.size());
        unspoken.forEach(each -> assertThrows(AssertionError.class, each::verify));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void a_verdict_given_by_the_caller_is_the_only_one_that_passes(Verdict expected) {
        for (PlannedSignIn forecast : ASKED_BY_TWO.predictions().toList()) {
            if (forecast.prediction().verdict() == expected) {
                forecast.verify(expected);
            } else {
                String failure = assertThrows(AssertionError.class, () -> forecast.verify(expected))
                        .getMessage();
                assertTrue(
                        failure.startsWith(forecast + ": expected " + expected + ", got "
                                + forecast.prediction().verdict() + "\n"),
                        failure);
                assertTrue(failure.contains(forecast.prediction().explain()), failure);
            }
        }
    }

    @Test
    void nobody_is_asked_only_where_every_sign_in_passes_without() {
        String failure = assertThrows(AssertionError.class, ASKED_BY_TWO::verifyNobodyIsAsked)
                .getMessage();
        assertEquals(
                List.of(
                        "fabrikam.example, inside, lync-2013: expected NO_PROMPT, got PROMPT",
                        "fabrikam.example, outside, lync-2013: expected NO_PROMPT, got PROMPT",
                        ""),
                failure.lines().limit(3).toList());
        MigrationPlan cured = ASKED_BY_TWO.trusting(TrustModelData.policy("contoso.example"));
        cured.verifyNobodyIsAsked();
        String dead = assertThrows(AssertionError.class, cured.as(Clients.LYNC_2010)::verifyNobodyIsAsked)
                .getMessage();
        assertTrue(dead.contains("got SIGN_IN_FAILS"), dead);
    }

    @Test
    void a_plan_that_predicts_nothing_is_an_error() {
        MigrationPlan nobody = MigrationPlan.titled("nobody").pools(Pool.enterprise("pool.contoso.example"));
        for (var predicting : List.<org.junit.jupiter.api.function.Executable>of(
                nobody::predictions,
                nobody::walks,
                nobody::broken,
                nobody::verifyNobodyIsAsked,
                () -> PlanTable.of(nobody))) {
            MisfitException misfit = assertThrows(MisfitException.class, predicting);
            assertEquals("sipDomains", misfit.where());
            assertEquals("nobody signs in: name at least one SIP domain", misfit.getMessage());
        }
        assertEquals(
                "clients",
                assertThrows(MisfitException.class, () -> ASKED_BY_TWO.as()).where());
        assertEquals(
                "locations",
                assertThrows(MisfitException.class, () -> ASKED_BY_TWO.from()).where());
    }

    @Test
    void two_profiles_of_one_name_are_an_error() {
        ClientProfile derived = Clients.LYNC_2013.with(Settings.REDIRECT_LIMIT, 0, "a test");
        for (ClientProfile twin : List.of(Clients.LYNC_2013, derived)) {
            MisfitException misfit = assertThrows(
                    MisfitException.class, () -> ASKED_BY_TWO.as(Clients.SFB_2016, Clients.LYNC_2013, twin));
            assertEquals("clients[2]", misfit.where());
            assertEquals(
                    "two clients are named \"lync-2013\": give a derived one a name of its own", misfit.getMessage());
        }
        assertEquals(
                4,
                ASKED_BY_TWO
                        .from(Location.INSIDE)
                        .as(Clients.LYNC_2013, derived.named("ours", "Our client"))
                        .predictions()
                        .count());
    }

    @Test
    void an_expectation_expects_something() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlanExpectation(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void the_same_plan_predicts_equal_predictions() {
        ClientProfile one = Clients.LYNC_2013.named("ours", "x").with(Settings.REDIRECT_LIMIT, 5, "a test");
        ClientProfile same = Clients.LYNC_2013.named("ours", "x").with(Settings.REDIRECT_LIMIT, 5, "a test");
        assertEquals(
                ASKED_BY_TWO
                        .as(one)
                        .predictions()
                        .map(PlannedSignIn::prediction)
                        .toList(),
                ASKED_BY_TWO
                        .as(same)
                        .predictions()
                        .map(PlannedSignIn::prediction)
                        .toList());
    }
}
