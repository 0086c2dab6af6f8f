package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import java.util.Map;
import java.util.Set;

/** The zip of {@code Export-CsConfiguration}. */
public final class ConfigurationZipFormat implements ImportFormat<Map<TopologyState, Topology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZIP);
    }

    @Override
    public Map<TopologyState, Topology> read(SourceFile file) {
        return ConfigurationZip.read(file.bytes());
    }
}
