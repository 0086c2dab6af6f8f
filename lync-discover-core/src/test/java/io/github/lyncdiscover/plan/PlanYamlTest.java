package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.DnsPublication.How;
import io.github.lyncdiscover.deployment.DnsPublication.Publication;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.LyncDiscoverException;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.file.StatedPlaces;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.text.TextSource;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.worlds.RandomWorld;
import io.github.lyncdiscover.worlds.RandomWorld.Freedom;
import io.github.lyncdiscover.worlds.RandomWorld.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law that a plan written back as a plan file and read again is the same plan, or that its part without words is named. */
final class PlanYamlTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "plans");
    private static final Path WORLDS = Path.of("src/test/resources/io/github/lyncdiscover/plan/worlds");

    private static final MigrationPlan SMALL = MigrationPlan.titled("small")
            .sipDomains("contoso.example")
            .pools(Pool.enterprise("pool.contoso.example").externalWebServices("web.contoso.example"));

    static List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : List.of(EXAMPLES, WORLDS)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static MigrationPlan read(String text, Path folder) {
        return MigrationPlan.load(write(folder.resolve("read.yaml"), text));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** The plan as if it came from no file. */
    private static MigrationPlan nowhere(MigrationPlan plan) {
        return new MigrationPlan(
                new PlanParts(
                        plan.title(),
                        plan.deployment(),
                        plan.trust(),
                        plan.kept(),
                        plan.sipServer(),
                        plan.certificates(),
                        plan.clients(),
                        plan.views(),
                        plan.expectations().stream()
                                .map(each -> new PlanExpectation(
                                        each.sipDomain(),
                                        each.users(),
                                        each.location(),
                                        each.client(),
                                        each.verdict(),
                                        each.prompts(),
                                        each.findings(),
                                        Optional.empty()))
                                .toList(),
                        List.of()),
                StatedPlaces.NONE);
    }

    private static String json(MigrationPlan plan) {
        return JsonReport.ofPlans(List.of(PlanTable.of(nowhere(plan))));
    }

    private static void assertReadBack(MigrationPlan plan, Path folder) {
        String text = plan.toYaml();
        MigrationPlan read = read(text, folder);
        assertEquals(json(plan), json(read), text);
        assertEquals(text, read.assuming(plan.assumptions()).toYaml());
        assertEquals(nowhere(plan).broken().size(), nowhere(read).broken().size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_plan_file_is_written_back(Path file, @TempDir Path folder) throws IOException {
        Path root = file.getParent().getParent();
        for (String part : List.of("plans", "worlds", "recordings", "trust")) {
            if (Files.isDirectory(root.resolve(part))) {
                copyFolder(root.resolve(part), folder.resolve(part));
            }
        }
        for (MigrationPlan plan : MigrationPlan.loadAll(file)) {
            String text = plan.toYaml();
            MigrationPlan read = read(text, folder.resolve(file.getParent().getFileName()));
            assertEquals(withoutWorlds(plan), withoutWorlds(read), text);
            assertEquals(json(plan), json(read), text);
            assertEquals(text, read.toYaml());
        }
    }

    /** Worlds that were read are never equal. */
    private static MigrationPlan withoutWorlds(MigrationPlan plan) {
        Map<Location, LocationOverrides> views = new LinkedHashMap<>();
        plan.views()
                .forEach(
                        (location, view) -> views.put(location, new LocationOverrides(Optional.empty(), view.facts())));
        return nowhere(plan.toBuilder().views(views).unchecked());
    }

    @Test
    void a_recording_is_written_for_its_location() {
        MigrationPlan plan =
                MigrationPlan.loadAll(EXAMPLES.resolve("over-recording.yaml")).get(0);
        String text = plan.toYaml();
        assertTrue(text.contains("recording:\n  outside: \"../recordings/own-names.json\"\n"), text);
        ServerRenaming renaming = new ServerRenaming(
                DomainName.parse("webext.contoso.example"), DomainName.parse("web2.contoso.example"));
        assertRefused("recording.outside", plan.renaming(renaming));
    }

    /** Certificates are found from the folder of the plan. */
    private static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("fast") ? 60 : 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_worlds_are_written_back(int seed, @TempDir Path folder) throws IOException {
        for (Freedom freedom : List.of(Freedom.ANYTHING, Freedom.SETTLED)) {
            assertReadBack(read(RandomWorld.of(freedom, seed, "").yaml(Spelling.PLAIN), folder), folder);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_plans_are_written_back(int seed, @TempDir Path folder) {
        assertReadBack(RandomPlan.of(seed), folder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_certificates_are_written_back_unless_they_come_from_no_file(int seed, @TempDir Path folder) {
        MigrationPlan plan = RandomPlan.of(seed);
        MigrationPlan certified =
                seed % 2 == 0 ? RandomCertificates.in(plan, seed) : RandomCertificates.faulty(plan, seed);
        boolean wordless = certified.certificates().assigned().stream()
                .map(AssignedCertificate::facts)
                .anyMatch(facts -> !facts.chain().isEmpty() || facts.purpose().isPresent());
        if (wordless) {
            assertRefused("certificates", certified);
        } else {
            assertReadBack(certified, folder);
        }
    }

    @Test
    void an_imported_plan_has_its_assumptions_as_comments(@TempDir Path folder) throws IOException {
        Path file = Path.of("..", "examples", "topology", "pending-change.tbxml");
        MigrationPlan plan = MigrationPlan.loadAll(file).get(0);
        assertFalse(plan.assumptions().isEmpty());
        String text = plan.toYaml();
        assertTrue(text.contains("# assumed: "), text);
        assertEquals(nowhere(plan), nowhere(read(text, folder)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "yes",
                "1e3",
                "a: b",
                "a # b",
                "*x",
                "&x",
                "",
                " ",
                "Umzug nach Köln",
                "\"",
                "\\",
                "'",
                "---",
                "~",
                "null",
                "[a",
                "{a",
                "!x",
                "%x",
                "@x",
                "`x",
                "- a",
                "? a",
                "| a",
                "> a",
                "😀",
                "2026-12-01",
                "0x1f",
                "a\\u0041"
            })
    void odd_texts_are_the_same_texts(String text, @TempDir Path folder) {
        MigrationPlan plan =
                nowhere(SMALL.trusting(TrustModelData.policy(text)).certificates(PlannedCertificates.NONE));
        MigrationPlan titled = plan.toBuilder().title(text).build();
        MigrationPlan read = read(titled.toYaml(), folder);
        assertEquals(text, read.title());
        assertEquals(titled, nowhere(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "\u0000", "\u0085", "\u2028", "\ufeff", "\u001b[31m", "\u200d"})
    void a_trust_value_may_have_any_character(String text, @TempDir Path folder) {
        MigrationPlan plan = SMALL.trusting(TrustModelData.policy(text));
        assertEquals(nowhere(plan), nowhere(read(plan.toYaml(), folder)));
    }

    @Test
    void single_users_online_may_come_before_sip_domains(@TempDir Path folder) {
        MigrationPlan plan = MigrationPlan.titled("order")
                .sipDomains("contoso.example")
                .online(OnlineTenant.of(
                        "a.provider.example",
                        "b.provider.example",
                        "c.provider.example",
                        "alice@contoso.example",
                        "contoso.example"));
        assertEquals(
                Set.copyOf(plan.deployment().online().orElseThrow().users()),
                Set.copyOf(read(plan.toYaml(), folder)
                        .deployment()
                        .online()
                        .orElseThrow()
                        .users()));
    }

    @Test
    void facts_for_one_location_stay_there(@TempDir Path folder) {
        String url = "https://web.contoso.example/" + "a".repeat(1_500);
        MigrationPlan plan = SMALL.laying(
                        Location.INSIDE,
                        Facts.sipServer("pool.contoso.example", Answers.redirectsTo("other.contoso.example")),
                        Facts.get(url, Answers.seeOther(307, "https://x.contoso.example/?a=%20b")),
                        Facts.get("http://web.contoso.example/", Answers.status(401)))
                .laying(
                        Location.OUTSIDE,
                        Facts.get(url, Answers.document(Documents.userAt("https://u.contoso.example/"))),
                        Facts.sipServer("pool.contoso.example:443", Answers.tlsFailed(TlsProblem.EXPIRED)));
        assertReadBack(plan, folder);
        assertEquals(
                Set.copyOf(plan.views().get(Location.INSIDE).facts()),
                Set.copyOf(
                        read(plan.toYaml(), folder).views().get(Location.INSIDE).facts()));
    }

    private static void assertRefused(String part, MigrationPlan plan) {
        LyncDiscoverException refused = assertThrows(LyncDiscoverException.class, plan::toYaml);
        assertTrue(String.valueOf(refused.getMessage()).matches(part + "(\\[.*\\])?: .*"), refused::getMessage);
    }

    @Test
    void what_no_plan_file_states_is_refused_by_its_name() {
        assertRefused("recording.inside", SMALL.over(Location.INSIDE, PlannedNetwork.of()));
        assertRefused("dns.records.outside", SMALL.laying(Location.OUTSIDE, Facts.noSuchName("sip.contoso.example")));
        assertRefused(
                "clients",
                SMALL.as(Clients.LYNC_2013.with(Settings.JUDGES_SIP_REDIRECTS, true, "a test of the writer")));
        assertRefused(
                "trustModelData.hkcuPolicy",
                SMALL.trusting(new TrustModelData(
                        TrustModelData.Source.HKCU_POLICY, "x.example", Optional.of(RegistryKey.OFFICE_15))));
        for (var answer : List.of(
                Answers.lost(),
                Answers.silent(),
                Answers.tooLarge(),
                Answers.body("text/html", "<p>"),
                Answers.inTurn(Answers.status(401), Answers.status(200)),
                Answers.tlsFailed(TlsProblem.EXPIRED, TlsProblem.UNTRUSTED))) {
            assertRefused("answers", SMALL.laying(Location.INSIDE, Facts.get("https://web.contoso.example/", answer)));
        }
        assertRefused(
                "answers.inside",
                SMALL.laying(
                        Location.INSIDE,
                        Facts.get(
                                "https://web.contoso.example/",
                                Answers.tlsFailed(TlsProblem.EXPIRED, "my own words"))));
        assertRefused(
                "sipServers",
                SMALL.laying(Location.INSIDE, Facts.sipServer("pool.contoso.example", Answers.accepts())));
        assertRefused("date", SMALL.certificates(PlannedCertificates.of(Instant.parse("2026-12-01T00:00:00.5Z"))));
        assertRefused(
                "certificates",
                SMALL.certificates(PlannedCertificates.of(
                        Instant.parse("2026-12-01T00:00:00Z"),
                        new AssignedCertificate(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("server.pem"),
                                CertificateFacts.naming("web.contoso.example")))));
        assertRefused("title", SMALL.toBuilder().title("a\nb").build());
    }

    @Test
    void several_plans_make_one_file(@TempDir Path folder) {
        MigrationPlan other = SMALL.toBuilder().title("other").build();
        assertEquals(
                List.of(SMALL, other),
                MigrationPlan.loadAll(write(folder.resolve("two.yaml"), SMALL.toYaml() + "---\n" + other.toYaml())));
    }

    @Test
    void names_that_mean_something_else_are_refused_or_stay_names(@TempDir Path folder) {
        for (String name : List.of("on", "null", "none", "1e3", "3.contoso.example", "xn--kln-sna.example", "online")) {
            assertReadBack(
                    MigrationPlan.titled(name)
                            .sipDomains(name)
                            .pools(Pool.standard(name).externalWebServices(name).accessEdge(name)),
                    folder);
        }
        MigrationPlan others =
                MigrationPlan.titled("x").sipDomains("others").pools(Pool.standard("pool.contoso.example"));
        assertRefused(
                "dns",
                others.with(others.deployment()
                        .withDns(new DnsPublication(
                                new Publication(How.CNAME, Map.of(DomainName.parse("others"), How.NONE), false),
                                DnsPublication.DERIVED.lyncdiscoverinternal(),
                                List.of(),
                                List.of()))));
    }

    @Test
    void a_text_without_a_plan_is_refused() {
        String message = assertThrows(LyncDiscoverException.class, MigrationPlan.titled("nothing")::toYaml)
                .getMessage();
        assertTrue(String.valueOf(message).contains("sipDomains"), message);
    }

    @Test
    void a_written_plan_needs_no_folder() {
        assertEquals(nowhere(SMALL), nowhere(MigrationPlan.load(TextSource.of(SMALL.toYaml()))));
    }
}
