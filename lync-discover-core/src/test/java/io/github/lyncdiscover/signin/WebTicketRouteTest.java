package io.github.lyncdiscover.signin;

import static io.github.lyncdiscover.signin.LyncWebServices.OTHER_POOL;
import static io.github.lyncdiscover.signin.LyncWebServices.SERVICE;
import static io.github.lyncdiscover.signin.LyncWebServices.USER;
import static io.github.lyncdiscover.signin.LyncWebServices.WEB;
import static io.github.lyncdiscover.signin.LyncWebServices.url;
import static io.github.lyncdiscover.signin.LyncWebServices.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** The route of desktop clients against the web services: description, ticket, User document. */
class WebTicketRouteTest extends WebServicesTest {
    private static List<String> requests(String pool) {
        return List.of(
                "TICKET_SERVICE " + url(pool, SERVICE + "/mex") + " 200",
                "TICKET " + url(pool, SERVICE) + " 401",
                "TICKET " + url(pool, SERVICE) + " 401",
                "TICKET " + url(pool, SERVICE) + " 200",
                "DOCUMENT " + url(pool, USER) + " 200");
    }

    @Test
    void a_ticket_brings_the_user_document_and_so_the_sip_server() {
        Prediction prediction = predict();
        assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
        assertEquals(requests(WEB), signIn(prediction));
        assertEquals(1, ntlm.proofs().size());
        assertEquals(LegEnding.USER_DOCUMENT, prediction.legs().get(1).ending());
    }

    @Test
    void the_sip_server_that_only_signed_in_users_are_told_is_judged() {
        services.tickets.documents.put(WEB, TicketOffice.user("pool.fabrikam.test"));
        Prediction prediction = predict();
        assertEquals(Verdict.PROMPT, prediction.verdict(), prediction::explain);
        assertEquals("pool.fabrikam.test", prediction.prompts().get(0).server().text());
    }

    @Test
    void a_redirect_in_the_user_document_leads_to_a_ticket_of_the_other_deployment() {
        services.tickets.documents.put(WEB, TicketOffice.redirect(OTHER_POOL));
        Prediction prediction = predict();
        assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
        List<String> expected = new ArrayList<>(requests(WEB));
        expected.addAll(requests(OTHER_POOL));
        assertEquals(expected, signIn(prediction));
        assertTrue(
                prediction.steps().stream()
                        .anyMatch(step -> step instanceof Step.Judge judge
                                && judge.decision().server().text().equals(OTHER_POOL)),
                prediction::explain);
    }

    @Test
    void a_user_whose_home_is_not_known_there_is_answered_with_404_and_the_client_goes_on() {
        services.at(
                USER,
                request -> request.getHeaders().get("X-MS-WebTicket") == null
                        ? LyncWebServices.refusal(WEB)
                        : new MockResponse.Builder().code(404).build());
        Prediction prediction = predict();
        assertTrue(prediction.has(FindingCode.HTTP_STATUS), prediction::explain);
        assertEquals(LegEnding.HTTP_STATUS, prediction.legs().get(1).ending());
        assertEquals(1, ntlm.proofs().size());
    }

    @Test
    void both_legs_share_one_ticket() {
        Network both = network(parts -> {});
        Prediction first = LyncDiscover.on(both).predict(ADDRESS);
        assertEquals(requests(WEB), signIn(first));
        assertEquals(1, services.requests(SERVICE + "/mex").size());
    }

    @Test
    void a_ticket_of_another_pool_is_reported_as_such() {
        services.tickets.pool = OTHER_POOL;
        assertFinding(FindingCode.SIGN_IN_TICKET_OF_OTHER_POOL, "28032: The web ticket is invalid.", predict());
    }

    @Test
    void an_expired_ticket_shows_that_clocks_differ() {
        services.tickets.life = Duration.ofMinutes(-10);
        assertFinding(FindingCode.SIGN_IN_CLOCK_SKEW, "the ticket is not valid at this machine's time", predict());
        assertEquals(1, services.requests(USER).size());
    }

    @Test
    void a_ticket_that_a_server_with_another_time_refuses_shows_that_clocks_differ() {
        String late = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minusHours(1));
        services.at(
                USER,
                request -> request.getHeaders().get("X-MS-WebTicket") == null
                        ? LyncWebServices.refusal(WEB)
                        : new MockResponse.Builder()
                                .code(401)
                                .addHeader("Date", late)
                                .build());
        assertFinding(FindingCode.SIGN_IN_CLOCK_SKEW, "", predict());
    }

    @Test
    void a_ticket_that_is_refused_is_not_asked_for_again() {
        services.at(USER, request -> LyncWebServices.refusal(WEB));
        assertFinding(FindingCode.SIGN_IN_TICKET_REFUSED, "", predict());
        assertEquals(1, ntlm.proofs().size());
        assertEquals(2, services.requests(USER).size());
    }

    @Test
    void an_account_of_another_sip_uri_is_refused_with_that_reason() {
        Prediction prediction = LyncDiscover.on(network(parts -> {})).predict("bob@contoso.test");
        assertFinding(
                FindingCode.SIGN_IN_SIP_URI_MISMATCH,
                "28000: The SIP URI in the claim type requirements of the web ticket request does not match the SIP URI"
                        + " associated with the presented credentials.",
                prediction);
    }

    @Test
    void a_fault_is_reported_with_the_servers_reason() {
        services.at(SERVICE, request -> xml(500, Captured.text("webticket-fault-28020.xml")));
        assertFinding(FindingCode.SIGN_IN_REFUSED, "28020: No valid security token.", predict());
    }

    @Test
    void a_ticket_service_without_windows_authentication_is_reported_with_what_it_offers() {
        services.at(
                SERVICE + "/mex",
                request -> xml(200, LyncWebServices.description(WEB).replace("WinNegotiate", "Cert")));
        assertFinding(
                FindingCode.SIGN_IN_NO_SCHEME,
                "it offers WebTicketServiceCert, WebTicketServiceAuth, WebTicketServiceAnon",
                predict());
        assertEquals(0, services.requests(SERVICE).size());
    }

    @Test
    void a_description_that_is_none_is_reported() {
        services.at(SERVICE + "/mex", request -> xml(200, "<!DOCTYPE x><definitions/>"));
        assertFinding(FindingCode.SIGN_IN_ANSWER_UNUSABLE, "status 200, no description", predict());
    }

    @Test
    void a_bare_domain_has_no_sign_in_address() {
        Prediction prediction = LyncDiscover.on(network(parts -> {})).predict("contoso.test");
        assertFinding(FindingCode.SIGN_IN_ADDRESS_NEEDED, "", prediction);
        assertEquals(List.of(), signIn(prediction));
    }
}
