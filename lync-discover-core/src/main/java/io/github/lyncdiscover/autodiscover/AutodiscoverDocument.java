package io.github.lyncdiscover.autodiscover;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of a lyncdiscover document in any representation; nothing in it has been judged or resolved. Immutable.
 *
 * @param kind what the document is about
 * @param form the representation it came in
 * @param accessLocation where the server takes the client to be, if it says so
 * @param links the links, in document order
 * @param sipClientInternalAccess the SIP server for clients inside, if one is named
 * @param sipClientExternalAccess the SIP server for clients outside, if one is named
 */
public record AutodiscoverDocument(
        Kind kind,
        Form form,
        Optional<AccessLocation> accessLocation,
        List<Link> links,
        Optional<SipAccess> sipClientInternalAccess,
        Optional<SipAccess> sipClientExternalAccess) {

    /** The tokens of links to external web services, those that mobile clients use first. */
    private static final List<String> EXTERNAL_WEB_SERVICES = List.of(
            "external/ucwa", "external/mcx", "external/autodiscover", "external/authbroker", "external/webscheduler");

    /** What a document is about. More may come. */
    public enum Kind {
        /** The start: it leads to the user's document, or to another start. */
        ROOT,
        /** The servers of one user, or the way to where they are known. */
        USER,
        /** Neither, such as the document about a whole domain. */
        OTHER
    }

    /** A representation: vocabulary and syntax. More may come. */
    public enum Form {
        /** MS-OCDISCWS in XML, what the desktop client asks for. */
        OCDISCWS_XML("application/vnd.microsoft.rtc.autodiscover+xml; v=1"),
        /** MS-OCDISCWS in JSON. */
        OCDISCWS_JSON("application/vnd.microsoft.rtc.autodiscover+json; v=1"),
        /** UCWA in JSON, what a server answers when nothing is asked for. */
        UCWA_JSON("application/json"),
        /** UCWA in XML. */
        UCWA_XML("application/xml");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        /**
         * How a server labels this form.
         *
         * @return a Content-Type header's value
         */
        public String contentType() {
            return contentType;
        }
    }

    /** Where a server takes the client to be. More may come. */
    public enum AccessLocation {
        /** In the organisation's network. */
        INTERNAL("Internal"),
        /** Outside it. */
        EXTERNAL("External");

        private final String text;

        AccessLocation(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        static Optional<AccessLocation> parse(String text) {
            return switch (lowerCase(text.strip())) {
                case "internal" -> Optional.of(INTERNAL);
                case "external" -> Optional.of(EXTERNAL);
                default -> Optional.empty();
            };
        }
    }

    /**
     * A link. Blanks around its parts are trimmed.
     *
     * @param token what it leads to, such as {@code User} or {@code Redirect}; in UCWA the name of the relation
     * @param href the address as written, possibly relative, possibly none at all
     */
    public record Link(String token, String href) {
        /** Trims both. */
        public Link {
            token = token.strip();
            href = href.strip();
        }

        /**
         * Reports whether the link leads to another start.
         *
         * @return true for {@code Redirect}, in any case
         */
        public boolean isRedirect() {
            return is("redirect");
        }

        /**
         * Reports whether the link leads to the user's document.
         *
         * @return true for {@code User}, in any case
         */
        public boolean isUser() {
            return is("user");
        }

        boolean is(String lowerCaseToken) {
            return lowerCase(token).equals(lowerCaseToken);
        }
    }

    /**
     * A SIP server as a document names it; neither part need be right. Blanks around its parts are trimmed.
     *
     * @param fqdn the host name as written, empty if it is missing
     * @param port the port as written, empty if it is missing
     */
    public record SipAccess(String fqdn, String port) {
        /** Trims both. */
        public SipAccess {
            fqdn = fqdn.strip();
            port = port.strip();
        }
    }

    /** Copies the list. */
    public AutodiscoverDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(accessLocation, "accessLocation");
        Objects.requireNonNull(links, "links");
        Objects.requireNonNull(sipClientInternalAccess, "sipClientInternalAccess");
        Objects.requireNonNull(sipClientExternalAccess, "sipClientExternalAccess");
        links = List.copyOf(links);
    }

    /**
     * Where the document sends the client: its first link that is a redirect or leads to the user's document. Being
     * there already, a user's document sends on by a redirect only.
     *
     * @return the link, or empty if the document sends nowhere
     */
    public Optional<Link> lead() {
        return links.stream()
                .filter(link -> link.isRedirect() || (link.isUser() && kind != Kind.USER))
                .findFirst();
    }

    /**
     * The web services that a user's document names for clients outside, by the resources there that clients use.
     *
     * @return the first such link, or empty if there is none
     */
    public Optional<Link> externalWebServices() {
        List<String> tokens = form == Form.OCDISCWS_XML || form == Form.OCDISCWS_JSON
                ? EXTERNAL_WEB_SERVICES
                : List.of("applications");
        return tokens.stream()
                .flatMap(token -> links.stream().filter(link -> link.is(token)))
                .findFirst();
    }

    /**
     * Reports whether the document names web services of any side.
     *
     * @return true if a link leads to some
     */
    public boolean namesWebServices() {
        return externalWebServices().isPresent()
                || links.stream()
                        .anyMatch(link -> lowerCase(link.token()).startsWith("internal/")
                                || lowerCase(link.token()).startsWith("external/"));
    }

    /** Lower case; no letter beyond ASCII becomes one that the words compared with here hold. */
    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
