package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.xml.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The topologies of a document: the published one, or those of a Topology Builder file. */
public final class Topologies {
    private Topologies() {}

    /** Which of its topologies a document calls it. */
    public enum State {
        /** As the servers had it when the document was made. */
        PUBLISHED,
        /** As somebody edits it in Topology Builder, not published yet or just published. */
        EDITED
    }

    /**
     * Finds the topologies of a document, wherever in it they stand.
     *
     * @param document its outermost element
     * @return the published one before the edited one; empty if there is none
     * @throws io.github.lyncdiscover.imports.xml.Fault if one can't be read
     */
    public static Map<State, Topology> in(Element document) {
        Optional<Element> topology = document.all()
                .filter(element -> element.is("Deploy.TopologyBuilder", "TopologyBuilder")
                        || element.is("Deploy.Topology", "Topology"))
                .findFirst();
        Map<State, Topology> found = new LinkedHashMap<>();
        topology.ifPresent(element -> {
            if (element.name().equals("Topology")) {
                found.put(State.PUBLISHED, TopologyReading.read(Form.PUBLISHED, element));
            } else {
                builder(element, "OriginalTopology").ifPresent(read -> found.put(State.PUBLISHED, read));
                builder(element, "NewTopology").ifPresent(read -> found.put(State.EDITED, read));
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
