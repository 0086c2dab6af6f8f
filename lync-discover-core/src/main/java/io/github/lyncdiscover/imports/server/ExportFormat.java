package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.file.FileLimits;
import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.topology.TopologyState;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.json.Json;
import java.util.Map;
import java.util.Set;

/** The JSON that our script prints on a server. */
public final class ExportFormat implements ImportFormat<Map<TopologyState, Topology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.SERVER_EXPORT);
    }

    @Override
    public Map<TopologyState, Topology> read(SourceFile file) {
        if (file.bytes().length > FileLimits.EXPORT_BYTES) {
            throw new Fault(
                    "is larger than " + FileLimits.EXPORT_BYTES / 1024 / 1024 + " MB, which no server export is");
        }
        try {
            return Map.of(TopologyState.PUBLISHED, ExportReading.read(Json.parse(file.text())));
        } catch (Json.Fault fault) {
            throw new Fault(fault.place(), String.valueOf(fault.getMessage()));
        }
    }
}
