package io.github.lyncdiscover.signin;

import static io.github.lyncdiscover.signin.LyncWebServices.OAUTH_USER;
import static io.github.lyncdiscover.signin.LyncWebServices.SERVICE;
import static io.github.lyncdiscover.signin.LyncWebServices.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Setting;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Each setting of a sign-in decides what is sent. */
class SignInFormTest extends WebServicesTest {
    private static <T> ClientProfile with(Setting<T> setting, T value) {
        return Clients.LYNC_2013.with(setting, value, "a test");
    }

    private RecordedRequest ticketRequest() {
        return services.requests(SERVICE).get(services.requests(SERVICE).size() - 1);
    }

    private String shown(String path, String header) {
        return services.requests(path).stream()
                .map(request -> request.getHeaders().get(header))
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
    }

    @Test
    void the_route_where_both_are_offered() {
        assertEquals(
                Verdict.NO_PROMPT,
                predict(with(Settings.SIGN_IN_ROUTE, SignInForm.Route.WEB_TICKET), parts -> {})
                        .verdict());
        assertEquals(0, services.requests(OAUTH_USER).size());
        assertEquals(
                Verdict.NO_PROMPT,
                predict(with(Settings.SIGN_IN_ROUTE, SignInForm.Route.OAUTH), parts -> {})
                        .verdict());
        assertEquals(1, services.requests(OAUTH_USER).size());
    }

    @Test
    void a_saml_ticket_is_sent_as_it_was_received_and_a_compact_one_as_it_is() {
        predict(with(Settings.TICKET_HEADER, SignInForm.TicketHeader.OPAQUE), parts -> {});
        assertEquals("opaque=", shown(USER, "X-MS-WebTicket").substring(0, 7));
        services.requests().clear();
        ClientProfile compact = with(Settings.TICKET_TYPE, SignInForm.TokenType.CWT)
                .with(Settings.TICKET_HEADER, SignInForm.TicketHeader.CWT, "a test");
        assertEquals(Verdict.NO_PROMPT, predict(compact, parts -> {}).verdict());
        assertEquals("cwt=", shown(USER, "X-MS-WebTicket").substring(0, 4));
    }

    @Test
    void the_kind_of_ticket_that_is_asked_for() {
        for (SignInForm.TokenType type : SignInForm.TokenType.values()) {
            predict(with(Settings.TICKET_TYPE, type), parts -> {});
            assertEquals(List.of(type.uri()), List.of(text("TokenType")));
        }
    }

    private String text(String element) {
        return TicketRequestCheck.parse(ticketRequest().getBody().utf8())
                .getElementsByTagNameNS("*", element)
                .item(0)
                .getTextContent();
    }

    @Test
    void a_ticket_in_another_form_than_is_sent_on_is_of_no_use() {
        Prediction prediction = predict(with(Settings.TICKET_HEADER, SignInForm.TicketHeader.CWT), parts -> {});
        assertFinding(FindingCode.SIGN_IN_ANSWER_UNUSABLE, "", prediction);
    }

    @Test
    void a_lifetime_is_asked_for_by_a_client_that_does_so() {
        predict(with(Settings.TICKET_LIFETIME, true), parts -> {});
        assertEquals(20, text("Created").length());
        assertEquals(20, text("Expires").length());
    }

    @Test
    void the_action_is_sent_by_a_client_that_does_so() {
        predict(with(Settings.TICKET_ACTION, true), parts -> {});
        assertEquals(TicketOffice.ACTION, ticketRequest().getHeaders().get("SOAPAction"));
        Prediction without = predict(with(Settings.TICKET_ACTION, false), parts -> {});
        assertEquals(null, ticketRequest().getHeaders().get("SOAPAction"));
        assertFinding(FindingCode.SIGN_IN_ANSWER_UNUSABLE, "28000: The request is no SOAP request.", without);
    }
}
