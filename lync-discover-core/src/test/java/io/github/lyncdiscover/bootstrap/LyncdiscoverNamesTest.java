package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.webServices;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noRecords;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lyncdiscover names are asked, how, and when one is left out. */
class LyncdiscoverNamesTest {
    private static final String USER = "https://web.contoso.test/user";

    @Test
    void both_names_are_looked_up_and_both_requests_made_before_anything_else() {
        Prediction prediction =
                predict(get(INTERNAL_HTTP, status(404)), get(INTERNAL_HTTPS, status(404)), get(HTTP, status(404)));
        assertEquals(
                List.of(
                        INTERNAL_HTTP + "?sipuri=alice@contoso.test",
                        INTERNAL_HTTPS + "?sipuri=alice@contoso.test",
                        HTTP + "?sipuri=alice@contoso.test",
                        HTTPS + "?sipuri=alice@contoso.test"),
                Outcome.fetched(prediction));
        assertEquals(
                List.of(
                        "lyncdiscoverinternal.contoso.test A",
                        "lyncdiscoverinternal.contoso.test AAAA",
                        "lyncdiscover.contoso.test A",
                        "lyncdiscover.contoso.test AAAA",
                        "_sipinternaltls._tcp.contoso.test SRV",
                        "_sip._tls.contoso.test SRV",
                        "sipinternal.contoso.test A",
                        "sipinternal.contoso.test AAAA",
                        "sip.contoso.test A",
                        "sip.contoso.test AAAA",
                        "sipexternal.contoso.test A",
                        "sipexternal.contoso.test AAAA"),
                Outcome.lookedUp(prediction));
        assertOutcome(
                prediction,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also HTTP_STATUS",
                "also HTTP_STATUS",
                "also HTTP_STATUS");
        assertEquals(List.of(), Outcome.skipped(prediction));
    }

    @Test
    void the_external_name_is_left_out_when_the_internal_one_answers() {
        Prediction prediction = predict(with(
                webServices("web.contoso.test"),
                get(INTERNAL_HTTP, document(redirectTo("https://web.contoso.test/"))),
                get(HTTP, document(redirectTo("https://web.fabrikam.test/")))));
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(
                List.of(
                        "lyncdiscover.contoso.test: lyncdiscoverinternal.contoso.test answered",
                        "_sipinternaltls._tcp.contoso.test: Autodiscover named a SIP server",
                        "_sip._tls.contoso.test: Autodiscover named a SIP server",
                        "sipinternal.contoso.test: Autodiscover named a SIP server",
                        "sip.contoso.test: Autodiscover named a SIP server",
                        "sipexternal.contoso.test: Autodiscover named a SIP server"),
                Outcome.skipped(prediction));
    }

    @Test
    void the_external_name_is_asked_after_any_failure_of_the_internal_one() {
        Prediction prediction = predict(
                with(naming("sip.contoso.test"), get(INTERNAL_HTTP, status(503)), get(INTERNAL_HTTPS, status(503))));
        assertOutcome(prediction, "NO_PROMPT", "also HTTP_STATUS", "also HTTP_STATUS");
        assertEquals(
                List.of("http HTTP_STATUS", "https HTTP_STATUS", "http CONNECTION_REFUSED", "https USER_DOCUMENT"),
                Outcome.endings(prediction));
    }

    @Test
    void one_leg_is_enough_and_the_other_ones_failure_is_no_more_than_a_finding() {
        Prediction prediction = predict(with(
                webServices("web.contoso.test"),
                get(INTERNAL_HTTP, document(redirectTo("https://web.contoso.test/"))),
                get(INTERNAL_HTTPS, status(500))));
        assertOutcome(prediction, "NO_PROMPT", "also HTTP_STATUS");
        assertEquals(List.of("http USER_DOCUMENT", "https HTTP_STATUS"), Outcome.endings(prediction));
    }

    @Test
    void each_leg_walks_to_its_own_end_though_the_other_one_succeeds() {
        Prediction prediction = predict(with(
                with(webServices("web.contoso.test"), webServices("web.fabrikam.test")),
                get(HTTP, document(redirectTo("https://web.contoso.test/"))),
                get(HTTPS, document(redirectTo("https://web.fabrikam.test/")))));
        assertEquals(
                List.of(
                        HTTP + "?sipuri=alice@contoso.test",
                        "https://web.contoso.test/",
                        "https://web.contoso.test/user",
                        HTTPS + "?sipuri=alice@contoso.test",
                        "https://web.fabrikam.test/",
                        "https://web.fabrikam.test/user"),
                Outcome.fetched(prediction));
        assertEquals(List.of("http USER_DOCUMENT", "https USER_DOCUMENT"), lastTwo(Outcome.endings(prediction)));
    }

    @Test
    void a_bare_domain_has_no_user_to_ask_for() {
        Prediction prediction = on(naming("sip.contoso.test")).predict("contoso.test");
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(List.of(HTTP, HTTPS, USER), Outcome.fetched(prediction));
    }

    @Test
    void the_sipuri_is_escaped_and_goes_on_the_first_request_only() {
        Prediction prediction = on(naming("sip.contoso.test")).predict("sip:o'brien+x@Contoso.TEST.");
        assertEquals(
                List.of(
                        HTTP + "?sipuri=o%27brien%2Bx@contoso.test",
                        HTTPS + "?sipuri=o%27brien%2Bx@contoso.test",
                        USER),
                Outcome.fetched(prediction));
    }

    @Test
    void the_name_of_an_alias_is_asked_and_its_target_is_never_judged() {
        Prediction prediction = predict(with(
                naming("sip.contoso.test"),
                cname("lyncdiscover.contoso.test", "edge.fabrikam.test"),
                cname("edge.fabrikam.test", "edge7.fabrikam.test"),
                address("edge7.fabrikam.test", "192.0.2.7"),
                cname("web.contoso.test", "web.fabrikam.test"),
                address("web.fabrikam.test", "192.0.2.8"),
                cname("sip.contoso.test", "sip.fabrikam.test"),
                address("sip.fabrikam.test", "192.0.2.9"),
                Planned.reachable("sip.contoso.test")));
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(
                List.of("web.contoso.test WEB_SERVICES SIP_DOMAIN", "sip.contoso.test SIP_SERVER SIP_DOMAIN"),
                Outcome.judged(prediction));
        Step.Lookup lookup = Outcome.steps(prediction, Step.Lookup.class).get(2);
        assertEquals(
                new DnsAnswer.Addresses(List.of("edge.fabrikam.test", "edge7.fabrikam.test"), List.of("192.0.2.7")),
                lookup.answer());
    }

    @Test
    void the_answer_of_one_address_family_is_enough() {
        Prediction prediction = predict(with(naming("sip.contoso.test"), address("web.contoso.test", "2001:db8::1")));
        assertOutcome(prediction, "NO_PROMPT");
    }

    @Test
    void a_name_without_addresses_and_one_that_does_not_exist_are_told_apart() {
        Prediction prediction = predict(noRecords("lyncdiscoverinternal.contoso.test"));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND");
        assertEquals(
                List.of("http NO_ADDRESS", "https NO_ADDRESS", "http NO_SUCH_NAME", "https NO_SUCH_NAME"),
                Outcome.endings(prediction));
    }

    @Test
    void a_name_server_failure_is_a_missing_answer_of_both_legs_and_told_once() {
        Prediction prediction = predict(nameServerFailure("lyncdiscover.contoso.test"));
        assertOutcome(prediction, "CANNOT_TELL", "also NAME_SERVER_FAILURE");
        assertTells(prediction, FindingCode.NAME_SERVER_FAILURE, "lyncdiscover.contoso.test", "as planned");
        assertEquals(List.of(3, 4), prediction.findings().get(0).steps());
    }

    @Test
    void steps_are_numbered_in_walk_order_and_a_look_up_that_both_legs_need_stands_once() {
        Prediction prediction = predict(with(
                naming(document(user(AccessLocation.INTERNAL, "sip.contoso.test"))),
                get(HTTP, document(redirectTo("https://web.contoso.test/root"))),
                get("https://web.contoso.test/root", document(userAt(USER)))));
        List<String> kinds = prediction.steps().stream()
                .map(step -> step.getClass().getSimpleName())
                .toList();
        assertEquals(
                List.of(
                        "Lookup",
                        "Lookup",
                        "Lookup",
                        "Lookup", // both names
                        "Fetch",
                        "Read",
                        "Redirect",
                        "Judge",
                        "Lookup",
                        "Lookup", // HTTP leg to web.contoso.test
                        "Fetch",
                        "Read",
                        "Redirect",
                        "Judge",
                        "Fetch",
                        "Read", // its root and user document
                        "Fetch",
                        "Read",
                        "Redirect",
                        "Judge",
                        "Fetch",
                        "Read", // HTTPS leg
                        "Judge",
                        "Judge",
                        "Skip",
                        "Skip",
                        "Skip",
                        "Skip",
                        "Skip"),
                kinds);
        assertEquals(
                List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
                prediction.legs().get(2).steps());
        assertEquals(
                List.of(3, 4, 9, 10, 17, 18, 19, 20, 21, 22),
                prediction.legs().get(3).steps());
    }

    @Test
    void a_sign_in_address_that_is_none_is_the_callers_mistake() {
        for (String wrong : List.of("", "@contoso.test", "alice@", "alice@contoso..test", "a b@contoso.test")) {
            IllegalArgumentException refused = org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalArgumentException.class, () -> on().predict(wrong));
            assertTrue(refused.getMessage().length() > 10, refused::getMessage);
        }
        assertOutcome(on().predict(ALICE), "SIGN_IN_FAILS", "also NO_SERVER_FOUND");
    }

    private static List<String> lastTwo(List<String> endings) {
        return endings.subList(endings.size() - 2, endings.size());
    }
}
