package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.topology.TopologyState;
import java.util.Map;
import java.util.Set;

/** Lists of properties as {@code Format-List} prints them; they may name no SIP domain. */
public final class ListFormat implements ImportFormat<Map<TopologyState, Topology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.SERVER_LIST);
    }

    @Override
    public Map<TopologyState, Topology> read(SourceFile file) {
        return Map.of(TopologyState.PUBLISHED, ListReading.read(file.text()));
    }
}
