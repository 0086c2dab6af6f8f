package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.server.ExportFormat;
import io.github.lyncdiscover.imports.server.ExportScript;
import io.github.lyncdiscover.imports.server.ListFormat;
import io.github.lyncdiscover.imports.server.UsersFormat;
import io.github.lyncdiscover.imports.topology.ConfigurationZipFormat;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.imports.topology.TopologyState;
import io.github.lyncdiscover.imports.topology.TopologyXmlFormat;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.InputFile;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reader of the files that Lync Server and Skype for Business Server describe themselves in: the document of
 * {@code Get-CsTopology -AsXml}, Topology Builder's, either in the zip of {@code Export-CsConfiguration}, and what a server
 * prints by PowerShell: the JSON of our {@linkplain #exportScript() script}, lists of properties, and a table of users.
 * Nothing is written that a server could
 * read.
 */
public final class TopologyFile {
    /** The bytes that such a file may have at most. */
    public static final int LARGEST = FileLimits.TOPOLOGY_BYTES;

    /** The formats; a file is in at most one of them. */
    static final List<ImportFormat<Map<TopologyState, ServerTopology>>> FORMATS = List.of(
            new TopologyXmlFormat(),
            new ConfigurationZipFormat(),
            new ExportFormat(),
            new ListFormat(),
            new UsersFormat());

    private final Path file;
    private final String name;
    private final String title;

    private TopologyFile(Path file) {
        this.file = file;
        this.name = file.toString();
        Path last = file.getFileName();
        this.title = last == null
                ? "topology"
                : PrintableText.of(last.toString().replaceFirst("\\.(?:tbxml|xml|zip|json|txt|csv)$", ""));
    }

    /**
     * The PowerShell script that prints on a server what is read here. It changes nothing, writes no file, and prints no
     * user's name.
     *
     * @return the script, in ASCII, with the line ends of Windows
     */
    public static String exportScript() {
        return ExportScript.text();
    }

    /**
     * Reports whether a file is one of these, by what is in it.
     *
     * @param bytes all of the file
     * @return false for a plan file
     */
    public static boolean isOne(byte[] bytes) {
        FileKind kind = FileKind.of(bytes);
        return kind != FileKind.USERS
                && FORMATS.stream().anyMatch(format -> format.kinds().contains(kind));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return one topology, or the published and the edited one, in this order
     * @throws ImportException if the file can't be read, or holds no topology
     */
    public static List<ImportedDeployment> read(Path file) {
        return read(file, List.of());
    }

    /**
     * Reads files that tell of the same servers. Which pools and SIP domains there are, the first one says; what it does not
     * say of them is taken from the next that does. Where two name different servers, the earlier one holds, and the
     * difference is reported as assumed.
     *
     * @param file the first
     * @param more the others, each with one topology
     * @return what they say together: one topology, or the published and the edited one, in this order
     * @throws ImportException if a file can't be read, or holds no topology
     */
    public static List<ImportedDeployment> read(Path file, List<Path> more) {
        Map<TopologyState, ServerTopology> topologies = new TopologyFile(file).topologies(bytes(file));
        for (Path other : more) {
            Map<TopologyState, ServerTopology> added = new TopologyFile(other).topologies(bytes(other));
            if (added.size() > 1) {
                throw new ImportException(other.toString(), "holds two topologies; give it as the first file");
            }
            added.values().forEach(said -> topologies.replaceAll((state, topology) -> topology.completedBy(said)));
        }
        return new TopologyFile(file).imported(topologies);
    }

    private static byte[] bytes(Path file) {
        try {
            return InputFile.read(file, "a topology", LARGEST, "is larger than 64 MB, which no topology is");
        } catch (IOException failed) {
            throw new ImportException(file.toString(), String.valueOf(failed.getMessage()));
        }
    }

    /**
     * Reads what is in a file.
     *
     * @param file its name, for titles and complaints
     * @param bytes what is in it
     * @return one topology, or the published and the edited one, in this order
     * @throws ImportException if the file can't be read, or holds no topology
     */
    public static List<ImportedDeployment> read(Path file, byte[] bytes) {
        TopologyFile read = new TopologyFile(file);
        return read.imported(read.topologies(bytes));
    }

    private Map<TopologyState, ServerTopology> topologies(byte[] bytes) {
        SourceFile source = SourceFile.of(file, bytes);
        try {
            return new LinkedHashMap<>(ImportFormat.of(FORMATS, source)
                    .orElseThrow(() ->
                            new ImportFault(SourcePosition.START, source.kind().refusal(FileUse.IMPORT)))
                    .read(source));
        } catch (TextFault fault) {
            throw new ImportException(name + ":" + fault.position(), fault.getMessage());
        } catch (ImportFault fault) {
            throw new ImportException(fault.place(name), fault.getMessage());
        }
    }

    private List<ImportedDeployment> imported(Map<TopologyState, ServerTopology> topologies) {
        try {
            return topologies.entrySet().stream()
                    .map(each -> TopologyToDeployment.of(each.getValue(), title(each.getKey(), topologies.size())))
                    .toList();
        } catch (ImportFault fault) {
            throw new ImportException(fault.place(name), fault.getMessage());
        } catch (MisfitException misfit) {
            throw new ImportException(name, misfit.where() + ": " + misfit.getMessage());
        }
    }

    private String title(TopologyState state, int of) {
        if (of < 2) {
            return title;
        }
        return title + (state == TopologyState.PUBLISHED ? ", as published" : ", as edited");
    }
}
