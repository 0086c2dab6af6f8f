package io.github.lyncdiscover.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that the documents list for each role, against those that the linter asks for there. */
final class RequiredNamesTest {
    private static final String PLAN = """
            sipDomains: [contoso.example, fabrikam.example]
            pools:
              - {fqdn: dir.contoso.example, director: true, externalWebServices: dirext.contoso.example}
              - fqdn: pool.contoso.example
                internalWebServices: webint.contoso.example
                externalWebServices: webext.contoso.example
                accessEdge: access.contoso.example
              - {fqdn: branch.contoso.example, centralPool: pool.contoso.example, users: [contoso.example]}
            avAuthentication:
              - edge: edge.corp.example
                certificates: [{names: [av.contoso.example]}]
            """;
    private static final String SERVICES = """
            simpleUrls:
              meet: [meet.contoso.example, "https://meet.fabrikam.example/"]
              dialin: https://dialin.contoso.example
              admin: admin.contoso.example
            webConferencingEdge: webconf.contoso.example
            xmpp: [contoso.example, fabrikam.example]
            """;

    /** Who asks for what, by the documents' own tables for each role. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # gg398094: Front End
            pool.contoso.example (Front End)   | pool webint webext meet meet.fabrikam dialin admin
            # gg398094: Director; JJ945616, Hh690044: what answers lyncdiscover; gg398094: sip for strict DNS matching
            dir.contoso.example (Director)     | dir dirext lyncdiscoverinternal lyncdiscoverinternal.fabrikam lyncdiscover lyncdiscover.fabrikam sip sip.fabrikam meet meet.fabrikam dialin admin
            # gg398094: a branch appliance runs no web services
            branch.contoso.example (Front End) | branch
            # JJ945616, gg398094: published are web services, lyncdiscover and simple URLs, and no Control Panel
            reverse proxy                      | webext dirext lyncdiscover lyncdiscover.fabrikam meet meet.fabrikam dialin
            # gg398920, gg413010, XMPP summary: the external Edge
            access.contoso.example (Access Edge) | access sip sip.fabrikam webconf contoso.example fabrikam.example
            # gg398920: the internal interface has its subject alone
            edge.corp.example (internal Edge interface) | edge.corp.example
            """)
    void each_role_needs_the_names_of_its_documents(String endpoint, String names) {
        assertEquals(
                Arrays.stream(names.split(" ", -1))
                        .map(RequiredNamesTest::full)
                        .collect(Collectors.toCollection(TreeSet::new)),
                needed(lint(SERVICES), endpoint));
    }

    /** A short name is one of contoso.example; one with a domain is whole, or of fabrikam.example. */
    private static String full(String name) {
        return name.endsWith(".example")
                ? name
                : name.endsWith(".fabrikam") ? name + ".example" : name + ".contoso.example";
    }

    private static Set<String> needed(LintReport report, String endpoint) {
        return report.endpoints().stream()
                .filter(each -> each.title().equals(endpoint))
                .flatMap(each ->
                        each instanceof LintedEndpoint.Server server ? server.endpoint().needs().stream() : Stream.of())
                .map(Need::name)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LintReport lint(String... lines) {
        return Linter.lint(plan(lines));
    }

    private static MigrationPlan plan(String... lines) {
        return Plans.of(PLAN + String.join("\n", lines) + "\n");
    }

    /** A certificate that lacks one name of a service is an error that tells this name, and no other. */
    @ParameterizedTest
    @CsvSource({
        "pool.contoso.example, pool.contoso.example (Front End), meet.contoso.example",
        "pool.contoso.example, pool.contoso.example (Front End), meet.fabrikam.example",
        "pool.contoso.example, pool.contoso.example (Front End), admin.contoso.example",
        "dir.contoso.example, dir.contoso.example (Director), dialin.contoso.example",
        "reverseProxy, reverse proxy, meet.fabrikam.example",
        "reverseProxy, reverse proxy, dialin.contoso.example",
        "accessEdge, access.contoso.example (Access Edge), webconf.contoso.example",
        "accessEdge, access.contoso.example (Access Edge), fabrikam.example"
    })
    void a_name_that_is_not_in_the_certificate_is_an_error(String use, String endpoint, String lacking) {
        Set<String> names = needed(lint(SERVICES), endpoint);
        assertEquals(List.of(), Plans.faults(lint(SERVICES, certificate(use, names)), endpoint));
        assertTrue(names.remove(lacking), names::toString);
        assertEquals(
                List.of("ERROR NAME_MISSING [" + lacking + "]"),
                Plans.faults(lint(SERVICES, certificate(use, names)), endpoint));
    }

    private static String certificate(String use, Set<String> names) {
        return "certificates: [{for: " + use + ", names: [" + String.join(", ", names) + "]}]";
    }

    /** hh202161: a wildcard is for simple URLs; gg413010: for nothing on the external Edge, and never for the domain itself. */
    @Test
    void a_wildcard_does_for_simple_urls_and_for_nothing_on_the_external_edge() {
        LintReport proxy = lint(
                SERVICES,
                "clients: [lync-phone]",
                "certificates: [{for: reverseProxy, names: [\"*.contoso.example\", \"*.fabrikam.example\"]}]");
        assertEquals(List.of(), Plans.faults(proxy, "reverse proxy"));
        LintReport edge = lint(
                SERVICES,
                "certificates: [{for: accessEdge, names: [access.contoso.example,"
                        + " sip.contoso.example, sip.fabrikam.example, \"*.contoso.example\"]}]");
        assertEquals(
                List.of(
                        "ERROR NAME_MISSING [contoso.example, fabrikam.example]",
                        "ERROR WILDCARD_UNSUPPORTED [webconf.contoso.example]"),
                Plans.faults(edge, "access.contoso.example (Access Edge)"));
    }

    @Test
    void a_simple_url_with_a_certificate_of_its_own_is_left_to_that() {
        LintReport report = lint(SERVICES, "certificates: [{for: meet.contoso.example, names: [other.example]}]");
        assertEquals(
                List.of("ERROR NAME_MISSING [meet.contoso.example]"),
                Plans.faults(report, "meet.contoso.example (own certificate)"));
        assertTrue(!needed(report, "reverse proxy").contains("meet.contoso.example"));
    }

    /** What the plan leaves open is said; an empty list says that there is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                      | MEET DIALIN ADMIN WEB_CONFERENCING XMPP
            simpleUrls: {meet: meet.contoso.example}               | DIALIN ADMIN WEB_CONFERENCING XMPP
            simpleUrls: {meet: [], dialin: [], admin: []}          | WEB_CONFERENCING XMPP
            xmpp: []                                               | MEET DIALIN ADMIN WEB_CONFERENCING
            webConferencingEdge: []                                | MEET DIALIN ADMIN XMPP
            webConferencingEdge: {access.contoso.example: w.test}  | MEET DIALIN ADMIN XMPP
            webConferencingEdge: {}                                | MEET DIALIN ADMIN XMPP
            """)
    void what_is_not_named_is_not_checked_and_said(String line, String open) {
        LintReport report = line == null ? lint() : lint(line);
        assertEquals(open, report.notChecked().stream().map(Reason::name).collect(Collectors.joining(" ")));
    }

    @Test
    void nothing_is_left_open_of_servers_that_the_plan_does_not_have() {
        LintReport inside =
                Linter.lint(Plans.of("sipDomains: [contoso.example]\npools: [{fqdn: pool.contoso.example}]\n"));
        assertEquals(List.of(Reason.MEET, Reason.DIALIN, Reason.ADMIN), inside.notChecked());
    }

    /** Law: whatever reason a name has, the certificate that lacks it is found wanting, with a sentence and a source. */
    @Test
    void every_reason_has_its_words_and_its_source() {
        Set<Reason> seen = EnumSet.noneOf(Reason.class);
        List<String> uses = List.of(
                "pool.contoso.example", "dir.contoso.example", "reverseProxy", "accessEdge", "edge.corp.example");
        List<String> bad = new ArrayList<>();
        uses.forEach(use -> bad.add("{for: " + use + ", names: [x.test]}"));
        LintReport report = lint(SERVICES, "certificates: [" + String.join(", ", bad) + "]");
        for (LintedEndpoint each : report.endpoints()) {
            if (each instanceof LintedEndpoint.Server server
                    && !server.endpoint().certificates().isEmpty()) {
                server.endpoint().needs().forEach(need -> {
                    seen.add(need.reason());
                    LintFinding found = server.findings().stream()
                            .filter(finding -> finding.names().contains(need.name()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(each.title() + " " + need));
                    assertTrue(!found.sources().isEmpty(), found::toString);
                    assertEquals(
                            !need.asked().isEmpty() || need.reason() == Reason.EDGE_INTERNAL,
                            found.code() == LintCode.NAME_MISSING && found.severity() == Severity.ERROR,
                            found::toString);
                });
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Reason.FALLBACK, Reason.OWN)), seen);
    }
}
