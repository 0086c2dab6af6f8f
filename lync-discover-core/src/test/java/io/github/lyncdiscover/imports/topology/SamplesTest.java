package io.github.lyncdiscover.imports.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lyncdiscover.imports.format.XmlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Topologies of real servers, which nobody gave leave to copy: their folder is told by {@code -Dtopology.samples}, with an
 * {@code expected.json} that says of each what a right reader finds in it.
 */
@EnabledIfSystemProperty(named = SamplesTest.FOLDER, matches = ".+", disabledReason = "no folder of samples is told")
class SamplesTest {
    static final String FOLDER = "topology.samples";
    private static final Map<TopologyState, String> ALONE =
            Map.of(TopologyState.PUBLISHED, "published", TopologyState.EDITED, "new");
    private static final Map<TopologyState, String> BESIDE =
            Map.of(TopologyState.PUBLISHED, "original", TopologyState.EDITED, "new");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everything_expected_is_found_and_nothing_else() throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER));
        JsonNode expected = JSON.readTree(Files.readAllBytes(folder.resolve("expected.json")));
        Stream.Builder<DynamicTest> tests = Stream.builder();
        expected.properties()
                .forEach(sample -> tests.add(DynamicTest.dynamicTest(sample.getKey(), () -> {
                    byte[] file = Files.readAllBytes(folder.resolve(sample.getKey()));
                    assertEquals(sample.getValue().toPrettyString(), found(file).toPrettyString());
                })));
        return tests.build();
    }

    private static ObjectNode found(byte[] file) {
        Map<TopologyState, ServerTopology> topologies = TopologyReader.in(XmlReader.read(file));
        Map<TopologyState, String> names = topologies.size() > 1 ? BESIDE : ALONE;
        ObjectNode all = JSON.createObjectNode();
        topologies.forEach((state, topology) -> all.set(names.get(state), json(topology)));
        return all;
    }

    private static ObjectNode json(ServerTopology topology) {
        ObjectNode json = JSON.createObjectNode();
        json.put("defaultSipDomain", topology.defaultDomain());
        json.set("sipDomains", list(topology.sipDomains()));
        ArrayNode urls = json.putArray("simpleUrls");
        topology.simpleUrls()
                .forEach(url -> urls.addObject()
                        .put("component", url.component())
                        .put("domain", url.domain())
                        .put("url", url.url()));
        ArrayNode pools = json.putArray("pools");
        topology.clusters().stream()
                .filter(cluster -> !cluster.services().isEmpty())
                .forEach(cluster -> pools.add(json(cluster)));
        return json;
    }

    private static ObjectNode json(ComputerCluster cluster) {
        ObjectNode json = JSON.createObjectNode();
        json.put("fqdn", cluster.fqdn());
        json.set("machines", list(cluster.machines()));
        json.set(
                "roles",
                list(cluster.services().stream().map(TopologyService::role).toList()));
        json.put("version", cluster.services().get(0).version());
        cluster.isStandard().ifPresent(standard -> json.put("edition", standard ? "standard" : "enterprise"));
        if (cluster.runs(TopologyService.REGISTRAR)) {
            json.put("director", cluster.isDirector());
            json.set("edge", list(cluster.dependencies(TopologyService.REGISTRAR, TopologyService.EDGE_SERVER)));
        }
        cluster.service(TopologyService.WEB_SERVICES).ifPresent(web -> {
            web.externalHost().ifPresent(host -> json.put("webExternalFqdn", host));
            json.put("webInternalFqdn", web.internalHost().orElse(cluster.fqdn()));
            ObjectNode ports = json.putObject("webPorts");
            web.ports().stream()
                    .sorted(Comparator.comparing(port -> port.side() + port.protocol()))
                    .forEach(port -> ports.putArray(port.side() + port.protocol())
                            .add(port.port())
                            .add(port.configuredPort()));
        });
        cluster.accessEdge()
                .forEach(port -> json.putArray("accessEdge")
                        .add(port.configuredFqdn().orElseThrow())
                        .add(port.port()));
        if (cluster.runs(TopologyService.EDGE_SERVER)) {
            json.set("nextHop", list(cluster.dependencies(TopologyService.EDGE_SERVER, TopologyService.REGISTRAR)));
        }
        return json;
    }

    private static ArrayNode list(List<String> values) {
        ArrayNode list = JSON.createArrayNode();
        values.forEach(list::add);
        return list;
    }
}
