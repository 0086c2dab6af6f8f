package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.format.XmlReader;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.Map;
import java.util.Set;

/** The XML of {@code Get-CsTopology -AsXml}, or the file of Topology Builder; XML that holds neither is refused. */
public final class TopologyXmlFormat implements ImportFormat<Map<TopologyState, ServerTopology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.TOPOLOGY, FileKind.TOPOLOGY_BUILDER, FileKind.OTHER_XML);
    }

    @Override
    public Map<TopologyState, ServerTopology> read(SourceFile file) {
        Map<TopologyState, ServerTopology> topologies = TopologyReader.in(XmlReader.read(file.bytes()));
        if (topologies.isEmpty()) {
            throw new ImportFault(
                    "the XML holds no topology; export one with (Get-CsTopology -AsXml).ToString() > FILE");
        }
        return topologies;
    }
}
