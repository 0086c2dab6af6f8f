package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.stated;
import static io.github.lyncdiscover.bootstrap.Planned.webServices;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.network.TlsProblem.NAME_MISMATCH;
import static io.github.lyncdiscover.network.TlsProblem.UNTRUSTED;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.report.TextReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages that an administrator has to be able to use, each from a world that shows it, word for word. */
final class MessagesTest {
    private static final Fact PAGE_AT_WEB = get("https://web.fabrikam.test/root", body("text/html", "<html/>"));

    private static String message(Prediction prediction, FindingCode code) {
        List<String> messages = prediction.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::message)
                .toList();
        assertEquals(1, messages.size(), prediction::explain);
        return messages.get(0);
    }

    private static String text(Prediction prediction) {
        return TextReport.of(List.of(prediction), TextReport.Style.PLAIN);
    }

    @Test
    void a_host_record_that_was_only_looked_up_is_called_a_last_resort() {
        Prediction found = predict(address("sip.contoso.test", "192.0.2.1"));
        assertEquals(
                "The only usable server found is sip.contoso.test, a host record and the client's last resort. It was"
                        + " looked up and not connected to: whether a SIP server answers there is not known.",
                message(found, FindingCode.HOST_RECORD_NOT_CONNECTED));
        assertOutcome(predict(reachable("sip.contoso.test")), "NO_PROMPT");
        assertOutcome(predict(naming("sip.contoso.test")), "NO_PROMPT");
    }

    @Test
    void who_sent_the_client_to_a_page_is_named() {
        Prediction sent = predict(
                get(HTTP, document(redirectTo("https://web.fabrikam.test/root"))),
                cname("web.fabrikam.test", "farm.litware.test"),
                address("farm.litware.test", "192.0.2.1"),
                PAGE_AT_WEB);
        assertEquals(
                "https://web.fabrikam.test/root answers with text/html, not with an Autodiscover document."
                        + " web.fabrikam.test is named by the Redirect link from http://lyncdiscover.contoso.test/."
                        + " web.fabrikam.test is an alias of farm.litware.test.",
                message(sent, FindingCode.WRONG_MEDIA_TYPE));
        Prediction alias = predict(
                cname("lyncdiscover.contoso.test", "www.litware.test"),
                address("www.litware.test", "192.0.2.1"),
                get(HTTP, body("text/html", "<html/>")));
        assertEquals(
                "http://lyncdiscover.contoso.test/ answers with text/html, not with an Autodiscover document."
                        + " lyncdiscover.contoso.test is an alias of www.litware.test.",
                message(alias, FindingCode.WRONG_MEDIA_TYPE));
        Prediction neither = predict(get(HTTP, body("text/html", "<html/>")));
        assertEquals(
                "http://lyncdiscover.contoso.test/ answers with text/html, not with an Autodiscover document.",
                message(neither, FindingCode.WRONG_MEDIA_TYPE));
    }

    @Test
    void the_site_that_answered_is_named_where_the_name_for_clients_inside_leads_to_the_other() {
        Fact both = get(
                "https://web.contoso.test/user",
                document(user(AccessLocation.EXTERNAL, "pool.contoso.test", "access.contoso.test")));
        Fact[] inside = {
            get(INTERNAL_HTTPS, document(redirectTo("https://web.contoso.test/user"))),
            both,
            reachable("access.contoso.test")
        };
        assertEquals(
                "web.contoso.test, to which lyncdiscoverinternal.contoso.test leads, answers as its external web site"
                        + " (AccessLocation External). So the client uses access.contoso.test; to clients inside, the"
                        + " document names pool.contoso.test.",
                message(predict(inside), FindingCode.ACCESS_LOCATION_UNEXPECTED));
        assertOutcome(predict(get(HTTPS, document(redirectTo("https://web.contoso.test/user"))), both), "NO_PROMPT");
        Fact one = get(
                "https://web.contoso.test/user",
                document(user(AccessLocation.EXTERNAL, "access.contoso.test", "access.contoso.test")));
        assertOutcome(predict(with(inside, one)), "NO_PROMPT");
    }

    @Test
    void beside_an_unknown_root_it_is_said_that_users_machines_may_trust_it() {
        Fact[] pool = with(naming("pool.contoso.test"), sipServer("pool.contoso.test", tlsFailed(UNTRUSTED)));
        assertEquals(
                "The SIP server pool.contoso.test failed: its certificate leads to no root that this machine trusts (as"
                        + " planned). Users see \"There was a problem verifying the certificate from the server\", unless"
                        + " their machines trust it; that is the certificate dialog, not the trust dialog.",
                message(predict(pool), FindingCode.TLS_UNTRUSTED));
        assertEquals(
                "The SIP server pool.contoso.test failed: its certificate leads to no root that this machine trusts (as"
                        + " planned). What users of Surface Hub see, unless their machines trust it, is not documented; it"
                        + " is not the trust dialog.",
                message(on(pool).as(Clients.SURFACE_HUB).predict(ALICE), FindingCode.TLS_UNTRUSTED));
    }

    /** What a plan states is no limit of this machine. */
    @Test
    void in_a_plan_an_unknown_root_is_unknown_to_users() {
        Prediction planned = LyncDiscover.on(
                        stated(with(naming("pool.contoso.test"), sipServer("pool.contoso.test", tlsFailed(UNTRUSTED)))))
                .predict(ALICE);
        String message = message(planned, FindingCode.TLS_UNTRUSTED);
        assertTrue(message.contains("leads to no trusted root"), message);
        assertFalse(message.contains("unless"), message);
        assertFalse(message.contains("this machine"), message);
    }

    @Test
    void a_host_whose_handshake_failed_is_never_listed_as_trusted() {
        Prediction prediction = predict(with(
                webServices("web.contoso.test"),
                get(HTTP, document(redirectTo("https://web.contoso.test/"))),
                get(HTTPS, document(redirectTo("https://old.contoso.test/"))),
                get("https://old.contoso.test/", tlsFailed(NAME_MISMATCH))));
        assertOutcome(prediction, "NO_PROMPT", "also TLS_NAME_MISMATCH");
        String listed = text(prediction).split("Also:", 2)[0];
        assertTrue(listed.contains("web.contoso.test"), listed);
        assertFalse(listed.contains("old.contoso.test"), listed);
        assertFalse(listed.contains("Every server is trusted"), listed);
    }

    @Test
    void a_request_that_both_legs_come_to_is_made_once_and_marked() {
        Prediction prediction = predict(with(
                webServices("web.contoso.test"),
                get(HTTP, document(redirectTo("https://web.contoso.test/"))),
                get(HTTPS, document(redirectTo("https://web.contoso.test/")))));
        List<String> asked = prediction.steps().stream()
                .filter(step -> step instanceof Step.Fetch)
                .map(Step::sentence)
                .filter(sentence -> sentence.contains("web.contoso.test/user"))
                .toList();
        assertEquals(
                List.of(
                        "Asks https://web.contoso.test/user: status 200,"
                                + " application/vnd.microsoft.rtc.autodiscover+xml; v=1",
                        "Asks https://web.contoso.test/user (the same request as before, made once): status 200,"
                                + " application/vnd.microsoft.rtc.autodiscover+xml; v=1"),
                asked);
    }

    @Test
    void nothing_is_claimed_about_what_users_notice_of_a_failed_leg() {
        Prediction late = predict(with(naming("sip.contoso.test"), get(HTTP, timedOut())));
        assertEquals(
                "http://lyncdiscover.contoso.test/ did not answer in time; the other request answers.",
                message(late, FindingCode.LEG_TIMED_OUT));
        Prediction alone = predict(get(HTTPS, tlsFailed(NAME_MISMATCH)));
        assertEquals(
                "https://lyncdiscover.contoso.test/ failed: its certificate names another host (as planned). The client"
                        + " goes on to its next source; what users see of this is not documented.",
                message(alone, FindingCode.TLS_NAME_MISMATCH));
    }

    @Test
    void a_refusal_that_may_be_aimed_at_this_program_says_so_where_it_is_not_planned() {
        assertEquals(
                "http://lyncdiscover.contoso.test/ may refuse this program's User-Agent only: with that of the client it"
                        + " may answer.",
                message(predict(get(HTTP, status(403))), FindingCode.USER_AGENT_MAY_BE_REFUSED));
        assertFalse(LyncDiscover.on(stated(get(HTTP, status(403))))
                .predict(ALICE)
                .has(FindingCode.USER_AGENT_MAY_BE_REFUSED));
    }

    @Test
    void each_finding_stands_in_the_text_with_its_code() {
        for (Prediction prediction : List.of(
                predict(get(HTTP, status(403))),
                predict(naming(status(401))),
                predict(with(naming("sip.contoso.test"), get(HTTP, timedOut()))))) {
            String text = text(prediction);
            assertFalse(prediction.findings().isEmpty());
            prediction
                    .findings()
                    .forEach(finding -> assertTrue(
                            text.contains(finding.code() + "  "), () -> finding.code() + " is missing in\n" + text));
            text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
        }
    }
}
