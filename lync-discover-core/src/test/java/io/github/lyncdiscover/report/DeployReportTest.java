package io.github.lyncdiscover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.AdvisedList;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.ManualRecipes;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyFile;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.report.task.AdviceReport;
import io.github.lyncdiscover.report.task.RemedyReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import io.github.lyncdiscover.text.file.WrappedText;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a value is deployed, as told: what must be copied is whole, what is not confirmed says so, JSON keeps its schema. */
final class DeployReportTest {
    private static final String DEFAULTS = "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com";
    private static final List<RegistryKey> ALL = List.of(RegistryKey.values());
    private static final TrustModelData LONG = TrustModelData.policy(IntStream.range(0, 60)
            .mapToObj(i -> "host" + i + ".contoso.example")
            .collect(Collectors.joining(", ")));

    private static RemedyReport report(Remedy remedy) {
        List<RemedyFile> files = Arrays.stream(RemedyForm.values())
                .filter(form -> form != RemedyForm.GPP || remedy.standing().isEmpty())
                .map(form -> new RemedyFile(form, remedy, "trust\u001b[2J." + form, Optional.of("trust-undo." + form)))
                .toList();
        List<ManualRecipe> places = Stream.concat(
                        ManualRecipes.of(remedy).stream(),
                        Stream.of(Clients.SFB_MAC, Clients.SURFACE_HUB, Clients.LYNC_ROOM, Clients.LYNC_PHONE)
                                .flatMap(client -> ManualRecipes.ofOwnList(
                                        client,
                                        List.of(),
                                        remedy.value().domains(),
                                        remedy.value().source())
                                        .stream()))
                .toList();
        return new RemedyReport(remedy, files, places);
    }

    static Stream<RemedyReport> reports() {
        return Stream.of(
                report(new Remedy("x", TrustModelData.policy(DEFAULTS + ", contoso.example"), ALL, List.of())),
                report(new Remedy("x", LONG, ALL, List.of())),
                report(new Remedy(
                        "x",
                        TrustModelData.policy("contoso.example"),
                        ALL,
                        List.of(TrustModelData.policy("a\u0007.example"), TrustModelData.userPolicy("b.example")))));
    }

    private static ManualRecipe the(ManualRecipe.Kind kind, String client, Remedy remedy) {
        return ManualRecipes.of(remedy).stream()
                .filter(recipe -> recipe.kind() == kind && recipe.title().contains(client))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void lines_are_short_and_what_is_to_be_copied_is_whole(RemedyReport report) {
        String text = TaskText.of(report, TextReport.Style.PLAIN);
        Set<String> copied = report.places().stream()
                .flatMap(place -> place.fields().stream())
                .filter(ManualRecipe.Field::copied)
                .map(ManualRecipe.Field::value)
                .collect(Collectors.toCollection(TreeSet::new));
        copied.add(report.remedy().value().text());
        for (String value : copied) {
            assertTrue(text.lines().anyMatch(line -> line.equals(value) || line.endsWith(": " + value)), value);
        }
        text.lines()
                .filter(line -> !copied.contains(line))
                .forEach(line -> assertTrue(WrappedText.width(line) <= 80, line));
        assertTrue(text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), text);
    }

    @Test
    void the_places_are_told_as_they_were_looked_at() throws IOException {
        RemedyReport told =
                report(new Remedy("x", TrustModelData.policy(DEFAULTS + ", contoso.example"), ALL, List.of()));
        String text = TaskText.of(new RemedyReport(told.remedy(), List.of(), told.places()), TextReport.Style.PLAIN);
        Path golden = Path.of("src", "test", "resources", "remedy", "places.txt");
        if (!Files.exists(golden) || !text.equals(Files.readString(golden))) {
            Files.createDirectories(Path.of("target", "golden"));
            Files.writeString(Path.of("target", "golden", "places.txt"), text);
        }
        assertEquals(Files.readString(golden), text);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_json_conforms_and_is_the_same_each_time(RemedyReport report) throws IOException {
        String text = TaskJson.of(report);
        assertEquals(text, TaskJson.of(report));
        assertTrue(text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), text);
        conforms("remedy-1", text);
    }

    @Test
    void the_json_of_advice_conforms_with_files_and_places() throws IOException {
        Advice advice = Advisor.advise(MigrationPlan.titled("hosted")
                .sipDomains("contoso.example")
                .pools(Pool.enterprise("pool.fabrikam.example"))
                .as(Clients.LYNC_2013, Clients.SURFACE_HUB));
        Remedy remedy = AdvisedList.of(advice).orElseThrow().remedy();
        AdviceReport report = new AdviceReport(
                advice,
                List.of(new RemedyFile(RemedyForm.REG, remedy, "trust.reg", Optional.empty())),
                AdvisedList.recipes(advice));
        JsonNode plan = conforms("advise-1", TaskJson.ofAdvice(List.of(report)))
                .path("plans")
                .path(0);
        assertEquals("trust.reg", plan.at("/files/0/file").asText());
        assertEquals("DOCUMENTED", plan.at("/files/0/confirmed").asText());
        assertEquals("POLICY_EDITOR", plan.at("/places/0/kind").asText());
        String text = TaskText.ofAdvice(List.of(report), TextReport.Style.PLAIN);
        assertTrue(text.contains("\nWritten: trust.reg "), text);
        assertTrue(text.contains("\n" + remedy.value().text() + "\n"), text);
    }

    @Test
    void both_schemas_say_the_same_of_files_and_places() throws IOException {
        JsonNode advise = schema("advise-1").path("$defs");
        JsonNode remedy = schema("remedy-1").path("$defs");
        for (String shared : List.of("file", "place", "field", "confirmed")) {
            assertEquals(remedy.path(shared), advise.path(shared), shared);
        }
        assertEquals(names(Confidence.values()), texts(remedy.at("/confirmed/enum")));
        assertEquals(names(RemedyForm.values()), texts(remedy.at("/file/properties/form/enum")));
        assertEquals(names(ManualRecipe.Kind.values()), texts(remedy.at("/place/properties/kind/enum")));
    }

    @Test
    void where_no_one_has_confirmed_a_place_the_output_says_so() {
        Remedy remedy = new Remedy("x", TrustModelData.policy(DEFAULTS), ALL, List.of());
        assertEquals(
                Confidence.DOCUMENTED,
                the(ManualRecipe.Kind.POLICY_EDITOR, "Lync 2013", remedy).confirmed());
        assertEquals(
                Confidence.ONE_PRACTITIONER,
                the(ManualRecipe.Kind.PREFERENCE_EDITOR, "Lync 2013", remedy).confirmed());
        assertEquals(
                Confidence.UNTESTED,
                the(ManualRecipe.Kind.PREFERENCE_EDITOR, "2016", remedy).confirmed());
        assertEquals(
                Confidence.UNTESTED,
                the(ManualRecipe.Kind.INTUNE, "2016", remedy).confirmed());
        assertEquals(
                Confidence.UNTESTED,
                the(ManualRecipe.Kind.CUSTOMIZATION_TOOL, "Lync 2013", remedy).confirmed());
        assertTrue(the(ManualRecipe.Kind.INTUNE, "Lync 2013", remedy).refusal().isPresent());
        assertTrue(the(ManualRecipe.Kind.POLICY_EDITOR, "Lync 2010", remedy)
                .refusal()
                .isPresent());
    }

    @Test
    void a_value_too_long_is_refused_where_the_policy_s_text_box_is_filled_in_and_nowhere_else() {
        Remedy remedy = new Remedy("x", LONG, List.of(RegistryKey.OFFICE_16), List.of());
        Set<ManualRecipe.Kind> refused = ManualRecipes.of(remedy).stream()
                .filter(recipe -> recipe.refusal().isPresent())
                .map(ManualRecipe::kind)
                .collect(Collectors.toSet());
        assertEquals(Set.of(ManualRecipe.Kind.POLICY_EDITOR, ManualRecipe.Kind.INTUNE), refused);
        assertTrue(the(ManualRecipe.Kind.INTUNE, "2016", remedy)
                .refusal()
                .orElseThrow()
                .contains("Ways out: a preference in HKCU"));
    }

    @Test
    void what_stands_today_and_comes_first_rules_places_out() {
        Remedy remedy = new Remedy(
                "x",
                TrustModelData.policy(DEFAULTS),
                List.of(RegistryKey.OFFICE_15),
                List.of(TrustModelData.policy("a.example")));
        assertEquals(
                List.of("Policy editor, Lync 2013, computer"),
                ManualRecipes.of(remedy).stream()
                        .filter(recipe -> recipe.refusal().isEmpty())
                        .map(ManualRecipe::title)
                        .toList());
        assertEquals(
                "a user policy has no effect where a computer policy sets TrustModelData: change the computer policy",
                ManualRecipes.of(remedy).get(1).refusal().orElseThrow());
    }

    private static JsonNode conforms(String schema, String text) throws IOException {
        PlanReportTest.conforms(schema, text);
        return new ObjectMapper().readTree(text);
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("../docs/schema/" + name + ".schema.json")));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText())
                .toList();
    }
}
