package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.xml.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The topologies of a document: the published one, or those of a Topology Builder file. */
final class Topologies {
    private Topologies() {}

    /**
     * Finds the topologies of a document, wherever in it they stand.
     *
     * @param document its outermost element
     * @return the published one before the edited one; empty if there is none
     * @throws io.github.lyncdiscover.imports.xml.Fault if one can't be read
     */
    static Map<TopologyState, Topology> in(Element document) {
        Optional<Element> topology = document.all()
                .filter(element -> element.is("Deploy.TopologyBuilder", "TopologyBuilder")
                        || element.is("Deploy.Topology", "Topology"))
                .findFirst();
        Map<TopologyState, Topology> found = new LinkedHashMap<>();
        topology.ifPresent(element -> {
            if (element.name().equals("Topology")) {
                found.put(TopologyState.PUBLISHED, TopologyReading.read(Form.PUBLISHED, element));
            } else {
                builder(element, "OriginalTopology").ifPresent(read -> found.put(TopologyState.PUBLISHED, read));
                builder(element, "NewTopology").ifPresent(read -> found.put(TopologyState.EDITED, read));
            }
        });
        return found;
    }

    private static Optional<Topology> builder(Element file, String name) {
        return file.below(name, "PartialTopology")
                .findFirst()
                .map(topology -> TopologyReading.read(Form.BUILDER, topology));
    }
}
