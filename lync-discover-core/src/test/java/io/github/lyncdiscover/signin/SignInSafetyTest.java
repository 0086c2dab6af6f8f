package io.github.lyncdiscover.signin;

import static io.github.lyncdiscover.signin.LyncWebServices.FOREIGN;
import static io.github.lyncdiscover.signin.LyncWebServices.ROOT;
import static io.github.lyncdiscover.signin.LyncWebServices.SERVICE;
import static io.github.lyncdiscover.signin.LyncWebServices.USER;
import static io.github.lyncdiscover.signin.LyncWebServices.WEB;
import static io.github.lyncdiscover.signin.LyncWebServices.host;
import static io.github.lyncdiscover.signin.LyncWebServices.url;
import static io.github.lyncdiscover.signin.LyncWebServices.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationFailure;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom an account is shown, how often, and what ends a sign-in. */
class SignInSafetyTest extends WebServicesTest {
    /** The requests that show something of the account: a token, a password, a ticket. */
    private List<String> showing() {
        return services.requests().stream()
                .filter(it -> it.getHeaders().get("Authorization") != null
                        || it.getHeaders().get("X-MS-WebTicket") != null
                        || String.valueOf(it.getBody()).contains("password="))
                .map(it -> host(it) + LyncWebServices.path(it))
                .toList();
    }

    private void refuseWith(String... headers) {
        services.at(USER, request -> {
            MockResponse.Builder refusal = new MockResponse.Builder().code(401).body("<html></html>");
            for (int i = 0; i < headers.length; i += 2) {
                refusal.addHeader(headers[i], headers[i + 1]);
            }
            return refusal.build();
        });
    }

    /** A root without the resource that takes tokens, so that the User resource alone says how to sign in. */
    private void withoutTokens() {
        String root = "<AutodiscoverResponse><Root><Link token=\"User\" href=\"" + url(WEB, USER)
                + "\"/></Root></AutodiscoverResponse>";
        services.at("/", request -> LyncWebServices.document(root));
    }

    @Test
    void a_wrong_password_is_tried_once_and_in_no_later_prediction() {
        account.close();
        account = AccountCredentials.of(LyncWebServices.NAME, "wrong".toCharArray());
        Network network = network(parts -> {});
        Prediction first = LyncDiscover.on(network).predict(ADDRESS);
        assertFinding(FindingCode.SIGN_IN_REFUSED, "", first);
        assertEquals(1, ntlm.proofs().size());
        Prediction second = LyncDiscover.on(network).predict(ADDRESS);
        assertFinding(FindingCode.SIGN_IN_NOT_REPEATED, "", second);
        assertEquals(1, ntlm.proofs().size());
        assertEquals(List.of(WEB + SERVICE, WEB + SERVICE), showing());
    }

    @ParameterizedTest
    @EnumSource(AuthenticationFailure.class)
    void another_scheme_is_tried_only_where_nobody_was_shown_anything(AuthenticationFailure failure) {
        ProofScheme kerberos = ProofScheme.failing("Negotiate", failure);
        Prediction prediction = predict(Clients.LYNC_2013, parts -> parts.schemes(List.of(kerberos, ntlm)));
        assertEquals(failure.attempted() ? 0 : 1, ntlm.proofs().size());
        assertEquals(
                failure.attempted() ? Verdict.CANNOT_TELL : Verdict.NO_PROMPT,
                prediction.verdict(),
                prediction::explain);
    }

    @Test
    void an_account_that_is_locked_or_a_clock_that_differs_has_its_own_finding() {
        ProofScheme locked = ProofScheme.failing("Negotiate", AuthenticationFailure.ACCOUNT_REVOKED);
        assertFinding(
                FindingCode.SIGN_IN_ACCOUNT_UNUSABLE,
                "Negotiate: account revoked (as the test has it)",
                predict(Clients.LYNC_2013, parts -> parts.schemes(List.of(locked))));
        ProofScheme late = ProofScheme.failing("Negotiate", AuthenticationFailure.CLOCK_SKEW);
        assertFinding(
                FindingCode.SIGN_IN_CLOCK_SKEW,
                "Negotiate: clock skew (as the test has it)",
                predict(Clients.LYNC_2013, parts -> parts.schemes(List.of(late))));
        ProofScheme unproven = ProofScheme.failing("Negotiate", AuthenticationFailure.SERVER_NOT_PROVEN);
        assertFinding(
                FindingCode.SIGN_IN_SERVER_NOT_PROVEN,
                "Negotiate: server not proven (as the test has it)",
                predict(Clients.LYNC_2013, parts -> parts.schemes(List.of(unproven))));
    }

    @Test
    void endless_challenges_end() {
        services.at(SERVICE, request -> HttpAuthentication.refusal("NTLM Y2hhbGxlbmdl"));
        assertFinding(FindingCode.SIGN_IN_ENDLESS_CHALLENGES, "", predict());
        assertEquals(4, showing().size());
    }

    @Test
    void a_user_resource_outside_the_trusted_domains_sees_no_account() {
        String root = "<AutodiscoverResponse><Root><Link token=\"User\" href=\"" + url(FOREIGN, USER)
                + "\"/></Root></AutodiscoverResponse>";
        services.at("/", request -> LyncWebServices.document(root));
        Prediction prediction = predict();
        assertEquals(Verdict.PROMPT, prediction.verdict(), prediction::explain);
        assertEquals(true, prediction.has(FindingCode.SIGN_IN_HOST_NOT_TRUSTED), prediction::explain);
        assertEquals(List.of(), showing());
        assertEquals(List.of(), signIn(prediction));
    }

    @Test
    void a_ticket_service_on_another_host_sees_no_account_unless_it_is_trusted_or_named() {
        withoutTokens();
        services.at(
                USER,
                request -> services.tickets.user(
                        request,
                        () -> new MockResponse.Builder()
                                .code(401)
                                .addHeader("X-MS-WebTicketURL", url(FOREIGN, SERVICE))
                                .build()));
        assertFinding(FindingCode.SIGN_IN_HOST_NOT_TRUSTED, "", predict());
        assertEquals(0, services.requests(SERVICE + "/mex").size());
        services.tickets.pool = WEB;
        Prediction named = predict(
                Clients.LYNC_2013, parts -> parts.naming(host -> host.text().equals(FOREIGN)));
        assertEquals(Verdict.NO_PROMPT, named.verdict(), named::explain);
        Prediction trusted = LyncDiscover.on(network(parts -> {}))
                .trusting(TrustModelData.policy("fabrikam.test"))
                .predict(ADDRESS);
        assertEquals(Verdict.NO_PROMPT, trusted.verdict(), trusted::explain);
    }

    @Test
    void a_port_on_another_host_sees_no_account() {
        services.at(SERVICE + "/mex", request -> xml(200, LyncWebServices.description(FOREIGN)));
        assertFinding(FindingCode.SIGN_IN_HOST_NOT_TRUSTED, "", predict());
        assertEquals(List.of(), showing());
    }

    @Test
    void a_token_service_on_another_host_sees_no_account() {
        refuseWith(
                "WWW-Authenticate",
                "MsRtcOAuth href=\"" + url(FOREIGN, "/WebTicket/oauthtoken") + "\",grant_type=\"password\"");
        assertFinding(
                FindingCode.SIGN_IN_HOST_NOT_TRUSTED,
                "",
                predict(Clients.LYNC_2013, parts -> parts.sendingPassword(true)));
        assertEquals(List.of(), showing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://web.contoso.test/WebTicket/WebTicketService.svc", "ftp://web.contoso.test/", "https://"})
    void a_downgrade_to_http_ends_the_sign_in(String ticketUrl) {
        refuseWith("X-MS-WebTicketURL", ticketUrl);
        assertEquals(true, predict().has(FindingCode.SIGN_IN_NOT_SECURE));
        assertEquals(List.of(), showing());
    }

    @Test
    void a_port_over_http_sees_no_account() {
        services.at(
                SERVICE + "/mex",
                request -> xml(200, LyncWebServices.description(WEB).replace("https:", "http:")));
        assertFinding(FindingCode.SIGN_IN_NOT_SECURE, "", predict());
        assertEquals(List.of(), showing());
    }

    @Test
    void http_authentication_alone_comes_from_something_in_front_and_sees_no_account() {
        withoutTokens();
        refuseWith("WWW-Authenticate", "Negotiate", "WWW-Authenticate", "NTLM");
        assertFinding(FindingCode.SIGN_IN_BEHIND_HTTP_AUTHENTICATION, "Negotiate, NTLM", predict());
        assertEquals(List.of(), showing());
    }

    @Test
    void a_refusal_that_names_nothing_is_reported() {
        withoutTokens();
        refuseWith();
        assertFinding(FindingCode.SIGN_IN_NO_ROUTE, "", predict());
    }

    @Test
    void basic_and_digest_are_never_answered() {
        services.at(
                SERVICE,
                request -> HttpAuthentication.refusal("Basic realm=\"x\"")
                        .newBuilder()
                        .addHeader("WWW-Authenticate", "Digest realm=\"x\"")
                        .build());
        assertFinding(FindingCode.SIGN_IN_NO_SCHEME, "it offers Basic, Digest", predict());
        assertEquals(List.of(), showing());
    }

    @Test
    void a_proxys_407_gets_nothing() {
        services.at(
                SERVICE + "/mex",
                request -> new MockResponse.Builder()
                        .code(407)
                        .addHeader("Proxy-Authenticate", "NTLM")
                        .build());
        assertFinding(FindingCode.SIGN_IN_PROXY_AUTHENTICATION, "", predict());
        assertEquals(List.of(), showing());
    }

    @Test
    void no_redirect_is_followed_and_no_account_shown_behind_one() {
        services.at(
                SERVICE,
                request -> new MockResponse.Builder()
                        .code(307)
                        .addHeader("Location", url(WEB, "/elsewhere"))
                        .build());
        assertFinding(FindingCode.SIGN_IN_REDIRECTED, url(WEB, "/elsewhere"), predict());
        assertEquals(0, services.requests("/elsewhere").size());
        String moved = USER + "2";
        services.at(
                USER,
                request -> new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", url(WEB, moved))
                        .build());
        services.at(moved, request -> LyncWebServices.refusal(WEB));
        assertFinding(FindingCode.SIGN_IN_REDIRECTED, "", predict());
        assertEquals(List.of(), showing());
    }

    /** The handshake with the ticket service fails: its root is unknown here. */
    @Test
    void a_server_whose_certificate_fails_sees_no_account() throws Exception {
        try (LyncWebServices unknown = new LyncWebServices();
                LiveNetwork both = services.live(unknown)) {
            Network network = SignedInNetwork.over(LyncWebServices.named(both), account)
                    .schemes(List.of(ntlm))
                    .naming(host -> true)
                    .build();
            refuseWith("X-MS-WebTicketURL", url(FOREIGN, SERVICE));
            Prediction prediction = LyncDiscover.on(network).predict(ADDRESS);
            assertEquals(FindingCode.SIGN_IN_CERTIFICATE_FAILS, code(prediction), prediction::explain);
            assertEquals(List.of(), unknown.requests());
        }
    }

    private static FindingCode code(Prediction prediction) {
        return prediction.findings().stream()
                .map(finding -> finding.code())
                .filter(code -> code.name().startsWith("SIGN_IN_"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_service_that_does_not_answer_is_named() {
        refuseWith("X-MS-WebTicketURL", "https://nobody.contoso.test" + SERVICE);
        assertFinding(FindingCode.SIGN_IN_UNREACHABLE, "no address", predict());
    }

    @Test
    void a_connection_that_ends_while_it_is_signed_in_is_not_replaced() {
        services.at(
                SERVICE,
                request -> HttpAuthentication.refusal("NTLM")
                        .newBuilder()
                        .addHeader("Connection", "close")
                        .build());
        assertFinding(FindingCode.SIGN_IN_UNREACHABLE, "the server closes the connection while it signs in", predict());
        assertEquals(List.of(), showing());
    }

    /** Law: without an account, nothing is asked that was not asked before. */
    @Test
    void without_an_account_nothing_changes() {
        Prediction without = LyncDiscover.on(LyncWebServices.named(live)).predict(ADDRESS);
        assertEquals(true, without.has(FindingCode.AUTHENTICATION_REQUIRED));
        List<String> asked = new ArrayList<>();
        for (RecordedRequest request : services.requests()) {
            asked.add(request.getMethod() + " " + host(request) + LyncWebServices.path(request));
        }
        assertEquals(List.of("GET " + LyncWebServices.DISCOVER + "/", "GET " + WEB + USER), asked);
        assertEquals(List.of(), signIn(without));
        assertEquals(0, services.requests(ROOT).size());
    }
}
