package io.github.lyncdiscover.client;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The built-in profiles. All that is known or assumed of a client stands here, each value with its source; an assumption
 * says so.
 */
public final class Clients {
    private static final String NO_CACHE =
            "assumption: a cached endpoint is documented for Lync and Skype for Business on Windows only";
    private static final String ADMX = "policy template lync15.adml and lync16.adml, Trusted Domain List";
    private static final String AUTODISCOVER_2013 = "Understanding Autodiscover in Lync Server 2013 (JJ945654)";
    private static final String OCDISCWS = "MS-OCDISCWS 3.2.1 (as sipe's commits of 2016 and 2017 restate it)";
    private static final String DNS_2013 = "Determine DNS requirements for Lync Server 2013";
    private static final String UCWA_ROOT = "UCWA Root URL (OfficeDev/skype-docs)";
    private static final String SIPE = "pidgin-sipe, an independent client; not documented for this one";
    private static final String EXCHANGE = "Exchange's Lync client uses this; not documented for this one";
    private static final String RASMUSSEN = "J. T. Rasmussen, Lync cannot verify that the server is trusted (2011)";
    private static final String NO_DEFAULTS = "no documented default list was found for this client";
    private static final String NO_MESSAGE = "what this client shows was not found";
    private static final String NO_LIST_ON_MOBILE = "lynclog.com (2015): TrustModelData is not read";
    private static final String NO_LIST = "assumption: no trusted domain list was found";
    private static final String STRICT = "J. Schertz, LPE CU7 Registration (2013): strict naming, no list";
    private static final String ROOM_LIST = "wave16.com, LRS and TrustModelData (2014)";
    private static final String ONLINE_ERRORS =
            "Troubleshooting Skype for Business Online sign-in errors for administrators";
    private static final String NO_FALLBACK =
            "assumption: whether this client falls back to DNS records is not documented";
    private static final String MAC_REQUIREMENTS = "Lync and Skype for Business on Mac requirements (2018)";
    private static final String MAC_LIST = "Customize the Mac client experience in Skype for Business";
    private static final String ONLINE_INFERRED =
            "inferred: no report has users of Online asked, and no list of this client is documented";
    private static final List<DomainName> ONLINE = List.of(
            new DomainName("lync.com"),
            new DomainName("lync.glbdns.microsoft.com"),
            new DomainName("microsoftonline.com"));
    private static final String MELLEMA = "J. Mellema, Surface Hub and the SfB Trust Model (2017)";
    private static final String HUB_LIST = "Configure domain name for Skype for Business (Surface Hub, 2017)";
    private static final String ROOM_KEY = ROOM_LIST + "; key assumed";
    private static final String QUESTION =
            "Lync cannot verify that the server is trusted for your sign-in address. Connect anyway?";
    private static final String QUESTION_OF_SFB =
            "Skype for Business cannot verify that the server is trusted for your sign-in address.";
    private static final String WITHOUT_OLD_TLS = "Disable TLS 1.0/1.1 in Skype for Business Server 2015: from ";
    private static final String NO_TLS_1_3 = "; TLS 1.3 is documented for no client";
    private static final String NEEDS_OLD_TLS =
            "Disable TLS 1.0/1.1 in Skype for Business Server 2015 has it fail without TLS 1.0 and 1.1; that it speaks no 1.1"
                    + " is an assumption";
    private static final Set<TlsVersion> UP_TO_1_2 = Set.of(TlsVersion.TLS_1_0, TlsVersion.TLS_1_1, TlsVersion.TLS_1_2);
    private static final Set<TlsVersion> ONLY_1_0 = Set.of(TlsVersion.TLS_1_0);
    private static final String ASSUMED = "assumption: not documented";

    /** Lync 2013 for Windows, the client of the source article. */
    public static final ClientProfile LYNC_2013 = lync2013();

    /** Skype for Business 2015: Lync 2013 after its update, with the same registry key. */
    public static final ClientProfile SFB_2015 = LYNC_2013
            .named("sfb-2015", "Skype for Business 2015")
            .with(Settings.DIALOG_QUESTION, QUESTION_OF_SFB, MELLEMA);

    /** Skype for Business 2016 for Windows. */
    public static final ClientProfile SFB_2016 = LYNC_2013
            .named("sfb-2016", "Skype for Business 2016")
            .with(Settings.DIALOG_QUESTION, QUESTION_OF_SFB, MELLEMA)
            .with(
                    Settings.TRUST_LIST_KEY,
                    Optional.of(RegistryKey.OFFICE_16),
                    "policy template lync16.admx, Trusted Domain List")
            .with(Settings.TLS_VERSIONS, UP_TO_1_2, WITHOUT_OLD_TLS + "16.0.4678.1000 on" + NO_TLS_1_3);

    /** Lync 2010 for Windows: no lyncdiscover, one more SRV record. */
    public static final ClientProfile LYNC_2010 = LYNC_2013
            .named("lync-2010", "Lync 2010")
            .with(
                    Settings.USES_LYNCDISCOVER,
                    false,
                    "NextHop, Mobility Deep Dive (2012): SIP clients use SRV; JJ945654 says otherwise")
            .with(
                    Settings.SRV_SERVICES,
                    List.of(
                            ProtocolConstants.SIPINTERNALTLS_SERVICE,
                            ProtocolConstants.SIPINTERNAL_SERVICE,
                            ProtocolConstants.SIP_TLS_SERVICE),
                    "DNS requirements for automatic client sign-in, Lync 2010 (gg425884)")
            .with(
                    Settings.TRUST_LIST_KEY,
                    Optional.of(RegistryKey.COMMUNICATOR),
                    "client bootstrapping policies, Lync Server 2010")
            .with(Settings.TRUSTS_LAST_SERVER, true, RASMUSSEN)
            .with(Settings.JUDGES_SIP_REDIRECTS, false, RASMUSSEN)
            .with(Settings.TLS_VERSIONS, ONLY_1_0, NEEDS_OLD_TLS)
            .with(
                    Settings.ADDRESS_FAMILIES,
                    Set.of(Settings.AddressFamily.IPV4),
                    "gg412848(v=ocs.14) and MS-E911WS, appendix B, note 1: IPv4 only")
            .with(Settings.DIALOG, Settings.Dialog.SHOWN, RASMUSSEN + " and KB 2531068")
            .with(Settings.TRUST_LIST, Optional.of("TrustModelData"), ONLINE_ERRORS)
            .with(Settings.LIST_ADDS, false, ADMX + "; not documented for this client")
            .with(
                    Settings.DEFAULT_LIST,
                    Optional.empty(),
                    NO_DEFAULTS + "; " + ONLINE_ERRORS + " has some value there");

    /** Office Communicator 2007 and 2007 R2: strict naming, no dialog. */
    public static final ClientProfile COMMUNICATOR = LYNC_2010
            .named("communicator", "Office Communicator 2007")
            .with(Settings.KEEPS_ENDPOINT, false, NO_CACHE)
            .with(Settings.TLS_VERSIONS, ONLY_1_0, "assumption: as Lync 2010, which is newer")
            .with(
                    Settings.ADDRESS_FAMILIES,
                    Set.of(Settings.AddressFamily.IPV4),
                    "inferred: older than Lync 2010, which is IPv4 only (gg412848)")
            .with(Settings.CERTIFICATE_MESSAGE, Optional.empty(), NO_MESSAGE)
            .with(Settings.TRUST_LIST, Optional.empty(), STRICT)
            .with(Settings.TRUST_LIST_KEY, Optional.empty(), STRICT)
            .with(Settings.DEVICE_LIST, Optional.empty(), STRICT)
            .with(Settings.LIST_ADDS, false, STRICT)
            .with(Settings.DEFAULT_LIST, Optional.empty(), NO_DEFAULTS)
            .with(Settings.USES_LYNCDISCOVER, false, "OCS 2007 R2, Client DNS Queries Drilldown (dd572514)")
            .with(
                    Settings.SRV_SERVICES,
                    List.of(
                            ProtocolConstants.SIPINTERNALTLS_SERVICE,
                            ProtocolConstants.SIPINTERNAL_SERVICE,
                            ProtocolConstants.SIP_TLS_SERVICE),
                    "OCS 2007 R2, Client DNS Queries Drilldown (dd572514)")
            .with(Settings.NAMING_RULE, Settings.NamingRule.STRICT_SUFFIX, "J. Schertz, LPE CU7 Registration (2013)")
            .with(Settings.DIALOG, Settings.Dialog.NONE, "J. Schertz, LPE CU7 Registration (2013)");

    /** Lync Phone Edition from CU7 on: strict naming, no dialog. */
    public static final ClientProfile LYNC_PHONE = COMMUNICATOR
            .named("lync-phone", "Lync Phone Edition")
            .with(Settings.TLS_VERSIONS, ONLY_1_0, NEEDS_OLD_TLS)
            .with(Settings.ADDRESS_FAMILIES, Set.of(Settings.AddressFamily.IPV4), "assumption: as Lync 2010")
            .with(
                    Settings.SRV_SERVICES,
                    List.of(
                            ProtocolConstants.SIPINTERNALTLS_SERVICE,
                            ProtocolConstants.SIP_TLS_SERVICE,
                            ProtocolConstants.SIPINTERNAL_SERVICE),
                    "Lync Phone Edition DNS and DHCP (gg398713)")
            .with(
                    Settings.HOST_RECORDS,
                    List.of(
                            new Settings.HostRecord(
                                    ProtocolConstants.SIPINTERNAL,
                                    List.of(ProtocolConstants.SIP_TLS_PORT, ProtocolConstants.SIP_EDGE_PORT)),
                            new Settings.HostRecord(
                                    ProtocolConstants.SIP,
                                    List.of(ProtocolConstants.SIP_TLS_PORT, ProtocolConstants.SIP_EDGE_PORT)),
                            new Settings.HostRecord(
                                    ProtocolConstants.SIPEXTERNAL,
                                    List.of(ProtocolConstants.SIP_TLS_PORT, ProtocolConstants.SIP_EDGE_PORT))),
                    "Lync Phone Edition DNS and DHCP (gg398713)")
            .with(
                    Settings.USES_DHCP,
                    true,
                    "Lync Phone Edition DNS and DHCP (gg398713); risual.com (2018) has phones that rely on it")
            .with(
                    Settings.WILDCARD_NAMES,
                    Settings.WildcardNames.REFUSED,
                    "J. Schertz, a phone (CX600) that does not sign in where a wildcard names the registrar (2011)")
            .with(
                    Settings.EXCHANGE_NEEDS_OWN_NAME,
                    true,
                    "ucgeek.co (2014): behind a wildcard the phone signs in, without calendar and call history")
            .with(
                    Settings.FIRMWARE_DECIDES,
                    true,
                    "J. Schertz, Lync Phone Edition and Public Certificates (2014); gg398094 has it take SHA-256")
            .with(
                    Settings.CERTIFICATE_MESSAGE,
                    Optional.empty(),
                    "J. Schertz (2011) saw a message about a wildcard; for other faults none was found")
            .with(
                    Settings.WILDCARD_MESSAGE,
                    Optional.of("Cannot connect to the server. Retrying."),
                    "J. Schertz, a phone (CX600) that does not sign in where a wildcard names the registrar (2011)");

    /** Surface Hub: what is not trusted is not used, without a word. */
    public static final ClientProfile SURFACE_HUB = LYNC_2013
            .named("surface-hub", "Surface Hub")
            .with(Settings.KEEPS_ENDPOINT, false, NO_CACHE)
            .with(Settings.TLS_VERSIONS, UP_TO_1_2, WITHOUT_OLD_TLS + "KB 4499162 on" + NO_TLS_1_3)
            .with(Settings.CERTIFICATE_MESSAGE, Optional.empty(), NO_MESSAGE)
            .with(Settings.DIALOG, Settings.Dialog.NONE, "J. Mellema, Surface Hub and the SfB Trust Model (2017)")
            .with(Settings.TRUST_LIST, Optional.of("Configure domain name"), HUB_LIST)
            .with(Settings.TRUST_LIST_KEY, Optional.empty(), HUB_LIST)
            .with(
                    Settings.DEVICE_LIST,
                    Optional.of(new DeviceList(
                            DeviceList.Form.SETTINGS_FIELD,
                            List.of("Settings", "Calling & Audio", "Configure domain name"))),
                    HUB_LIST)
            .with(Settings.LIST_ADDS, false, HUB_LIST + " repeats defaults in its example")
            .with(
                    Settings.ONLINE_HOSTS,
                    ONLINE,
                    "inferred: Surface Hub diagnostics compare names for accounts on premises and in hybrids only")
            .with(Settings.DEFAULT_LIST, Optional.empty(), NO_DEFAULTS);

    /** Lync Room System: the dialog stands behind the locked shell. */
    public static final ClientProfile LYNC_ROOM = LYNC_2013
            .named("lync-room", "Lync Room System")
            .with(Settings.KEEPS_ENDPOINT, false, NO_CACHE)
            .with(Settings.TLS_VERSIONS, ONLY_1_0, NEEDS_OLD_TLS)
            .with(Settings.CERTIFICATE_MESSAGE, Optional.empty(), NO_MESSAGE)
            .with(Settings.DIALOG, Settings.Dialog.HIDDEN, ROOM_LIST)
            .with(Settings.TRUST_LIST, Optional.of("TrustModelData"), ROOM_LIST)
            .with(Settings.LIST_ADDS, false, ADMX + "; not documented for this client")
            .with(Settings.TRUST_LIST_KEY, Optional.of(RegistryKey.OFFICE_15), ROOM_KEY)
            .with(
                    Settings.DEVICE_LIST,
                    Optional.of(new DeviceList(DeviceList.Form.REGISTRY_VALUE, List.of())),
                    ROOM_KEY)
            .with(Settings.DEFAULT_LIST, Optional.empty(), NO_DEFAULTS);

    /** Lync 2013 and Skype for Business on phones: everything over HTTPS to the external web services, no SIP server. */
    public static final ClientProfile LYNC_MOBILE = LYNC_2013
            .named("lync-mobile", "Lync mobile")
            .with(Settings.KEEPS_ENDPOINT, false, NO_CACHE)
            .with(
                    Settings.TLS_VERSIONS,
                    UP_TO_1_2,
                    WITHOUT_OLD_TLS + "6.19 on; Lync 2013 mobile does not speak 1.2" + NO_TLS_1_3)
            .with(
                    Settings.CERTIFICATE_MESSAGE,
                    Optional.of("Can't verify the certificate from the server. Please contact your support team."),
                    "kx.cloudingenium.com and messhelper.com, for iOS; for other phones it was not found")
            .with(
                    Settings.TICKET_TYPE,
                    SignInForm.TokenType.CWT,
                    "a filter of a reverse proxy sees a compact token for mobile clients")
            .with(
                    Settings.TICKET_HEADER,
                    SignInForm.TicketHeader.CWT,
                    "a filter of a reverse proxy knows mobile clients by it")
            .with(Settings.SRV_SERVICES, List.of(), AUTODISCOVER_2013)
            .with(Settings.HOST_RECORDS, List.of(), AUTODISCOVER_2013)
            .with(
                    Settings.SIGNS_IN_TO,
                    Settings.SignsInTo.EXTERNAL_WEB_SERVICES,
                    "Plan for Mobility (2018) and lynclog.com (2015): all over HTTPS to the external web services")
            .with(
                    Settings.DIALOG,
                    Settings.Dialog.PERHAPS,
                    "KB 4012363 has it about a redirect target; nothing else was found")
            .with(Settings.SHOWS_DISCOVERY_FAILURE, true, "Lync Mobile after update 5.4 (OfficeDocs-Support, 2014)")
            .with(Settings.TRUST_LIST, Optional.empty(), NO_LIST_ON_MOBILE)
            .with(Settings.LIST_ADDS, false, NO_LIST_ON_MOBILE)
            .with(Settings.TRUST_LIST_KEY, Optional.empty(), NO_LIST_ON_MOBILE)
            .with(Settings.DEVICE_LIST, Optional.empty(), NO_LIST_ON_MOBILE)
            .with(
                    Settings.DIALOG_QUESTION,
                    "We can't verify whether this server should be trusted. Do you want to continue signing in?",
                    "KB 4012363, about a redirect target")
            .with(Settings.ONLINE_HOSTS, ONLINE, ONLINE_INFERRED)
            .with(Settings.DEFAULT_LIST, Optional.empty(), NO_DEFAULTS);

    /** The Windows Store app: neither SRV nor host records, and a SIP server. */
    public static final ClientProfile LYNC_STORE_APP = LYNC_MOBILE
            .named("lync-store-app", "Lync Store app")
            .with(Settings.TLS_VERSIONS, ONLY_1_0, NEEDS_OLD_TLS)
            .with(
                    Settings.SIGNS_IN_TO,
                    Settings.SignsInTo.SIP_SERVER,
                    AUTODISCOVER_2013 + " has it find its SIP server by lyncdiscover")
            .with(Settings.DIALOG, Settings.Dialog.SHOWN, "KB 2833618, for the desktop; assumed for this client")
            .with(Settings.DIALOG_QUESTION, QUESTION, "KB 2833618, for the desktop; assumed for this client")
            .with(Settings.SHOWS_DISCOVERY_FAILURE, false, ASSUMED)
            .with(Settings.TRUST_LIST, Optional.empty(), NO_LIST)
            .with(Settings.LIST_ADDS, false, NO_LIST)
            .with(Settings.CERTIFICATE_MESSAGE, Optional.empty(), NO_MESSAGE)
            .with(
                    Settings.NEEDS_REVOCATION_LIST,
                    true,
                    "J. Schertz (2013): it cannot contact a server whose revocation list is out of reach");

    /** Skype for Business for Mac. */
    public static final ClientProfile SFB_MAC = LYNC_2013
            .named("sfb-mac", "Skype for Business for Mac")
            .with(Settings.KEEPS_ENDPOINT, false, NO_CACHE)
            .with(Settings.TLS_VERSIONS, UP_TO_1_2, WITHOUT_OLD_TLS + "16.15 on" + NO_TLS_1_3)
            .with(Settings.CERTIFICATE_MESSAGE, Optional.empty(), NO_MESSAGE)
            .with(
                    Settings.SIGN_IN_ROUTE,
                    SignInForm.Route.OAUTH,
                    "inferred: " + MAC_REQUIREMENTS + " has it need UCWA, whose clients take this route")
            .with(Settings.TRUST_LIST, Optional.of("trustedDomainList"), MAC_LIST + ": for HTTP redirects")
            .with(Settings.TRUST_LIST_KEY, Optional.empty(), MAC_LIST)
            .with(
                    Settings.DEVICE_LIST,
                    Optional.of(new DeviceList(
                            DeviceList.Form.DEFAULTS_ARRAY,
                            List.of("com.microsoft.SkypeForBusiness", "trustedDomainList"))),
                    MAC_LIST)
            .with(Settings.DIALOG_QUESTION, QUESTION_OF_SFB, MELLEMA + ", for Windows; assumed for this client")
            .with(Settings.LIST_ADDS, true, MAC_LIST + ": its example adds (-array-add)")
            .with(Settings.USES_LYNCDISCOVER, true, MAC_REQUIREMENTS + ": it needs mobility")
            .with(
                    Settings.DIALOG,
                    Settings.Dialog.SHOWN,
                    "assumption: " + MAC_LIST + " has a list; its dialog is not documented")
            .with(Settings.ONLINE_HOSTS, ONLINE, ONLINE_INFERRED)
            .with(Settings.NEEDS_ONE_NAME, true, MAC_REQUIREMENTS)
            .with(Settings.NEEDS_REVOCATION_LIST, true, MAC_REQUIREMENTS + ": LDAP is not supported")
            .with(Settings.TAKES_SHA512, false, MAC_REQUIREMENTS)
            .with(Settings.DEFAULT_LIST, Optional.empty(), NO_DEFAULTS)
            .with(Settings.SRV_SERVICES, LYNC_2013.get(Settings.SRV_SERVICES), NO_FALLBACK)
            .with(Settings.HOST_RECORDS, LYNC_2013.get(Settings.HOST_RECORDS), NO_FALLBACK);

    private static final List<ClientProfile> ALL = List.of(
            LYNC_2013,
            SFB_2015,
            SFB_2016,
            LYNC_2010,
            COMMUNICATOR,
            LYNC_PHONE,
            SURFACE_HUB,
            LYNC_ROOM,
            LYNC_MOBILE,
            LYNC_STORE_APP,
            SFB_MAC);

    private Clients() {}

    /**
     * Every built-in profile.
     *
     * @return the profiles, the default one first
     */
    public static List<ClientProfile> all() {
        return ALL;
    }

    /**
     * A built-in profile by its name.
     *
     * @param name for example {@code sfb-2016}
     * @return the profile, or empty if there is none of this name
     */
    public static Optional<ClientProfile> named(String name) {
        Objects.requireNonNull(name, "name");
        return ALL.stream().filter(client -> client.name().equals(name)).findFirst();
    }

    private static ClientProfile lync2013() {
        return new ClientProfile("lync-2013", "Lync 2013", Map.of())
                .with(Settings.USES_LYNCDISCOVER, true, AUTODISCOVER_2013)
                .with(
                        Settings.PAIR_ORDER,
                        Settings.PairOrder.PARALLEL,
                        "KB 2833618 speaks of a pair; " + OCDISCWS
                                + " lets both run at once; this client's order is not documented")
                .with(
                        Settings.PAIR_WINNER,
                        Settings.PairWinner.FIRST_SUCCESS,
                        "not documented: sipe takes the first answer, Exchange's Lync client that of HTTP")
                .with(
                        Settings.NEXT_NAME,
                        Settings.NextName.ANY_FAILURE,
                        OCDISCWS + " and " + UCWA_ROOT
                                + "; NextHop (2012) has mobile clients go on only when the name does not resolve")
                .with(
                        Settings.QUERY_FORM,
                        Settings.QueryForm.SIPURI,
                        "Autodiscover service requirements (Hh690012) and masteringlync.com (2013); this client's own is not"
                                + " documented")
                .with(
                        Settings.REPRESENTATION,
                        Settings.Representation.OCDISCWS_XML,
                        AUTODISCOVER_2013
                                + " has it read XML, masteringlync.com (2013) saw the type in an answer; its Accept header"
                                + " is not documented")
                .with(Settings.REDIRECT_LIMIT, 10, EXCHANGE)
                .with(
                        Settings.HTTP_REDIRECTS,
                        Settings.HttpRedirects.SAME_DOMAIN,
                        UCWA_ROOT + " forbids other domains; the rest is an assumption")
                .with(Settings.FOLLOWS_PLAIN_HTTP, false, "assumption: only https targets were ever seen")
                .with(
                        Settings.JUDGES_SECURE_ANSWERS,
                        true,
                        "T. Pacyk, Avoiding Lync 2013 Certificate Prompts; " + UCWA_ROOT + " lets a client skip it")
                .with(
                        Settings.KEEPS_ENDPOINT,
                        true,
                        "summit7systems (2012) and the sign-in cache articles (OfficeDocs-Support), for Windows")
                .with(
                        Settings.SIGN_IN_ROUTE,
                        SignInForm.Route.WEB_TICKET,
                        "SFB Online Client Sign in Deep Dive (techcommunity, 2018), for Skype for Business 2016 and Online")
                .with(
                        Settings.TICKET_TYPE,
                        SignInForm.TokenType.SAML11,
                        SIPE + "; a filter of a reverse proxy sees an assertion for desktop clients")
                .with(
                        Settings.TICKET_HEADER,
                        SignInForm.TicketHeader.OPAQUE,
                        "a filter of a reverse proxy knows desktop clients by it; pidgin-sipe does the same")
                .with(Settings.TICKET_LIFETIME, false, SIPE + ": it sends none")
                .with(Settings.TICKET_ACTION, true, SIPE)
                .with(
                        Settings.SRV_SERVICES,
                        List.of(ProtocolConstants.SIPINTERNALTLS_SERVICE, ProtocolConstants.SIP_TLS_SERVICE),
                        "Advanced Edge Server DNS planning; " + DNS_2013
                                + " adds _sipinternal._tcp where TCP is allowed")
                .with(
                        Settings.NEXT_SRV_AFTER_DEAD_TARGET,
                        true,
                        "ucsorted.com trace (2014); OCS 2007 R2 (dd572514) says the chosen record is final")
                .with(
                        Settings.HOST_RECORDS,
                        List.of(
                                new Settings.HostRecord(
                                        ProtocolConstants.SIPINTERNAL, List.of(ProtocolConstants.SIP_TLS_PORT)),
                                new Settings.HostRecord(
                                        ProtocolConstants.SIP,
                                        List.of(ProtocolConstants.SIP_TLS_PORT, ProtocolConstants.SIP_EDGE_PORT)),
                                new Settings.HostRecord(
                                        ProtocolConstants.SIPEXTERNAL, List.of(ProtocolConstants.SIP_EDGE_PORT))),
                        DNS_2013 + " for the order; KB 2619522 for the ports")
                .with(Settings.SIGNS_IN_TO, Settings.SignsInTo.SIP_SERVER, AUTODISCOVER_2013)
                .with(Settings.USES_DHCP, false, "Lync Phone Edition DNS and DHCP (gg398713) speaks of phones only")
                .with(Settings.FALLBACK_AFTER_DEAD_SIP_SERVER, true, SIPE)
                .with(
                        Settings.NAMING_RULE,
                        Settings.NamingRule.TRUST,
                        RASMUSSEN + "; the DNS guide says such a server does not work")
                .with(Settings.SIP_REDIRECT_LIMIT, 3, "UCMA's default (bb759051); not documented for this client")
                .with(
                        Settings.JUDGES_SIP_REDIRECTS,
                        false,
                        RASMUSSEN + ", for Lync 2010; not documented for this client")
                .with(Settings.TLS_VERSIONS, UP_TO_1_2, WITHOUT_OLD_TLS + "15.0.5023.1000 on" + NO_TLS_1_3)
                .with(
                        Settings.ADDRESS_FAMILIES,
                        Set.of(Settings.AddressFamily.values()),
                        "gg412848 has IPv6 come with Lync Server 2013; which clients use it is an assumption")
                .with(Settings.DEFAULT_LIST, Optional.of(TrustRule.DEFAULTS_OF_2013), ADMX)
                .with(Settings.ONLINE_HOSTS, List.of(), ADMX + " names them in the default list")
                .with(Settings.TRUST_LIST, Optional.of("TrustModelData"), ADMX)
                .with(
                        Settings.TRUST_LIST_KEY,
                        Optional.of(RegistryKey.OFFICE_15),
                        "policy template lync15.admx, Trusted Domain List")
                .with(Settings.DEVICE_LIST, Optional.empty(), ADMX + " is a registry value")
                .with(Settings.LIST_ADDS, false, ADMX)
                .with(Settings.TRUSTS_LAST_SERVER, true, RASMUSSEN + ", for Lync 2010; J. Weber saw the same (2012)")
                .with(Settings.EMPTY_VALUE_REPLACES, false, ASSUMED)
                .with(Settings.DIALOG, Settings.Dialog.SHOWN, "KB 2833618")
                .with(Settings.DIALOG_QUESTION, QUESTION, "screenshot in KB 2833618")
                .with(Settings.NEEDS_ONE_NAME, false, AUTODISCOVER_2013 + ": the names are asked for in turn")
                .with(Settings.SHOWS_DISCOVERY_FAILURE, false, ASSUMED)
                .with(
                        Settings.WILDCARD_NAMES,
                        Settings.WildcardNames.ACCEPTED,
                        "J. Schertz (2011): Windows signs in where the phone does not; hh202161 has devices tested")
                .with(
                        Settings.EXCHANGE_SOURCES,
                        List.of(Settings.ExchangeSource.values()),
                        "uc.lawedo.net (2011), ucgeek.co (2014): Autodiscover of the mail domain in Outlook's order;"
                                + " KB 2833618 names the first two addresses")
                .with(
                        Settings.EXCHANGE_JUDGES_WEB_SITES,
                        false,
                        "KB 2787614 and uc.lawedo.net (2011): where Exchange is not found, Outlook is used and nobody is"
                                + " asked; that a web site's name is passed over is inferred")
                .with(Settings.EXCHANGE_NEEDS_OWN_NAME, false, "ucgeek.co (2014) speaks of phones only")
                .with(Settings.FIRMWARE_DECIDES, false, "J. Schertz (2014) speaks of phones only")
                .with(
                        Settings.NEEDS_REVOCATION_LIST,
                        false,
                        "J. Schertz (2013) and imaucblog (2012), for sign-in with the desktop client")
                .with(Settings.TAKES_SHA512, true, "assumption: no report was found of one that does not")
                .with(
                        Settings.CERTIFICATE_MESSAGE,
                        Optional.of("There was a problem verifying the certificate from the server"),
                        "KB 2604176 and KB 2541980")
                .with(
                        Settings.WILDCARD_MESSAGE,
                        Optional.empty(),
                        "J. Schertz (2011) has phones alone refuse a wildcard");
    }
}
