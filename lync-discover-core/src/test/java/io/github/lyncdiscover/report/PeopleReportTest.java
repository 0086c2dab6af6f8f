package io.github.lyncdiscover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.comparison.Scene;
import io.github.lyncdiscover.deployment.Online;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.Wrapped;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.outcome.Outcomes;
import io.github.lyncdiscover.prediction.Location;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every report says how many people are asked, where a plan says how many there are. */
final class PeopleReportTest {
    private static final Pool POOL = Pool.enterprise("pool01.contoso.example")
            .externalWebServices("webext.fabrikam.example")
            .accessEdge("access.contoso.example")
            .homing("contoso.example", "litware.test", "alice@contoso.example")
            .counting("contoso.example", 3_400);

    private static final MigrationPlan PLAN = MigrationPlan.titled("Half online")
            .sipDomains("contoso.example", "litware.test")
            .pools(POOL)
            .online(Online.of(
                            "webdir.online.lync.com",
                            "webpool.infra.lync.com",
                            "sipdir.online.lync.com",
                            "contoso.example",
                            "litware.test")
                    .counting("contoso.example", 1_240)
                    .counting("litware.test", 1));

    private static final TextReport.Style PLAIN = new TextReport.Style(false, false);

    private static String start(String text, int lines) {
        text.lines().forEach(line -> assertTrue(Wrapped.width(line) <= 80, line));
        return String.join("\n", text.lines().limit(lines).toList()) + "\n";
    }

    @Test
    void a_plan_says_how_many_are_asked_where() {
        assertEquals("""
                """, start(TextReport.ofPlans(List.of(Outcomes.of(PLAN)), PLAIN), 20));
    }

    @Test
    void one_client_more_makes_nobody_two_people() {
        assertEquals(
                """
                """,
                start(
                        TextReport.ofPlans(List.of(Outcomes.of(PLAN.as(Clients.LYNC_2013, Clients.LYNC_2010))), PLAIN),
                        20));
    }

    @Test
    void a_comparison_says_how_many_change_from_what_to_what() {
        MigrationPlan before = PLAN.pools(POOL.externalWebServices("webext.contoso.example"));
        assertEquals(
                """
                """,
                start(
                        TextReport.ofDiffs(
                                List.of(new Diff("x", Comparison.of(Scene.of(before), Scene.of(PLAN)))), PLAIN),
                        20));
    }

    @Test
    void advice_says_how_many_are_asked_after_each_alternative() {
        assertEquals(
                """
                """,
                start(
                        TextReport.ofAdvice(
                                List.of(Advisor.advise(PLAN.as(Clients.LYNC_2013, Clients.LYNC_2010))), PLAIN),
                        60));
    }

    @Test
    void the_json_conforms_to_its_schema() throws IOException {
        MigrationPlan plan = PLAN.as(Clients.LYNC_2013, Clients.LYNC_2010);
        MigrationPlan before = plan.sipDomains("contoso.example", "litware.test", "new.example")
                .from(Location.INSIDE);
        String json = JsonReport.ofPlans(List.of(Outcomes.of(plan)));
        PlanReportTest.conforms("plan-1", json);
        PlanReportTest.conforms("advise-1", JsonReport.ofAdvice(List.of(Advisor.advise(plan))));
        PlanReportTest.conforms(
                "diff-1", JsonReport.ofDiffs(List.of(new Diff("x", Comparison.of(Scene.of(before), Scene.of(plan))))));
        JsonNode people = new ObjectMapper().readTree(json).at("/plans/0/people");
        assertEquals("{\"known\":4641,\"uncounted\":1}", people.at("/all").toString());
    }
}
