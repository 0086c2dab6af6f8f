package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * A request for a web ticket by Windows authentication: a RequestSecurityToken of WS-Trust 1.3 in SOAP 1.1, in the form that
 * pidgin-sipe sends. The authentication is that of HTTP, so there is no SOAP header.
 */
final class TicketRequest {
    static final String CONTENT_TYPE = "text/xml; charset=utf-8";
    static final String ACTION = "\"http://docs.oasis-open.org/ws-sx/ws-trust/200512/RST/Issue\"";

    /** The bytes of the client's part of a key, which servers ask for and User documents do not need. */
    static final int ENTROPY = 32;

    private static final String TRUST = "http://docs.oasis-open.org/ws-sx/ws-trust/200512";
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private TicketRequest() {}

    /**
     * The request.
     *
     * @param context tells one request from another: a UUID
     * @param form the kind of ticket, and whether a lifetime is asked for
     * @param appliesTo the resource that the ticket is for
     * @param address whose ticket: the SIP URI of the account that signs in
     * @param entropy random bytes
     * @param now when it is asked for
     */
    static String write(
            String context, SignInForm form, WebAddress appliesTo, SignInAddress address, byte[] entropy, Instant now) {
        return "<?xml version=\"1.0\"?>\n"
                + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:wst=\"" + TRUST
                + "\" xmlns:wsp=\"http://schemas.xmlsoap.org/ws/2004/09/policy\""
                + " xmlns:wsa=\"http://www.w3.org/2005/08/addressing\""
                + " xmlns:auth=\"http://schemas.xmlsoap.org/ws/2006/12/authorization\"><soap:Body>"
                + "<wst:RequestSecurityToken Context=\"" + escaped(context) + "\">"
                + element("wst:TokenType", form.tokenType().uri())
                + element("wst:RequestType", "http://schemas.xmlsoap.org/ws/2005/02/trust/Issue")
                + "<wsp:AppliesTo><wsa:EndpointReference>" + element("wsa:Address", appliesTo.toString())
                + "</wsa:EndpointReference></wsp:AppliesTo>"
                + "<wst:Claims Dialect=\"urn:component:Microsoft.Rtc.WebAuthentication.2010:authclaims\">"
                + "<auth:ClaimType Uri=\"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/uri\" Optional=\"false\">"
                + element("auth:Value", "sip:" + address) + "</auth:ClaimType></wst:Claims>"
                + "<wst:Entropy>"
                + element("wst:BinarySecret", Base64.getEncoder().encodeToString(entropy))
                + "</wst:Entropy>" + (form.sendsLifetime() ? lifetime(now.truncatedTo(ChronoUnit.SECONDS)) : "")
                + element("wst:KeyType", TRUST + "/SymmetricKey")
                + "</wst:RequestSecurityToken></soap:Body></soap:Envelope>";
    }

    private static String lifetime(Instant now) {
        return "<wst:Lifetime xmlns:wsu=\"" + UTILITY + "\">" + element("wsu:Created", now.toString())
                + element("wsu:Expires", now.plus(LIFETIME).toString()) + "</wst:Lifetime>";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
