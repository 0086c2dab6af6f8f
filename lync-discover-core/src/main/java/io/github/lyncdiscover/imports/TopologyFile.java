package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.file.InputFile;
import io.github.lyncdiscover.file.TextFault;
import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.file.kind.FileUse;
import io.github.lyncdiscover.imports.server.ExportScript;
import io.github.lyncdiscover.imports.server.ServerText;
import io.github.lyncdiscover.imports.topology.ConfigurationZip;
import io.github.lyncdiscover.imports.topology.Topologies;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.xml.Document;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import io.github.lyncdiscover.name.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the files that Lync Server and Skype for Business Server describe themselves in: the document of
 * {@code Get-CsTopology -AsXml}, Topology Builder's, either in the zip of {@code Export-CsConfiguration}, and what a server
 * prints by PowerShell: the JSON of our {@linkplain #exportScript() script}, lists of properties, and a table of users. Nothing is written that a server could
 * read.
 */
public final class TopologyFile {
    /** The bytes that such a file may have at most. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private final String name;
    private final String title;

    private TopologyFile(Path file) {
        this.name = file.toString();
        Path last = file.getFileName();
        this.title = last == null
                ? "topology"
                : Printable.of(last.toString().replaceFirst("\\.(?:tbxml|xml|zip|json|txt|csv)$", ""));
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
     * Tells whether a file is one of these, by what stands in it.
     *
     * @param bytes all of the file
     * @return false for a plan file
     */
    public static boolean isOne(byte[] bytes) {
        FileKind kind = FileKind.of(bytes);
        return kind == FileKind.OTHER_XML
                || kind.use().filter(FileUse.IMPORT::equals).isPresent();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return one topology, or the published and the edited one, in this order
     * @throws ImportException if the file can't be read, or holds no topology
     */
    public static List<Imported> read(Path file) {
        return read(file, List.of());
    }

    /**
     * Reads files that tell of the same servers. Which pools and SIP domains there are, the first one says; what it does not
     * say of them is taken from the next that does. Where two name different servers, the earlier one holds, and the
     * difference is told as assumed.
     *
     * @param file the first
     * @param more the others, each with one topology
     * @return what they say together: one topology, or the published and the edited one, in this order
     * @throws ImportException if a file can't be read, or holds no topology
     */
    public static List<Imported> read(Path file, List<Path> more) {
        Map<Topologies.State, Topology> topologies = new TopologyFile(file).topologies(bytes(file));
        for (Path other : more) {
            Map<Topologies.State, Topology> added = new TopologyFile(other).topologies(bytes(other));
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
    public static List<Imported> read(Path file, byte[] bytes) {
        TopologyFile read = new TopologyFile(file);
        return read.imported(read.topologies(bytes));
    }

    private Map<Topologies.State, Topology> topologies(byte[] bytes) {
        try {
            return topologies(bytes, FileKind.of(bytes));
        } catch (TextFault fault) {
            throw new ImportException(name + ":" + fault.position(), fault.getMessage());
        } catch (Fault fault) {
            throw new ImportException(fault.place(name), fault.getMessage());
        }
    }

    private static Map<Topologies.State, Topology> topologies(byte[] bytes, FileKind kind) {
        return switch (kind) {
            case SERVER_EXPORT, SERVER_LIST, USERS ->
                new LinkedHashMap<>(Map.of(Topologies.State.PUBLISHED, ServerText.read(bytes, kind)));
            case ZIP -> ConfigurationZip.read(bytes);
            case TOPOLOGY, TOPOLOGY_BUILDER, OTHER_XML -> some(Topologies.in(Document.read(bytes)));
            default -> throw new Fault(new Mark(1, 1), kind.refusal(FileUse.IMPORT));
        };
    }

    private static Map<Topologies.State, Topology> some(Map<Topologies.State, Topology> topologies) {
        if (topologies.isEmpty()) {
            throw new Fault("the XML holds no topology; export one with (Get-CsTopology -AsXml).ToString() > FILE");
        }
        return topologies;
    }

    private List<Imported> imported(Map<Topologies.State, Topology> topologies) {
        try {
            return topologies.entrySet().stream()
                    .map(each -> Derivation.of(each.getValue(), title(each.getKey(), topologies.size())))
                    .toList();
        } catch (Fault fault) {
            throw new ImportException(fault.place(name), fault.getMessage());
        } catch (MisfitException misfit) {
            throw new ImportException(name, misfit.where() + ": " + misfit.getMessage());
        }
    }

    private String title(Topologies.State state, int of) {
        if (of < 2) {
            return title;
        }
        return title + (state == Topologies.State.PUBLISHED ? ", as published" : ", as edited");
    }
}
