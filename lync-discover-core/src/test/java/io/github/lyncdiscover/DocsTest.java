package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.advice.AdviceAlternative;
import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.KnownStore;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Setting;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.lint.LintCode;
import io.github.lyncdiscover.lint.LintSource;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.certificates.ServerProduct;
import io.github.lyncdiscover.plan.file.PlanKeys;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.trust.TrustDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in docs say of every code what it means, and of no other. */
final class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");

    @Test
    void every_verdict_has_an_entry_with_its_exit_code() {
        DocsPage page = page("verdicts.md");
        assertEquals(names(Verdict.values()), page.under("## Verdicts").headings());
        for (Verdict verdict : Verdict.values()) {
            DocsPage entry = page.under("### `" + verdict + "`");
            assertEquals("Exit code " + verdict.exitCode() + ".", entry.lines().get(0), verdict::name);
            assertAnswers(entry, verdict.name());
        }
        assertEquals(names(Verdict.values()), page.headings());
    }

    @Test
    void every_certainty_every_stage_and_every_doubt_has_an_entry() throws IOException {
        DocsPage page = page("verdicts.md");
        assertEquals(
                names(Prompt.Certainty.values()), page.under("## Certainty").column(0));
        assertEquals(names(Stage.values()), page.under("## Stages").column(0));
        assertEquals(names(Doubt.Kind.values()), page.under("## Doubts").column(0));
        List<String> written = new ArrayList<>();
        schema().path("$defs")
                .path("doubt")
                .path("properties")
                .path("kind")
                .path("enum")
                .forEach(kind -> written.add(kind.asText()));
        assertEquals(names(Doubt.Kind.values()), written);
    }

    @Test
    void every_finding_has_an_entry_with_its_severity() {
        DocsPage page = page("findings.md");
        assertEquals(names(FindingCode.values()), page.headings());
        for (FindingCode code : FindingCode.values()) {
            DocsPage entry = page.under("### `" + code + "`");
            String severity = code.severity().name();
            assertEquals(
                    severity.charAt(0)
                            + severity.substring(1).toLowerCase(Locale.ROOT)
                            + (code.isMissingAnswer() ? "; an answer is missing." : "."),
                    entry.lines().get(0),
                    code::name);
            assertAnswers(entry, code.name());
        }
    }

    @Test
    void everything_that_the_linter_finds_has_an_entry_with_its_severities() {
        DocsPage page = page("lint.md");
        assertEquals(names(LintCode.values()), page.headings());
        for (LintCode code : LintCode.values()) {
            List<String> lines = page.under("### `" + code + "`").lines().stream()
                    .filter(line -> !line.isEmpty())
                    .toList();
            List<String> severities = code.severities().stream()
                    .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                    .toList();
            String last = severities.get(severities.size() - 1);
            String all = severities.size() == 1
                    ? last
                    : String.join(", ", severities.subList(0, severities.size() - 1)) + " or " + last;
            assertEquals(Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".", lines.get(0), code::name);
            assertEquals(
                    List.of("**Means.**", "**You can.**"),
                    lines.stream()
                            .filter(line -> line.startsWith("**"))
                            .map(line -> line.substring(0, line.indexOf("** ") + 2))
                            .toList(),
                    code::name);
        }
    }

    @Test
    void every_document_that_the_linter_cites_is_listed() {
        assertEquals(
                Arrays.stream(LintSource.values()).map(LintSource::id).toList(),
                page("certificates.md").under("## Documents").column(0));
    }

    @Test
    void every_kind_of_step_has_an_entry_with_its_fields_and_outcomes() throws IOException {
        DocsPage page = page("steps.md").under("## Step kinds");
        List<String> kinds = Arrays.stream(Step.class.getPermittedSubclasses())
                .map(kind -> kind.getSimpleName().toUpperCase(Locale.ROOT))
                .toList();
        assertEquals(kinds, page.headings());
        JsonNode defs = schema().path("$defs");
        for (String kind : kinds) {
            List<String> expected = new ArrayList<>();
            JsonNode fields = defs.path(kind.toLowerCase(Locale.ROOT)).path("properties");
            assertEquals(kind, fields.path("kind").path("const").asText());
            fields.fieldNames().forEachRemaining(expected::add);
            expected.removeAll(List.of("n", "kind"));
            for (String field : List.of("by", "outcome", "reasonKind")) {
                fields.path(field).path("enum").forEach(value -> expected.add(value.asText()));
            }
            assertEquals(expected, page.under("### `" + kind + "`").column(0), kind);
        }
    }

    @Test
    void every_ending_has_an_entry_that_says_what_it_counts_as() {
        DocsPage table = page("steps.md").under("## Endings of a leg");
        assertEquals(names(LegEnding.values()), table.column(0));
        List<String> kinds = Arrays.stream(LegEnding.values())
                .map(ending -> ending.isSuccess() ? "success" : ending.isUnanswered() ? "missing" : "failure")
                .toList();
        assertEquals(kinds, table.column(1));
    }

    @Test
    void every_basis_has_an_entry_that_says_whether_it_trusts() {
        DocsPage table = page("steps.md").under("## Bases of a decision");
        assertEquals(names(TrustDecision.Basis.values()), table.column(0));
        List<String> trusted = Arrays.stream(TrustDecision.Basis.values())
                .map(basis -> new TrustDecision(
                        Clients.LYNC_2013.trust().defaults().orElseThrow().get(0), basis, java.util.Optional.empty()))
                .map(decision -> decision.trusted() ? "yes" : "no")
                .toList();
        assertEquals(trusted, table.column(1));
    }

    @Test
    void the_page_of_clients_says_what_the_code_does() {
        String expected = DocsOfClients.text();
        assertEquals(
                expected,
                page("clients.md")
                        .between(
                                "<!-- From here to the next comment the text is made of the code; DocsTest prints it when"
                                        + " it differs. -->",
                                "<!-- End of what is made of the code. -->"),
                () -> "docs/clients.md must hold, between its comments:\n" + expected);
    }

    @Test
    void every_alternative_of_a_setting_has_an_entry() {
        DocsPage page = page("clients.md").under("## What the alternatives mean");
        int settings = 0;
        for (Setting<?> setting : Settings.all()) {
            if (Clients.LYNC_2013.get(setting) instanceof Enum<?> value) {
                settings++;
                assertEquals(
                        names(value.getDeclaringClass().getEnumConstants()),
                        page.under("### Alternatives of `" + setting + "`").column(0),
                        setting::name);
            }
        }
        assertEquals(
                settings,
                page.lines().stream().filter(line -> line.startsWith("### ")).count());
    }

    @Test
    void every_client_is_set_apart() {
        Set<String> named = new TreeSet<>();
        page("clients.md")
                .under("## What sets the clients apart")
                .rows()
                .forEach(row -> named.addAll(List.of(row.get(0).split(", "))));
        assertEquals(
                new TreeSet<>(Clients.all().stream().map(ClientProfile::name).toList()), named);
    }

    @Test
    void every_key_of_a_plan_has_an_entry() {
        DocsPage page = page("plans.md").under("## Keys");
        Map<String, PlanKeys> sections = new LinkedHashMap<>();
        sections.put("### A plan", PlanKeys.PLAN);
        sections.put("### A pool", PlanKeys.POOL);
        sections.put("### Online", PlanKeys.ONLINE);
        sections.put("### DNS", PlanKeys.DNS);
        sections.put("### A complete zone", PlanKeys.ZONE);
        sections.put("### TrustModelData", PlanKeys.TRUST_MODEL_DATA);
        sections.put("### Answers", PlanKeys.WEB_ANSWER);
        sections.put("### SIP servers", PlanKeys.SIP_ANSWER);
        sections.put("### Certificates", PlanKeys.CERTIFICATE);
        sections.put("### A/V Authentication", PlanKeys.AV_AUTHENTICATION);
        sections.put("### An A/V Authentication certificate", PlanKeys.AV_CERTIFICATE);
        sections.put("### The next A/V Authentication certificate", PlanKeys.AV_NEXT);
        sections.put("### An expectation", PlanKeys.EXPECTATION);
        sections.forEach((heading, section) ->
                assertEquals(section.keys(), page.under(heading).column(0), heading));
    }

    static Stream<DocsPage> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(pages.stream(), Stream.of(ROOT.resolve("README.md")))
                    .map(DocsPage::of);
        }
    }

    @Test
    void every_store_and_every_oddity_of_a_chain_has_an_entry() {
        List<String> stores = new ArrayList<>(
                Arrays.stream(KnownStore.values()).map(KnownStore::word).toList());
        stores.add("NAME=FILE");
        assertEquals(stores, page("certificates.md").under("## Stores").column(0));
        assertEquals(
                names(ChainVerdict.Oddity.values()),
                page("certificates.md").under("## Oddities of what is sent").column(0));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_within_the_project_leads_somewhere(DocsPage page) {
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
            assertTrue(Files.exists(target), () -> page.file() + " links to " + link);
            assertTrue(
                    parts.length == 1 || DocsPage.of(target).anchors().contains(parts[1]),
                    () -> page.file() + " links to " + link);
        }
    }

    @Test
    void every_way_of_advice_has_a_row() throws IOException {
        List<String> rows = page("advice.md").under("## Alternatives").lines().stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .toList();
        assertEquals(names(AdviceAlternative.Way.values()), rows);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_code_is_named_that_does_not_exist(DocsPage page) throws IOException {
        Set<String> known = new HashSet<>(List.of("A", "AAAA", "SRV", "TCP_NODELAY")); // other people's codes
        Clients.all().forEach(client -> known.add(client.name()));
        known.addAll(names(AdviceAlternative.Way.values()));
        for (Setting<?> setting : Settings.all()) {
            known.add(setting.name());
            if (Clients.LYNC_2013.get(setting) instanceof Enum<?> value) {
                known.addAll(names(value.getDeclaringClass().getEnumConstants()));
            }
            if (Clients.LYNC_2013.get(setting) instanceof List<?> list) {
                list.stream().filter(Enum.class::isInstance).forEach(each -> known.add(((Enum<?>) each).name()));
            }
        }
        known.addAll(names(TlsProblem.values()));
        known.addAll(names(ServerSettings.OtherPool.values()));
        known.addAll(names(ServerSettings.OnlineRedirectAt.values()));
        known.addAll(names(SideNames.Failure.values()));
        known.addAll(names(LintCode.values()));
        Arrays.stream(LintSource.values()).map(LintSource::id).forEach(known::add);
        Arrays.stream(ServerProduct.values()).map(ServerProduct::word).forEach(known::add);
        known.addAll(SignatureKind.all());
        known.addAll(List.of("rsa-1024", "rsa-2048", "ec-p256", "ec-p384", "ec-p521"));
        known.addAll(names(ChainVerdict.Oddity.values()));
        Arrays.stream(KnownStore.values()).map(KnownStore::word).forEach(known::add);
        schema("config-1").path("properties").fieldNames().forEachRemaining(known::add);
        schema().findValues("enum").forEach(values -> values.forEach(value -> known.add(value.asText())));
        schema().findValues("const").forEach(value -> known.add(value.asText()));
        List<String> unknown = page.codes()
                .filter(code -> code.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*|[a-z]+(-[a-z0-9]+)+"))
                .filter(code -> !known.contains(code))
                .toList();
        assertEquals(List.of(), unknown, () -> page.file().toString());
    }

    @Test
    void the_index_leads_to_every_page_and_schema() throws IOException {
        Set<Path> linked = new TreeSet<>();
        page("README.md").links().forEach(link -> linked.add(DOCS.resolve(link)));
        Set<Path> present = new TreeSet<>();
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(Files::isRegularFile).forEach(present::add);
        }
        present.remove(DOCS.resolve("README.md"));
        assertEquals(present, linked);
    }

    @Test
    void the_readme_shows_what_is_printed() throws IOException {
        Path recording = ROOT.resolve(Path.of("examples", "recordings", "foreign-names.json"));
        Prediction prediction =
                LyncDiscover.on(RecordingFile.read(recording).replay()).predict("alice@contoso.example");
        String printed = TextReport.of(List.of(prediction), TextReport.Style.PLAIN);
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertTrue(readme.contains("```\n" + printed + "```\n"), () -> "README.md must show\n" + printed);
        List<PlanTable> plan = MigrationPlan.loadAll(ROOT.resolve("examples/plans/2-standard-edition.yaml")).stream()
                .map(PlanTable::of)
                .toList();
        String table = TextReport.ofPlans(plan, TextReport.Style.PLAIN);
        assertTrue(readme.contains("```\n" + table + "```\n"), () -> "README.md must show\n" + table);
    }

    @Test
    void the_page_of_clients_shows_one_world_as_every_client_sees_it() throws IOException {
        Network world = RecordingFile.read(ROOT.resolve("examples/recordings/foreign-names.json"))
                .replay();
        List<Prediction> predictions = Clients.all().stream()
                .map(client -> LyncDiscover.on(world).as(client).predict("alice@contoso.example"))
                .toList();
        String table = TextReport.of(predictions, TextReport.Style.PLAIN).split("\n\n", 2)[0];
        String page = Files.readString(ROOT.resolve("docs/clients.md"));
        assertTrue(page.contains("```\n" + table + "\n```\n"), () -> "docs/clients.md must show\n" + table);
    }

    private static void assertAnswers(DocsPage entry, String name) {
        List<String> answers = entry.lines().stream()
                .filter(line -> line.startsWith("**"))
                .map(line -> line.substring(0, line.indexOf("** ") + 2))
                .toList();
        assertEquals(List.of("**Means.**", "**Users see.**", "**You can.**"), answers, name);
    }

    private static DocsPage page(String name) {
        return DocsPage.of(DOCS.resolve(name));
    }

    private static JsonNode schema() throws IOException {
        return schema("prediction-1");
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(DOCS.resolve(Path.of("schema", name + ".schema.json"))));
    }

    private static List<String> names(Object[] values) {
        return Arrays.stream(values).map(value -> ((Enum<?>) value).name()).toList();
    }
}
