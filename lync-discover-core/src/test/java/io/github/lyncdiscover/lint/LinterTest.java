package io.github.lyncdiscover.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found of what servers present: each rule where it holds, and where it does not. */
final class LinterTest {
    private static final String POOL = "pool.contoso.example (Front End)";
    private static final String EDGE = "access.contoso.example (Access Edge)";
    private static final String PROXY = "reverse proxy";
    private static final String POOL_NAMES = "pool.contoso.example, webint.contoso.example, webext.contoso.example,"
            + " lyncdiscoverinternal.contoso.example, lyncdiscoverinternal.fabrikam.example,"
            + " lyncdiscover.contoso.example, lyncdiscover.fabrikam.example";
    private static final String PROXY_NAMES =
            "webext.contoso.example, lyncdiscover.contoso.example, lyncdiscover.fabrikam.example";
    private static final String EDGE_NAMES = "access.contoso.example, sip.contoso.example, sip.fabrikam.example";

    private static LintReport lint(String... lines) {
        return Linter.lint(Plans.with(lines));
    }

    private static LintReport certificate(String use, String said) {
        return lint("certificates: [{for: " + use + ", " + said + "}]");
    }

    @Test
    void the_right_certificates_have_no_fault() {
        MigrationPlan plan = MigrationPlan.load(Path.of("..", "examples", "plans", "certificates.yaml"));
        LintReport report = Linter.lint(plan);
        assertEquals(0, report.count(Severity.ERROR), () -> report.findings().toString());
        assertEquals(0, report.count(Severity.WARNING), () -> report.findings().toString());
        assertEquals(0, report.exitCode());
    }

    @Test
    void in_java_a_plan_takes_certificates_too() {
        MigrationPlan plan = Plans.with()
                .certificates(PlannedCertificates.of(
                        Instant.parse("2026-12-01T00:00:00Z"),
                        AssignedCertificate.of(
                                CertificateFacts.naming(
                                        EDGE_NAMES.toUpperCase(Locale.ROOT).split(", ")),
                                "accessEdge"),
                        AssignedCertificate.of(
                                CertificateFacts.of(CertificateFile.read(
                                        Path.of("..", "examples/plans/certificates/reverse-proxy.pem"))),
                                "reverseProxy")));
        LintReport report = Linter.lint(plan);
        assertEquals(List.of(), Plans.faults(report, EDGE));
        assertEquals(List.of(), Plans.faults(report, PROXY));
    }

    @Test
    void the_certificates_that_were_forgotten_are_found_wanting() {
        MigrationPlan plan = MigrationPlan.load(Path.of("..", "examples", "plans", "certificates-wanting.yaml"));
        LintReport report = Linter.lint(plan);
        assertEquals(
                List.of(
                        "NAME_MISSING",
                        "EXPIRED",
                        "NAME_MISSING",
                        "NAME_MISSING",
                        "WILDCARD_SUBJECT",
                        "WILDCARD_REFUSED",
                        "AV_ROLL_TOO_LATE",
                        "AV_NOT_STAGED"),
                report.findings().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .map(found -> found.code().name())
                        .toList());
        assertEquals(1, report.exitCode());
    }

    @Test
    void without_certificates_the_names_that_each_server_needs_are_listed() {
        LintReport report = lint();
        assertEquals(
                List.of(POOL, PROXY, EDGE),
                report.endpoints().stream().map(LintedEndpoint::title).toList());
        assertEquals(
                List.of("[" + POOL_NAMES + ", sip.contoso.example, sip.fabrikam.example]"),
                Plans.findings(report, POOL).stream().map(found -> found.names().toString()).toList().stream()
                        .map(names -> sorted(names, POOL_NAMES + ", sip.contoso.example, sip.fabrikam.example"))
                        .toList());
        assertEquals(
                "[" + PROXY_NAMES + "]",
                Plans.findings(report, PROXY).get(0).names().toString());
        assertEquals(
                "[" + EDGE_NAMES + "]",
                Plans.findings(report, EDGE).get(0).names().toString());
        assertEquals(0, report.exitCode());
    }

    /** The same names in the order of others, where they are the same. */
    private static String sorted(String names, String like) {
        List<String> these = List.of(names.substring(1, names.length() - 1).split(", "));
        List<String> those = List.of(like.split(", "));
        return List.copyOf(new java.util.TreeSet<>(these)).equals(List.copyOf(new java.util.TreeSet<>(those)))
                ? "[" + like + "]"
                : names;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lyncdiscoverinternal.fabrikam.example | ERROR NAME_MISSING [lyncdiscoverinternal.fabrikam.example]
                    pool.contoso.example                  | ERROR NAME_MISSING [pool.contoso.example]
                    webint.contoso.example                | ERROR NAME_MISSING [webint.contoso.example]
                    webext.contoso.example                | WARNING NAME_FOR_SERVERS_MISSING [webext.contoso.example]
                    lyncdiscover.fabrikam.example         | WARNING NAME_FOR_SERVERS_MISSING [lyncdiscover.fabrikam.example]
                    """)
    void a_name_that_lacks_on_a_pool_is_told(String without, String expected) {
        String names = POOL_NAMES.replace(", " + without, "").replace(without + ", ", "");
        assertEquals(
                List.of(expected), Plans.faults(certificate("pool.contoso.example", "names: [" + names + "]"), POOL));
    }

    @ParameterizedTest
    @CsvSource({"webext.contoso.example", "lyncdiscover.contoso.example", "lyncdiscover.fabrikam.example"})
    void a_name_that_lacks_on_the_reverse_proxy_is_told(String without) {
        String names = PROXY_NAMES.replace(", " + without, "").replace(without + ", ", "");
        assertEquals(
                List.of("ERROR NAME_MISSING [" + without + "]"),
                Plans.faults(certificate("reverseProxy", "names: [" + names + "]"), PROXY));
    }

    @ParameterizedTest
    @CsvSource({"access.contoso.example", "sip.contoso.example", "sip.fabrikam.example"})
    void a_name_that_lacks_on_the_access_edge_is_told(String without) {
        String names = EDGE_NAMES.replace(", " + without, "").replace(without + ", ", "");
        assertEquals(
                List.of("ERROR NAME_MISSING [" + without + "]"),
                Plans.faults(certificate("accessEdge", "names: [" + names + "]"), EDGE));
    }

    @Test
    void where_documents_disagree_both_are_cited() {
        LintReport report = certificate("pool.contoso.example", "names: [pool.contoso.example]");
        LintFinding found = Plans.findings(report, POOL).stream()
                .filter(each -> each.message().contains("lyncdiscoverinternal"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(LintSource.JJ945616, LintSource.HH690044), found.sources());
        assertTrue(found.message().contains("The documents disagree"), found::message);
    }

    @Test
    void lyncdiscoverinternal_in_the_internal_domain_does_no_harm() {
        LintReport report = certificate(
                "pool.contoso.example", "names: [" + POOL_NAMES + ", lyncdiscoverinternal.corp.contoso.test]");
        assertEquals(List.of(), Plans.faults(report, POOL));
        assertTrue(
                Plans.all(report, POOL).contains("INFO NAME_IN_OTHER_DOMAIN [lyncdiscoverinternal.corp.contoso.test]"));
    }

    @Test
    void lyncdiscover_over_plain_http_only_needs_no_name() {
        String certificate = "certificates: [{for: reverseProxy, names: [webext.contoso.example,"
                + " lyncdiscover.contoso.example]}]";
        String https = "https://lyncdiscover.fabrikam.example/";
        String expected = "NAME_NOT_NEEDED_OVER_HTTP [lyncdiscover.fabrikam.example]";
        assertEquals(
                List.of("INFO " + expected),
                Plans.all(lint(certificate, "answers: {outside: {\"" + https + "\": refused}}"), PROXY));
        assertEquals(
                List.of("INFO " + expected),
                Plans.all(lint(certificate, "answers: {\"" + https + "\": timedOut}"), PROXY));
        assertEquals(
                List.of("ERROR NAME_MISSING [lyncdiscover.fabrikam.example]"),
                Plans.all(lint(certificate, "answers: {inside: {\"" + https + "\": refused}}"), PROXY));
        assertEquals(
                List.of("ERROR NAME_MISSING [lyncdiscover.fabrikam.example]"),
                Plans.all(lint(certificate, "answers: {\"" + https + "\": 401}"), PROXY));
    }

    @Test
    void a_lyncdiscover_name_that_is_not_published_needs_no_certificate() {
        String dns = "dns: {lyncdiscover: {fabrikam.example: none}, lyncdiscoverinternal: none}";
        assertEquals(
                List.of(),
                Plans.all(
                        lint(
                                "certificates: [{for: reverseProxy, names: [webext.contoso.example,"
                                        + " lyncdiscover.contoso.example]}]",
                                dns),
                        PROXY));
        assertEquals(
                List.of(
                        "WARNING NAME_FOR_SERVERS_MISSING [webext.contoso.example]",
                        "WARNING NAME_FOR_SERVERS_MISSING [lyncdiscover.contoso.example]"),
                Plans.faults(
                        lint(
                                "certificates: [{for: pool.contoso.example, names: [pool.contoso.example,"
                                        + " webint.contoso.example]}]",
                                dns),
                        POOL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sip.contoso.example. IN A 192.0.2.1                             | ERROR NAME_MISSING [sip.contoso.example]
                    sipinternal.contoso.example. IN A 192.0.2.1                     | ERROR NAME_MISSING [sipinternal.contoso.example]
                    sipexternal.contoso.example. IN A 192.0.2.1                     | ERROR NAME_MISSING [sipexternal.contoso.example]
                    _sipinternaltls._tcp.contoso.example. IN SRV 0 0 5061 sip.contoso.example.  | ERROR NAME_MISSING [sip.contoso.example]
                    _sipinternaltls._tcp.contoso.example. IN SRV 0 0 5061 pool.contoso.example. | WARNING NAME_FOR_STRICT_NAMING_MISSING [sip.contoso.example, sip.fabrikam.example]
                    """)
    void names_for_automatic_sign_in_are_needed_where_dns_has_them(String record, String expected) {
        assertEquals(
                List.of(expected),
                Plans.faults(
                        lint(
                                "certificates: [{for: pool.contoso.example, names: [" + POOL_NAMES + "]}]",
                                "dns: {records: {inside: [\"" + record + "\"]}}"),
                        POOL));
    }

    @Test
    void clients_with_strict_naming_are_to_find_the_pool_by_sip() {
        assertEquals(
                List.of("WARNING NAME_FOR_STRICT_NAMING_MISSING [sip.contoso.example, sip.fabrikam.example]"),
                Plans.faults(
                        lint(
                                "certificates: [{for: pool.contoso.example, names: [" + POOL_NAMES + "]}]",
                                "clients: [lync-2013, communicator]"),
                        POOL));
    }

    @Test
    void each_computer_of_a_pool_is_checked_and_named() {
        LintReport report = lint(
                "certificates:",
                "  - {for: pool.contoso.example, server: fe01.contoso.example, names: [" + POOL_NAMES
                        + ", fe01.contoso.example]}",
                "  - {for: pool.contoso.example, server: fe02.contoso.example, names: [" + POOL_NAMES + "]}");
        assertEquals(List.of("WARNING NAME_FOR_SERVERS_MISSING [fe02.contoso.example]"), Plans.faults(report, POOL));
        String message = Plans.findings(report, POOL).get(0).message();
        assertTrue(message.contains("of fe02.contoso.example does not name fe02.contoso.example"), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pool.contoso.example | pool.contoso.example   | lync-2013  | '' |
                    pool.contoso.example | other.contoso.example  | lync-2013  | '' | WARNING SUBJECT_NOT_OWN_NAME [pool.contoso.example];WARNING SUBJECT_NOT_REPEATED [other.contoso.example]
                    accessEdge           | sip.contoso.example    | lync-2013  | '' | INFO SUBJECT_NOT_OWN_NAME [access.contoso.example]
                    accessEdge           | other.contoso.example  | lync-2013  | '' | WARNING SUBJECT_NOT_REPEATED [other.contoso.example];INFO SUBJECT_NOT_OWN_NAME [access.contoso.example]
                    accessEdge           | '*.contoso.example'    | lync-2013  | '' | ERROR WILDCARD_SUBJECT
                    reverseProxy         | other.contoso.example  | lync-2013  | '' | WARNING SUBJECT_NOT_REPEATED [other.contoso.example]
                    reverseProxy         | '*.contoso.example'    | lync-2013  | '' |
                    accessEdge           | access.contoso.example | lync-2013  | access.contoso.example | ERROR WILDCARD_UNSUPPORTED [access.contoso.example]
                    accessEdge           | access.contoso.example | lync-phone | access.contoso.example | ERROR WILDCARD_REFUSED [access.contoso.example]
                    pool.contoso.example | pool.contoso.example   | lync-2013  | pool.contoso.example   | WARNING WILDCARD_UNSUPPORTED [pool.contoso.example, sip.contoso.example]
                    pool.contoso.example | pool.contoso.example   | lync-2013  | webint.contoso.example |
                    reverseProxy         | webext.contoso.example | lync-phone | webext.contoso.example |
                    """)
    void subjects_and_wildcards(String use, String subject, String client, String wild, String expected) {
        String names = use.equals("accessEdge") ? EDGE_NAMES : use.equals("reverseProxy") ? PROXY_NAMES : POOL_NAMES;
        String these = wild.isEmpty() ? names : names.replace(wild, "\"*.contoso.example\"");
        LintReport report = lint(
                "certificates: [{for: " + use + ", subject: \"" + subject + "\", names: [" + these + "]}]",
                "locations: [inside, outside]",
                "clients: [" + client + "]");
        String endpoint = use.equals("accessEdge") ? EDGE : use.equals("reverseProxy") ? PROXY : POOL;
        List<String> found = Plans.all(report, endpoint).stream()
                .filter(each -> !each.contains("[sip.")) // strict naming
                .toList();
        assertEquals(expected == null ? List.of() : List.of(expected.split(";")), found);
    }

    @Test
    void office_communications_server_takes_no_wildcard_at_all() {
        assertEquals(
                List.of("ERROR WILDCARD_UNSUPPORTED [access.contoso.example, sip.contoso.example]"),
                Plans.faults(
                        certificate(
                                "accessEdge",
                                "names: [\"*.contoso.example\", sip.fabrikam.example], product: ocs-2007-r2"),
                        EDGE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rsa1024      | WARNING KEY_SHORT
                    rsa512       | ERROR KEY_TOO_SHORT
                    p256         |
                    secp256k1    | WARNING KEY_UNSUPPORTED
                    md5          | ERROR SIGNATURE_BROKEN
                    sha1         | WARNING SIGNATURE_SHA1
                    client-only  | ERROR NOT_FOR_SERVERS
                    no-purpose   | WARNING PURPOSE_NOT_SAID
                    no-list      | WARNING REVOCATION_LIST_MISSING
                    ldap-list    | WARNING REVOCATION_LIST_NOT_PUBLIC
                    issuer-ended | ERROR EXPIRED
                    """)
    void an_odd_certificate_is_told(String file, String expected) {
        LintReport report = Linter.lint(oddPlan(file, "date: 2026-12-01"));
        assertEquals(
                expected == null ? List.of() : List.of(expected),
                Plans.faults(report, file + ".contoso.example (Access Edge)").stream()
                        .filter(found -> !found.contains("NAME_MISSING"))
                        .toList());
    }

    private static MigrationPlan oddPlan(String file, String more) {
        return Plans.of("sipDomains: [contoso.example]\npools:\n  - {fqdn: pool.contoso.example, accessEdge: " + file
                + ".contoso.example}\ncertificates: [{for: accessEdge, file: ODD/" + file + ".pem}]\n" + more + "\n");
    }

    @ParameterizedTest
    @CsvSource({"pss, ERROR SIGNATURE_PSS", "ed25519, WARNING SIGNATURE_UNSUPPORTED"})
    void a_signature_that_is_not_supported_is_told(String file, String expected) {
        assertTrue(Plans.all(Linter.lint(oddPlan(file, "")), file + ".contoso.example (Access Edge)")
                .contains(expected));
    }

    @ParameterizedTest
    @CsvSource({"2015-12-31, INFO", "2016-01-01, WARNING"})
    void sha1_is_judged_by_the_date(String date, String severity) {
        LintReport report = lint(
                "date: " + date, "certificates: [{for: reverseProxy, names: [" + PROXY_NAMES + "], signature: sha1}]");
        assertEquals(List.of(severity + " SIGNATURE_SHA1"), Plans.all(report, PROXY));
    }

    @Test
    void a_client_that_needs_a_revocation_list_makes_its_lack_an_error() {
        MigrationPlan plan = oddPlan("no-list", "clients: [lync-store-app]\ndate: 2026-12-01");
        assertTrue(Plans.all(Linter.lint(plan), "no-list.contoso.example (Access Edge)")
                .contains("ERROR REVOCATION_LIST_MISSING"));
        MigrationPlan ldap = oddPlan("ldap-list", "clients: [lync-store-app]\ndate: 2026-12-01");
        assertTrue(Plans.all(Linter.lint(ldap), "ldap-list.contoso.example (Access Edge)")
                .contains("ERROR REVOCATION_LIST_NOT_PUBLIC"));
    }

    @Test
    void inside_a_list_in_the_directory_is_good_to_know_only() {
        LintReport report =
                certificate("pool.contoso.example", "names: [" + POOL_NAMES + "], crl: [\"ldap:///CN=Issuing\"]");
        assertEquals(
                List.of(
                        "INFO NAME_FOR_STRICT_NAMING_MISSING [sip.contoso.example, sip.fabrikam.example]",
                        "INFO REVOCATION_LIST_NOT_PUBLIC"),
                Plans.all(report, POOL));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 30, ''",
        "2026-11-30, 30, ''",
        "2026-12-01, 30, WARNING EXPIRES_SOON",
        "2026-10-01, 60, ''",
        "2026-10-01, 91, WARNING EXPIRES_SOON",
        "2026-12-31, 30, WARNING EXPIRES_SOON",
        "2026-12-31T12:00, 0, ''",
        "2027-01-01T00:00, 30, ERROR EXPIRED",
        "2027-01-01T00:30+01:00, 0, ''",
        "2025-12-31T23:00, 30, ERROR NOT_YET_VALID",
        "2026-01-01T00:00, 30, ''"
    })
    void dates_are_judged_against_the_plans_date(String date, int days, String expected) {
        MigrationPlan plan = Plans.with(
                "date: " + date,
                "certificates: [{for: reverseProxy, names: [" + PROXY_NAMES
                        + "], notBefore: 2026-01-01, expires: 2026-12-31}]");
        assertEquals(
                expected.isEmpty() ? List.of() : List.of(expected),
                Plans.all(Linter.lint(plan, Duration.ofDays(days)), PROXY));
    }

    @Test
    void without_a_date_none_is_judged() {
        LintReport report = certificate("reverseProxy", "names: [" + PROXY_NAMES + "], expires: 1999-12-31");
        assertEquals(List.of("INFO VALID_UNTIL"), Plans.all(report, PROXY));
        assertTrue(Plans.findings(report, PROXY).get(0).message().contains("valid until 1999-12-31"));
    }

    @Test
    void a_name_with_a_certificate_of_its_own_is_judged_by_that() {
        LintReport report = lint(
                "certificates:",
                "  - {for: reverseProxy, names: [webext.contoso.example, lyncdiscover.contoso.example]}",
                "  - {for: lyncdiscover.fabrikam.example, names: [lyncdiscover.fabrikam.test]}");
        assertEquals(List.of(), Plans.all(report, PROXY));
        assertEquals(
                List.of("ERROR NAME_MISSING [lyncdiscover.fabrikam.example]"),
                Plans.all(report, "lyncdiscover.fabrikam.example (own certificate)"));
    }

    @Test
    void the_names_that_are_not_said_are_not_checked() {
        assertEquals(List.of("INFO NAMES_NOT_SAID"), Plans.all(certificate("reverseProxy", "issuer: Contoso"), PROXY));
    }

    @Test
    void a_director_answers_lyncdiscover_and_its_web_services_stand_on_the_reverse_proxy_too() {
        LintReport report = Linter.lint(Plans.of("""
                        sipDomains: [contoso.example]
                        pools:
                          - {fqdn: pool.contoso.example, externalWebServices: webext.contoso.example}
                          - {fqdn: dir.contoso.example, externalWebServices: dirext.contoso.example, director: true}
                        certificates:
                          - {for: reverseProxy, names: [webext.contoso.example, lyncdiscover.contoso.example]}
                          - {for: pool.contoso.example, names: [pool.contoso.example, webext.contoso.example]}
                          - {for: dir.contoso.example, names: [dir.contoso.example, dirext.contoso.example]}
                        """));
        assertEquals(List.of("ERROR NAME_MISSING [dirext.contoso.example]"), Plans.faults(report, PROXY));
        assertEquals(List.of(), Plans.faults(report, "pool.contoso.example (Front End)"));
        assertEquals(
                List.of(
                        "ERROR NAME_MISSING [lyncdiscoverinternal.contoso.example]",
                        "WARNING NAME_FOR_SERVERS_MISSING [lyncdiscover.contoso.example]"),
                Plans.faults(report, "dir.contoso.example (Director)"));
    }

    @Test
    void an_access_edge_needs_the_sip_domains_of_those_who_come_by_it() {
        LintReport report = Linter.lint(Plans.of("""
                        sipDomains: [contoso.example, fabrikam.example]
                        pools:
                          - {fqdn: pool1.contoso.example, accessEdge: access.contoso.example, users: [contoso.example]}
                          - {fqdn: pool2.fabrikam.example, accessEdge: access.fabrikam.example, users: [fabrikam.example]}
                        certificates:
                          - {for: access.contoso.example, names: [access.contoso.example, sip.contoso.example]}
                          - {for: access.fabrikam.example, names: [access.fabrikam.example, sip.fabrikam.example]}
                        """));
        assertEquals(0, report.count(Severity.ERROR), () -> report.findings().toString());
    }

    @Test
    void the_internal_edge_name_stands_in_the_subject_alone() {
        String av = "avAuthentication: [{edge: edge.corp.test, certificates: [{subject: x}]}]";
        String endpoint = "edge.corp.test (internal Edge interface)";
        assertEquals(
                List.of(),
                Plans.faults(lint("certificates: [{for: edge.corp.test, subject: edge.corp.test}]", av), endpoint));
        assertEquals(
                List.of(),
                Plans.faults(lint("certificates: [{for: edge.corp.test, subject: \"*.corp.test\"}]", av), endpoint));
        assertEquals(
                List.of("ERROR NAME_MISSING [edge.corp.test]", "WARNING SUBJECT_NOT_OWN_NAME [edge.corp.test]"),
                Plans.faults(lint("certificates: [{for: edge.corp.test, subject: other.corp.test}]", av), endpoint));
    }

    /** SHA-512 is supported by Lync Server, and not by Windows Server 2008 R2 to 2012 R2 without KB 2973337. */
    @Test
    void sha512_is_warned_of() {
        LintReport report =
                certificate("reverseProxy", "names: [" + PROXY_NAMES + "], signature: sha512, key: rsa-2048");
        assertEquals(List.of("WARNING SIGNATURE_SHA512"), Plans.faults(report, PROXY));
        assertFalse(sha512(report).contains("for Mac"), sha512(report));
    }

    /** As the prediction for such a client says of the same certificate. */
    @Test
    void a_client_of_the_plan_that_does_not_take_sha512_is_named() {
        LintReport report = lint(
                "clients: [lync-2013, sfb-mac]",
                "certificates: [{for: reverseProxy, names: [" + PROXY_NAMES + "], signature: sha512, key: rsa-2048}]");
        assertTrue(sha512(report).contains("Skype for Business for Mac does not take it."), sha512(report));
        assertFalse(sha512(report).contains("Lync 2013 does not"), sha512(report));
    }

    private static String sha512(LintReport report) {
        return report.findings().stream()
                .filter(finding -> finding.code() == LintCode.SIGNATURE_SHA512)
                .map(LintFinding::message)
                .findFirst()
                .orElseThrow();
    }
}
