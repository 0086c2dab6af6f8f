package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.topology.TopologyState;
import java.util.Map;
import java.util.Set;

/** A table of users, as {@code Get-CsUser} and {@code Export-Csv} make it; it names no servers. */
public final class UsersFormat implements ImportFormat<Map<TopologyState, Topology>> {
    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.USERS);
    }

    @Override
    public Map<TopologyState, Topology> read(SourceFile file) {
        return Map.of(TopologyState.PUBLISHED, UsersTable.read(file.text()));
    }
}
