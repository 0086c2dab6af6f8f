package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.plan.table.AllSignIns;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.TextSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Facts of a plan that no sign-in asks for, each with where it is and what may have been meant. */
final class UnaskedFactsTest {
    private static final String PLAN = """
            sipDomains: [contoso.example]
            pools:
              - fqdn: pool.contoso.example
                externalWebServices: webext.contoso.example
                accessEdge: sip.contoso.example
            """;

    private static final String ROOT = "webext.contoso.example/autodiscover/autodiscoverservice.svc/root";
    private static final String FOREIGN = ": {redirect: \"https://web.fabrikam.example/root\"}\n";

    private static List<UnaskedFact> unasked(String text) {
        MigrationPlan plan = MigrationPlan.load(TextSource.of(text));
        List<UnaskedFact> unasked = plan.unasked();
        assertEquals(unasked, AllSignIns.unasked(plan));
        assertEquals(unasked, PlanTable.of(plan).unasked());
        return unasked;
    }

    /** What is written under answers, and what is said of it. */
    private static DynamicTest answer(String what, String answers, String... said) {
        return DynamicTest.dynamicTest(
                what,
                () -> assertEquals(
                        List.of(said),
                        unasked(PLAN + "answers:\n" + answers).stream()
                                .map(fact -> fact.text() + " -> "
                                        + fact.closest().orElse("nothing")
                                        + fact.askedFrom().stream()
                                                .map(location -> ", asked from " + location)
                                                .reduce("", String::concat))
                                .toList()));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_that_nobody_asks_for_is_named_with_the_closest_one() {
        String asked = "https://" + ROOT;
        String typo = "https://webxet.contoso.example/autodiscover/autodiscoverservice.svc/root";
        return Stream.of(
                answer("a URL that is asked", "  " + asked + FOREIGN),
                answer("a slip in the host", "  " + typo + FOREIGN, typo + " -> " + asked),
                answer("another scheme", "  http://" + ROOT + FOREIGN, "http://" + ROOT + " -> " + asked),
                answer("a slip in the path", "  " + asked + "s" + FOREIGN, asked + "s -> " + asked),
                answer(
                        "a query that nobody sends",
                        "  " + asked + "?sipuri=other" + FOREIGN,
                        asked + "?sipuri=other -> " + asked),
                answer(
                        "another port",
                        "  https://webext.contoso.example:4443/autodiscover/autodiscoverservice.svc/root" + FOREIGN,
                        "https://webext.contoso.example:4443/autodiscover/autodiscoverservice.svc/root -> " + asked),
                answer(
                        "the default port",
                        "  https://webext.contoso.example:443/autodiscover/autodiscoverservice.svc/root" + FOREIGN),
                answer(
                        "upper case",
                        "  HTTPS://WebExt.Contoso.EXAMPLE/autodiscover/autodiscoverservice.svc/root" + FOREIGN),
                answer(
                        "a path in upper case is another",
                        "  " + asked.replace("/root", "/Root") + FOREIGN,
                        asked.replace("/root", "/Root") + " -> " + asked),
                answer(
                        "a trailing dot",
                        "  https://webext.contoso.example./autodiscover/autodiscoverservice.svc/root" + FOREIGN),
                answer(
                        "the other location",
                        "  inside:\n    " + asked + FOREIGN,
                        asked
                                + " -> https://pool.contoso.example/autodiscover/autodiscoverservice.svc/root, asked from OUTSIDE"),
                answer("its own location", "  outside:\n    " + asked + FOREIGN),
                answer(
                        "a port that no page is asked of",
                        "  https://mail.contoso.example/: refused\n",
                        "https://mail.contoso.example/ -> https://lyncdiscover.contoso.example/"));
    }

    @Test
    void a_url_that_one_client_of_several_asks_is_asked() {
        String mail = "exchange: {contoso.example: {mailDomain: contoso.example}}\n";
        String answers = "answers:\n  https://autodiscover.contoso.example/autodiscover/autodiscover.xml: 401\n";
        assertEquals(List.of(), unasked(PLAN + mail + "clients: [lync-2013, lync-mobile]\n" + answers));
        assertEquals(1, unasked(PLAN + "clients: [lync-2013]\n" + answers).size());
    }

    @Test
    void a_fact_of_a_file_has_its_position_and_its_words() {
        UnaskedFact fact = unasked(PLAN + "answers:\n  https://webxet.contoso.example/" + FOREIGN)
                .get(0);
        assertEquals(StatedKey.ANSWERS, fact.key());
        assertEquals(List.of(Location.INSIDE, Location.OUTSIDE), fact.stated());
        assertEquals(7, fact.place().orElseThrow().line());
        assertEquals(3, fact.place().orElseThrow().column());
        assertTrue(
                fact.toString().contains(":7:3: answers: no sign-in asks for https://webxet.contoso.example/"),
                fact.toString());
    }

    @Test
    void a_fact_in_code_has_no_position() {
        MigrationPlan plan = MigrationPlan.load(TextSource.of(PLAN))
                .laying(Location.OUTSIDE, Facts.get("https://webxet.contoso.example/", Answers.refused()));
        UnaskedFact fact = plan.unasked().get(0);
        assertEquals(Optional.empty(), fact.place());
        assertEquals(List.of(Location.OUTSIDE), fact.stated());
    }

    private static void only(StatedKey key, String text, Optional<String> closest, String more) {
        List<UnaskedFact> unasked = unasked(PLAN + more);
        assertEquals(
                List.of(key + " " + text + " " + closest),
                unasked.stream()
                        .map(fact -> fact.key() + " " + fact.text() + " " + fact.closest())
                        .toList());
    }

    @Test
    void a_sip_server_that_nobody_connects_to_is_named() {
        only(
                StatedKey.SIP_SERVERS,
                "sipp.contoso.example",
                Optional.of("sip.contoso.example:5061"),
                "locations: [outside]\nsipServers:\n  sipp.contoso.example: refused\n");
        assertEquals(List.of(), unasked(PLAN + "sipServers:\n  sip.contoso.example:443: refused\n"));
    }

    @Test
    void a_record_whose_name_is_a_slip_is_named() {
        only(
                StatedKey.RECORDS,
                "lyncdiscvoer.contoso.example. IN CNAME web.fabrikam.example.",
                Optional.of("lyncdiscover.contoso.example"),
                "dns:\n  records:\n    outside:\n      - lyncdiscvoer.contoso.example. IN CNAME web.fabrikam.example.\n");
    }

    @Test
    void records_that_other_people_ask_for_are_no_slips() {
        assertEquals(List.of(), unasked(PLAN + """
                dns:
                  records:
                    outside:
                      - www.contoso.example. IN A 192.0.2.1
                      - mail.contoso.example. IN A 192.0.2.2
                      - sipexternal.contoso.example. IN A 192.0.2.3
                      - _sip._tls.contoso.example. IN SRV 0 0 443 sip.contoso.example.
                """));
    }

    @Test
    void a_failing_name_that_nobody_asks_for_is_named() {
        only(
                StatedKey.FAILURES,
                "webxet.contoso.example",
                Optional.of("webext.contoso.example"),
                "dns:\n  failures:\n    outside: {webxet.contoso.example: SERVFAIL}\n");
        assertEquals(
                List.of(), unasked(PLAN + "dns:\n  failures:\n    outside: {sipexternal.contoso.example: SERVFAIL}\n"));
    }

    @Test
    void a_complete_zone_without_a_name_of_the_plan_is_named() {
        only(
                StatedKey.COMPLETE_ZONES,
                "contosso.example",
                Optional.of("contoso.example"),
                "dns:\n  completeZones:\n    outside: [contosso.example]\n");
        assertEquals(List.of(), unasked(PLAN + "dns:\n  completeZones:\n    outside: [contoso.example]\n"));
    }

    @Test
    void an_address_that_no_name_leads_to_is_named() {
        String dns = "dns:\n  records:\n    outside:\n      - lyncdiscover.contoso.example. IN A 192.0.2.10\n";
        assertEquals(
                List.of("192.0.2.11"),
                unasked(PLAN + dns + "reverseProxy: {192.0.2.11: pool.contoso.example}\n").stream()
                        .map(UnaskedFact::text)
                        .toList());
        assertEquals(List.of(), unasked(PLAN + dns + "reverseProxy: {192.0.2.10: pool.contoso.example}\n"));
    }

    @Test
    void an_exchange_of_somebody_who_does_not_sign_in_is_named() {
        String users = "users: [bob@contoso.example, carol@contoso.example]\n";
        only(
                StatedKey.EXCHANGE,
                "Bobb@contoso.example",
                Optional.of("bob@contoso.example"),
                users + "exchange: {Bobb@contoso.example: mail.fabrikam.example}\n");
        assertEquals(
                List.of(),
                unasked(
                        PLAN + users
                                + "exchange: {BOB@Contoso.Example: mail.fabrikam.example, contoso.example: mail.contoso.example}\n"));
    }

    @Test
    void a_plan_without_such_facts_has_none() {
        assertEquals(List.of(), unasked(PLAN));
    }
}
