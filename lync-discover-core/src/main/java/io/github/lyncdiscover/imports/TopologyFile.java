package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.imports.topology.Topologies;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.xml.Document;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.markup.InputFile;
import io.github.lyncdiscover.name.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads the files that Lync Server and Skype for Business Server describe themselves in: the document of
 * {@code Get-CsTopology -AsXml}, Topology Builder's, and either in the zip of {@code Export-CsConfiguration}. Nothing is written that a server could read.
 */
public final class TopologyFile {
    /** The bytes that such a file may have at most. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private final String name;
    private final String title;

    private TopologyFile(Path file) {
        this.name = file.toString();
        Path last = file.getFileName();
        this.title =
                last == null ? "topology" : Printable.of(last.toString().replaceFirst("\\.(?:tbxml|xml|zip)$", ""));
    }

    /**
     * Tells whether a file is one of these, by what stands in it.
     *
     * @param bytes all of the file
     * @return false for a plan file
     */
    public static boolean isOne(byte[] bytes) {
        return ConfigurationZip.isOne(bytes) || Document.isOne(bytes);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return one topology, or the published and the edited one, in this order
     * @throws ImportException if the file can't be read, or holds no topology
     */
    public static List<Imported> read(Path file) {
        try {
            return read(
                    file, InputFile.read(file, "a topology", LARGEST, "is larger than 64 MB, which no topology is"));
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
        return new TopologyFile(file).read(bytes);
    }

    private List<Imported> read(byte[] bytes) {
        try {
            Map<Topologies.State, Topology> topologies =
                    ConfigurationZip.isOne(bytes) ? ConfigurationZip.read(bytes) : Topologies.in(Document.read(bytes));
            if (topologies.isEmpty()) {
                throw new Fault("the XML holds no topology; export one with (Get-CsTopology -AsXml).ToString() > FILE");
            }
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
