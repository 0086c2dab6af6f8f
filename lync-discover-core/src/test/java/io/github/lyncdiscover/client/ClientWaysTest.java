package io.github.lyncdiscover.client;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.name;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.presenting;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.withWebServices;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every client by every way, written down from the sources and not from the profiles: legs, records with their ports, the
 * server signed in to, certificates, Exchange, the list of trusted domains, the dialog.
 */
final class ClientWaysTest {
    private static final String WEB_AND_SIP = "web.fabrikam.test WEB_SERVICES, access.fabrikam.test SIP_SERVER";
    private static final String WEB_ONLY = "web.fabrikam.test WEB_SERVICES, webext.fabrikam.test WEB_SERVICES";
    private static final String SRV_ONLY = "srv.fabrikam.test SRV_TARGET";
    private static final String AUTODISCOVER = "lyncdiscoverinternal lyncdiscover";
    private static final String HOSTS = " sipinternal sip sipexternal";
    private static final String DESKTOP = AUTODISCOVER + " _sipinternaltls._tcp _sip._tls" + HOSTS;
    private static final String OLD = "_sipinternaltls._tcp _sipinternal._tcp _sip._tls" + HOSTS;
    private static final String PHONE = "_sipinternaltls._tcp _sip._tls _sipinternal._tcp" + HOSTS;
    private static final String DESKTOP_PORTS = "sipinternal:5061 sip:5061 sip:443 sipexternal:443";
    private static final String PHONE_PORTS =
            "sipinternal:5061 sipinternal:443 sip:5061 sip:443 sipexternal:5061 sipexternal:443";
    private static final String PROBLEM = "There was a problem verifying the certificate from the server";
    private static final String CANNOT_VERIFY = "Can't verify the certificate from the server";

    /**
     * A client.
     *
     * @param names the names that it looks up where none exists, in its order
     * @param legs how many requests it makes of two lyncdiscover names that refuse it
     * @param hostRecords the ports that it tries of host records
     * @param judged what it judges where lyncdiscover answers, and an SRV record exists too
     * @param untrusted what becomes of servers that are not trusted
     * @param listed the same with the trusted domain list naming them
     * @param certificate what its users read where a certificate fails
     * @param exchange what becomes of an Exchange host that is not trusted
     * @param minds what it minds in a certificate that is signed with SHA-512
     */
    private record Way(
            String client,
            String names,
            int legs,
            String hostRecords,
            String judged,
            String untrusted,
            String listed,
            String certificate,
            String exchange,
            String minds) {
        LyncDiscover in(Fact... facts) {
            return on(facts).as(Clients.named(client).orElseThrow());
        }

        @Override
        public String toString() {
            return client;
        }
    }

    private static Stream<Way> ways() {
        String desktop = "PROMPT";
        String skipped = "SIGN_IN_FAILS SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED";
        String none = "";
        return Stream.of(
                new Way(
                        "lync-2013",
                        DESKTOP,
                        4,
                        DESKTOP_PORTS,
                        WEB_AND_SIP,
                        desktop,
                        "NO_PROMPT",
                        PROBLEM,
                        "PROMPT",
                        none),
                new Way(
                        "sfb-2015",
                        DESKTOP,
                        4,
                        DESKTOP_PORTS,
                        WEB_AND_SIP,
                        desktop,
                        "NO_PROMPT",
                        PROBLEM,
                        "PROMPT",
                        none),
                new Way(
                        "sfb-2016",
                        DESKTOP,
                        4,
                        DESKTOP_PORTS,
                        WEB_AND_SIP,
                        desktop,
                        "NO_PROMPT",
                        PROBLEM,
                        "PROMPT",
                        none),
                new Way("lync-2010", OLD, 0, DESKTOP_PORTS, SRV_ONLY, desktop, "NO_PROMPT", PROBLEM, "PROMPT", none),
                new Way("communicator", OLD, 0, DESKTOP_PORTS, none, skipped, skipped, none, "NO_PROMPT", none),
                new Way(
                        "lync-phone",
                        PHONE,
                        0,
                        PHONE_PORTS,
                        none,
                        skipped,
                        skipped,
                        none,
                        "NO_PROMPT",
                        "TLS_FIRMWARE_DECIDES"),
                new Way(
                        "surface-hub",
                        DESKTOP,
                        4,
                        DESKTOP_PORTS,
                        WEB_AND_SIP,
                        "SIGN_IN_FAILS UNTRUSTED_SERVER_NOT_USED",
                        "NO_PROMPT",
                        none,
                        "EXCHANGE_NOT_USED",
                        none),
                new Way(
                        "lync-room",
                        DESKTOP,
                        4,
                        DESKTOP_PORTS,
                        WEB_AND_SIP,
                        "PROMPT PROMPT_HIDDEN",
                        "NO_PROMPT",
                        none,
                        "PROMPT PROMPT_HIDDEN",
                        none),
                new Way(
                        "lync-mobile",
                        AUTODISCOVER,
                        4,
                        none,
                        WEB_ONLY,
                        "MAY_PROMPT",
                        "MAY_PROMPT",
                        CANNOT_VERIFY,
                        "MAY_PROMPT",
                        none),
                new Way("lync-store-app", AUTODISCOVER, 4, none, WEB_AND_SIP, desktop, "PROMPT", none, "PROMPT", none),
                new Way(
                        "sfb-mac",
                        DESKTOP,
                        4,
                        DESKTOP_PORTS,
                        WEB_AND_SIP,
                        desktop,
                        "NO_PROMPT",
                        none,
                        "PROMPT",
                        "TLS_SHA512_NOT_TAKEN"));
    }

    @Test
    void every_client_is_in_the_table() {
        assertEquals(
                Clients.all().stream().map(ClientProfile::name).toList(),
                ways().map(Way::client).toList());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void where_nothing_is_found_a_client_has_asked_for_each_of_its_names(Way way) {
        Prediction prediction = way.in().predict(ALICE);
        String asked = prediction.steps().stream()
                .flatMap(step -> step instanceof Step.Lookup lookup
                        ? Stream.of(lookup.question().name())
                        : Stream.empty())
                .distinct()
                .map(name -> name.replace(".contoso.test", ""))
                .collect(Collectors.joining(" "));
        assertEquals(way.names(), asked, prediction::explain);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void both_names_are_asked_over_http_and_https(Way way) {
        List<String> asked = new ArrayList<>();
        if (way.legs() > 0) {
            for (String label : List.of("lyncdiscoverinternal", "lyncdiscover")) {
                for (String scheme : List.of("http", "https")) {
                    asked.add(scheme + "://" + label + ".contoso.test/?sipuri=alice@contoso.test");
                }
            }
        }
        Prediction prediction = way.in(
                        address("lyncdiscoverinternal.contoso.test", "192.0.2.1"),
                        address("lyncdiscover.contoso.test", "192.0.2.1"))
                .predict(ALICE);
        assertEquals(
                asked,
                prediction.steps().stream()
                        .flatMap(step -> step instanceof Step.Fetch fetch
                                ? Stream.of(fetch.url().toString())
                                : Stream.empty())
                        .toList(),
                prediction::explain);
        assertEquals(way.legs(), asked.size());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void host_records_are_tried_on_their_ports(Way way) {
        Fact[] dead = Stream.of("sipinternal", "sip", "sipexternal")
                .flatMap(label ->
                        Stream.of(5061, 443).map(port -> sipServer(label + ".contoso.test:" + port, refused())))
                .toArray(Fact[]::new);
        Prediction prediction = way.in(dead).predict(ALICE);
        String tried = prediction.steps().stream()
                .flatMap(step -> step instanceof Step.Handshake handshake ? Stream.of(handshake) : Stream.empty())
                .map(handshake -> handshake.server().host().text().replace(".contoso.test", "") + ":"
                        + handshake.server().port())
                .collect(Collectors.joining(" "));
        assertEquals(way.hostRecords(), tried, prediction::explain);
    }

    /** The external web services beside the SIP server, as a pool's User document names them. */
    private static Fact[] foreign() {
        return new Fact[] {
            get(HTTP, document(redirectTo("https://web.fabrikam.test/user"))),
            get(
                    "https://web.fabrikam.test/user",
                    document(withWebServices(
                            user(AccessLocation.EXTERNAL, "access.fabrikam.test"),
                            Optional.empty(),
                            Optional.of(name("webext.fabrikam.test"))))),
            address("webext.fabrikam.test", "192.0.2.1"),
            reachable("access.fabrikam.test"),
            srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, "srv.fabrikam.test"),
            reachable("srv.fabrikam.test")
        };
    }

    private static String summary(Prediction prediction, List<FindingCode> told) {
        return Stream.concat(
                        Stream.of(prediction.verdict().name()),
                        told.stream().filter(prediction::has).map(FindingCode::name))
                .collect(Collectors.joining(" "));
    }

    private static final List<FindingCode> DIALOGS = List.of(
            FindingCode.SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED,
            FindingCode.UNTRUSTED_SERVER_NOT_USED,
            FindingCode.PROMPT_HIDDEN);

    @ParameterizedTest
    @MethodSource("ways")
    void servers_are_judged_at_the_stages_of_the_client(Way way) {
        Prediction prediction = way.in(foreign()).predict(ALICE);
        String judged = prediction.steps().stream()
                .flatMap(step -> step instanceof Step.Judge judge ? Stream.of(judge) : Stream.empty())
                .map(judge -> judge.decision().server() + " " + judge.stage())
                .collect(Collectors.joining(", "));
        assertEquals(way.judged(), judged, prediction::explain);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_is_not_trusted_is_asked_about_or_not_used(Way way) {
        Prediction prediction = way.in(foreign()).predict(ALICE);
        assertEquals(way.untrusted(), summary(prediction, DIALOGS), prediction::explain);
    }

    /** The policy stands for the list that the client reads, whatever that is called. */
    @ParameterizedTest
    @MethodSource("ways")
    void the_list_helps_a_client_that_reads_one(Way way) {
        Prediction prediction = way.in(foreign())
                .trusting(TrustModelData.policy("fabrikam.test"))
                .predict(ALICE);
        assertEquals(way.listed(), summary(prediction, DIALOGS), prediction::explain);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_users_read_where_a_certificate_fails_is_quoted_where_it_is_known(Way way) {
        Fact[] expired = {
            get(HTTP, document(redirectTo("https://web.contoso.test/user"))),
            get("https://web.contoso.test/user", tlsFailed(TlsProblem.EXPIRED)),
            sipServer("sip.contoso.test:5061", tlsFailed(TlsProblem.EXPIRED)),
            sipServer("sip.contoso.test:443", tlsFailed(TlsProblem.EXPIRED))
        };
        Prediction prediction = way.in(expired).predict(ALICE);
        List<String> messages = prediction.findings().stream()
                .filter(finding -> finding.code() == FindingCode.TLS_EXPIRED)
                .map(Finding::message)
                .toList();
        String expected = way.certificate().isEmpty()
                ? "What users of " + prediction.client().title() + " see is not documented"
                : "Users see \"" + way.certificate();
        assertTrue(!messages.isEmpty() && messages.stream().allMatch(it -> it.contains(expected)), messages::toString);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_exchange_host_that_is_not_trusted_never_stops_the_sign_in(Way way) {
        Fact[] inside = {
            get(HTTPS, document(redirectTo("https://web.contoso.test/user"))),
            get(
                    "https://web.contoso.test/user",
                    document(withWebServices(
                            user(AccessLocation.INTERNAL, "sip.contoso.test"),
                            Optional.empty(),
                            Optional.of(name("web.contoso.test"))))),
            get("https://autodiscover.mail.test/autodiscover/autodiscover.xml", status(401)),
            reachable("sip.contoso.test:5061"),
            srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, "sip.contoso.test")
        };
        Prediction prediction = way.in(inside)
                .with(scenario -> scenario.exchangeHost(name("autodiscover.mail.test")))
                .predict(ALICE);
        String outcome = summary(prediction, List.of(FindingCode.EXCHANGE_NOT_USED, FindingCode.PROMPT_HIDDEN));
        String expected = way.exchange().equals("EXCHANGE_NOT_USED") ? "NO_PROMPT EXCHANGE_NOT_USED" : way.exchange();
        assertEquals(expected, outcome, prediction::explain);
    }

    private static Fact[] showing(Certificate certificate) {
        return new Fact[] {
            get(HTTPS, document(redirectTo("https://web.contoso.test/user"))),
            get(
                    "https://web.contoso.test/user",
                    document(withWebServices(
                            user(AccessLocation.INTERNAL, "sip.contoso.test"),
                            Optional.empty(),
                            Optional.of(name("web.contoso.test"))))),
            srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, "sip.contoso.test"),
            sipServer("sip.contoso.test:5061", presenting(List.of(certificate), accepts()))
        };
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_signature_with_sha512_is_minded_by_some(Way way) throws Exception {
        Certificate sha512;
        try (InputStream pem = ClientWaysTest.class.getResourceAsStream("/minted/sha512.pem")) {
            sha512 = Certificate.of(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        Prediction prediction = way.in(showing(sha512)).predict(ALICE);
        String minded = prediction.findings().stream()
                .map(finding -> finding.code().name())
                .filter(code -> !code.equals("TLS_SUBJECT_NOT_TRUSTED"))
                .collect(Collectors.joining(" "));
        assertEquals(way.minds(), minded, prediction::explain);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_wildcard_is_refused_by_phones_and_a_missing_revocation_list_is_minded_by_two(Way way) {
        Certificate wildcard = Certificate.of(new HeldCertificate.Builder()
                .commonName("*.contoso.test")
                .addSubjectAlternativeName("*.contoso.test")
                .build()
                .certificate());
        Prediction prediction = way.in(showing(wildcard)).predict(ALICE);
        assertEquals(
                way.client().equals("lync-phone") ? "SIGN_IN_FAILS" : "NO_PROMPT",
                prediction.verdict().name(),
                prediction::explain);
        assertEquals(
                List.of("lync-store-app", "sfb-mac").contains(way.client()),
                prediction.has(FindingCode.TLS_NO_REVOCATION_LIST),
                prediction::explain);
    }

    /** Disable TLS 1.0/1.1 in Skype for Business Server 2015: who works without the two, and who does not. */
    @ParameterizedTest
    @MethodSource("ways")
    void some_speak_nothing_newer_than_the_first_version_of_tls(Way way) {
        List<String> old = List.of("lync-2010", "communicator", "lync-phone", "lync-room", "lync-store-app");
        boolean speaks = Clients.named(way.client())
                .orElseThrow()
                .get(Settings.TLS_VERSIONS)
                .contains(TlsVersion.TLS_1_2);
        assertEquals(!old.contains(way.client()), speaks);
    }

    /** gg412848: Lync 2010 knows IPv4 only; older clients by their age. */
    @ParameterizedTest
    @MethodSource("ways")
    void some_know_the_older_kind_of_address_only(Way way) {
        List<String> old = List.of("lync-2010", "communicator", "lync-phone");
        Fact[] sixOnly = {
            address("lyncdiscover.contoso.test", "2001:db8::1"),
            address("web.contoso.test", "2001:db8::1"),
            address("sip.contoso.test", "2001:db8::1"),
            get(HTTPS, document(redirectTo("https://web.contoso.test/user"))),
            get(
                    "https://web.contoso.test/user",
                    document(withWebServices(
                            user(AccessLocation.INTERNAL, "sip.contoso.test"),
                            Optional.empty(),
                            Optional.of(name("web.contoso.test"))))),
            srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, "sip.contoso.test"),
            reachable("sip.contoso.test:5061")
        };
        assertEquals(
                old.contains(way.client()) ? Verdict.SIGN_IN_FAILS : Verdict.NO_PROMPT,
                way.in(sixOnly).predict(ALICE).verdict());
    }
}
