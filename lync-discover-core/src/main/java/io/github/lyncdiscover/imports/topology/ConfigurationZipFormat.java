package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.Map;
import java.util.Set;

/** The zip of {@code Export-CsConfiguration}. */
public final class ConfigurationZipFormat implements ImportFormat<Map<TopologyState, ServerTopology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ZIP);
    }

    @Override
    public Map<TopologyState, ServerTopology> read(SourceFile file) {
        return ConfigurationZip.read(file.bytes());
    }
}
