package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.format.XmlElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The topologies of a document: the published one, or those of a Topology Builder file. */
final class TopologyReader {
    private TopologyReader() {}

    /**
     * Finds the topologies of a document, wherever in it they stand.
     *
     * @param document its outermost element
     * @return the published one before the edited one; empty if there is none
     * @throws io.github.lyncdiscover.imports.format.ImportFault if one can't be read
     */
    static Map<TopologyState, ServerTopology> in(XmlElement document) {
        Optional<XmlElement> topology = document.all()
                .filter(element -> element.is("Deploy.TopologyBuilder", "TopologyBuilder")
                        || element.is("Deploy.Topology", "Topology"))
                .findFirst();
        Map<TopologyState, ServerTopology> found = new LinkedHashMap<>();
        topology.ifPresent(element -> {
            if (element.name().equals("Topology")) {
                found.put(TopologyState.PUBLISHED, TopologyReading.read(XmlVariant.PUBLISHED, element));
            } else {
                builder(element, "OriginalTopology").ifPresent(read -> found.put(TopologyState.PUBLISHED, read));
                builder(element, "NewTopology").ifPresent(read -> found.put(TopologyState.EDITED, read));
            }
        });
        return found;
    }

    private static Optional<ServerTopology> builder(XmlElement file, String name) {
        return file.below(name, "PartialTopology")
                .findFirst()
                .map(topology -> TopologyReading.read(XmlVariant.BUILDER, topology));
    }
}
