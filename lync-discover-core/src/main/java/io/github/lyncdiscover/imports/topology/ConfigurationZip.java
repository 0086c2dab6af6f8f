package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.XmlElement;
import io.github.lyncdiscover.imports.format.XmlReader;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.kind.FileKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A zip of {@code Export-CsConfiguration}. Its layout is not documented, so each file in it that contains a topology
 * counts. It may be hostile: how much comes out of it is bounded, and no entry's name is a place.
 */
final class ConfigurationZip {
    private static final Set<FileKind> XML = new TopologyXmlFormat().kinds();
    private static final byte[] LAST = {'P', 'K', 5, 6};

    private final byte[] zip;
    private long out;
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
        if (!isComplete()) {
            throw new ImportFault("the zip ends before it is complete; the file was cut off, export it again");
        }
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int count = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                count++;
                if (count > FileLimits.ZIP_ENTRIES) {
                    throw new ImportFault(
                            "the zip holds more than " + FileLimits.ZIP_ENTRIES + " files, which no export does");
                }
                Map<TopologyState, ServerTopology> found = topologies(entry.getName(), content(entries));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new ImportFault("the zip is damaged or encrypted; export it again");
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

    private byte[] content(ZipInputStream entry) throws IOException {
        long most = Math.min(
                        FileLimits.ZIP_BYTES,
                        Math.max(FileLimits.ZIP_HARMLESS_BYTES, (long) zip.length * FileLimits.ZIP_RATIO))
                - out;
        byte[] content = entry.readNBytes((int) Math.min(FileLimits.ZIP_ENTRY_BYTES, most) + 1);
        out += content.length;
        if (content.length > FileLimits.ZIP_ENTRY_BYTES || content.length > most) {
            throw new ImportFault(
                    "the zip unpacks to more than any export does; if it is no attack, unpack it yourself and"
                            + " give the file with the topology");
        }
        return content;
    }

    /** A zip ends with a directory, which may have a comment of at most 65,535 bytes. */
    private boolean isComplete() {
        for (int i = zip.length - 22; i >= Math.max(0, zip.length - 22 - 0xFFFF); i--) {
            if (at(zip, i, LAST)) {
                return true;
            }
        }
        return false;
    }

    private static boolean at(byte[] bytes, int start, byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (start + i >= bytes.length || bytes[start + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
