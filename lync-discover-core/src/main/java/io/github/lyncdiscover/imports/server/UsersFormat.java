package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.imports.topology.TopologyState;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.Map;
import java.util.Set;

/** A table of users, as {@code Get-CsUser} and {@code Export-Csv} make it; it names no servers. */
public final class UsersFormat implements ImportFormat<Map<TopologyState, ServerTopology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.USERS);
    }

    @Override
    public Map<TopologyState, ServerTopology> read(SourceFile file) {
        return Map.of(TopologyState.PUBLISHED, UsersTable.read(file.text()));
    }
}
