package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.imports.topology.TopologyState;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.Map;
import java.util.Set;

/** Lists of properties as {@code Format-List} prints them; they may name no SIP domain. */
public final class ListFormat implements ImportFormat<Map<TopologyState, ServerTopology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.SERVER_LIST);
    }

    @Override
    public Map<TopologyState, ServerTopology> read(SourceFile file) {
        return Map.of(TopologyState.PUBLISHED, ListReading.read(file.text()));
    }
}
