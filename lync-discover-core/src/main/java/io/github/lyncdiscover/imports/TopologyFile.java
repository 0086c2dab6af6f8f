package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.imports.server.ExportScript;
import io.github.lyncdiscover.imports.server.ServerText;
import io.github.lyncdiscover.imports.topology.ConfigurationZip;
import io.github.lyncdiscover.imports.topology.Topologies;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.xml.Document;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.markup.InputFile;
import io.github.lyncdiscover.name.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the files that Lync Server and Skype for Business Server describe themselves in: the document of
 * {@code Get-CsTopology -AsXml}, Topology Builder's, either in the zip of {@code Export-CsConfiguration}, and what a server
 * prints by PowerShell: the JSON of our {@linkplain #exportScript() script}, and lists of properties. Nothing is written that a server could
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
                : Printable.of(last.toString().replaceFirst("\\.(?:tbxml|xml|zip|json|txt)$", ""));
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
        return ConfigurationZip.isOne(bytes) || Document.isOne(bytes) || ServerText.isOne(bytes);
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
            if (ServerText.isOne(bytes)) {
                return new LinkedHashMap<>(Map.of(Topologies.State.PUBLISHED, ServerText.read(bytes)));
            }
            if (ServerText.isOtherJson(bytes)) {
                throw new Fault("this JSON is no server export, which begins with its schema; make one with the script"
                        + " that lync-discover import --script prints");
            }
            Map<Topologies.State, Topology> topologies =
                    ConfigurationZip.isOne(bytes) ? ConfigurationZip.read(bytes) : Topologies.in(Document.read(bytes));
            if (topologies.isEmpty()) {
                throw new Fault("the XML holds no topology; export one with (Get-CsTopology -AsXml).ToString() > FILE");
            }
            return topologies;
        } catch (Fault fault) {
            throw new ImportException(fault.place(name), fault.getMessage());
        }
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
