package io.github.lyncdiscover.signin;

import static io.github.lyncdiscover.signin.LyncWebServices.OAUTH_USER;
import static io.github.lyncdiscover.signin.LyncWebServices.USER;
import static io.github.lyncdiscover.signin.LyncWebServices.WEB;
import static io.github.lyncdiscover.signin.LyncWebServices.url;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** The route of UCWA clients against the web services: challenge, token, User document. */
class OAuthRouteTest extends WebServicesTest {
    private static final ClientProfile UCWA =
            Clients.LYNC_2013.with(Settings.SIGN_IN_ROUTE, SignInForm.Route.OAUTH, "a test");
    private static final String TOKEN = url(WEB, "/WebTicket/oauthtoken");

    @Test
    void windows_authentication_brings_a_token_and_so_the_sip_server() {
        Prediction prediction = predict(UCWA, parts -> {});
        assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
        assertEquals(
                List.of(
                        "TOKEN " + TOKEN + " 401",
                        "TOKEN " + TOKEN + " 401",
                        "TOKEN " + TOKEN + " 200",
                        "DOCUMENT " + url(WEB, OAUTH_USER) + " 200"),
                signIn(prediction));
        assertEquals(1, services.requests(OAUTH_USER).size());
    }

    @Test
    void the_password_itself_is_sent_only_where_that_is_allowed() {
        assertFinding(
                FindingCode.SIGN_IN_NO_SCHEME,
                "it offers [urn:microsoft.rtc:windows, urn:microsoft.rtc:anonmeeting, password]",
                predict(UCWA, parts -> parts.schemes(List.of())));
        Prediction prediction = predict(UCWA, parts -> parts.schemes(List.of()).sendingPassword(true));
        assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
        assertEquals(
                List.of("TOKEN " + TOKEN + " 200", "DOCUMENT " + url(WEB, OAUTH_USER) + " 200"), signIn(prediction));
    }

    @Test
    void a_wrong_password_is_sent_once() {
        account.close();
        account = AccountCredentials.of(LyncWebServices.NAME, "wrong".toCharArray());
        assertFinding(
                FindingCode.SIGN_IN_REFUSED,
                "invalid_grant",
                predict(UCWA, parts -> parts.schemes(List.of()).sendingPassword(true)));
        assertEquals(1, services.requests("/WebTicket/oauthtoken").size());
    }

    @Test
    void a_grant_that_is_switched_off_is_reported() {
        services.at(
                "/WebTicket/oauthtoken",
                request -> TicketOffice.json(400, "{\"error\":\"unsupported_grant_type\"}")
                        .newBuilder()
                        .addHeader(
                                "X-Ms-diagnostics",
                                "28029;source=\"server.contoso.test\";reason=\"Authentication type not allowed.\"")
                        .build());
        assertFinding(
                FindingCode.SIGN_IN_TYPE_NOT_ALLOWED,
                "28029: Authentication type not allowed.",
                predict(UCWA, parts -> {}));
    }

    @Test
    void a_disabled_account_is_named() {
        services.at(
                "/WebTicket/oauthtoken",
                request -> TicketOffice.json(400, "{\"error\":\"invalid_grant\"}")
                        .newBuilder()
                        .addHeader("X-Ms-Diagnostics", "28050;reason=\"The account is disabled.\"")
                        .build());
        assertFinding(
                FindingCode.SIGN_IN_ACCOUNT_UNUSABLE, "28050: The account is disabled.", predict(UCWA, parts -> {}));
    }

    @Test
    void a_refused_token_is_reported_with_the_servers_reason() {
        services.at(
                OAUTH_USER,
                request -> TicketOffice.diagnostics(
                        403,
                        "28055;source=\"DM10B06FES04\";reason=\"The OAuth token is invalid.\";faultcode=\"wsse:FailedAuthentication\""));
        assertFinding(
                FindingCode.SIGN_IN_TICKET_REFUSED, "28055: The OAuth token is invalid.", predict(UCWA, parts -> {}));
    }

    /** Lync Server 2013 names the token service at the resource of the OAuth link only. */
    @Test
    void the_resource_that_takes_tokens_is_asked_where_the_user_resource_names_nothing() {
        services.at(USER, request -> new MockResponse.Builder().code(401).build());
        Prediction prediction = predict(UCWA, parts -> {});
        assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
        assertEquals(
                "CHALLENGE " + url(WEB, OAUTH_USER) + " 401", signIn(prediction).get(0));
    }
}
