package io.github.lyncdiscover.authentication;

import java.util.Objects;

/**
 * The form in which a client signs in to the web services of a Lync server, where the evidence leaves it open. Immutable.
 *
 * @param route the route where the server offers both
 * @param tokenType the kind of ticket that is asked for
 * @param header how the ticket is sent to the User resource
 * @param sendsLifetime whether the request for a ticket says how long it shall be valid
 * @param sendsAction whether the request for a ticket has the header {@code SOAPAction}
 */
public record SignInForm(
        Route route, TokenType tokenType, TicketHeader header, boolean sendsLifetime, boolean sendsAction) {
    /** Refuses null. */
    public SignInForm {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(tokenType, "tokenType");
        Objects.requireNonNull(header, "header");
    }

    /** A way from a refused request to a signed-in one. More may come. */
    public enum Route {
        /** A ticket of the web ticket service, which the header X-MS-WebTicketURL of the refusal names. */
        WEB_TICKET,
        /** A token of the service that the challenge MsRtcOAuth of the refusal names. */
        OAUTH
    }

    /** A kind of web ticket. More may come. */
    public enum TokenType {
        /** An assertion of SAML 1.1. */
        SAML11("http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLV1.1"),
        /** A compact token, {@code cwt=…}. */
        CWT("urn:component:Microsoft.Rtc.WebAuthentication.2010:user-cwt-1");

        private final String uri;

        TokenType(String uri) {
            this.uri = uri;
        }

        /**
         * The name of the kind in a request for a ticket.
         *
         * @return a URI
         */
        public String uri() {
            return uri;
        }
    }

    /** A way to write a ticket into the header X-MS-WebTicket. More may come. */
    public enum TicketHeader {
        /** {@code opaque=} and the Base64 of the ticket's XML element, octet for octet as it was received. */
        OPAQUE,
        /** The text of the ticket, which begins with {@code cwt=}. */
        CWT
    }
}
