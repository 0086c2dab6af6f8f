package io.github.lyncdiscover.client;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.trust.RegistryKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Every {@link Setting} there is, and the alternatives of each. What a client does is in {@link Clients}. */
public final class Settings {
    /** Whether lyncdiscoverinternal and lyncdiscover are asked at all. */
    public static final Setting<Boolean> USES_LYNCDISCOVER =
            new Setting<>("uses-lyncdiscover", "Whether lyncdiscoverinternal and lyncdiscover are asked at all.");

    /** In which order the HTTP and the HTTPS leg of a name run. */
    public static final Setting<PairOrder> PAIR_ORDER =
            new Setting<>("pair-order", "In which order the HTTP and the HTTPS leg of a name run.");

    /** Whose answer is used when both legs of a name succeed. */
    public static final Setting<PairWinner> PAIR_WINNER =
            new Setting<>("pair-winner", "Whose answer is used when both legs of a name succeed.");

    /** After which failure of lyncdiscoverinternal the client asks lyncdiscover. */
    public static final Setting<NextName> NEXT_NAME =
            new Setting<>("next-name", "After which failure of lyncdiscoverinternal the client asks lyncdiscover.");

    /** How the first address of a leg is written. */
    public static final Setting<QueryForm> QUERY_FORM =
            new Setting<>("query-form", "How the first address of a leg is written.");

    /** Which representation of the documents is asked for. */
    public static final Setting<Representation> REPRESENTATION =
            new Setting<>("representation", "Which representation of the documents is asked for.");

    /** How many redirects a leg follows. */
    public static final Setting<Integer> REDIRECT_LIMIT =
            new Setting<>("redirect-limit", "How many redirects a leg follows.", SettingChecks::redirects);

    /** Which HTTP 3xx answers are followed. */
    public static final Setting<HttpRedirects> HTTP_REDIRECTS =
            new Setting<>("http-redirects", "Which HTTP 3xx answers are followed.");

    /** Whether an answer may send the client to a plain HTTP address. */
    public static final Setting<Boolean> FOLLOWS_PLAIN_HTTP =
            new Setting<>("follows-plain-http", "Whether an answer may send the client to a plain HTTP address.");

    /** Whether servers named by an answer that came over HTTPS are judged too. */
    public static final Setting<Boolean> JUDGES_SECURE_ANSWERS = new Setting<>(
            "judges-secure-answers", "Whether servers named by an answer that came over HTTPS are judged too.");

    /** Whether the client keeps the endpoint of its last sign-in, and goes there without discovery. */
    public static final Setting<Boolean> KEEPS_ENDPOINT = new Setting<>(
            "keeps-endpoint",
            "Whether the client keeps the endpoint of its last sign-in, and goes there without discovery.");

    /** By which route the client signs in to the web services where the server offers both. */
    public static final Setting<SignInForm.Route> SIGN_IN_ROUTE = new Setting<>(
            "sign-in-route", "By which route the client signs in to the web services where the server offers both.");

    /** Which kind of web ticket the client asks for. */
    public static final Setting<SignInForm.TokenType> TICKET_TYPE =
            new Setting<>("ticket-type", "Which kind of web ticket the client asks for.");

    /** How the client sends its web ticket. */
    public static final Setting<SignInForm.TicketHeader> TICKET_HEADER =
            new Setting<>("ticket-header", "How the client sends its web ticket.");

    /** Whether a request for a web ticket says how long it shall be valid. */
    public static final Setting<Boolean> TICKET_LIFETIME =
            new Setting<>("ticket-lifetime", "Whether a request for a web ticket says how long it shall be valid.");

    /** Whether a request for a web ticket has the header SOAPAction. */
    public static final Setting<Boolean> TICKET_ACTION =
            new Setting<>("ticket-action", "Whether a request for a web ticket has the header SOAPAction.");

    /** Which SRV records are asked for in fallback, in order. */
    public static final Setting<List<String>> SRV_SERVICES = new Setting<>(
            "srv-services", "Which SRV records are asked for in fallback, in order.", SettingChecks::services);

    /** Whether further SRV targets and records are tried when the chosen target is unreachable. */
    public static final Setting<Boolean> NEXT_SRV_AFTER_DEAD_TARGET = new Setting<>(
            "next-srv-after-dead-target",
            "Whether further SRV targets and records are tried when the chosen target is unreachable.");

    /** Which host records are looked up in fallback, in order, and on which ports their server is tried. */
    public static final Setting<List<HostRecord>> HOST_RECORDS = new Setting<>(
            "host-records",
            "Which host records are looked up in fallback, in order, and on which ports their server is tried.",
            SettingChecks::hosts);

    /** Which server the client signs in to. */
    public static final Setting<SignsInTo> SIGNS_IN_TO =
            new Setting<>("signs-in-to", "Which server the client signs in to.");

    /** Whether DHCP may name the pool inside, where DNS leads to no server at all. */
    public static final Setting<Boolean> USES_DHCP = new Setting<>(
            "uses-dhcp",
            "Whether DHCP options 43 and 120 may name the pool inside, where DNS leads to no server at all.");

    /** Whether fallback follows when the SIP server that Autodiscover named is unreachable. */
    public static final Setting<Boolean> FALLBACK_AFTER_DEAD_SIP_SERVER = new Setting<>(
            "fallback-after-dead-sip-server",
            "Whether fallback follows when the SIP server that Autodiscover named is unreachable.");

    /** What becomes of a SIP server outside the SIP domain. */
    public static final Setting<NamingRule> NAMING_RULE =
            new Setting<>("naming-rule", "What becomes of a SIP server outside the SIP domain.");

    /** How many redirects of SIP servers are followed. */
    public static final Setting<Integer> SIP_REDIRECT_LIMIT = new Setting<>(
            "sip-redirect-limit", "How many redirects of SIP servers are followed.", SettingChecks::redirects);

    /** Whether a server that a trusted SIP server redirects to is judged. */
    public static final Setting<Boolean> JUDGES_SIP_REDIRECTS =
            new Setting<>("judges-sip-redirects", "Whether a server that a trusted SIP server redirects to is judged.");

    /** Which versions of TLS the client speaks. */
    public static final Setting<Set<TlsVersion>> TLS_VERSIONS =
            new Setting<>("tls-versions", "Which versions of TLS the client speaks.", TlsVersion::some);

    /** Which families of addresses the client connects to, and looks names up for. */
    public static final Setting<Set<AddressFamily>> ADDRESS_FAMILIES = new Setting<>(
            "address-families",
            "Which families of addresses the client connects to, and looks names up for.",
            SettingChecks::families);

    /** Which domains are trusted where nothing is configured; empty where that is not documented. */
    public static final Setting<Optional<List<DomainName>>> DEFAULT_LIST = new Setting<>(
            "default-list",
            "Which domains are trusted where nothing is configured; empty where that is not documented.",
            SettingChecks::domains);

    /** Which hosts of Skype for Business Online are trusted though no list names them, by their domains. */
    public static final Setting<List<DomainName>> ONLINE_HOSTS = new Setting<>(
            "online-hosts",
            "Which hosts of Skype for Business Online are trusted though no list names them, by their domains. Inferred,"
                    + " and shown as an assumption.",
            SettingChecks::distinct);

    /** What the value is called that names the trusted domains; empty for a client that reads none. */
    public static final Setting<Optional<String>> TRUST_LIST = new Setting<>(
            "trust-list",
            "What the value is called that names the trusted domains; none for a client that reads no such value.",
            SettingChecks::message);

    /** Under which registry key the client reads that value; empty for a client that reads no registry. */
    public static final Setting<Optional<RegistryKey>> TRUST_LIST_KEY = new Setting<>(
            "trust-list-key",
            "Under which registry key the client reads that value; none for a client that reads no registry.");

    /** How a list is entered on the device itself; empty where no such list is known. */
    public static final Setting<Optional<DeviceList>> DEVICE_LIST = new Setting<>(
            "device-list", "How a list is entered on the device itself; none where no such list is known.");

    /** Whether that value is added to the default list, or replaces it. */
    public static final Setting<Boolean> LIST_ADDS =
            new Setting<>("list-adds", "Whether that value is added to the default list, or replaces it.");

    /** Whether the domain of the last SIP server is trusted. */
    public static final Setting<Boolean> TRUSTS_LAST_SERVER =
            new Setting<>("trusts-last-server", "Whether the domain of the last SIP server is trusted.");

    /** Whether a TrustModelData value without entries replaces the defaults, or counts as absent. */
    public static final Setting<Boolean> EMPTY_VALUE_REPLACES = new Setting<>(
            "empty-value-replaces",
            "Whether a TrustModelData value without entries replaces the defaults, or counts as absent.");

    /** Whether and where the trust dialog is shown. */
    public static final Setting<Dialog> DIALOG =
            new Setting<>("dialog", "Whether and where the trust dialog is shown.");

    /** What the dialog asks, as far as it was seen. */
    public static final Setting<String> DIALOG_QUESTION =
            new Setting<>("dialog-question", "What the dialog asks, as far as it was seen.", SettingChecks::line);

    /** Whether sign-in commonly fails where lyncdiscoverinternal and lyncdiscover both resolve in one place. */
    public static final Setting<Boolean> NEEDS_ONE_NAME = new Setting<>(
            "needs-one-name",
            "Whether sign-in commonly fails where lyncdiscoverinternal and lyncdiscover both resolve in one place.");

    /** Whether users see that a TLS handshake with a lyncdiscover name fails. */
    public static final Setting<Boolean> SHOWS_DISCOVERY_FAILURE = new Setting<>(
            "shows-discovery-failure", "Whether users see that a TLS handshake with a lyncdiscover name fails.");

    /** Whether a certificate may name a server by a wildcard only. */
    public static final Setting<WildcardNames> WILDCARD_NAMES =
            new Setting<>("wildcard-names", "Whether a certificate may name a server by a wildcard only.");

    /** Whether Exchange's certificate must name the host itself, else calendar and call history are missing. */
    public static final Setting<Boolean> EXCHANGE_NEEDS_OWN_NAME = new Setting<>(
            "exchange-needs-own-name",
            "Whether Exchange's certificate must name the host itself, else calendar and call history are missing.");

    /** Where the Autodiscover of Exchange is looked for, in order. */
    public static final Setting<List<ExchangeSource>> EXCHANGE_SOURCES = new Setting<>(
            "exchange-sources", "Where the Autodiscover of Exchange is looked for, in order.", SettingChecks::sources);

    /** Whether a web site where Exchange was looked for is judged, though it answers with a page or an error. */
    public static final Setting<Boolean> EXCHANGE_JUDGES_WEB_SITES = new Setting<>(
            "exchange-judges-web-sites",
            "Whether a web site where Exchange was looked for is judged, though it answers with a page or an error.");

    /** Whether the firmware of a device decides about SHA-2 signatures and newer roots. */
    public static final Setting<Boolean> FIRMWARE_DECIDES = new Setting<>(
            "firmware-decides", "Whether the firmware of a device decides about SHA-2 signatures and newer roots.");

    /** Whether a server's certificate must name a revocation list under an http: address. */
    public static final Setting<Boolean> NEEDS_REVOCATION_LIST = new Setting<>(
            "needs-revocation-list",
            "Whether a server's certificate must name a revocation list under an http: address.");

    /** Whether a certificate may be signed with SHA-512. */
    public static final Setting<Boolean> TAKES_SHA512 =
            new Setting<>("takes-sha512", "Whether a certificate may be signed with SHA-512.");

    /** What users read where a server's certificate fails; empty where that is not documented. */
    public static final Setting<Optional<String>> CERTIFICATE_MESSAGE = new Setting<>(
            "certificate-message",
            "What users read where a server's certificate fails; empty where that is not documented.",
            SettingChecks::message);

    /** What users read where the client refuses a wildcard; empty where it takes wildcards, or that is not documented. */
    public static final Setting<Optional<String>> WILDCARD_MESSAGE = new Setting<>(
            "wildcard-message",
            "What users read where the client refuses a wildcard; empty where it takes wildcards, or that is not documented.",
            SettingChecks::message);

    private static final List<Setting<?>> ALL = List.of(
            USES_LYNCDISCOVER,
            PAIR_ORDER,
            PAIR_WINNER,
            NEXT_NAME,
            QUERY_FORM,
            REPRESENTATION,
            REDIRECT_LIMIT,
            HTTP_REDIRECTS,
            FOLLOWS_PLAIN_HTTP,
            JUDGES_SECURE_ANSWERS,
            KEEPS_ENDPOINT,
            SIGN_IN_ROUTE,
            TICKET_TYPE,
            TICKET_HEADER,
            TICKET_LIFETIME,
            TICKET_ACTION,
            SRV_SERVICES,
            NEXT_SRV_AFTER_DEAD_TARGET,
            HOST_RECORDS,
            SIGNS_IN_TO,
            USES_DHCP,
            FALLBACK_AFTER_DEAD_SIP_SERVER,
            NAMING_RULE,
            SIP_REDIRECT_LIMIT,
            JUDGES_SIP_REDIRECTS,
            TLS_VERSIONS,
            ADDRESS_FAMILIES,
            DEFAULT_LIST,
            ONLINE_HOSTS,
            TRUST_LIST,
            TRUST_LIST_KEY,
            DEVICE_LIST,
            LIST_ADDS,
            TRUSTS_LAST_SERVER,
            EMPTY_VALUE_REPLACES,
            DIALOG,
            DIALOG_QUESTION,
            NEEDS_ONE_NAME,
            SHOWS_DISCOVERY_FAILURE,
            WILDCARD_NAMES,
            EXCHANGE_NEEDS_OWN_NAME,
            EXCHANGE_SOURCES,
            EXCHANGE_JUDGES_WEB_SITES,
            FIRMWARE_DECIDES,
            NEEDS_REVOCATION_LIST,
            TAKES_SHA512,
            CERTIFICATE_MESSAGE,
            WILDCARD_MESSAGE);

    private Settings() {}

    /**
     * Every setting, in the order of the walk.
     *
     * @return all constants of this class
     */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** In which order the two legs of a name run. More may come. */
    public enum PairOrder {
        /** Both together. */
        PARALLEL,
        /** HTTPS only after HTTP failed. */
        HTTP_FIRST,
        /** HTTP only after HTTPS failed. */
        HTTPS_FIRST
    }

    /** Whose answer is used. More may come. */
    public enum PairWinner {
        /** Whichever is there first, which nobody can predict. */
        FIRST_SUCCESS,
        /** The HTTP leg's. */
        HTTP_PREFERRED,
        /** The HTTPS leg's. */
        HTTPS_PREFERRED
    }

    /** What makes the client ask the next name. More may come. */
    public enum NextName {
        /** Any failure of both legs. */
        ANY_FAILURE,
        /** Only that the name has no address. */
        DNS_FAILURE_ONLY
    }

    /** How the first address of a leg is written. More may come. */
    public enum QueryForm {
        /** {@code /?sipuri=alice@contoso.test}. */
        SIPURI,
        /** {@code /?sipuri=sip:alice@contoso.test}. */
        SIPURI_WITH_SCHEME,
        /** {@code /autodiscover/autodiscoverservice.svc/root?sipuri=alice@contoso.test}. */
        FULL_PATH,
        /** {@code /} alone. */
        NONE
    }

    /** Which representation is asked for. More may come. */
    public enum Representation {
        /** The XML of MS-OCDISCWS. */
        OCDISCWS_XML("application/vnd.microsoft.rtc.autodiscover+xml;v=1"),
        /** The JSON of MS-OCDISCWS. */
        OCDISCWS_JSON("application/vnd.microsoft.rtc.autodiscover+json;v=1"),
        /** The JSON of UCWA. */
        UCWA_JSON("application/json"),
        /** The XML of UCWA. */
        UCWA_XML("application/xml");

        private final String accept;

        Representation(String accept) {
            this.accept = accept;
        }

        /**
         * The Accept header that asks for it.
         *
         * @return the header's value
         */
        public String accept() {
            return accept;
        }
    }

    /** Which HTTP 3xx answers are followed. More may come. */
    public enum HttpRedirects {
        /** Those to the same host or registrable domain. */
        SAME_DOMAIN,
        /** None. */
        NEVER,
        /** All that lead to an HTTPS address. */
        ALWAYS
    }

    /** What becomes of a SIP server outside the SIP domain. More may come. */
    public enum NamingRule {
        /** The trust rule judges it. */
        TRUST,
        /** It is passed over unless it is the SIP domain itself or {@code sip} below it. */
        STRICT_EXACT,
        /** It is passed over unless it lies in the SIP domain. */
        STRICT_SUFFIX
    }

    /** A family of addresses. More may come. */
    public enum AddressFamily {
        /** IPv4: A records. */
        IPV4,
        /** IPv6: AAAA records. */
        IPV6
    }

    /** Which server a client signs in to. More may come. */
    public enum SignsInTo {
        /** The SIP server that the User document or a DNS record names. */
        SIP_SERVER,
        /** The external web services of the home pool, from inside too. */
        EXTERNAL_WEB_SERVICES
    }

    /** Whether and where the trust dialog is shown. More may come. */
    public enum Dialog {
        /** Before the user. */
        SHOWN,
        /** Perhaps: whether the client asks is documented for too few cases. */
        PERHAPS,
        /** Where nobody can see or click it. */
        HIDDEN,
        /** Never: what is not trusted is not used. */
        NONE
    }

    /** Where the Autodiscover of Exchange is looked for, of a mail domain. More may come. */
    public enum ExchangeSource {
        /** The mail domain itself, over HTTPS. */
        MAIL_DOMAIN,
        /** The host {@code autodiscover} below it, over HTTPS. */
        AUTODISCOVER_HOST,
        /** The redirect of that host over plain HTTP. */
        HTTP_REDIRECT,
        /** The SRV record {@code _autodiscover._tcp}. */
        SRV_RECORD
    }

    /** What becomes of a certificate that names a server by a wildcard only. More may come. */
    public enum WildcardNames {
        /** It is as good as one that names the server itself. */
        ACCEPTED,
        /** It does not name the server. */
        REFUSED
    }

    /**
     * A host record of the fallback.
     *
     * @param label what stands before the SIP domain
     * @param ports the ports tried, in order
     */
    public record HostRecord(String label, List<Integer> ports) {
        /** Checks the label and the ports, and copies them. */
        public HostRecord {
            Objects.requireNonNull(label, "label");
            label = SettingChecks.label(label);
            ports = SettingChecks.ports(ports);
        }
    }
}
