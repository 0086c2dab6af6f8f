package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.recorded.RecordingFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plan's certificates do to its sign-ins: the certificate dialog comes by the same walk as the trust dialog. */
final class CertifiedPlanTest {
    private static final Instant DATE = Instant.parse("2026-12-01T12:00:00Z");

    private static final MigrationPlan PLAN = MigrationPlan.titled("one pool")
            .sipDomains("contoso.example")
            .pools(Pool.enterprise("pool.fabrikam.example")
                    .internalWebServices("webint.fabrikam.example")
                    .externalWebServices("webext.fabrikam.example")
                    .accessEdge("access.fabrikam.example"));

    private static final List<String> ALL = List.of(
            "pool.fabrikam.example",
            "webint.fabrikam.example",
            "webext.fabrikam.example",
            "access.fabrikam.example",
            "lyncdiscoverinternal.contoso.example",
            "lyncdiscover.contoso.example");

    private static AssignedCertificate certificate(String use, String... names) {
        return certificate(use, Optional.empty(), Optional.empty(), names);
    }

    private static AssignedCertificate certificate(
            String use, Optional<Location> location, Optional<String> until, String... names) {
        return new AssignedCertificate(
                List.of(CertificateUse.parse(use)),
                location,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RandomCertificates.naming(List.of(names), Optional.empty(), until.map(Instant::parse)));
    }

    private static MigrationPlan with(AssignedCertificate... assigned) {
        return PLAN.certificates(PlannedCertificates.of(DATE, assigned));
    }

    private static Prediction outside(MigrationPlan plan) {
        return only(plan.from(Location.OUTSIDE));
    }

    private static Prediction inside(MigrationPlan plan) {
        return only(plan.from(Location.INSIDE));
    }

    private static Prediction only(MigrationPlan plan) {
        List<PlannedSignIn> forecasts = plan.predictions().toList();
        assertEquals(1, forecasts.size());
        return forecasts.get(0).prediction();
    }

    private static String asked(Prediction prediction) {
        return prediction.verdict()
                + " "
                + prediction.prompts().stream().map(Prompt::server).toList()
                + " "
                + prediction.findings().stream()
                        .map(finding -> finding.code())
                        .filter(code -> code.name().startsWith("TLS_"))
                        .toList();
    }

    @Test
    void without_certificates_every_handshake_succeeds() {
        assertEquals("PROMPT [webext.fabrikam.example, access.fabrikam.example] []", asked(outside(PLAN)));
        assertEquals("PROMPT [webint.fabrikam.example, pool.fabrikam.example] []", asked(inside(PLAN)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    reverseProxy | webext.fabrikam.example,lyncdiscover.contoso.example | PROMPT [webext.fabrikam.example, access.fabrikam.example] []
                    reverseProxy | webext.fabrikam.example | PROMPT [webext.fabrikam.example, access.fabrikam.example] [TLS_NAME_MISMATCH]
                    reverseProxy | *.fabrikam.example,*.contoso.example | PROMPT [webext.fabrikam.example, access.fabrikam.example] []
                    reverseProxy | lyncdiscover.contoso.example | SIGN_IN_FAILS [] [TLS_NAME_MISMATCH, TLS_NAME_MISMATCH]
                    accessEdge | access.fabrikam.example | PROMPT [webext.fabrikam.example, access.fabrikam.example] []
                    accessEdge | sip.contoso.example | PROMPT [webext.fabrikam.example] [TLS_NAME_MISMATCH]
                    access.fabrikam.example | sip.contoso.example | PROMPT [webext.fabrikam.example] [TLS_NAME_MISMATCH]
                    webext.fabrikam.example | other.example | SIGN_IN_FAILS [] [TLS_NAME_MISMATCH, TLS_NAME_MISMATCH]
                    lyncdiscover.contoso.example | other.example | PROMPT [webext.fabrikam.example, access.fabrikam.example] [TLS_NAME_MISMATCH]
                    pool.fabrikam.example | other.example | PROMPT [webext.fabrikam.example, access.fabrikam.example] []
                    """)
    void outside_a_certificate_that_does_not_name_its_server_brings_the_certificate_dialog(
            String use, String names, String expected) {
        assertEquals(expected, asked(outside(with(certificate(use, names.split(","))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pool.fabrikam.example | pool.fabrikam.example,webint.fabrikam.example,lyncdiscoverinternal.contoso.example | PROMPT [webint.fabrikam.example, pool.fabrikam.example] []
                    pool.fabrikam.example | webint.fabrikam.example,lyncdiscoverinternal.contoso.example | PROMPT [webint.fabrikam.example] [TLS_NAME_MISMATCH]
                    pool.fabrikam.example | pool.fabrikam.example,webint.fabrikam.example | PROMPT [webint.fabrikam.example, pool.fabrikam.example] [TLS_NAME_MISMATCH]
                    webint.fabrikam.example | other.example | SIGN_IN_FAILS [] [TLS_NAME_MISMATCH, TLS_NAME_MISMATCH]
                    reverseProxy | other.example | PROMPT [webint.fabrikam.example, pool.fabrikam.example] []
                    """)
    void inside_the_pools_certificate_stands_for_all_that_the_pool_presents(String use, String names, String expected) {
        assertEquals(expected, asked(inside(with(certificate(use, names.split(","))))));
    }

    @Test
    void the_detail_says_what_the_certificate_says() {
        Prediction prediction = outside(with(certificate("accessEdge", "sip.contoso.example")));
        assertTrue(
                prediction.explain().contains("its certificate names another host (names: sip.contoso.example)"),
                prediction::explain);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T11:59:59Z, PROMPT [webext.fabrikam.example] [TLS_EXPIRED]",
        "2026-12-01T12:00:00Z, 'PROMPT [webext.fabrikam.example, access.fabrikam.example] []'"
    })
    void a_certificate_is_good_to_its_last_second(String until, String expected) {
        AssignedCertificate edge =
                certificate("accessEdge", Optional.empty(), Optional.of(until), "access.fabrikam.example");
        assertEquals(expected, asked(outside(with(edge))));
        MigrationPlan dateless = PLAN.certificates(
                new PlannedCertificates(Optional.empty(), List.of(edge), List.of(), java.util.Set.of()));
        assertEquals(
                "PROMPT [webext.fabrikam.example, access.fabrikam.example] []",
                asked(outside(dateless)),
                "without a date none is judged");
    }

    @Test
    void of_two_problems_both_are_told_as_in_a_live_handshake() {
        AssignedCertificate edge =
                certificate("accessEdge", Optional.empty(), Optional.of("2026-01-01T00:00:00Z"), "other.example");
        assertEquals("PROMPT [webext.fabrikam.example] [TLS_NAME_MISMATCH, TLS_EXPIRED]", asked(outside(with(edge))));
    }

    @Test
    void a_phone_takes_no_wildcard_and_windows_does() {
        MigrationPlan plan = MigrationPlan.load(Path.of("..", "examples", "plans", "certificates-wanting.yaml"))
                .expecting(List.of())
                .sipDomains("contoso.example")
                .from(Location.OUTSIDE);
        assertEquals("NO_PROMPT [] []", asked(outside(plan.as(Clients.LYNC_2013))));
        assertEquals("SIGN_IN_FAILS [] [TLS_NAME_MISMATCH]", asked(outside(plan.as(Clients.LYNC_PHONE))));
    }

    @Test
    void the_handshake_fails_where_none_of_several_computers_has_a_good_certificate() {
        AssignedCertificate good = onServer("fe01.fabrikam.example", "pool.fabrikam.example", "*.fabrikam.example");
        AssignedCertificate bad = onServer("fe02.fabrikam.example", "fe02.fabrikam.example");
        AssignedCertificate worse = onServer("fe03.fabrikam.example", "fe03.fabrikam.example");
        MigrationPlan plan = PLAN.certificates(PlannedCertificates.of(DATE, bad, good));
        assertEquals(
                "PROMPT [webint.fabrikam.example, pool.fabrikam.example] [TLS_NAME_MISMATCH]", asked(inside(plan)));
        assertEquals(
                "SIGN_IN_FAILS [] [TLS_NAME_MISMATCH, TLS_NAME_MISMATCH]",
                asked(inside(PLAN.certificates(PlannedCertificates.of(DATE, bad, worse)))));
    }

    private static AssignedCertificate onServer(String server, String... names) {
        AssignedCertificate each = certificate("pool.fabrikam.example", names);
        return new AssignedCertificate(
                each.uses(),
                each.location(),
                Optional.of(DomainName.parse(server)),
                each.product(),
                each.file(),
                each.facts());
    }

    @Test
    void a_name_that_leads_elsewhere_inside_and_outside_has_a_certificate_for_each() {
        MigrationPlan plan = MigrationPlan.titled("one name")
                .sipDomains("contoso.example")
                .pools(Pool.enterprise("sip.contoso.example")
                        .externalWebServices("web.contoso.example")
                        .accessEdge("sip.contoso.example"))
                .certificates(PlannedCertificates.of(
                        DATE,
                        certificate(
                                "sip.contoso.example",
                                Optional.of(Location.INSIDE),
                                Optional.of("2026-01-01T00:00:00Z"),
                                "sip.contoso.example",
                                "lyncdiscoverinternal.contoso.example"),
                        certificate(
                                "sip.contoso.example",
                                Optional.of(Location.OUTSIDE),
                                Optional.empty(),
                                "sip.contoso.example")));
        assertEquals("SIGN_IN_FAILS [] [TLS_EXPIRED, TLS_EXPIRED, TLS_EXPIRED]", asked(inside(plan)));
        assertEquals("NO_PROMPT [] []", asked(outside(plan)));
    }

    @Test
    void inside_a_name_that_is_published_outside_only_leads_to_what_is_presented_there() {
        MigrationPlan plan = MigrationPlan.load(Path.of("..", "examples", "plans", "certificates.yaml"));
        MigrationPlan noInternal = plan.expecting(List.of())
                .with(new Deployment(
                        plan.deployment().sipDomains(),
                        List.of(),
                        plan.deployment().pools(),
                        Optional.empty(),
                        Map.of(),
                        new DnsPublication(
                                DnsPublication.Publication.always(DnsPublication.How.CNAME),
                                DnsPublication.Publication.always(DnsPublication.How.NONE),
                                List.of(),
                                List.of())))
                .sipDomains("contoso.example");
        assertEquals("NO_PROMPT [] []", asked(inside(noInternal)));
        MigrationPlan bad =
                noInternal.certificates(PlannedCertificates.of(DATE, certificate("accessEdge", "other.example")));
        assertEquals("SIGN_IN_FAILS [] [TLS_NAME_MISMATCH]", asked(inside(bad)));
        MigrationPlan outsideOnly = noInternal.certificates(PlannedCertificates.of(
                DATE, certificate("accessEdge", Optional.of(Location.OUTSIDE), Optional.empty(), "other.example")));
        assertEquals("NO_PROMPT [] []", asked(inside(outsideOnly)));
        assertEquals("SIGN_IN_FAILS [] [TLS_NAME_MISMATCH]", asked(outside(outsideOnly)));
    }

    @Test
    void a_server_that_the_plan_says_is_dead_stays_so() {
        MigrationPlan dead = with(certificate("reverseProxy", "other.example"))
                .laying(
                        Location.OUTSIDE,
                        Facts.get("https://lyncdiscover.contoso.example/", Answers.refused()),
                        Facts.get("http://lyncdiscover.contoso.example/", Answers.timedOut()));
        assertEquals(
                List.of("CONNECTION_REFUSED", "TIMED_OUT"),
                outside(dead).steps().stream()
                        .filter(Step.Fetch.class::isInstance)
                        .map(step -> ((Step.Fetch) step).outcome().name())
                        .sorted()
                        .toList());
        MigrationPlan otherwise = with(certificate("accessEdge", "other.example"))
                .laying(
                        Location.OUTSIDE,
                        Facts.sipServer("access.fabrikam.example:443", Answers.tlsFailed(TlsProblem.UNTRUSTED)));
        assertEquals("PROMPT [webext.fabrikam.example] [TLS_UNTRUSTED]", asked(outside(otherwise)));
    }

    @Test
    void what_a_server_would_answer_is_not_seen_behind_a_failed_handshake() {
        MigrationPlan plan = with(certificate("accessEdge", "other.example"))
                .laying(
                        Location.OUTSIDE,
                        Facts.sipServer("access.fabrikam.example:443", Answers.redirectsTo("elsewhere.example")));
        assertEquals("PROMPT [webext.fabrikam.example] [TLS_NAME_MISMATCH]", asked(outside(plan)));
    }

    @Test
    void over_a_recording_the_plans_certificates_count() {
        MigrationPlan plan = MigrationPlan.titled("over a recording")
                .sipDomains("contoso.example")
                .pools(Pool.enterprise("pool.contoso.example").externalWebServices("webext.contoso.example"))
                .from(Location.OUTSIDE)
                .over(
                        Location.OUTSIDE,
                        RecordingFile.read(Path.of("..", "examples", "recordings", "own-names.json"))
                                .replay());
        MigrationPlan certified =
                plan.certificates(PlannedCertificates.of(DATE, certificate("webext.contoso.example", "other.example")));
        assertTrue(outside(plan).findings().stream().noneMatch(found -> found.code() == FindingCode.TLS_NAME_MISMATCH));
        assertTrue(
                outside(certified).findings().stream().anyMatch(found -> found.code() == FindingCode.TLS_NAME_MISMATCH),
                () -> outside(certified).explain());
    }

    @Test
    void the_steps_tell_the_certificates_of_a_file() {
        MigrationPlan plan = MigrationPlan.load(Path.of("..", "examples", "plans", "certificates.yaml"));
        Prediction prediction =
                plan.from(Location.OUTSIDE).predictions().toList().get(0).prediction();
        List<String> told = prediction.steps().stream()
                .flatMap(step -> step.certificates().stream())
                .map(shown ->
                        shown.host() + " " + shown.name() + " " + shown.chain().size())
                .distinct()
                .toList();
        assertEquals(List.of("webext.contoso.example EXACT 2", "lyncdiscover.contoso.example EXACT 2"), told);
    }

    @Test
    void a_certificate_for_something_else_than_servers_breaks_the_handshake() {
        Path odd = Path.of("src", "test", "resources", "io", "github", "lyncdiscover", "lint", "client-only.pem");
        MigrationPlan plan = MigrationPlan.titled("client only")
                .sipDomains("contoso.example")
                .pools(Pool.enterprise("pool.contoso.example")
                        .accessEdge("client-only.contoso.example")
                        .externalWebServices("web.contoso.example"))
                .certificates(PlannedCertificates.of(
                        DATE,
                        AssignedCertificate.of(
                                CertificateFacts.of(CertificateFile.read(odd)), "client-only.contoso.example")));
        assertEquals("SIGN_IN_FAILS [] [TLS_HANDSHAKE_FAILED]", asked(outside(plan)));
    }

    @Test
    void a_new_name_gets_a_certificate_that_is_right() {
        MigrationPlan plan =
                with(certificate("reverseProxy", "webext.fabrikam.example", "lyncdiscover.contoso.example"));
        assertEquals(
                "PROMPT [access.fabrikam.example] []",
                asked(outside(plan.renaming(ServerRenaming.parse("webext.fabrikam.example=webext.contoso.example")))));
    }

    @Test
    void a_certificate_for_nobody_is_refused() {
        MisfitException told = assertThrows(
                MisfitException.class, () -> with(certificate("webxet.fabrikam.example", "webext.fabrikam.example")));
        assertEquals("certificates[0].for[0]", told.where());
        assertEquals(
                "webxet.fabrikam.example is no server of the plan; did you mean \"webext.fabrikam.example\"?",
                told.getMessage());
    }

    static Stream<MigrationPlan> plans() {
        return IntStream.range(0, 60).mapToObj(RandomPlan::of);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void certificates_that_are_right_change_nothing(MigrationPlan plan) {
        List<String> names = Stream.concat(
                        ServerRenaming.servers(plan.deployment()).stream(),
                        plan.deployment().sipDomains().stream()
                                .flatMap(domain -> Stream.of(
                                        domain.under("lyncdiscover"),
                                        domain.under("lyncdiscoverinternal"),
                                        domain.under("sip"))))
                .map(DomainName::text)
                .distinct()
                .toList();
        // A server that has a certificate exists; what only an SRV record names may not.
        Set<String> targets = Stream.of(
                        plan.deployment().dns().inside(),
                        plan.deployment().dns().outside())
                .flatMap(List::stream)
                .map(ZoneRecord::data)
                .filter(ZoneRecord.Service.class::isInstance)
                .flatMap(data -> DomainName.tryParse(((ZoneRecord.Service) data).target()).stream())
                .map(DomainName::text)
                .collect(Collectors.toSet());
        AssignedCertificate[] right = Stream.concat(
                        Stream.of("reverseProxy", "accessEdge"),
                        ServerRenaming.servers(plan.deployment()).stream()
                                .map(DomainName::text)
                                .filter(name -> !targets.contains(name)))
                .map(use -> certificate(use, names.toArray(String[]::new)))
                .toArray(AssignedCertificate[]::new);
        assertEquals(
                plan.predictions().map(PlannedSignIn::prediction).toList(),
                plan.certificates(PlannedCertificates.of(DATE, right))
                        .predictions()
                        .map(PlannedSignIn::prediction)
                        .toList());
    }

    @Test
    void case_and_the_last_dot_change_nothing() {
        String[] odd =
                ALL.stream().map(name -> name.toUpperCase(Locale.ROOT) + ".").toArray(String[]::new);
        for (String use : List.of("reverseProxy", "accessEdge", "POOL.Fabrikam.example.")) {
            assertEquals(asked(outside(PLAN)), asked(outside(with(certificate(use, lowered(odd))))), use);
            assertEquals(asked(inside(PLAN)), asked(inside(with(certificate(use, lowered(odd))))), use);
        }
    }

    /** A certificate's names are read in lower case; the last dot stays. */
    private static String[] lowered(String... names) {
        return Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
