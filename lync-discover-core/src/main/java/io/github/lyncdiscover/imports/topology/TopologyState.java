package io.github.lyncdiscover.imports.topology;

/** The state of one of the topologies that a document holds. */
public enum TopologyState {
    /** As the servers had it when the document was made. */
    PUBLISHED,
    /** As somebody edits it in Topology Builder, not published yet or just published. */
    EDITED
}
