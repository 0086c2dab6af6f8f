package io.github.lyncdiscover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.comparison.ComparedWorld;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.report.task.AdviceReport;
import io.github.lyncdiscover.report.task.DiffReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import io.github.lyncdiscover.text.file.WrappedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every report says how many people are asked, where a plan says how many there are. */
final class PeopleReportTest {
    private static final Pool POOL = Pool.enterprise("pool01.contoso.example")
            .externalWebServices("webext.fabrikam.example")
            .accessEdge("access.contoso.example")
            .homing("contoso.example", "litware.test", "alice@contoso.example")
            .counting("contoso.example", 3_400);

    private static final MigrationPlan PLAN = settled(MigrationPlan.titled("Half online")
            .sipDomains("contoso.example", "litware.test")
            .pools(POOL)
            .online(OnlineTenant.of(
                            "webdir.online.lync.com",
                            "webpool.infra.lync.com",
                            "sipdir.online.lync.com",
                            "contoso.example",
                            "litware.test")
                    .counting("contoso.example", 1_240)
                    .counting("litware.test", 1)));

    /** Where sources disagree, one of them is right. */
    private static MigrationPlan settled(MigrationPlan plan) {
        return plan.with(plan.deployment()
                .withSettings(new ServerSettings(
                        ServerSettings.OtherPool.REDIRECT,
                        ServerSettings.OnlineRedirectAt.USER,
                        false,
                        ServerSettings.Answering.DERIVED,
                        Map.of(),
                        DhcpAnswer.NOT_KNOWN)));
    }

    private static final TextReport.Style PLAIN = new TextReport.Style(false, false);

    private static String start(String text, int lines) {
        text.lines().forEach(line -> assertTrue(WrappedText.width(line) <= 80, line));
        return String.join("\n", text.lines().limit(lines).toList()) + "\n";
    }

    @Test
    void a_plan_says_how_many_are_asked_where() {
        assertEquals("""
                Half online                                                               PROMPT
                  Of at least 4,641 people, at least 4,641 are asked.
                    inside   at least 1 is asked
                    outside  at least 4,641 are asked
                  Without a number: litware.test (pool01.contoso.example)

                  users, home                               inside            outside
                  contoso.example, alice@contoso.example ·
                  pool01.contoso.example · 3,400 people     NO_PROMPT         PROMPT [1]
                  contoso.example · online · 1,240 people   NO_PROMPT [7]     PROMPT [2]
                  litware.test · pool01.contoso.example ·
                  people not counted                        PROMPT [3]        PROMPT [4]
                  litware.test · online · 1 person          PROMPT [5]        PROMPT [2]
                """, start(TextReport.ofPlans(List.of(PlanTable.of(PLAN)), PLAIN), 13));
    }

    @Test
    void one_client_more_makes_nobody_two_people() {
        assertEquals(
                """
                Half online                                                               PROMPT
                  Of at least 4,641 people, at least 4,641 are asked.
                    inside     at least 1 is asked, 4,640 cannot sign in with some client
                    outside    at least 4,641 are asked
                    lync-2013  at least 4,641 are asked
                    lync-2010  none is asked, at least 4,641 cannot sign in from somewhere
                  Without a number: litware.test (pool01.contoso.example)

                  users, home, client                       inside            outside
                """,
                start(
                        TextReport.ofPlans(List.of(PlanTable.of(PLAN.as(Clients.LYNC_2013, Clients.LYNC_2010))), PLAIN),
                        9));
    }

    @Test
    void a_comparison_says_how_many_change_from_what_to_what() {
        MigrationPlan before = PLAN.pools(POOL.externalWebServices("webext.contoso.example"));
        assertEquals(
                """
                5 of 10 sign-ins change:
                  The outcome of at least 4,641 people changes.
                  Before: of at least 4,641 people, at least 1 is asked.
                  After:  of at least 4,641 people, at least 4,641 are asked.

                contoso.example (pool01.contoso.example), outside, lync-2013;
                alice@contoso.example (pool01.contoso.example), outside, lync-2013; 3,400 people
                                                                              NO_PROMPT → PROMPT
                  + asked about webext.fabrikam.example, web services
                """,
                start(
                        TaskText.ofDiffs(
                                List.of(new DiffReport(
                                        "x", Comparison.of(ComparedWorld.of(before), ComparedWorld.of(PLAN)))),
                                PLAIN),
                        9));
    }

    @Test
    void advice_says_how_many_are_asked_after_each_alternative() {
        assertEquals(
                """
                Half online                                                ASKED ABOUT 3 SERVERS
                  Of at least 4,641 people, at least 4,641 are asked.
                    inside     at least 1 is asked, 4,640 cannot sign in with some client
                    outside    at least 4,641 are asked
                    lync-2013  at least 4,641 are asked
                    lync-2010  none is asked, at least 4,641 cannot sign in from somewhere
                  Without a number: litware.test (pool01.contoso.example)

                   webext.fabrikam.example, web services: contoso.example, litware.test, 5
                   sign-ins, at least 4,641 people
                   pool01.contoso.example, web services: litware.test, 2 sign-ins, at least 1
                   person
                   access.contoso.example, SIP server: litware.test, 1 sign-in, people not
                   counted

                   client     as it stands       with 1.     list
                   lync-2013  7 asked, 3 silent  10 silent   Office\\15.0\\Lync
                   lync-2010  10 failing         10 failing  Communicator

                1. Trusted domain list (recommended)                                SILENCES ALL
                   TrustModelData, computer policy "Trusted Domain List" (HKLM):
                     lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com,
                     fabrikam.example, contoso.example
                   New in it: fabrikam.example, contoso.example
                   Then of at least 4,641 people, none is asked and at least 4,641 cannot sign
                """,
                start(
                        TaskText.ofAdvice(
                                List.of(AdviceReport.of(Advisor.advise(PLAN.as(Clients.LYNC_2013, Clients.LYNC_2010)))),
                                PLAIN),
                        25));
    }

    @Test
    void the_json_conforms_to_its_schema() throws IOException {
        MigrationPlan plan = PLAN.as(Clients.LYNC_2013, Clients.LYNC_2010);
        MigrationPlan before = plan.pools(POOL.counting("litware.test", 7)).from(Location.INSIDE);
        String json = JsonReport.ofPlans(List.of(PlanTable.of(plan)));
        PlanReportTest.conforms("plan-1", json);
        PlanReportTest.conforms("advise-1", TaskJson.ofAdvice(List.of(AdviceReport.of(Advisor.advise(plan)))));
        PlanReportTest.conforms(
                "diff-1",
                TaskJson.ofDiffs(
                        List.of(new DiffReport("x", Comparison.of(ComparedWorld.of(before), ComparedWorld.of(plan))))));
        JsonNode people = new ObjectMapper().readTree(json).at("/plans/0/people");
        assertEquals("{\"known\":4641,\"uncounted\":1}", people.at("/all").toString());
    }

    @Test
    void the_docs_show_what_is_printed() throws IOException {
        String printed = TextReport.ofPlans(
                List.of(PlanTable.of(MigrationPlan.load(Path.of("..", "examples", "plans", "numbers.yaml")))), PLAIN);
        assertTrue(
                Files.readString(Path.of("..", "docs", "plans.md")).contains("```\n" + start(printed, 5) + "```\n"),
                printed);
    }
}
