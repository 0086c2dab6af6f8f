package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.xml.Document;
import io.github.lyncdiscover.imports.xml.Fault;
import java.util.Map;
import java.util.Set;

/** The XML of {@code Get-CsTopology -AsXml}, or the file of Topology Builder; XML that holds neither is refused. */
public final class TopologyXmlFormat implements ImportFormat<Map<TopologyState, Topology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.TOPOLOGY, FileKind.TOPOLOGY_BUILDER, FileKind.OTHER_XML);
    }

    @Override
    public Map<TopologyState, Topology> read(SourceFile file) {
        Map<TopologyState, Topology> topologies = Topologies.in(Document.read(file.bytes()));
        if (topologies.isEmpty()) {
            throw new Fault("the XML holds no topology; export one with (Get-CsTopology -AsXml).ToString() > FILE");
        }
        return topologies;
    }
}
