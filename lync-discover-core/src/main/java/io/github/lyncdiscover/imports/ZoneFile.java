package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.imports.zone.Zone;
import io.github.lyncdiscover.imports.zone.ZoneAssembly;
import io.github.lyncdiscover.imports.zone.ZoneFileName;
import io.github.lyncdiscover.imports.zone.ZoneNames;
import io.github.lyncdiscover.imports.zone.reader.AddRecordScriptFormat;
import io.github.lyncdiscover.imports.zone.reader.DnscmdListFormat;
import io.github.lyncdiscover.imports.zone.reader.DnscmdScriptFormat;
import io.github.lyncdiscover.imports.zone.reader.ExportListFormat;
import io.github.lyncdiscover.imports.zone.reader.GoogleDnsFormat;
import io.github.lyncdiscover.imports.zone.reader.InfobloxFormat;
import io.github.lyncdiscover.imports.zone.reader.MasterFormat;
import io.github.lyncdiscover.imports.zone.reader.RecordCsvFormat;
import io.github.lyncdiscover.imports.zone.reader.RecordTableFormat;
import io.github.lyncdiscover.imports.zone.reader.Route53Format;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.InputFile;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The records of one or more DNS zones, in any of the formats that servers, tools and providers write. Immutable. */
public final class ZoneFile {
    private static final ImportFormat<List<RawZone>> MASTER = new MasterFormat();

    /** The formats, the most particular first. */
    static final List<ImportFormat<List<RawZone>>> FORMATS = List.of(
            new Route53Format(),
            new GoogleDnsFormat(),
            new InfobloxFormat(),
            new RecordCsvFormat(),
            new RecordTableFormat(),
            new DnscmdListFormat(),
            new DnscmdScriptFormat(),
            new AddRecordScriptFormat(),
            new ExportListFormat(),
            MASTER);

    private final String name;
    private final List<Zone> zones;
    private final int unread;

    private ZoneFile(String name, List<Zone> zones, int unread) {
        this.name = name;
        this.zones = List.copyOf(zones);
        this.unread = unread;
    }

    /**
     * Reads a file.
     *
     * @param file the file; nothing that it names is opened
     * @param zone the zone's name, where the user gives it: it wins over what the file says; else the file's content or its
     *     own name say it
     * @return the zones that it holds
     * @throws ImportException if the file can't be read, is in no known format, holds a damaged record, or names its zone
     *     nowhere
     */
    public static ZoneFile read(Path file, Optional<String> zone) {
        try {
            byte[] bytes = InputFile.read(
                    file,
                    "a zone file",
                    FileLimits.ZONE_BYTES,
                    "is larger than 64 MB; give the records that matter here");
            return read(SourceFile.of(file, bytes), zone);
        } catch (IOException failed) {
            throw new ImportException(file.toString(), String.valueOf(failed.getMessage()));
        } catch (TextFault fault) {
            throw new ImportException(file + ":" + fault.position(), fault.getMessage());
        } catch (ImportFault fault) {
            throw new ImportException(fault.place(file.toString()), fault.getMessage(), fault.isZoneUnnamed());
        }
    }

    private static ZoneFile read(SourceFile file, Optional<String> said) {
        FileKind kind = file.kind();
        if (kind != FileKind.EMPTY && kind != FileKind.SERVER_TABLE && !kind.maySuit(FileUse.ZONE)) {
            throw new ImportFault(SourcePosition.START, kind.refusal(FileUse.ZONE));
        }
        List<RawZone> all = ImportFormat.of(FORMATS, file).orElse(MASTER).read(file);
        List<RawZone> raw = all.size() > 1
                ? all.stream()
                        .filter(zone -> said.isEmpty() || isNamed(zone, said.get()))
                        .toList()
                : all;
        if (raw.isEmpty()) {
            throw new ImportFault(
                    all.isEmpty()
                            ? "the file holds no record; is it a zone file?"
                            : "the file holds the zones " + names(all) + ", and not " + said.orElse(""));
        }
        Optional<String> guess = all.size() > 1 ? Optional.empty() : ZoneFileName.zone(file.fileName());
        String name = file.path().toString();
        return new ZoneFile(
                name,
                raw.stream()
                        .map(zone -> ZoneAssembly.of(zone, name, said, guess))
                        .toList(),
                records(all) - records(raw));
    }

    private static boolean isNamed(RawZone zone, String said) {
        return zone.named()
                .filter(named -> ZoneNames.normal(named).equals(ZoneNames.normal(said)))
                .isPresent();
    }

    private static String names(List<RawZone> zones) {
        return zones.stream().flatMap(zone -> zone.named().stream()).collect(Collectors.joining(", "));
    }

    private static int records(List<RawZone> zones) {
        return (int) zones.stream()
                .flatMap(zone -> zone.lines().stream())
                .filter(line -> !(line instanceof RawLine.Origin))
                .count();
    }

    /** The file, as the user named it. */
    String name() {
        return name;
    }

    List<Zone> zones() {
        return zones;
    }

    /** How many records it holds, those of zones that the user did not ask for included. */
    int records() {
        return unread + zones.stream().mapToInt(Zone::size).sum();
    }

    /** The names of its zones. */
    @Override
    public String toString() {
        return zones.stream().map(Zone::apex).collect(Collectors.joining(", "));
    }
}
