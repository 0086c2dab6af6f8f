package io.github.lyncdiscover.signin;

import static io.github.lyncdiscover.signin.LyncWebServices.OAUTH_USER;
import static io.github.lyncdiscover.signin.LyncWebServices.USER;
import static io.github.lyncdiscover.signin.LyncWebServices.document;
import static io.github.lyncdiscover.signin.LyncWebServices.host;
import static io.github.lyncdiscover.signin.LyncWebServices.url;
import static io.github.lyncdiscover.signin.LyncWebServices.xml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** The tickets and tokens of the web services: each is for one account, one resource and one use, and of one pool and one time. */
final class TicketOffice {
    static final String ACTION = "\"http://docs.oasis-open.org/ws-sx/ws-trust/200512/RST/Issue\"";

    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    /** The document of the user, by the host of the pool; a test may put another. */
    final Map<String, String> documents = new ConcurrentHashMap<>();

    /** How long a ticket is valid; negative for one that is issued too late. */
    volatile Duration life = Duration.ofHours(8);

    /** The pool on whose behalf tickets are issued, where that is not the one asked. */
    volatile String pool = "";

    private record Issued(String pool, String resource, Instant expires) {}

    TicketOffice() {
        documents.put(LyncWebServices.WEB, user("pool.contoso.test"));
        documents.put(LyncWebServices.OTHER_POOL, user("pool2.contoso.test"));
    }

    static String user(String pool) {
        return "<AutodiscoverResponse AccessLocation=\"Internal\"><User><SipClientInternalAccess fqdn=\"" + pool
                + "\" port=\"5061\"/></User></AutodiscoverResponse>";
    }

    static String redirect(String host) {
        return "<AutodiscoverResponse><User><Link token=\"Redirect\" href=\"" + url(host, LyncWebServices.ROOT)
                + "\"/></User></AutodiscoverResponse>";
    }

    /** Issues a ticket for a request in the form that is known; the connection is signed in. */
    MockResponse issue(RecordedRequest request, Instant now) {
        String body = request.getBody().utf8();
        Optional<String> wrong = TicketRequestCheck.of(body, request, LyncWebServices.SIP);
        if (wrong.isPresent()) {
            return xml(500, fault(28000, wrong.get()));
        }
        Instant created = now.truncatedTo(ChronoUnit.SECONDS);
        Instant expires = created.plus(life);
        String answer = Captured.text("webticket-rstr-saml.constructed.xml")
                .replace(
                        "0d6f1f0c-5f5e-4d7a-8f0a-6a2f6a3f9b10",
                        UUID.randomUUID().toString())
                .replace("2026-01-05T08:00:00Z", created.toString())
                .replace("2026-01-05T16:00:00Z", expires.toString())
                .replace("<saml:Conditions", "<!-- <saml:Assertion> --> <saml:Conditions a='>' ");
        String assertion = answer.substring(
                answer.indexOf("<saml:Assertion"),
                answer.lastIndexOf("</saml:Assertion>") + "</saml:Assertion>".length());
        String resource = TicketRequestCheck.appliesTo(body);
        Issued ticket = new Issued(pool.isEmpty() ? host(request) : pool, resource, expires);
        if (body.contains("user-cwt-1")) {
            String cwt = "cwt=" + UUID.randomUUID();
            issued.put(cwt, ticket);
            return xml(
                    200,
                    "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><UserToken>" + cwt
                            + "</UserToken></s:Body></s:Envelope>");
        }
        issued.put("opaque=" + Base64.getEncoder().encodeToString(assertion.getBytes(StandardCharsets.UTF_8)), ticket);
        return xml(200, answer);
    }

    /** The document of a user who has a ticket; else a refusal. */
    MockResponse user(RecordedRequest request, Supplier<MockResponse> refusal) {
        String ticket = request.getHeaders().get("X-MS-WebTicket");
        return ticket == null ? refusal.get() : answer(request, ticket, url(host(request), USER), 401);
    }

    /** The same with a token. */
    MockResponse oauthUser(RecordedRequest request, Supplier<MockResponse> refusal) {
        String token = request.getHeaders().get("Authorization");
        return token == null ? refusal.get() : answer(request, token, url(host(request), OAUTH_USER), 403);
    }

    private MockResponse answer(RecordedRequest request, String shown, String resource, int refused) {
        Issued ticket = issued.remove(shown);
        if (ticket != null && !ticket.pool().equals(host(request))) {
            return diagnostics(500, "28032;source=\"" + host(request) + "\";reason=\"The web ticket is invalid.");
        } else if (ticket == null
                || !ticket.resource().equals(resource)
                || ticket.expires().isBefore(Instant.now())) {
            return diagnostics(
                    refused,
                    "28055;source=\"" + host(request)
                            + "\";reason=\"The OAuth token is invalid.\";faultcode=\"wsse:FailedAuthentication\"");
        }
        String accept = request.getHeaders().get("Accept");
        return String.valueOf(accept).contains("vnd.microsoft.rtc.autodiscover+xml")
                ? document(documents.get(host(request)))
                : new MockResponse.Builder().code(406).build();
    }

    static MockResponse diagnostics(int status, String header) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("X-Ms-Diagnostics", header)
                .addHeader("Content-Type", "text/html")
                .body("<html></html>")
                .build();
    }

    /** A token for the grant that is asked for. */
    MockResponse token(RecordedRequest request, HttpAuthentication authentication) {
        Map<String, String> form = new HashMap<>();
        for (String field : request.getBody().utf8().split("&", -1)) {
            int equals = field.indexOf('=');
            form.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        if (form.equals(Map.of("grant_type", "urn:microsoft.rtc:windows"))) {
            return authentication.signedIn(request, () -> token(host(request)));
        }
        boolean known = form.equals(Map.of(
                "grant_type", "password", "username", LyncWebServices.NAME, "password", LyncWebServices.PASSWORD));
        return known ? token(host(request)) : json(400, "{\"error\":\"invalid_grant\"}");
    }

    private MockResponse token(String host) {
        String token = "cwt=" + UUID.randomUUID();
        issued.put(
                "Bearer " + token,
                new Issued(
                        pool.isEmpty() ? host : pool,
                        url(host, OAUTH_USER),
                        Instant.now().plus(life)));
        return json(
                200,
                "{\"access_token\":\"" + token
                        + "\",\"expires_in\":28289,\"ms_rtc_identityscope\":\"local\",\"token_type\":\"Bearer\"}");
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .addHeader("Cache-Control", "no-store")
                .body(body)
                .build();
    }

    static String fault(int id, String reason) {
        return Captured.text("webticket-fault-28020.xml")
                .replace("FailedAuthentication", id == 28020 ? "FailedAuthentication" : "InvalidRequest")
                .replace("28020", Integer.toString(id))
                .replace("No valid security token.", reason);
    }
}
