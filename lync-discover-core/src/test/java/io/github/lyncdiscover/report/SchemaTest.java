package io.github.lyncdiscover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.chain.PathFailure;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.lint.LintCode;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.lint.LintSource;
import io.github.lyncdiscover.lint.Linter;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.task.ChainReport;
import io.github.lyncdiscover.report.task.ConfigJson;
import io.github.lyncdiscover.report.task.ExplainJson;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas tell the truth about the JSON reports, and the reports keep to them. */
final class SchemaTest {
    private static final String PREDICTION = "prediction-1.schema.json";
    private static final String TRUST = "trust-1.schema.json";
    private static final String CHAIN = "chain-1.schema.json";
    private static final String LINT = "lint-1.schema.json";
    private static final String EXPLAIN = "explain-1.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** What is there only if a config file was read, and only for a request of a sign-in. */
    private static final Set<String> LEFT_OUT = Set.of("config", "signIn");

    private static final Map<String, Prediction> SAMPLES = Samples.all();

    @Test
    void every_prediction_conforms() throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(document(PREDICTION));
        for (Map.Entry<String, Prediction> sample : SAMPLES.entrySet()) {
            String text = JsonReport.of(List.of(sample.getValue()));
            assertEquals(Set.of(), schema.validate(JSON.readTree(text)), () -> sample.getKey() + "\n" + text);
        }
        String all = JsonReport.of(List.copyOf(SAMPLES.values()));
        assertEquals(Set.of(), schema.validate(JSON.readTree(all)));
        assertEquals(Set.of(), schema.validate(JSON.readTree(JsonReport.of(List.of()))));
    }

    @Test
    void explanations_conform() throws IOException {
        String text = ExplainJson.of(List.of(
                new ExplainJson.Entry("PROMPT", "verdict", "docs/verdicts.md#prompt", "**Asked** \u00e4\n- x")));
        assertEquals(Set.of(), SCHEMAS.getSchema(document(EXPLAIN)).validate(JSON.readTree(text)), text);
    }

    @Test
    void each_document_may_name_the_config_file_that_was_used() throws IOException {
        String text = JsonReport.of(List.copyOf(SAMPLES.values()));
        String with = ConfigJson.added(text, "lab.conf", Map.of("steps", List.of(), "client", List.of("a", "b")));
        assertEquals(Set.of(), SCHEMAS.getSchema(document(PREDICTION)).validate(JSON.readTree(with)));
        String last = ",\n  \"config\": {";
        assertEquals(text.substring(0, text.length() - 3), with.substring(0, with.lastIndexOf(last)));
        for (String schema : List.of(
                PREDICTION, TRUST, CHAIN, LINT, "plan-1.schema.json", "diff-1.schema.json", "advise-1.schema.json")) {
            assertEquals(
                    document(PREDICTION).at("/properties/config"),
                    document(schema).at("/properties/config"),
                    schema);
        }
    }

    @Test
    void a_line_of_a_survey_conforms_to_the_definition_of_a_prediction() throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(
                Path.of("..", "docs", "schema", "survey-line-1.schema.json").toUri());
        for (Map.Entry<String, Prediction> sample : SAMPLES.entrySet()) {
            String line = JsonReport.line(sample.getValue());
            assertEquals(1, line.lines().count(), sample.getKey());
            assertEquals(Set.of(), schema.validate(JSON.readTree(line)), sample::getKey);
        }
        assertFalse(schema.validate(JSON.readTree("{}")).isEmpty());
    }

    @Test
    void every_trust_verdict_conforms() throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(document(TRUST));
        for (ClientProfile client : Clients.all()) {
            for (TrustModelData.Source source : TrustModelData.Source.values()) {
                for (String value : List.of("fabrikam.test, *.x.test", "", "a.test,".repeat(200))) {
                    String text = JsonReport.of(verdict(client, new TrustModelData(source, value)));
                    assertEquals(Set.of(), schema.validate(JSON.readTree(text)), text);
                }
            }
        }
    }

    @Test
    void every_report_of_a_chain_conforms() throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(document(CHAIN));
        for (ChainReport report : Samples.chains()) {
            String text = TaskJson.of(report);
            assertEquals(Set.of(), schema.validate(JSON.readTree(text)), text);
        }
    }

    @Test
    void every_report_of_the_linter_conforms() throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(document(LINT));
        for (String file :
                List.of("certificates.yaml", "certificates-wanting.yaml", "reference.yaml", "4-hybrid.yaml")) {
            List<LintReport> reports = MigrationPlan.loadAll(Path.of("..", "examples", "plans", file)).stream()
                    .map(Linter::lint)
                    .toList();
            String text = TaskJson.ofLint(reports);
            assertEquals(Set.of(), schema.validate(JSON.readTree(text)), text);
        }
    }

    @Test
    void the_enumerations_of_the_linter_are_those_of_the_code() throws IOException {
        JsonNode defs = document(LINT).path("$defs");
        assertEquals(codes(LintCode.values()), enumeration(defs, "finding", "code"));
        assertEquals(lowerCase(codes(Finding.Severity.values())), enumeration(defs, "finding", "severity"));
        assertEquals(
                Arrays.stream(LintSource.values()).map(LintSource::id).toList(),
                texts(defs.at("/finding/properties/sources/items/enum")));
        assertEquals(codes(CertificateEndpoint.Role.values()), enumeration(defs, "endpoint", "role"));
        assertEquals(codes(CertificateEndpoint.Reason.values()), enumeration(defs, "need", "reason"));
        assertEquals(lowerCase(codes(Location.values())), texts(defs.at("/need/properties/asked/items/enum")));
    }

    @Test
    void every_problem_of_a_chain_is_named() throws IOException {
        Set<String> problems = new TreeSet<>();
        document(CHAIN).at("/$defs/problem/enum").forEach(problem -> problems.add(problem.asText()));
        Set<String> kinds =
                Arrays.stream(PathFailure.Kind.values()).map(Enum::name).collect(Collectors.toSet());
        kinds.add("null");
        assertEquals(kinds, problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {PREDICTION, TRUST, CHAIN, LINT, EXPLAIN})
    void the_schema_is_a_schema(String name) throws IOException {
        JsonNode document = document(name);
        JsonSchema meta =
                SCHEMAS.getSchema(SchemaLocation.of(document.path("$schema").asText()));
        assertEquals(Set.of(), meta.validate(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {PREDICTION, TRUST, CHAIN, LINT, EXPLAIN})
    void every_object_is_closed_and_every_field_required_and_described(String name) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        collectObjects(document(name), objects);
        assertTrue(objects.size() > 1, name);
        for (JsonNode object : objects) {
            assertFalse(object.path("additionalProperties").asBoolean(true), object::toString);
            Set<String> fields = new TreeSet<>(names(object.path("properties")));
            fields.removeAll(LEFT_OUT);
            assertEquals(fields, new TreeSet<>(texts(object.path("required"))), object::toString);
            for (Map.Entry<String, JsonNode> field : object.path("properties").properties()) {
                assertTrue(field.getValue().has("description"), () -> field.getKey() + " of " + object);
            }
        }
    }

    @Test
    void the_enumerations_are_those_of_the_code() throws IOException {
        JsonNode defs = document(PREDICTION).path("$defs");
        assertEquals(codes(Verdict.values()), enumeration(defs, "prediction", "verdict"));
        assertEquals(codes(Stage.values()), enumeration(defs, "prompt", "stage"));
        assertEquals(codes(Stage.values()), enumeration(defs, "judge", "stage"));
        assertEquals(codes(Prompt.Certainty.values()), enumeration(defs, "prompt", "certainty"));
        assertEquals(codes(FindingCode.values()), enumeration(defs, "finding", "code"));
        assertEquals(lowerCase(codes(Finding.Severity.values())), enumeration(defs, "finding", "severity"));
        assertEquals(codes(LegEnding.values()), enumeration(defs, "leg", "ending"));
        List<String> absences = new ArrayList<>(codes(Cure.Absence.values()));
        absences.add("null");
        assertEquals(absences, enumeration(defs, "cure", "absence"));
        assertEquals(codes(TrustDecision.Basis.values()), enumeration(defs, "judge", "basis"));
        assertEquals(codes(SkipReason.Kind.values()), enumeration(defs, "skip", "reasonKind"));
        List<String> places = new ArrayList<>(lowerCase(codes(Location.values())));
        places.add("null");
        assertEquals(places, enumeration(defs, "prediction", "location"));
        assertEquals(sources(), enumeration(defs, "trustList", "source"));
        assertEquals(
                Clients.all().stream().map(ClientProfile::name).toList(),
                texts(defs.path("prediction").path("properties").path("client").path("examples")));
    }

    @Test
    void the_details_of_findings_are_those_of_the_code() throws IOException {
        List<String> names = new ArrayList<>();
        for (Field field : FindingDetail.class.getFields()) {
            String name = assertInstanceOf(FindingDetail.class, get(field)).name();
            if (!name.isEmpty()) { // The client is not written with each finding: the prediction has it.
                names.add(name);
            }
        }
        assertEquals(names, enumeration(document(PREDICTION).path("$defs"), "detail", "name"));
        assertEquals(names, enumeration(document(TRUST).path("$defs"), "detail", "name"));
    }

    private static Object get(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void the_enumerations_of_trust_are_those_of_the_code() throws IOException {
        JsonNode defs = document(TRUST).path("$defs");
        List<String> judged = codes(TrustDecision.Basis.values());
        judged.removeAll(List.of("MANUAL_SERVER", "CACHED_ENDPOINT", "SIP_REDIRECT"));
        assertEquals(judged, enumeration(defs, "server", "basis"));
        Set<String> noDialog =
                Set.of("UNTRUSTED_SERVER_NOT_USED", "PROMPT_HIDDEN", "SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED");
        List<String> found = codes(FindingCode.values()).stream()
                .filter(code -> code.startsWith("TRUST_MODEL_DATA")
                        || code.startsWith("DEFAULT_LIST")
                        || code.startsWith("ONLINE_HOSTS")
                        || noDialog.contains(code))
                .toList();
        assertEquals(found, enumeration(defs, "finding", "code"));
        assertEquals(lowerCase(codes(Finding.Severity.values())), enumeration(defs, "finding", "severity"));
        assertEquals(sources(), enumeration(defs, "trustList", "source"));
    }

    @Test
    void every_outcome_of_a_step_occurs_and_no_other_does() throws IOException {
        JsonNode defs = document(PREDICTION).path("$defs");
        Set<String> published = new TreeSet<>();
        for (JsonNode kind : defs.path("step").path("oneOf")) {
            JsonNode fields = defs.path(kind.path("$ref").asText().replace("#/$defs/", ""))
                    .path("properties");
            String code = fields.path("kind").path("const").asText();
            published.add(code);
            for (String field : List.of("outcome", "by", "type")) {
                texts(fields.path(field).path("enum"))
                        .forEach(value -> published.add(code + " " + field + " " + value));
            }
        }
        Set<String> seen = new TreeSet<>();
        for (Prediction sample : SAMPLES.values()) {
            for (JsonNode step : JSON.readTree(JsonReport.line(sample)).path("steps")) {
                String code = step.path("kind").asText();
                seen.add(code);
                for (String field : List.of("outcome", "by", "type")) {
                    if (step.has(field)) {
                        seen.add(code + " " + field + " " + step.path(field).asText());
                    }
                }
            }
        }
        assertEquals(published, seen);
    }

    @Test
    void the_samples_hold_every_code() {
        assertEquals(Set.of(Verdict.values()), seen(sample -> Stream.of(sample.verdict())));
        assertEquals(
                Set.of(FindingCode.values()),
                seen(sample -> sample.findings().stream().map(Finding::code)));
        assertEquals(
                Set.of(LegEnding.values()),
                seen(sample -> sample.legs().stream().map(leg -> leg.ending())));
        assertEquals(
                Set.of(Stage.values()), seen(sample -> sample.prompts().stream().map(Prompt::stage)));
        assertEquals(
                Set.of(TrustDecision.Basis.values()),
                seen(sample -> sample.steps().stream()
                        .filter(Step.Judge.class::isInstance)
                        .map(Step.Judge.class::cast)
                        .map(judge -> judge.decision().basis())));
    }

    @Test
    void no_text_holds_a_control_character() throws IOException {
        for (Map.Entry<String, Prediction> sample : SAMPLES.entrySet()) {
            assertClean(JSON.readTree(JsonReport.line(sample.getValue())), sample.getKey());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'schema':'lync-discover/prediction/1'}",
                "{'schema':'lync-discover/prediction/2','predictions':[]}",
                "{'schema':'lync-discover/prediction/1','predictions':[],'more':1}",
                "{'schema':'lync-discover/prediction/1','predictions':[{}]}",
                "{'schema':'lync-discover/prediction/1','predictions':{}}"
            })
    void what_is_no_report_does_not_conform(String text) throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(document(PREDICTION));
        assertFalse(schema.validate(JSON.readTree(text.replace('\'', '"'))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void a_damaged_prediction_does_not_conform(String what, Function<String, String> damage) throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(document(PREDICTION));
        String good = JsonReport.of(List.copyOf(SAMPLES.values()));
        String bad = damage.apply(good);
        assertFalse(bad.equals(good), what);
        Set<ValidationMessage> faults = schema.validate(JSON.readTree(bad));
        assertFalse(faults.isEmpty(), what);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("\"verdict\": \"PROMPT\"", "\"verdict\": \"YES\""),
                damage("\"stage\": \"SIP_SERVER\"", "\"stage\": \"SIP\""),
                damage("\"severity\": \"warning\"", "\"severity\": \"WARNING\""),
                damage("\"kind\": \"LOOKUP\"", "\"kind\": \"FETCH\""),
                damage("\"outcome\": \"FOLLOWED\"", "\"outcome\": \"RESPONSE\""),
                damage("\"n\": 1,", "\"n\": 0,"),
                damage("\"n\": 1,", "\"n\": 1, \"at\": 2,"),
                damage("\"basis\": \"NOT_TRUSTED\"", "\"basis\": \"TRUSTED\""));
    }

    private static Arguments damage(String from, String to) {
        Function<String, String> replace = text -> text.replace(from, to);
        return Arguments.of(from + " made " + to, replace);
    }

    private static void collectObjects(JsonNode node, List<JsonNode> objects) {
        if (node.path("type").asText().equals("object")) {
            objects.add(node);
        }
        node.forEach(part -> collectObjects(part, objects));
    }

    private static void assertClean(JsonNode node, String name) {
        if (node.isTextual()) {
            assertTrue(
                    node.asText()
                            .codePoints()
                            .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT),
                    () -> name + ": " + node);
        }
        node.forEach(part -> assertClean(part, name));
    }

    private static <T> Set<T> seen(Function<Prediction, Stream<T>> part) {
        return SAMPLES.values().stream().flatMap(part).collect(Collectors.toUnmodifiableSet());
    }

    private static TrustVerdict verdict(ClientProfile client, TrustModelData value) {
        return LyncDiscover.judge(
                Scenario.of(client).trusting(value),
                DomainName.parse("contoso.test"),
                Stream.of("contoso.test", "sip.fabrikam.test", "sipdir.online.lync.com", "other.test")
                        .map(DomainName::parse)
                        .toList());
    }

    private static List<String> sources() {
        List<String> sources = codes(TrustModelData.Source.values());
        sources.remove("HKLM_PREFERENCE");
        sources.add("DEFAULT_LIST");
        return sources;
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> lowerCase(List<String> codes) {
        return codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> enumeration(JsonNode defs, String def, String field) {
        return texts(defs.path(def).path("properties").path(field).path("enum"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode document(String name) throws IOException {
        return JSON.readTree(Files.readString(Path.of("..", "docs", "schema", name)));
    }
}
