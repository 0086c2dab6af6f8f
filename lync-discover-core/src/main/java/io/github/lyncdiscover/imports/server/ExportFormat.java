package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.imports.topology.TopologyState;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.Map;
import java.util.Set;

/** The JSON that our script prints on a server. */
public final class ExportFormat implements ImportFormat<Map<TopologyState, ServerTopology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.SERVER_EXPORT);
    }

    @Override
    public Map<TopologyState, ServerTopology> read(SourceFile file) {
        if (file.bytes().length > FileLimits.EXPORT_BYTES) {
            throw new ImportFault(
                    "is larger than " + FileLimits.EXPORT_BYTES / 1024 / 1024 + " MB, which no server export is");
        }
        try {
            return Map.of(TopologyState.PUBLISHED, ExportReading.read(JsonValue.parse(file.text())));
        } catch (JsonValue.Fault fault) {
            throw new ImportFault(fault.place(), String.valueOf(fault.getMessage()));
        }
    }
}
