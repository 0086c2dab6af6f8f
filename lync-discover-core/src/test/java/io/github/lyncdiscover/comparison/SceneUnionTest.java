package io.github.lyncdiscover.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several plans on one side of a comparison: every sign-in and every person once. */
final class SceneUnionTest {
    private static final MigrationPlan CONTOSO = company("contoso.example", 100);
    private static final MigrationPlan FABRIKAM = company("fabrikam.example", 200);
    private static final MigrationPlan MERGED = MigrationPlan.titled("merged")
            .sipDomains("contoso.example", "fabrikam.example", "northwind.example")
            .pools(Pool.enterprise("pool01.northwind.example")
                    .externalWebServices("webext.northwind.example")
                    .accessEdge("access.northwind.example")
                    .counting("contoso.example", 100)
                    .counting("fabrikam.example", 200)
                    .counting("northwind.example", 900));

    private static MigrationPlan company(String domain, int people) {
        return MigrationPlan.titled(domain + " today")
                .sipDomains(domain)
                .pools(Pool.enterprise("pool01." + domain)
                        .externalWebServices("webext." + domain)
                        .accessEdge("access." + domain)
                        .counting(domain, people));
    }

    private static ComparedWorld side(MigrationPlan... plans) {
        return ComparedWorld.union(Stream.of(plans).map(ComparedWorld::of).toList());
    }

    private static String refusal(MigrationPlan... plans) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Comparison.of(side(plans), ComparedWorld.of(MERGED)))
                        .getMessage());
    }

    @Test
    void two_companies_before_and_one_after_are_three_hundred_people_before_and_twelve_hundred_after() {
        Comparison comparison = Comparison.of(side(CONTOSO, FABRIKAM), side(MERGED));
        PeopleShift people = comparison.people().orElseThrow();
        assertEquals(PeopleCount.of(300), people.before().all());
        assertEquals(PeopleCount.of(1_200), people.after().all());
        assertEquals(PeopleCount.of(0), people.before().anywhere().asked());
        assertEquals(PeopleCount.of(300), people.after().anywhere().asked());
        assertEquals(6, comparison.signIns());
    }

    @Test
    void one_before_and_two_companies_after_is_the_same_the_other_way_round() {
        PeopleShift people =
                Comparison.of(side(MERGED), side(CONTOSO, FABRIKAM)).people().orElseThrow();
        assertEquals(PeopleCount.of(1_200), people.before().all());
        assertEquals(PeopleCount.of(300), people.after().all());
    }

    @Test
    void a_company_that_nobody_counted_is_not_counted_by_the_other_side() {
        MigrationPlan uncounted = FABRIKAM.pools(Pool.enterprise("pool01.fabrikam.example"));
        PeopleShift people =
                Comparison.of(side(CONTOSO, uncounted), side(MERGED)).people().orElseThrow();
        assertEquals(new PeopleCount(100, 1), people.before().all());
        assertEquals(PeopleCount.of(1_200), people.after().all());
    }

    @Test
    void the_order_of_plans_on_a_side_changes_no_number() {
        Comparison one = Comparison.of(side(CONTOSO, FABRIKAM), side(MERGED));
        Comparison other = Comparison.of(side(FABRIKAM, CONTOSO), side(MERGED));
        assertEquals(one.people(), other.people());
        assertEquals(one.signIns(), other.signIns());
    }

    @Test
    void people_who_are_split_by_place_and_client_are_the_same_people() {
        ComparedWorld split = side(CONTOSO.from(Location.INSIDE), CONTOSO.from(Location.OUTSIDE), FABRIKAM);
        Comparison comparison = Comparison.of(split, side(CONTOSO, FABRIKAM));
        assertFalse(comparison.anyChange());
        assertEquals(
                PeopleCount.of(300), comparison.people().orElseThrow().before().all());
    }

    @Test
    void a_pool_of_which_two_plans_say_different_things_has_its_people_once() {
        MigrationPlan outside = CONTOSO.pools(
                        CONTOSO.deployment().pools().get(0).accessEdge("edge.contoso.example"))
                .from(Location.OUTSIDE);
        ComparedWorld split = side(CONTOSO.from(Location.INSIDE), outside, FABRIKAM);
        PeopleShift people = Comparison.of(split, side(MERGED)).people().orElseThrow();
        assertEquals(PeopleCount.of(300), people.before().all());
    }

    @Test
    void one_sign_in_twice_on_a_side_is_refused_with_both_plans() {
        MigrationPlan again = MigrationPlan.titled("again").with(CONTOSO.deployment());
        assertEquals(
                "contoso.example (pool01.contoso.example), inside, lync-2013 is in \"contoso.example today\" and in"
                        + " \"again\" on the same side: leave this sign-in out of one of them, or give as many plans before as"
                        + " after, which are compared in pairs",
                refusal(CONTOSO, again));
        assertTrue(refusal(CONTOSO.from(Location.OUTSIDE), again).contains(", outside, lync-2013 is in "));
    }

    @Test
    void two_numbers_for_the_same_people_are_refused_with_both_plans() {
        MigrationPlan more = company("contoso.example", 150).from(Location.OUTSIDE);
        assertEquals(
                "contoso.example (pool01.contoso.example) is 100 people in \"contoso.example today\" and 150 people in"
                        + " \"contoso.example today\": write the same userCounts in both, or in one of them",
                refusal(CONTOSO.from(Location.INSIDE), more));
    }

    @Test
    void a_policy_of_one_company_that_both_have_afterwards_is_a_change_in_the_plan() {
        TrustModelData policy = TrustModelData.policy("northwind.example");
        List<String> differences =
                Comparison.of(side(CONTOSO.trusting(policy), FABRIKAM), side(MERGED.trusting(policy)))
                        .differences()
                        .stream()
                        .filter(each -> each.what() == PlanDifference.What.TRUST_MODEL_DATA)
                        .map(PlanDifference::words)
                        .toList();
        assertEquals(
                List.of("TrustModelData (hklmPolicy): northwind.example / not set → northwind.example"), differences);
    }
}
