package io.github.lyncdiscover.prediction;

import static io.github.lyncdiscover.prediction.FindingDetail.ACCESS_LOCATION;
import static io.github.lyncdiscover.prediction.FindingDetail.ADDRESS;
import static io.github.lyncdiscover.prediction.FindingDetail.ADDRESSES;
import static io.github.lyncdiscover.prediction.FindingDetail.CONSEQUENCE;
import static io.github.lyncdiscover.prediction.FindingDetail.DOUBT;
import static io.github.lyncdiscover.prediction.FindingDetail.ENTRY;
import static io.github.lyncdiscover.prediction.FindingDetail.EXTERNAL;
import static io.github.lyncdiscover.prediction.FindingDetail.HOSTS;
import static io.github.lyncdiscover.prediction.FindingDetail.INTERNAL;
import static io.github.lyncdiscover.prediction.FindingDetail.NAME;
import static io.github.lyncdiscover.prediction.FindingDetail.NAMED_BY;
import static io.github.lyncdiscover.prediction.FindingDetail.ROLE;
import static io.github.lyncdiscover.prediction.FindingDetail.SAID;
import static io.github.lyncdiscover.prediction.FindingDetail.SIP_DOMAIN;
import static io.github.lyncdiscover.prediction.FindingDetail.STAGE;
import static io.github.lyncdiscover.prediction.FindingDetail.STATED;
import static io.github.lyncdiscover.prediction.FindingDetail.WRITTEN;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for findings: one or two plain sentences each, made when they are read. */
final class FindingWords {
    private FindingWords() {}

    static String of(Finding finding) {
        return PrintableText.of(sentences(finding));
    }

    private static String sentences(Finding finding) {
        return switch (finding.code()) {
            case NAME_SERVER_FAILURE,
                    ANSWER_TIMED_OUT,
                    LOOKUP_FAILED,
                    LEG_TIMED_OUT,
                    WEB_SERVER_NOT_STATED,
                    NAME_WITHOUT_ADDRESS,
                    NO_IPV4_ADDRESS,
                    NO_SERVER_FOUND,
                    NAME_NOT_IN_PLAN -> LookupWords.of(finding);
            case TLS_NAME_MISMATCH,
                    TLS_EXPIRED,
                    TLS_NOT_YET_VALID,
                    TLS_UNTRUSTED,
                    TLS_HANDSHAKE_FAILED,
                    UNTRUSTED_ON_THIS_MACHINE,
                    MACHINE_CANNOT_CONNECT,
                    TLS_VERSION_OF_ANOTHER_CLIENT,
                    TLS_NO_REVOCATION_LIST,
                    TLS_SHA512_NOT_TAKEN,
                    TLS_FIRMWARE_DECIDES,
                    TLS_CHAIN_OUT_OF_ORDER,
                    TLS_SUBJECT_NOT_TRUSTED,
                    EXCHANGE_CALENDAR_MISSING -> TlsWords.of(finding);
            case REDIRECT_LOOP,
                    TOO_MANY_REDIRECTS,
                    TARGET_REFUSED,
                    FOREIGN_REDIRECT,
                    WRONG_MEDIA_TYPE,
                    MALFORMED_DOCUMENT,
                    NO_LINK,
                    TOO_LARGE,
                    HTTP_STATUS,
                    USER_AGENT_MAY_BE_REFUSED,
                    CONNECTION_LOST,
                    CONNECTION_REFUSED -> LegWords.of(finding);
            case TRUST_MODEL_DATA_IN_IGNORED_HIVE,
                    TRUST_MODEL_DATA_DROPS_DEFAULTS,
                    TRUST_MODEL_DATA_ENTRY_UNUSABLE,
                    TRUST_MODEL_DATA_TOO_LONG,
                    TRUST_MODEL_DATA_EMPTY,
                    TRUST_MODEL_DATA_SHADOWED,
                    TRUST_MODEL_DATA_OF_OTHER_CLIENT,
                    TRUST_MODEL_DATA_FILE_REMARK,
                    DEFAULT_LIST_NOT_DOCUMENTED,
                    ONLINE_HOSTS_TRUST_INFERRED -> TrustWords.of(finding);
            case SIGN_IN_ADDRESS_NEEDED,
                    SIGN_IN_NOT_SECURE,
                    SIGN_IN_HOST_NOT_TRUSTED,
                    SIGN_IN_REDIRECTED,
                    SIGN_IN_CERTIFICATE_FAILS,
                    SIGN_IN_NO_ROUTE,
                    SIGN_IN_BEHIND_HTTP_AUTHENTICATION,
                    SIGN_IN_PROXY_AUTHENTICATION,
                    SIGN_IN_NO_SCHEME,
                    SIGN_IN_REFUSED,
                    SIGN_IN_ACCOUNT_UNUSABLE,
                    SIGN_IN_CLOCK_SKEW,
                    SIGN_IN_ENDLESS_CHALLENGES,
                    SIGN_IN_SIP_URI_MISMATCH,
                    SIGN_IN_TYPE_NOT_ALLOWED,
                    SIGN_IN_TICKET_REFUSED,
                    SIGN_IN_TICKET_OF_OTHER_POOL,
                    SIGN_IN_SERVER_NOT_PROVEN,
                    SIGN_IN_UNREACHABLE,
                    SIGN_IN_ANSWER_UNUSABLE,
                    SIGN_IN_NOT_REPEATED -> SignInWords.of(finding);
            default -> signIn(finding);
        };
    }

    private static String signIn(Finding finding) {
        String subject = subject(finding);
        String client = client(finding);
        return switch (finding.code()) {
            case AUTHENTICATION_REQUIRED -> signInNeeded(finding);
            case UCWA_NAMES_NO_SIP_SERVER ->
                "The User document at " + subject + " is a UCWA document, which names no SIP server.";
            case JSON_NAMES_NO_SIP_SERVER ->
                "The User document at " + subject + " is JSON, and how JSON names the SIP server is not documented.";
            case WEB_SERVICES_NOT_KNOWN ->
                "The User document at " + subject + " says nothing of web services, and " + client
                        + " signs in to the external ones of the user's home pool, inside too.";
            case NO_EXTERNAL_WEB_SERVICES ->
                "The User document at " + subject + " names no external web services, to which " + client
                        + " signs in, inside too.";
            case TEMPORARY_FAILURE ->
                "Autodiscover ended in a failure that may pass ("
                        + finding.get(ADDRESSES).orElse(List.of()).stream()
                                .map(StepWords::address)
                                .collect(Collectors.joining(", "))
                        + "): whether " + client + " then goes on to DNS records is not documented.";
            case HOST_RECORD_NOT_REACHED -> hostRecords(finding);
            case HOST_RECORD_NOT_CONNECTED ->
                "The only usable server found is " + subject + ", a host record and the client's last resort. It was"
                        + " looked up and not connected to: whether a SIP server answers there is not known.";
            case DHCP_NOT_KNOWN ->
                "DNS leads to no server. Inside, " + client + " also looks for the pool by DHCP (options 43 and 120);"
                        + " whether DHCP names one is not known.";
            case CACHED_ENDPOINT_NOT_KNOWN ->
                client + " goes straight to the endpoint that it cached, " + subject
                        + ", and whether a SIP server still answers there is not known.";
            case CACHED_ENDPOINT_DEAD -> deadEndpoint(finding);
            case UNTRUSTED_SERVER_NOT_USED, EXCHANGE_NOT_USED -> notUsed(finding);
            case PROMPT_HIDDEN -> hidden(finding);
            case SIP_SERVER_UNREACHABLE -> "The SIP server cannot be reached: " + doubt(finding) + ".";
            case EXTERNAL_WEB_SERVICES_UNREACHABLE ->
                "The external web services cannot be reached: " + doubt(finding) + ".";
            case SIP_SERVER_NOT_RESOLVED ->
                "The SIP server counts as reachable, though " + doubt(finding) + aside(finding) + ".";
            case SIP_ENTRY_UNUSABLE ->
                "The User document names the SIP server \""
                        + finding.get(WRITTEN).orElse("") + "\", which is no host name.";
            case NO_SIP_ENTRY ->
                "The User document names no SIP server"
                        + finding.get(ACCESS_LOCATION)
                                .map(at -> at == AccessLocation.INTERNAL
                                        ? " for clients inside (AccessLocation Internal)"
                                        : " for clients outside (AccessLocation External)")
                                .orElse("")
                        + ".";
            case ACCESS_LOCATION_UNEXPECTED -> otherSite(finding);
            case BOTH_LYNCDISCOVER_NAMES_RESOLVE ->
                "Both " + hosts(finding).get(0) + " and " + hosts(finding).get(1)
                        + " resolve here, and sign-in with " + client
                        + " commonly fails then: only one of them should resolve in each place.";
            case TOO_MANY_SIP_REDIRECTS ->
                "The SIP server " + subject + " redirects once more than the client follows.";
            case SRV_TARGET_UNUSABLE ->
                subject + " names the target \"" + finding.get(WRITTEN).orElse("")
                        + "\", which is no host name and port.";
            case SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED ->
                client + " passes over " + subject
                        + finding.get(NAMED_BY).map(who -> ", named by " + who).orElse("")
                        + ": it asks nothing and uses only servers in " + name(finding, SIP_DOMAIN) + ".";
            case EXCHANGE_NOT_FOUND ->
                "No Autodiscover of Exchange answers for the mail domain " + subject + ": " + client
                        + " uses Outlook, if it runs, and asks nobody about Exchange.";
            case USER_NOT_AT_PROVIDER ->
                "The provider's " + subject + " does not know users of " + name(finding, SIP_DOMAIN)
                        + ": in a hybrid, the lyncdiscover records must lead to the pools on premises.";
            case ONLINE_ENDED ->
                "The sign-in meets hosts of Skype for Business Online, which ended on 2021-07-31: the prediction holds"
                        + " for records and lists, not for a service that can be used.";
            case INTERNAL_WEB_SERVICES_RENAMED ->
                subject + " is a Standard Edition server or a single Director, and its internal web services have"
                        + " another name, " + name(finding, NAME)
                        + ": technically possible, but Topology Builder does not offer it.";
            case PROXY_CONFIGURED ->
                "This machine is set up to use a proxy; the prediction went past it, and a client may not.";
            default -> throw new IllegalStateException("no words for " + finding.code());
        };
    }

    private static String signInNeeded(Finding finding) {
        return finding.get(ROLE).isPresent()
                ? client(finding)
                        + " signs in to the external web services of the user's home pool, inside too, and the"
                        + " User document that names them needs sign-in: give their name."
                : "The User document at " + subject(finding)
                        + " needs sign-in, so the SIP server that it names is not known unless it is supplied.";
    }

    private static String hostRecords(Finding finding) {
        String names = hosts(finding).stream().map(DomainName::text).collect(Collectors.joining(", "));
        return "No server is found but by host records (" + names + ")"
                + (finding.get(STATED).isPresent()
                        ? ", and they lead to no SIP server of the plan: what answers there is not known."
                        : ", and web sites answer for names that nobody made, as with wildcard DNS or a captive portal."
                                + " They were not connected to: whether a SIP server answers there is not known.");
    }

    private static String deadEndpoint(Finding finding) {
        String why = finding.get(CONSEQUENCE)
                .map(known -> known == FindingDetail.Consequence.CERTIFICATE_FAILS
                        ? "its certificate fails"
                        : "nothing answers there")
                .orElseGet(() -> doubt(finding));
        return client(finding) + " goes straight to the endpoint that it cached, " + subject(finding) + ", and " + why
                + ": the user is kept out until the cache is deleted. Delete the client's folder and its registry key"
                + " that are named by "
                + finding.get(ADDRESS).map(Object::toString).orElse("the user's address") + ".";
    }

    private static String notUsed(Finding finding) {
        boolean exchange = finding.get(STAGE).equals(Optional.of(Stage.EXCHANGE));
        return subject(finding) + " is not trusted, and " + client(finding) + " shows no dialog: "
                + (exchange ? "it signs in, and its calendar fails" : "sign-in fails")
                + finding.get(DOUBT)
                        .map(reason -> ", if it is used. Not certain: " + reason.sentence())
                        .orElse("")
                + finding.get(ENTRY)
                        .map(entry -> ". Its list of trusted domains must name " + entry + ".")
                        .orElse(". No list entry covers it: it must have a host name.");
    }

    private static String hidden(Finding finding) {
        boolean exchange = finding.get(STAGE).equals(Optional.of(Stage.EXCHANGE));
        Optional<Doubt> doubt = finding.get(DOUBT);
        return "The dialog about " + subject(finding) + (doubt.isEmpty() ? " comes up behind" : " would come up behind")
                + " the locked screen of " + client(finding) + ", where nobody can click it"
                + (exchange ? "" : "; sign-in stops there")
                + doubt.map(reason -> ". Not certain: " + reason.sentence()).orElse("") + ".";
    }

    private static String otherSite(Finding finding) {
        if (finding.get(NAME).isPresent()) {
            return subject(finding) + ", to which " + name(finding, NAME)
                    + " leads, answers as its external web site (AccessLocation External). So the client uses "
                    + name(finding, EXTERNAL) + "; to clients inside, the document names " + name(finding, INTERNAL)
                    + ".";
        }
        boolean external = finding.get(ACCESS_LOCATION).equals(Optional.of(AccessLocation.EXTERNAL));
        return subject(finding) + ", the " + (external ? "external" : "internal") + " web site, answers clients "
                + (external ? "inside" : "outside") + ": its User document is for clients "
                + (external ? "outside (AccessLocation External)" : "inside (AccessLocation Internal)")
                + " and names the SIP server for those.";
    }

    /** Whom a finding is about: an address without its query. */
    static String subject(Finding finding) {
        return finding.subject().map(Object::toString).orElse("");
    }

    static String client(Finding finding) {
        return finding.get(FindingDetail.CLIENT).map(ClientProfile::title).orElse("the client");
    }

    static String doubt(Finding finding) {
        return finding.get(DOUBT).map(Doubt::sentence).orElse("");
    }

    /** What is behind a failure, in brackets, where that is known. */
    static String aside(Finding finding) {
        return finding.get(SAID)
                .filter(said -> !said.isEmpty())
                .map(said -> " (" + said + ")")
                .orElse("");
    }

    static String name(Finding finding, FindingDetail<DomainName> kind) {
        return finding.get(kind).map(DomainName::text).orElse("");
    }

    static String address(WebAddress url) {
        return StepWords.address(url);
    }

    private static List<DomainName> hosts(Finding finding) {
        return finding.get(HOSTS).orElse(List.of());
    }
}
