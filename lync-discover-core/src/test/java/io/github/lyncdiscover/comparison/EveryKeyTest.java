package io.github.lyncdiscover.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanFileException;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever key of a plan is left out, a comparison names a change, unless the plan then says the same. */
final class EveryKeyTest {
    private static final Path EXAMPLES = Path.of("../examples");

    /** Keys that change no outcome. */
    private static final List<String> IDLE = List.of("/title", "/expect");

    /** He is homed there with his SIP domain, too: only the order changes. */
    private static final String TWICE = "/pools/1/users/0";

    @TempDir
    Path folder;

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
        return JsonNodeFactory.instance.textNode(((YamlNode.Scalar) node).text());
    }

    private static void paths(JsonNode node, String path, List<String> paths) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String below = path + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            paths.add(below);
            paths(field.getValue(), below, paths);
        }
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            paths.add(path + "/" + i);
            paths(node.get(i), path + "/" + i, paths);
        }
    }

    private static JsonNode without(JsonNode plan, String path) {
        JsonNode copy = plan.deepCopy();
        int slash = path.lastIndexOf('/');
        JsonNode parent = copy.at(path.substring(0, slash));
        String last = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(last));
        } else {
            ((ObjectNode) parent).remove(last);
        }
        return copy;
    }

    private MigrationPlan load(JsonNode plan) throws IOException {
        Path file = folder.resolve("plans").resolve("tried.yaml");
        Files.writeString(file, plan.toString());
        return MigrationPlan.load(file);
    }

    private void copyExamples() throws IOException {
        try (Stream<Path> all = Files.walk(EXAMPLES.normalize())) {
            for (Path from :
                    all.filter(each -> !each.toString().contains("target")).toList()) {
                Path to = folder.resolve(EXAMPLES.normalize().relativize(from).toString());
                if (Files.isRegularFile(from)) {
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
        }
    }

    private static List<Object> said(MigrationPlan plan) {
        return List.of(
                plan.deployment(),
                plan.trust(),
                plan.certificates(),
                plan.clients(),
                plan.sipServer(),
                plan.views().keySet(),
                plan.views().values().stream().map(view -> view.facts()).toList());
    }

    @Test
    void a_comparison_names_every_key_that_is_left_out() throws IOException {
        copyExamples();
        List<String> silent = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (YamlNode node : YamlReader.read(Files.readAllBytes(EXAMPLES.resolve("plans/reference.yaml")))) {
            JsonNode plan = json(node);
            MigrationPlan whole = load(plan);
            List<String> paths = new ArrayList<>();
            paths(plan, "", paths);
            for (String path : paths) {
                if (IDLE.stream().noneMatch(path::startsWith)) {
                    tried(plan, whole, path, silent, named);
                }
            }
        }
        assertEquals(List.of(), silent);
        TreeSet<String> kinds = new TreeSet<>();
        named.forEach(path -> kinds.add(path.split("/", -1)[1]));
        assertTrue(
                kinds.containsAll(List.of(
                        "alwaysTrusted",
                        "answeringPool",
                        "answers",
                        "avAuthentication",
                        "certificates",
                        "dhcp",
                        "dns",
                        "exchange",
                        "lastServer",
                        "manualServer",
                        "onlineRedirectAt",
                        "otherPool",
                        "pools",
                        "recording",
                        "reverseProxy",
                        "sipServer",
                        "sipServers",
                        "trustModelData",
                        "xmpp")),
                kinds::toString);
    }

    private void tried(JsonNode plan, MigrationPlan whole, String path, List<String> silent, List<String> named)
            throws IOException {
        MigrationPlan left;
        try {
            left = load(without(plan, path));
        } catch (PlanFileException impossible) {
            return; // A plan needs the key, or another key needs it.
        }
        if (!PlanDifferences.between(whole, left).isEmpty()) {
            named.add(path);
        } else if (!said(whole).equals(said(left)) && !path.equals(TWICE)) {
            silent.add(path);
        }
    }

    @Test
    void the_same_plan_differs_in_nothing() throws IOException {
        copyExamples();
        JsonNode plan = json(YamlReader.read(Files.readAllBytes(EXAMPLES.resolve("plans/reference.yaml")))
                .get(0));
        assertEquals(List.of(), PlanDifferences.between(load(plan), load(plan)));
        assertFalse(PlanDifferences.between(load(plan), load(without(plan, "/dhcp")))
                .isEmpty());
    }
}
