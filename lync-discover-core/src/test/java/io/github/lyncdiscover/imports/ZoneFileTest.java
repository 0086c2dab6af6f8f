package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.imports.format.ImportWarning;
import io.github.lyncdiscover.imports.format.RecordCount;
import io.github.lyncdiscover.name.DomainName;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zone files as BIND and Windows have them, as the DNS part of a deployment. */
class ZoneFileTest {
    /** Constructed in the layout that Windows writes, with the oddities that a plain parser stops at. */
    private static final String WINDOWS = """
        ;
        ;  Database file contoso.example.dns for Default Zone scope in zone contoso.example.
        ;      Zone version:  119
        ;

        @                       IN  SOA dc01.corp.contoso.test.  hostmaster.corp.contoso.test. (
                                \t119          ; serial number
                                \t900          ; refresh
                                \t600          ; retry
                                \t86400        ; expire
                                \t3600       ) ; default TTL

        ;
        ;  Zone NS records
        ;

        @                       NS\tdc01.corp.contoso.test.
        @                       0\tWINS\tL1 ( 192.0.2.9
                                \t192.0.2.10 )
                                0\tWINSR\tL1 ( corp.contoso.test. )
        notes                   TXT\t( "a ; b (" "c" )
        lyncdiscoverinternal    CNAME\tlync01
        lync01 [AGE:3636525]    600\tA\t192.0.2.20
                                AAAA\t2001:db8::20
        wins                    [AGE:3636525]\tA\t192.0.2.21
        _sipinternaltls._tcp    SRV\t0 0 5061\tpool01.contoso.example.
        child                   NS\tns.child
        """;

    /** Constructed as BIND's are written by hand. */
    private static final String BIND = """
        $TTL 1h
        $ORIGIN contoso.example.
        @ 3600 IN SOA ns1 hostmaster ( 1 2h 15m 4w 1h )
          IN NS ns1
        $ORIGIN _tls.contoso.example.
        _sip 1d IN SRV 10 5 443 access.contoso.example.
             IN SRV 20 5 443 .
        $ORIGIN contoso.example.
        LyncDiscover IN CNAME webext
        webext IN A 192.0.2.30
        $GENERATE 1-1000000000 host-$ A 192.0.2.1
        """;

    @TempDir
    private Path folder;

    private ZoneFile zone(String name, String text) throws IOException {
        return ZoneFile.read(Files.writeString(folder.resolve(name), text), Optional.empty());
    }

    private String complaint(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return String.valueOf(assertThrows(ImportException.class, () -> ZoneFile.read(file, Optional.empty()))
                        .getMessage())
                .replace(file.toString(), name);
    }

    private static ImportedDeployment simple() {
        return TopologyFileTest.read(TopologyXml.simple().published());
    }

    private static DnsPublication inside(ZoneFile... zones) {
        return simple().publishedBy(List.of(zones), List.of()).deployment().dns();
    }

    private static List<String> lines(List<ZoneRecord> records) {
        return records.stream().map(ZoneRecord::toString).toList();
    }

    @Test
    void a_windows_zone_is_read_with_all_its_oddities() throws IOException {
        assertEquals(
                List.of(
                        "lyncdiscoverinternal.contoso.example. IN CNAME lync01.contoso.example.",
                        "_sipinternaltls._tcp.contoso.example. IN SRV 0 0 5061 pool01.contoso.example.",
                        "lync01.contoso.example. IN A 192.0.2.20",
                        "lync01.contoso.example. IN AAAA 2001:db8:0:0:0:0:0:20"),
                lines(inside(zone("export.txt", WINDOWS)).inside()));
    }

    /** Constructed; what the command in docs/import.md would make of the zone above. */
    private static final String CSV = """
            "Zone","HostName","RecordType","Data"
            "contoso.example","@","SOA",""
            "contoso.example","@","NS","dc01.corp.contoso.test."
            "contoso.example","notes","TXT",""
            "contoso.example","lyncdiscoverinternal","CNAME","lync01.contoso.example."
            "contoso.example","lync01","A","192.0.2.20"
            "contoso.example","lync01","AAAA","2001:db8::20"
            "contoso.example","odd ""name""; (","A","192.0.2.1"
            "contoso.example","$INCLUDE","A","192.0.2.1"
            "contoso.example","_sipinternaltls._tcp","SRV","0 0 5061 pool01.contoso.example"
            "contoso.example","child","NS","ns.child.contoso.example."
            """;

    private static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("as the command writes it", CSV),
                Arguments.of("with carriage returns and a mark", "\uFEFF" + CSV.replace("\n", "\r\n")),
                Arguments.of("with its type before it", "#TYPE Selected.Microsoft.Management\r\n" + CSV),
                Arguments.of("with the separator of another country", CSV.replace("\",\"", "\";\"")),
                Arguments.of(
                        "with tabs and without quotes",
                        CSV.replace("\",\"", "\t").replaceAll("(?m)^\"|\"$", "")),
                Arguments.of(
                        "in other columns",
                        CSV.replaceAll("(?m)^(.*?),(.*)$", "$2,\"1:00:00\",$1").replaceFirst("1:00:00", "Ttl")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void the_records_of_a_windows_server_are_read_as_a_table(String name, String csv) throws IOException {
        assertEquals(
                lines(inside(zone("export.txt", WINDOWS)).inside()),
                lines(inside(zone("records.csv", csv)).inside()),
                name);
        assertFalse(zone("records.csv", csv).zones().get(0).covers("x.child.contoso.example"), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "HostName","RecordType","RecordData"~"@","A","DnsServerResourceRecordA"~ | a.csv:1:1: there is no column Data
            HostName,RecordType,Data~@,A,~ | a.csv:2:1: the record has no Data; take the command in docs/import.md
            Zone,HostName,RecordType,Data~a.test,@,A,1.2~ | a.csv:2:1: this is no record
            Zone,HostName,RecordType,Data~a.test,@,TXT,"a~b"~a.test,@,SRV,x~ | a.csv:4:1: this is no record
            HostName,RecordType,Data~@,A,"192.0.2.1~ | a.csv:2:1: a quote that opens here does not close
            HostName,RecordType,Data~@,A,192.0.2.1~ | a.csv: neither the file nor its name says which zone it is
            """)
    void what_is_wrong_with_a_table_is_told_with_its_line(String csv, String said) throws IOException {
        String complaint = complaint("a.csv", csv.replace('~', '\n'));
        assertTrue(complaint.startsWith(said), complaint);
    }

    @Test
    void every_record_is_accounted_for() throws IOException {
        RecordCount count = simple().publishedBy(List.of(zone("export.txt", WINDOWS)), List.of())
                .counts()
                .get(0);
        assertEquals(
                "export.txt: 11 records: 4 used, 6 do not concern the plan, 1 warning",
                count.toString().substring(folder.toString().length() + 1));
        assertEquals(
                List.of(ImportWarning.Kind.WINS),
                count.warnings().stream().map(ImportWarning::kind).toList());
        assertEquals(18, count.warnings().get(0).line());
    }

    @Test
    void a_bind_zone_is_read_for_outside() throws IOException {
        DnsPublication dns = simple().publishedBy(List.of(), List.of(zone("anything", BIND)))
                .deployment()
                .dns();
        assertEquals(
                List.of(
                        "lyncdiscover.contoso.example. IN CNAME webext.contoso.example.",
                        "_sip._tls.contoso.example. IN SRV 10 5 443 access.contoso.example.",
                        "_sip._tls.contoso.example. IN SRV 20 5 443 .",
                        "webext.contoso.example. IN A 192.0.2.30"),
                lines(dns.outside()));
        assertEquals(List.of(), dns.inside());
        assertEquals(DnsPublication.DERIVED.lyncdiscover(), dns.lyncdiscover());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, mark", "UTF-16LE, mark", "UTF-16LE, ''", "UTF-16BE, mark", "ISO-8859-1, ''"})
    void every_encoding_is_read(String charset, String mark) throws IOException {
        String text = (mark.isEmpty() ? "" : "\uFEFF") + WINDOWS.replace("Zone version:", "Zone version für Köln:");
        Path file =
                Files.write(folder.resolve("x.dns"), text.replace("\n", "\r\n").getBytes(Charset.forName(charset)));
        assertEquals(inside(zone("export.txt", WINDOWS)), inside(ZoneFile.read(file, Optional.empty())));
    }

    @Test
    void the_zone_is_named_by_the_caller_the_file_or_the_files_name() throws IOException {
        String nameless = "lyncdiscoverinternal A 192.0.2.1\n";
        assertEquals("contoso.example", zone("contoso.example.dns", nameless).toString());
        assertEquals("contoso.example", zone("db.contoso.example", nameless).toString());
        assertEquals("contoso.example", zone("other.example.dns", WINDOWS).toString());
        assertEquals("contoso.example", zone("other.example.dns", BIND).toString());
        Path file = Files.writeString(folder.resolve("records"), nameless);
        assertEquals(
                "contoso.example",
                ZoneFile.read(file, Optional.of("Contoso.Example.")).toString());
        assertTrue(complaint("records", nameless).contains("neither the file nor its name says which zone it is"));
    }

    @Test
    void a_name_that_the_zone_lacks_does_not_exist() throws IOException {
        ImportedDeployment imported =
                simple().publishedBy(List.of(zone("contoso.example.dns", "x A 192.0.2.1\n")), List.of());
        DnsPublication dns = imported.deployment().dns();
        assertEquals(
                List.of(CompleteZone.of(DomainName.parse("contoso.example"))),
                dns.insideNames().zones());
        assertEquals(SideNames.NONE, dns.outsideNames(), "of outside nothing is known");
        assertEquals(
                1,
                imported.assumptions().stream()
                        .filter(assumption -> assumption.where().equals("dns"))
                        .count());
    }

    @Test
    void a_wildcard_stays_one_and_what_it_does_not_answer_for_is_unknown_to_a_plan() throws IOException {
        SideNames names = inside(zone("contoso.example.dns", "* A 192.0.2.1\nsip TXT \"here\"\na._tls TXT \"here\"\n"))
                .insideNames();
        assertEquals(List.of("*.contoso.example. IN A 192.0.2.1"), lines(names.records()));
        assertEquals(Set.of("sip.contoso.example"), names.zones().get(0).unknown());
    }

    @Test
    void the_longest_zone_answers_and_delegated_names_are_not_known() throws IOException {
        ImportedDeployment imported = simple().publishedBy(
                        List.of(
                                zone(
                                        "contoso.example.dns",
                                        "lyncdiscoverinternal A 192.0.2.1\nsip NS ns.other.example.\n"),
                                zone("lyncdiscoverinternal.contoso.example.dns", "@ A 192.0.2.2\n")),
                        List.of());
        assertEquals(
                List.of("lyncdiscoverinternal.contoso.example. IN A 192.0.2.2"),
                lines(imported.deployment().dns().inside()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$INCLUDE ", "$include\t"})
    void another_file_is_never_opened_and_any_name_may_be_in_it(String directive) throws IOException {
        Path other = Files.writeString(folder.resolve("other.zone"), "lyncdiscoverinternal A 192.0.2.1\n");
        ImportedDeployment imported = simple().publishedBy(
                        List.of(zone("contoso.example.dns", "sip A 192.0.2.1\n" + directive + other + "\n")),
                        List.of());
        SideNames names = imported.deployment().dns().insideNames();
        assertEquals(List.of("sip.contoso.example. IN A 192.0.2.1"), lines(names.records()));
        assertTrue(names.zones().get(0).anyMissing());
        assertEquals(
                "contoso.example.dns:2: \"" + other + "\" is in another file",
                imported.counts()
                        .get(0)
                        .warnings()
                        .get(0)
                        .toString()
                        .replace(folder.resolve("contoso.example.dns").toString(), "contoso.example.dns")
                        .replaceFirst(",.*", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a A 192.0.2.1\\nb A 192.0.2.256 | contoso.example.dns:2:1: this is no record
        a A 192.0.2.1\\nb A\\n          | contoso.example.dns:2:1: this is no record: it ends after A
        a SRV 0 0 (\\n\\n                | contoso.example.dns:1:1: a bracket that opens in this record is not closed
        a TXT ( "b"\\n                  | contoso.example.dns:1:1: a bracket that opens in this record is not closed
        ; nothing                       | contoso.example.dns: the file holds no record
        $TTL x                          | contoso.example.dns:1:1: this is no record
        """)
    void what_is_no_zone_is_refused_with_its_line(String text, String said) throws IOException {
        String complaint = complaint("contoso.example.dns", text.replace("\\n", "\n"));
        assertTrue(complaint.startsWith(said), complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: x\n", "<a/>\n", "{\"a\": 1}\n"})
    void other_files_are_refused(String text) throws IOException {
        String complaint = complaint("contoso.example.dns", text);
        assertTrue(complaint.matches("contoso\\.example\\.dns:[12]:1: this is no record.*"), complaint);
    }

    @Test
    void a_large_zone_is_read_at_once_and_only_what_matters_is_kept() throws IOException {
        StringBuilder large = new StringBuilder(WINDOWS);
        for (int i = 0; i < 200_000; i++) {
            large.append("host").append(i).append(" [AGE:3636525] 600 A 192.0.2.1\n");
        }
        ZoneFile zone = assertTimeout(Duration.ofSeconds(20), () -> zone("contoso.example.dns", large.toString()));
        assertEquals(inside(zone("export.txt", WINDOWS)), inside(zone));
    }

    @Test
    void a_long_word_that_looks_like_a_time_takes_no_time() {
        assertTimeout(
                Duration.ofSeconds(5),
                () -> complaint("contoso.example.dns", "a " + "1".repeat(100_000) + "! A 192.0.2.1\n"));
    }

    @Test
    void random_damage_is_told_and_never_a_fault_of_ours() throws IOException {
        Random random = new Random(3);
        Path file = folder.resolve("contoso.example.dns");
        for (int i = 0; i < 300; i++) {
            byte[] damaged = (WINDOWS + BIND).getBytes(StandardCharsets.UTF_8);
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Files.write(file, damaged);
            try {
                simple().publishedBy(List.of(ZoneFile.read(file, Optional.empty())), List.of());
            } catch (ImportException told) {
                assertTrue(String.valueOf(told.getMessage()).startsWith(file + ":"), told::getMessage);
            }
        }
    }
}
