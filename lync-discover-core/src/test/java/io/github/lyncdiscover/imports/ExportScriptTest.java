package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The script that is run on a server, as far as it can be looked at without one, and the schema of what it prints. Its syntax
 * is checked with a grammar by {@code scripts/check-powershell}.
 */
class ExportScriptTest {
    private static final String SCRIPT = TopologyFile.exportScript();
    private static final Path SCHEMA = Path.of("..", "docs", "schema", "server-export-1.schema.json");
    private static final Path EXAMPLE = Path.of("..", "examples", "topology", "server-export.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it may call beside what asks a server: nothing of it changes anything. */
    private static final Set<String> HARMLESS = Set.of(
            "ConvertTo-Json",
            "ForEach-Object",
            "Get-Command",
            "New-Object",
            "Sort-Object",
            "Set-StrictMode",
            "Write-Warning");

    /** Without comments and texts. */
    private static final String CODE = SCRIPT.replaceAll("(?m)^\\s*#.*$", "").replaceAll("'[^'\\r\\n]*'", "''");

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void it_only_reads() {
        Set<String> called = found("(?<![\\w-])([A-Z][A-Za-z]+-[A-Z][A-Za-z]+)", CODE);
        assertTrue(called.contains("Get-CsUser"), called::toString);
        called.removeIf(command -> command.startsWith("Get-Cs"));
        called.removeAll(HARMLESS);
        called.removeAll(found("function ([A-Za-z-]+)", CODE));
        assertEquals(Set.of(), called);
        assertFalse(CODE.contains("`") || CODE.contains("Invoke") || CODE.contains(">"), "no escape, no redirection");
    }

    @Test
    void it_names_no_user() {
        Set<String> asked = found("\\$_\\.([A-Za-z]+)", CODE.substring(CODE.indexOf("Get-CsUser | ")));
        assertEquals(Set.of("Enabled", "HostingProvider", "RegistrarPool", "SipAddress"), asked);
        assertTrue(CODE.contains("$address.Split('')[-1]"), "of an address only the SIP domain");
        assertEquals(3, found("(\\$address[^\\r\\n]*)", CODE).size(), "and nothing else is made of it");
    }

    @Test
    void its_brackets_close_each_other() {
        Deque<Character> open = new ArrayDeque<>();
        String texts = CODE.replaceAll("\"[^\"\\r\\n]*\"", "");
        for (int i = 0; i < texts.length(); i++) {
            char c = texts.charAt(i);
            if ("({[".indexOf(c) >= 0) {
                open.push(c);
            } else if (")}]".indexOf(c) >= 0) {
                assertEquals("({[".charAt(")}]".indexOf(c)), open.isEmpty() ? '?' : open.pop(), texts);
            }
        }
        assertTrue(open.isEmpty(), open::toString);
        assertFalse(texts.contains("'\"") || texts.contains("\""), "every text closes on its line");
    }

    @Test
    void it_writes_the_keys_of_the_schema() throws IOException {
        Set<String> written = Pattern.compile("(?m)^ +([a-z][A-Za-z]+) += ")
                .matcher(CODE)
                .results()
                .map(MatchResult::group)
                .map(key -> key.replaceAll("[ =]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>();
        JSON.readTree(Files.readAllBytes(SCHEMA))
                .findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(known::add));
        assertEquals(known, written);
    }

    @Test
    void the_constructed_example_conforms_and_is_read() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(Files.readAllBytes(SCHEMA)));
        JsonNode example = JSON.readTree(Files.readAllBytes(EXAMPLE));
        assertEquals(Set.of(), schema.validate(example));
        assertTrue(example.path("note").asText().startsWith("Constructed: no server printed this."));
        for (String key : Set.of("schema", "sipDomains", "pools")) {
            assertFalse(
                    schema.validate(((ObjectNode) example.deepCopy()).without(key))
                            .isEmpty(),
                    key);
        }
        ImportedDeployment imported = TopologyFile.read(EXAMPLE).get(0);
        assertEquals("server-export", imported.title());
        assertEquals(
                "[{contoso.example=812}, {contoso.example=14, fabrikam.example=190}]",
                imported.deployment().pools().stream()
                        .map(pool -> pool.userCounts())
                        .toList()
                        .toString());
        assertEquals(
                "{contoso.example=63}",
                imported.deployment().online().orElseThrow().userCounts().toString());
    }
}
