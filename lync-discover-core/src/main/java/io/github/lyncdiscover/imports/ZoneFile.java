package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.zone.Zone;
import io.github.lyncdiscover.imports.zone.ZoneReading;
import io.github.lyncdiscover.markup.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A zone file of BIND or of Windows, or the records of a zone as a CSV. Immutable. */
public final class ZoneFile {
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Zone zone;

    private ZoneFile(Zone zone) {
        this.zone = zone;
    }

    /**
     * Reads a zone file.
     *
     * @param file the file; nothing that it names is opened
     * @param name the zone's name, where somebody says it; else the file's first lines or its own name do
     * @return the zone
     * @throws ImportException if the file can't be read, or is no zone file
     */
    public static ZoneFile read(Path file, Optional<String> name) {
        try {
            byte[] bytes = InputFile.read(
                    file, "a zone file", LARGEST, "is larger than 64 MB; give the records that" + " matter here");
            return new ZoneFile(ZoneReading.read(bytes, name, guess(file)));
        } catch (IOException failed) {
            throw new ImportException(file.toString(), String.valueOf(failed.getMessage()));
        } catch (Fault fault) {
            throw new ImportException(fault.place(file.toString()), fault.getMessage());
        }
    }

    /** What administrators and servers call such files: {@code contoso.example.dns}, {@code db.contoso.example}. */
    private static Optional<String> guess(Path file) {
        return Optional.ofNullable(file.getFileName())
                .map(last -> last.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^db\\.", "")
                        .replaceFirst("\\.(?:dns|zone|db|txt|csv)$", ""))
                .filter(name -> name.matches("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63}){1,20}"));
    }

    Zone zone() {
        return zone;
    }

    /** The zone's name. */
    @Override
    public String toString() {
        return zone.apex();
    }
}
