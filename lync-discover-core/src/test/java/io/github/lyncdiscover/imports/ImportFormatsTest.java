package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of file that {@code import} takes has a format, and every format its files. */
final class ImportFormatsTest {
    private static final Map<String, String> TOPOLOGIES = Map.of(
            "TopologyXmlFormat",
            TopologyXml.simple().published(),
            "ExportFormat",
            ServerOutput.json(TopologyXml.simple()),
            "ListFormat",
            "Identity : contoso.example\nIsDefault : True\n",
            "UsersFormat",
            "SipAddress,RegistrarPool\nsip:a@contoso.example,pool01.contoso.example\n");

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Route53Format", "{\"ResourceRecordSets\": []}"),
            Map.entry(
                    "GoogleDnsFormat",
                    "[{\"kind\": \"dns#resourceRecordSet\", \"name\": \"sip.contoso.example.\", \"type\": \"A\", \"rrdatas\": []}]"),
            Map.entry("InfobloxFormat", "header-arecord,address*,fqdn*\narecord,192.0.2.1,sip.contoso.example\n"),
            Map.entry("RecordCsvFormat", "\"HostName\",\"RecordType\",\"Data\"\n\"sip\",\"A\",\"192.0.2.1\"\n"),
            Map.entry(
                    "RecordTableFormat",
                    "HostName  RecordType Type  Timestamp  TimeToLive  RecordData\n--------  ---------- ----  ---------  ----------  ----------\nsip       A          1     0          01:00:00    192.0.2.1\n"),
            Map.entry(
                    "DnscmdListFormat",
                    "Returned records:\n@ [Aging:0] 3600 SOA\tdc.contoso.example. a. 1 2 3 4 5\nsip 3600 A\t192.0.2.1\n"),
            Map.entry("DnscmdScriptFormat", "dnscmd /recordadd contoso.example sip A 192.0.2.1\n"),
            Map.entry(
                    "AddRecordScriptFormat",
                    "Add-DnsServerResourceRecordA -ZoneName contoso.example -Name sip -IPv4Address 192.0.2.1\n"),
            Map.entry("ExportListFormat", "Name\tType\tData\nsip\tHost (A)\t192.0.2.1\n"),
            Map.entry("MasterFormat", "$ORIGIN contoso.example.\nsip A 192.0.2.1\n"));

    private static Set<FileKind> kinds(List<? extends ImportFormat<?>> formats) {
        Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
        formats.forEach(format -> kinds.addAll(format.kinds()));
        return kinds;
    }

    private static Set<FileKind> used(FileUse... uses) {
        Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
        Arrays.stream(FileKind.values())
                .filter(kind -> Arrays.stream(uses)
                        .anyMatch(use -> kind.use().filter(use::equals).isPresent()))
                .forEach(kinds::add);
        return kinds;
    }

    @Test
    void every_kind_that_import_takes_has_a_format() {
        Set<FileKind> topologies = used(FileUse.IMPORT, FileUse.PEOPLE);
        topologies.add(FileKind.OTHER_XML);
        assertEquals(topologies, kinds(TopologyFile.FORMATS));
        assertEquals(used(FileUse.ZONE), kinds(ZoneFile.FORMATS));
    }

    @TestFactory
    Stream<DynamicTest> every_format_recognizes_its_files_and_no_other_does_before_it() {
        return Stream.concat(tests(TopologyFile.FORMATS, TOPOLOGIES), tests(ZoneFile.FORMATS, ZONES));
    }

    private static <T> Stream<DynamicTest> tests(List<? extends ImportFormat<T>> formats, Map<String, String> samples) {
        return formats.stream().map(format -> {
            String name = format.getClass().getSimpleName();
            return DynamicTest.dynamicTest(name, () -> {
                byte[] bytes = name.equals("ConfigurationZipFormat")
                        ? zip()
                        : String.valueOf(samples.get(name)).getBytes(StandardCharsets.UTF_8);
                SourceFile file = SourceFile.of(Path.of("file"), bytes);
                assertEquals(
                        name,
                        ImportFormat.of(formats, file).orElseThrow().getClass().getSimpleName());
                assertTrue(format.kinds().contains(file.kind()), () -> "is " + file.kind());
            });
        });
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("topology.xml"));
            zip.write(TopologyXml.simple().published().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
