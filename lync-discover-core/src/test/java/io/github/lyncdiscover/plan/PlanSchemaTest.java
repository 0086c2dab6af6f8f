package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.ServerProduct;
import io.github.lyncdiscover.plan.file.PlanKeys;
import io.github.lyncdiscover.plan.file.PlanWords;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of plan files knows what the reader knows. */
final class PlanSchemaTest {
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(DOCUMENT);

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(Path.of("..", "docs", "schema", "plan-file-1.schema.json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A plan as a YAML 1.2 editor sees it: plain numbers and truth values are such. */
    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        } else if (node instanceof YamlNode.Sequence list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        if (scalar.isNothing()) {
            return JsonNodeFactory.instance.nullNode();
        } else if (scalar.plain() && scalar.text().matches("[0-9]{1,9}")) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(scalar.text()));
        } else if (scalar.plain() && scalar.text().matches("true|false")) {
            return JsonNodeFactory.instance.booleanNode(scalar.text().equals("true"));
        }
        return JsonNodeFactory.instance.textNode(scalar.text());
    }

    private static List<YamlNode> nodes(Path file) throws IOException {
        return YamlReader.read(Files.readAllBytes(file));
    }

    private static Set<ValidationMessage> faults(YamlNode node) {
        return SCHEMA.validate(json(node));
    }

    static List<Path> files() throws IOException {
        return ExamplePlansTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_example_plans_conform(Path file) throws IOException {
        for (YamlNode node : nodes(file)) {
            assertEquals(Set.of(), faults(node));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: x",
                "sipDomains: [a.example]",
                "sipDomains: []",
                "sipDomains: a.example",
                "sipDomain: [a.example]",
                "pools: [{edition: standard}]",
                "pools: [{fqdn: a.example, edition: Enterprise}]",
                "pools: [{fqdn: a.example, director: 1}]",
                "pools: [{fqdn: a.example, acessEdge: b.example}]",
                "pools: [{fqdn: 'https://a.example'}]",
                "pools: [{fqdn: a.example, userCounts: {a.example: -1}}]",
                "pools: [{fqdn: a.example, userCounts: {a.example: '1,240'}}]",
                "pools: [{fqdn: a.example, userCounts: {a.example: 10000001}}]",
                "pools: [{fqdn: a.example, userCounts: 7}]",
                "users: [a.example]",
                "online: {autodiscover: a.example, webServices: a.example}",
                "dns: {lyncdiscover: alias}",
                "dns: {lyncdiscover: {a.example: alias}}",
                "dns: {records: [a.example. IN A 192.0.2.1]}",
                "dns: {records: {inside: [a.example. IN MX 10 b.example.]}}",
                "dns: {records: {inside: [a.example. 192.0.2.1]}}",
                "exchange: {a.example: [b.example]}",
                "exchange: {a.example: {}}",
                "exchange: {a.example: {host: b.example, mailDomain: c.example}}",
                "exchange: {a.example: {mailDomain: []}}",
                "exchange: {a.example: {maildomain: b.example}}",
                "trustModelData: {hklmPolicy: [a.example]}",
                "trustModelData: {hklm: a.example}",
                "clients: [lync-2014]",
                "clients: []",
                "locations: [inside, inside]",
                "recording: {today: a.json}",
                "answers: {a.example: refused}",
                "answers: {'https://a.example/': refuse}",
                "answers: {'https://a.example/': 600}",
                "answers: {'https://a.example/': {}}",
                "answers: {'https://a.example/': {tls: EXPIRED, user: 'https://a.example/'}}",
                "answers: {'https://a.example/': {redirect: a.example}}",
                "answers: {'https://a.example/': {accessLocation: External}}",
                "answers: {inside: {a.example: refused}}",
                "sipServers: {a.example: 401}",
                "sipServers: {a.example: {tls: EXPIRED, redirect: b.example}}",
                "date: 1.12.2026",
                "date: 2026-12-01 06:00",
                "certificates: [{names: [pool.a.example]}]",
                "certificates: [{for: pool.a.example}]",
                "certificates: [{for: []}]",
                "certificates: [{for: pool.a.example, file: a.pem, names: [pool.a.example]}]",
                "certificates: [{for: pool.a.example, key: rsa2048}]",
                "certificates: [{for: pool.a.example, signature: sha-256}]",
                "certificates: [{for: pool.a.example, expires: soon}]",
                "certificates: [{for: pool.a.example, subject: a, product: lync-2011}]",
                "certificates: [{for: pool.a.example, subject: a, location: here}]",
                "avAuthentication: [{edge: edge.a.example}]",
                "avAuthentication: [{edge: edge.a.example, certificates: []}]",
                "avAuthentication: [{edge: edge.a.example, certificates: [{server: edge.a.example}]}]",
                "avAuthentication: [{certificates: [{keyId: 00112233445566778899aabbccddeeff00112233}]}]",
                "avAuthentication: [{edge: edge.a.example, certificates: [{keyId: 0011}]}]",
                "avAuthentication: [{edge: edge.a.example, tokenLifetime: 8, certificates: [{subject: a}]}]",
                "avAuthentication: [{edge: edge.a.example, sharedWith: [edge], certificates: [{subject: a}]}]",
                "avAuthentication: [{edge: e.a.example, certificates: [{subject: a}], next: {effectiveDate: 2026-12-01}}]",
                "expect: [{client: lync-2013}]",
                "expect: [{verdict: no_prompt}]",
                "expect: [{findings: [NO_SUCH]}]",
                "expect: [{prompts: a.example}]"
            })
    void wrong_plans_do_not_conform_and_are_refused(String mistake, @TempDir Path folder) throws IOException {
        String key = mistake.substring(0, mistake.indexOf(':'));
        List<String> lines = new ArrayList<>(List.of(mistake));
        if (!mistake.startsWith("sipDomain") && !mistake.startsWith("title")) {
            lines.add("sipDomains: [a.example]");
        }
        if (!key.equals("pools") && !mistake.equals("sipDomains: [a.example]")) {
            lines.add("pools: [{fqdn: pool.a.example}]");
        }
        String text = String.join("\n", lines);
        assertFalse(
                faults(YamlReader.read(text.getBytes(StandardCharsets.UTF_8)).get(0))
                        .isEmpty(),
                text);
        Path file = Files.writeString(folder.resolve("plan.yaml"), text);
        assertThrows(PlanFileException.class, () -> MigrationPlan.load(file), () -> text);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN,",
        "POOL,/$defs/pool",
        "ONLINE,/$defs/online",
        "DNS,/$defs/dns",
        "SIDES,/$defs/dns/properties/records",
        "SIDES,/$defs/dns/properties/completeZones",
        "SIDES,/$defs/dns/properties/failures",
        "ZONE,/$defs/zoneWithGaps",
        "SIDES,/properties/recording/anyOf/1",
        "TRUST_MODEL_DATA,/$defs/trustModelData",
        "WEB_ANSWER,/$defs/document",
        "SIP_ANSWER,/$defs/sipReply",
        "CERTIFICATE,/$defs/certificate",
        "AV_AUTHENTICATION,/$defs/avAuthentication",
        "AV_CERTIFICATE,/$defs/avCertificate",
        "AV_NEXT,/$defs/avNext",
        "EXPECTATION,/$defs/expectation"
    })
    void every_key_of_the_reader_is_in_the_schema_and_no_other(PlanKeys section, String pointer) {
        JsonNode object = DOCUMENT.at(pointer == null ? "" : pointer);
        List<String> keys = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(keys::add);
        assertEquals(section.keys(), keys);
        assertFalse(object.path("additionalProperties").asBoolean(true));
        object.path("properties").forEach(key -> assertTrue(key.has("description"), key::toString));
    }

    @Test
    void every_word_of_the_reader_is_in_the_schema_and_no_other() {
        assertWords(PlanWords.CLIENTS.keySet(), "/$defs/client");
        assertWords(PlanWords.LOCATIONS.keySet(), "/$defs/location");
        assertWords(
                Arrays.stream(ServerProduct.values()).map(ServerProduct::word).collect(Collectors.toSet()),
                "/$defs/product");
        assertWords(new HashSet<>(SignatureKind.all()), "/$defs/certificate/properties/signature");
        assertWords(
                Arrays.stream(AvAuthentication.Service.values())
                        .map(AvAuthentication.Service::word)
                        .collect(Collectors.toSet()),
                "/$defs/avAuthentication/properties/sharedWith/items");
        assertWords(PlanWords.VERDICTS.keySet(), "/$defs/expectation/properties/verdict");
        assertWords(PlanWords.FINDINGS.keySet(), "/$defs/expectation/properties/findings/items");
        assertWords(
                new HashSet<>(
                        Arrays.stream(TlsProblem.values()).map(TlsProblem::name).toList()),
                "/$defs/tlsProblem");
    }

    private static void assertWords(Set<String> known, String pointer) {
        Set<String> words = new HashSet<>();
        DOCUMENT.at(pointer + "/enum").forEach(word -> words.add(word.asText()));
        assertEquals(known, words);
    }

    @Test
    void the_reference_plan_uses_every_key() throws IOException {
        Set<String> used = new HashSet<>();
        nodes(Path.of("..", "examples", "plans", "reference.yaml")).forEach(node -> collect(node, used));
        for (PlanKeys section : PlanKeys.values()) {
            section.keys().forEach(key -> assertTrue(used.contains(key), () -> section + " " + key));
        }
    }

    private static void collect(YamlNode node, Set<String> keys) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                keys.add(key);
                collect(entry.value(), keys);
            });
        } else if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> collect(item, keys));
        }
    }
}
