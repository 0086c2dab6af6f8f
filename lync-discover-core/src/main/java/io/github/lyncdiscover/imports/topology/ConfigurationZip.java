package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.XmlElement;
import io.github.lyncdiscover.imports.format.XmlReader;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.file.ZipFiles;
import io.github.lyncdiscover.text.kind.FileKind;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A zip of {@code Export-CsConfiguration}. Its layout is not documented, so each file in it that contains a topology
 * counts. It may be hostile: how much comes out of it is bounded, and no entry's name is a place.
 */
final class ConfigurationZip {
    private static final Set<FileKind> XML = new TopologyXmlFormat().kinds();
    private static final String TOO_MUCH = "than any export does";

    private final byte[] zip;
    private Optional<ImportFault> unreadable = Optional.empty();

    private ConfigurationZip(byte[] zip) {
        this.zip = zip;
    }

    /**
     * Reads a zip.
     *
     * @param zip all of the file
     * @return the topologies of the first entry that holds one
     * @throws ImportFault if it is damaged or larger than any export, or holds no topology
     */
    static Map<TopologyState, ServerTopology> read(byte[] zip) {
        return new ConfigurationZip(zip).read();
    }

    private Map<TopologyState, ServerTopology> read() {
        try (ZipFiles files = ZipFiles.of(zip)) {
            for (Optional<ZipFiles.Entry> file = files.next(); file.isPresent(); file = files.next()) {
                Map<TopologyState, ServerTopology> found =
                        topologies(file.get().name(), file.get().content());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        } catch (IOException unusable) {
            String why = String.valueOf(unusable.getMessage());
            throw new ImportFault(
                    why.endsWith(TOO_MUCH)
                            ? why + "; if it is no attack, unpack it yourself and give the file with the topology"
                            : why);
        }
        throw unreadable.orElseGet(() -> new ImportFault(
                "no file in the zip holds a topology; export one with" + " (Get-CsTopology -AsXml).ToString() > FILE"));
    }

    /** XML that can't be read may be something else, so another entry may still be the topology. */
    private Map<TopologyState, ServerTopology> topologies(String name, byte[] content) {
        if (!XML.contains(FileKind.of(content))) {
            return Map.of();
        }
        XmlElement document;
        try {
            document = XmlReader.read(content);
        } catch (ImportFault notXml) {
            unreadable = unreadable.or(() -> Optional.of(in(name, notXml)));
            return Map.of();
        }
        try {
            return TopologyReader.in(document);
        } catch (ImportFault fault) {
            throw in(name, fault);
        }
    }

    private static ImportFault in(String name, ImportFault fault) {
        return new ImportFault("in " + PrintableText.quote(fault.place(name)) + ": " + fault.getMessage());
    }
}
