package io.github.lyncdiscover.plan.table;

import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanExpectation;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.JUnitReport;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.report.text.RowWords;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A plan's table: what is equal is folded, what differs is not, and nothing depends on which thread came first. */
final class PlanTableTest {
    private static final String ROOT = "/autodiscover/autodiscoverservice.svc/root";

    private static final MigrationPlan PLAN = MigrationPlan.titled("plan")
            .sipDomains("contoso.example", "fabrikam.example", "litware.example")
            .pools(Pool.enterprise("pool.contoso.example")
                    .externalWebServices("webext.contoso.example")
                    .accessEdge("access.contoso.example"));

    private static List<String> table(PlanTable outcomes) {
        RowWords words = new RowWords(outcomes.plan());
        return outcomes.rows().stream()
                .map(row -> words.label(row, 1) + ": "
                        + row.cells().values().stream()
                                .map(cell -> cell.outcome().verdict() + " "
                                        + cell.outcome().number())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void users_who_come_to_the_same_share_a_row_and_quiet_outcomes_come_last() {
        assertEquals(
                List.of("contoso.example: NO_PROMPT 3, NO_PROMPT 3", "fabrikam.example and 1 more: PROMPT 1, PROMPT 2"),
                table(PlanTable.of(PLAN)));
    }

    @Test
    void clients_and_homes_that_make_no_difference_are_folded_and_others_are_not() {
        MigrationPlan plan = PLAN.as(Clients.LYNC_2013, Clients.SFB_2016, Clients.LYNC_2010)
                .pools(
                        Pool.enterprise("pool1.contoso.example").accessEdge("access.contoso.example"),
                        Pool.enterprise("pool2.contoso.example").accessEdge("access.contoso.example"))
                .from(Location.INSIDE);
        assertEquals(
                List.of(
                        "contoso.example · lync-2013, sfb-2016: NO_PROMPT 4",
                        "contoso.example and 2 more · lync-2010: SIGN_IN_FAILS 1",
                        "fabrikam.example and 1 more · pool1.contoso.example · lync-2013, sfb-2016: PROMPT 2",
                        "fabrikam.example and 1 more · pool2.contoso.example · lync-2013, sfb-2016: PROMPT 3"),
                table(PlanTable.of(plan)));
    }

    @Test
    void a_hub_that_fails_at_one_server_and_one_that_fails_at_another_have_a_story_each() {
        MigrationPlan plan = PLAN.as(Clients.SURFACE_HUB)
                .sipDomains("adatum.example", "litware.example")
                .pools(
                        Pool.enterprise("pool.contoso.example")
                                .internalWebServices("web.contoso.example")
                                .homing("litware.example"),
                        Pool.enterprise("pool.adatum.example")
                                .internalWebServices("web.adatum.example")
                                .homing("adatum.example"))
                .from(Location.INSIDE)
                .trusting(TrustModelData.policy("web.contoso.example"));
        assertEquals(2, PlanTable.of(plan).outcomes().size());
    }

    @Test
    void rows_stand_for_every_sign_in_once() {
        PlanTable outcomes = PlanTable.of(PLAN.as(Clients.LYNC_2013, Clients.LYNC_2010));
        assertEquals(12, outcomes.count());
        assertEquals(12, outcomes.rows().stream().mapToInt(TableRow::count).sum());
        assertEquals(
                12, PLAN.as(Clients.LYNC_2013, Clients.LYNC_2010).predictions().count());
    }

    @Test
    void a_broken_expectation_sets_a_row_apart_and_decides() {
        PlanTable outcomes = PlanTable.of(
                PLAN.expecting(PlanExpectation.of(Verdict.NO_PROMPT).in("litware.example")));
        assertEquals(
                List.of(
                        "contoso.example: NO_PROMPT 3, NO_PROMPT 3",
                        "fabrikam.example: PROMPT 1, PROMPT 2",
                        "litware.example: PROMPT 1, PROMPT 2"),
                table(outcomes));
        assertEquals(
                List.of(List.of("expected NO_PROMPT, got PROMPT")),
                outcomes.broken().keySet().stream()
                        .map(TableRow.Cell.Missed::differences)
                        .toList());
        assertEquals(1, outcomes.exitCode());
    }

    @Test
    void a_plan_whose_expectations_hold_exits_with_0_though_users_are_asked() {
        assertEquals(
                0,
                PlanTable.of(PLAN.expecting(PlanExpectation.of(Verdict.PROMPT).in("litware.example")))
                        .exitCode());
        assertEquals(1, PlanTable.of(PLAN).exitCode());
        assertEquals(
                0,
                PlanTable.of(PLAN.trusting(TrustModelData.policy("contoso.example")))
                        .exitCode());
        assertEquals(4, PlanTable.of(PLAN.as(Clients.LYNC_2010)).exitCode());
    }

    @Test
    void the_same_plan_gives_the_same_bytes_whatever_thread_came_first() {
        String[] domains =
                IntStream.range(0, 60).mapToObj(i -> "d" + i + ".example").toArray(String[]::new);
        Pool[] pools = IntStream.range(0, 6)
                .mapToObj(i -> Pool.enterprise("pool" + i + ".d" + i + ".example"))
                .toArray(Pool[]::new);
        MigrationPlan plan =
                MigrationPlan.titled("large").sipDomains(domains).pools(pools).from(Location.INSIDE);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<PlanTable> outcomes = List.of(PlanTable.of(plan));
            texts.add(TextReport.ofPlans(outcomes, TextReport.Style.PLAIN)
                    + JsonReport.ofPlans(outcomes)
                    + JUnitReport.of(outcomes));
        }
        assertEquals(1, texts.stream().distinct().count());
    }

    @Test
    void a_certificate_dialog_about_another_server_is_another_outcome() {
        MigrationPlan plan = MigrationPlan.titled("two bad certificates")
                .sipDomains("a.example", "b.example")
                .pools(
                        Pool.enterprise("dir.hoster.example").asDirector(),
                        Pool.enterprise("web1.hoster.example").homing("a.example"),
                        Pool.enterprise("web2.hoster.example").homing("b.example"))
                .from(Location.INSIDE)
                .trusting(TrustModelData.policy("hoster.example"))
                .laying(
                        Location.INSIDE,
                        get("https://web1.hoster.example" + ROOT, tlsFailed(TlsProblem.EXPIRED)),
                        get("https://web2.hoster.example" + ROOT, tlsFailed(TlsProblem.EXPIRED)));
        MigrationPlan redirecting = plan.with(plan.deployment()
                .withSettings(new ServerSettings(
                        ServerSettings.OtherPool.REDIRECT,
                        ServerSettings.OnlineRedirectAt.USER,
                        false,
                        ServerSettings.Answering.DERIVED,
                        Map.of(),
                        DhcpAnswer.NOT_KNOWN)));
        List<PlanTable.Outcome> outcomes = PlanTable.of(redirecting).outcomes();
        assertEquals(
                List.of("a.example", "b.example"),
                outcomes.stream()
                        .map(outcome -> outcome.example().users().who().toString())
                        .toList());
    }
}
