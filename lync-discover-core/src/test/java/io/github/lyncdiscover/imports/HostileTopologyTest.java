package io.github.lyncdiscover.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Topologies in every encoding, cut off, broken or made to hurt: read, or refused with a place and a reason. */
class HostileTopologyTest {
    private static final Path FILE = Path.of("topology.xml");
    private static final String XML = TopologyXml.simple().published();
    private static final List<ImportedDeployment> RIGHT = TopologyFile.read(FILE, XML.getBytes(UTF_8));
    private static final String MARK = "\uFEFF";
    private static final String CUT_OFF = "the XML ends before it is complete; the file was cut off, export it again";

    private static String complaint(byte[] bytes) {
        return String.valueOf(assertThrows(ImportException.class, () -> TopologyFile.read(FILE, bytes))
                .getMessage());
    }

    private static String complaint(String xml) {
        return complaint(xml.getBytes(UTF_8));
    }

    static Stream<Arguments> encodings() {
        String declared = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + XML;
        return Stream.of(
                Arguments.of("UTF-8", XML, UTF_8),
                Arguments.of("UTF-8, declared", declared, UTF_8),
                Arguments.of("UTF-8 with a mark", MARK + XML, UTF_8),
                Arguments.of("UTF-8 with a mark, declared", MARK + declared, UTF_8),
                Arguments.of("UTF-16LE with a mark, as PowerShell redirects", MARK + XML, UTF_16LE),
                Arguments.of("UTF-16LE with a mark and the wrong declaration", MARK + declared, UTF_16LE),
                Arguments.of("UTF-16LE without a mark", XML, UTF_16LE),
                Arguments.of("UTF-16BE with a mark", MARK + XML, UTF_16BE),
                Arguments.of("UTF-16BE without a mark", XML, UTF_16BE),
                Arguments.of("with carriage returns", XML.replace("\n", "\r\n"), UTF_8),
                Arguments.of("with blanks around it", "\r\n  " + XML + "\r\n\r\n", UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void every_encoding_is_read(String name, String xml, Charset charset) {
        byte[] bytes = xml.getBytes(charset);
        assertTrue(TopologyFile.isOne(bytes), name);
        assertEquals(RIGHT, TopologyFile.read(FILE, bytes), name);
    }

    @Test
    void half_a_file_is_told_wherever_it_ends() {
        for (int end = 1; end < XML.stripTrailing().length(); end += 37) {
            String half = XML.substring(0, end);
            String said = complaint(half);
            assertTrue(said.startsWith("topology.xml:" + half.lines().count() + ":"), said);
            assertTrue(said.endsWith(": " + CUT_OFF), said);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <!DOCTYPE Topology [<!ENTITY x SYSTEM "file:///etc/passwd">]><Topology>&x;</Topology> | document type declaration
        <!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a> | document type declaration
        <!DOCTYPE a [<!ENTITY b "b | document type declaration
        <?a?> <!-- b --> <!DOCTYPE a [ | document type declaration
        <Topology>&external;</Topology> | an entity of its own
        <?xml version="1.1"?><Topology/> | version 1.1
        sipDomains: [contoso.example] | topology.xml:1:1: this is a migration plan, not a topology or what a server printed: plan, diff
        <plan/> | the XML holds no topology
        <Topology/> | the XML holds no topology
        <a><b></a> | not well-formed here; PowerShell may have wrapped its lines
        """)
    void what_is_no_topology_is_refused(String xml, String said) {
        String complaint = complaint(xml);
        assertTrue(complaint.contains(said), complaint);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("Fqdn=\"pool01.contoso.example\"", "Fqdn=\"pool 01\"", "6:", "Cluster: Fqdn: \"pool 01\""),
                Arguments.of("Host=\"webext", "Host=\"\u202ewebext", "15:", "ExternalSettings: Host: \"\\u202ewebext"),
                Arguments.of("Name=\"contoso.example\"", "Name=\"-\"", "3:", "InternalDomain: Name: \"-\""),
                Arguments.of("Name=\"contoso.example\"", "", "3:", "InternalDomain: has no Name"),
                Arguments.of("Port=\"443\"", "Port=\"70000\"", "16:", "Port: Port: is no port between 1 and 65535"),
                Arguments.of("Number=\"1\"", "Number=\"7\"", "11:", "Service: is installed on a cluster that is not"),
                Arguments.of("RoleName=\"Registrar\"", "RoleName=\"Other\"", " ", "has no pool that users could be"),
                Arguments.of("InternalDomain Name", "Domain Name", "1:", "Topology: names no SIP domain"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_place(String right, String wrong, String line, String said) {
        assertTrue(XML.contains(right), right);
        String xml = right.startsWith("Number") ? XML.replaceFirst(right, wrong) : XML.replace(right, wrong);
        String complaint = complaint(xml);
        assertTrue(complaint.startsWith("topology.xml:" + line), complaint);
        assertTrue(complaint.contains(said), complaint);
    }

    @Test
    void a_sip_domain_that_leaves_no_room_for_lyncdiscoverinternal_is_refused() {
        String longest = "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60);
        String complaint = complaint(XML.replace("contoso.example\" AllowSub", longest + "\" AllowSub"));
        assertTrue(complaint.contains("too long"), complaint);
    }

    @Test
    void thousands_of_machines_are_read_at_once() {
        TopologyXml.Pool[] pools = new TopologyXml.Pool[300];
        Arrays.setAll(
                pools,
                i -> new TopologyXml.Pool(
                        TopologyXml.Kind.ENTERPRISE,
                        "pool" + i + ".contoso.example",
                        30,
                        Optional.empty(),
                        Optional.of("web" + i + ".contoso.example"),
                        Optional.of(0)));
        String xml = TopologyXml.simple().with(pools).published();
        List<ImportedDeployment> read =
                assertTimeout(Duration.ofSeconds(10), () -> TopologyFile.read(FILE, (MARK + xml).getBytes(UTF_16LE)));
        assertEquals(300, read.get(0).deployment().pools().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a b=\"\"/>"})
    void more_than_any_topology_is_refused(String part) {
        boolean nested = part.equals("<a>");
        String complaint = complaint(nested ? part.repeat(200_000) : "<r>" + part.repeat(600_000) + "</r>");
        assertTrue(complaint.contains("larger than any topology"), complaint);
    }

    @Test
    void random_damage_is_told_and_never_a_fault_of_ours() {
        RandomDamage.isReadOrTold(FILE, XML.getBytes(UTF_8), 5);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> export() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("readme.txt", "Topology".getBytes(UTF_8));
        entries.put("broken.xml", "<a><b></a>".getBytes(UTF_8));
        entries.put("settings.xml", "<DocItemSet xmlns=\"urn:x\"><DocItem Name=\"x\"/></DocItemSet>".getBytes(UTF_8));
        entries.put(
                "../../DocItemSet",
                (MARK + "<DocItemSet xmlns=\"urn:x\"><DocItem><Data>" + XML + "</Data></DocItem></DocItemSet>")
                        .getBytes(UTF_16LE));
        return entries;
    }

    @Test
    void in_a_zip_the_topology_is_found_by_what_it_is() throws IOException {
        byte[] zip = zip(export());
        assertTrue(TopologyFile.isOne(zip));
        assertEquals(RIGHT, TopologyFile.read(FILE, zip));
        String builder = TopologyXml.simple().builder(Optional.of(TopologyXml.simple()));
        assertEquals(
                2,
                TopologyFile.read(FILE, zip(Map.of("a.tbxml", builder.getBytes(UTF_8))))
                        .size());
    }

    @Test
    void a_zip_without_a_topology_tells_what_could_not_be_read() throws IOException {
        Map<String, byte[]> entries = export();
        entries.remove("../../DocItemSet");
        assertEquals(
                "topology.xml: in \"broken.xml:1:9\": the XML is not well-formed here; PowerShell may have wrapped its"
                        + " lines: export it with (Get-CsTopology -AsXml).ToString() > FILE",
                complaint(zip(entries)));
        assertTrue(complaint(zip(Map.of("a.txt", new byte[0]))).contains("no file in the zip holds a topology"));
    }

    @Test
    void a_mistake_in_a_zip_names_the_entry_and_its_place() throws IOException {
        byte[] wrong = XML.replace("Port=\"443\"", "Port=\"x\"").getBytes(UTF_8);
        assertTrue(
                complaint(zip(Map.of("t\u001b[31m.xml", wrong))).startsWith("topology.xml: in \"t\\u001b[31m.xml:16:"));
    }

    @Test
    void a_zip_that_explodes_is_refused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("bomb.xml", ("<a>" + " ".repeat(40 * 1024 * 1024)).getBytes(UTF_8));
        assertTrue(complaint(zip(entries)).contains("the zip unpacks to more than any export does"));
        entries.clear();
        for (int i = 0; i < 10_001; i++) {
            entries.put("e" + i, new byte[0]);
        }
        assertTrue(complaint(zip(entries)).contains("more than 10000 files"));
    }

    /** Each entry is harmless by itself: it is all of them that explode. */
    @Test
    void a_zip_that_explodes_in_many_entries_is_refused() throws IOException {
        byte[] megabyte = new byte[1024 * 1024];
        assertTrue(complaint(zip(many(15, megabyte))).contains("no file in the zip holds a topology"));
        Map<String, byte[]> bomb = many(17, megabyte);
        assertTrue(complaint(zip(bomb)).contains("the zip unpacks to more than any export does"));
        bomb.put("topology.xml", XML.getBytes(UTF_8));
        assertTrue(complaint(zip(bomb)).contains("the zip unpacks to more than any export does"));
        new Random(1).nextBytes(megabyte);
        Map<String, byte[]> large = many(17, megabyte);
        large.put("topology.xml", XML.getBytes(UTF_8));
        assertEquals(RIGHT, TopologyFile.read(FILE, zip(large)));
    }

    private static Map<String, byte[]> many(int count, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put("e" + i, content);
        }
        return entries;
    }

    @Test
    void half_a_zip_is_told_wherever_it_ends() throws IOException {
        byte[] zip = zip(export());
        for (int end = 4; end < zip.length - 20; end += 11) {
            String complaint = complaint(Arrays.copyOf(zip, end));
            assertTrue(complaint.contains("the zip ends before it is complete"), complaint);
        }
    }

    @Test
    void a_damaged_zip_is_told_and_never_a_fault_of_ours() throws IOException {
        byte[] zip = zip(export());
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = zip.clone();
            damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            try {
                TopologyFile.read(FILE, damaged);
            } catch (ImportException told) {
                assertTrue(String.valueOf(told.getMessage()).startsWith("topology.xml:"), told::getMessage);
            }
        }
    }

    @Test
    void files_that_cannot_be_read_are_told(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.xml");
        assertEquals(
                missing + ": can't be read: there is no such file or folder",
                assertThrows(ImportException.class, () -> TopologyFile.read(missing))
                        .getMessage());
        assertEquals(
                folder + ": is a folder, not a topology",
                assertThrows(ImportException.class, () -> TopologyFile.read(folder))
                        .getMessage());
        Path empty = Files.createFile(folder.resolve("empty.xml"));
        assertEquals(
                empty + ":1:1: this is an empty file, not a topology or what a server printed: make one with"
                        + " (Get-CsTopology -AsXml).ToString() > FILE, or with the script that lync-discover import --script"
                        + " prints",
                assertThrows(ImportException.class, () -> TopologyFile.read(empty))
                        .getMessage());
    }
}
