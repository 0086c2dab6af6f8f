package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.imports.format.ImportWarning;
import io.github.lyncdiscover.imports.zone.ZoneFileName;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single formats of zones have that others have not, and what is odd about them. */
class ZoneFormatsTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ZoneFile read(String name, String text) throws IOException {
        return ZoneFile.read(file(name, text), Optional.empty());
    }

    private static ImportedDeployment published(ZoneFile... files) {
        return TopologyFileTest.read(TopologyXml.simple().published()).publishedBy(List.of(), List.of(files));
    }

    private static SideNames names(ImportedDeployment imported) {
        return imported.deployment().dns().outsideNames();
    }

    private static List<ImportWarning.Kind> warnings(ImportedDeployment imported) {
        return imported.counts().stream()
                .flatMap(count -> count.warnings().stream())
                .map(ImportWarning::kind)
                .toList();
    }

    private String complaint(String name, String text) throws IOException {
        Path file = file(name, text);
        return String.valueOf(assertThrows(ImportException.class, () -> ZoneFile.read(file, Optional.empty()))
                        .getMessage())
                .replace(file.toString(), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contoso.example",
                "contoso.example.dns",
                "contoso.example.hosts",
                "named.contoso.example",
                "fwd.contoso.example",
                "fwd.contoso.example.db",
                "contoso.example.ext.db",
                "contoso.example!inside.zone",
                "db.contoso.example",
                "db.contoso.example.internal",
                "Contoso.Example.ZONE",
                "contoso.example.zone.txt",
                "contoso.example-internal.db",
                "contoso.example_external.txt",
                "contoso.example (1).txt",
                "contoso.example.2026-01-28.bak",
                "pri.contoso.example",
                "master.contoso.example.signed",
                "inside!contoso.example.zone",
                "contoso.example.json",
                "contoso.example.csv",
                "zone_contoso.example"
            })
    void the_name_of_a_file_names_its_zone(String name) {
        assertEquals(Optional.of("contoso.example"), ZoneFileName.zone(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "external.db",
                "zone.txt",
                "a.csv",
                "export",
                "cpanel.db",
                "cloudflare-old.txt",
                "db",
                "",
                ".db",
                "...",
                "contoso.zone",
                "records (2).txt",
                "192.0.2.1",
                "named.conf",
                "internal!zone",
                "2026.01.28.txt"
            })
    void a_file_may_be_named_after_no_zone(String name) {
        assertEquals(Optional.empty(), ZoneFileName.zone(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ;  Database file contoso.example.dns for contoso.example zone.
            ;  Database file x.dns for Default Zone scope in zone contoso.example.
            ;; Domain:     contoso.example.
            ; Domain: contoso.example
            ; Zone file for contoso.example
            ; zone: "contoso.example"
            ;Zone name = contoso.example;
            ; <<>> DiG 9.16.1-Ubuntu <<>> @192.0.2.1 contoso.example axfr
            ; <<>> DiG 9.18 <<>> axfr contoso.example @192.0.2.1
            """)
    void a_comment_names_the_zone(String comment) throws IOException {
        String zone = comment + "\n@ SOA a. b. 1 2 3 4 5\nsip A 192.0.2.1\n";
        assertEquals("contoso.example", read("x", zone).toString());
    }

    @Test
    void a_list_of_one_folder_says_that_the_folders_below_are_missing() throws IOException {
        String list = """
                Name\tTyp\tDaten\tZeitstempel
                _tcp\t\t\t
                _tls\t\t\t
                (identisch mit übergeordnetem Ordner)\tNamenserver (NS)\tdc01.contoso.example.\tstatisch
                lyncdiscover\tAlias (CNAME)\twebext.contoso.example.\tstatisch
                webext\tHost (A)\t192.0.2.30\t30.11.2026 10:00:00
                """.replace("\n", "\r\n");
        Path file = Files.write(
                folder.resolve("contoso.example.txt"), ("\uFEFF" + list).getBytes(StandardCharsets.UTF_16LE));
        ImportedDeployment imported = published(ZoneFile.read(file, Optional.empty()));
        assertEquals(List.of(ImportWarning.Kind.FOLDER, ImportWarning.Kind.FOLDER), warnings(imported));
        assertTrue(names(imported).zones().get(0).unknown().contains("_sip._tls.contoso.example"));
        ZoneFile folderOfTls = ZoneFile.read(
                file(
                        "tls.txt",
                        "Name\tType\tData\n_sip\tService Location (SRV)\t[0][0][443] access.contoso.example.\n"),
                Optional.of("_tls.contoso.example"));
        ImportedDeployment both = published(ZoneFile.read(file, Optional.empty()), folderOfTls);
        assertTrue(names(both).records().toString().contains("_sip._tls.contoso.example. IN SRV 0 0 443 access"));
        assertFalse(names(both).zones().get(0).unknown().contains("_sip._tls.contoso.example"));
    }

    /** Each after the SOA of contoso.example; names that they give are written with their data. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $ORIGIN _tls.contoso.example.\\n_sip SRV 0 0 443 a.fabrikam.example. | _sip._tls.contoso.example. IN SRV 0 0 443 a.fabrikam.example.
            $TTL 1w2d3h4m5s\\n_sip._tls 1h30M SRV 0 0 443 @             | _sip._tls.contoso.example. IN SRV 0 0 443 contoso.example.
            _sip._tls\\t\\tIN\\tSRV\\t0\\t0\\t443\\ta.\\t; ( comment          | _sip._tls.contoso.example. IN SRV 0 0 443 a.
            @ TXT "a (b; c" ( "d"\\n ; e )\\n )\\n_sip._tls SRV ( 0 0\\n 443 ; )\\n a. ) | _sip._tls.contoso.example. IN SRV 0 0 443 a.
            * A 192.0.2.7                                          | *.contoso.example. IN A 192.0.2.7
            _SIP._TLS.CONTOSO.EXAMPLE. 300 in srv 0 0 443 A.        | _sip._tls.contoso.example. IN SRV 0 0 443 a.
            """)
    void odd_spellings_of_zone_files_are_read(String lines, String record) throws IOException {
        String zone = "$ORIGIN CONTOSO.EXAMPLE.\\n@ SOA a. b. 1 2 3 4 5\\n" + lines + "\\n";
        String text = zone.replace("\\n", "\n").replace("\\t", "\t");
        for (String ends : List.of("\n", "\r\n", "\r")) {
            for (String encoding : List.of("UTF-8", "UTF-16BE", "UTF-16LE")) {
                Path file = Files.write(
                        folder.resolve("zone"),
                        ("\uFEFF" + text.replace("\n", ends)).getBytes(Charset.forName(encoding)));
                ImportedDeployment imported = published(ZoneFile.read(file, Optional.empty()));
                assertEquals(List.of(), warnings(imported));
                String records = names(imported).records().toString();
                assertTrue(records.contains(record), records);
            }
        }
    }

    @Test
    void a_record_of_another_class_is_an_error_as_servers_have_it() throws IOException {
        assertEquals(
                "x:2:1: this is no record: its class is HS, and clients ask for records of the class IN only",
                complaint("x", "contoso.example. IN SOA a. b. 1 2 3 4 5\n_sip._tls 300 HS SRV 0 0 443 a.\n"));
    }

    @Test
    void records_of_google_cloud_dns_are_read() throws IOException {
        String records = """
                [ { "kind": "dns#resourceRecordSet", "name": "contoso.example.", "rrdatas": ["ns1.example.net. h.example.net. 1 2 3 4 5"], "ttl": 21600, "type": "SOA" },
                  { "kind": "dns#resourceRecordSet", "name": "_sip._tls.contoso.example.", "rrdatas": ["0 0 443 access.contoso.example."], "ttl": 300, "type": "SRV" },
                  { "kind": "dns#resourceRecordSet", "name": "access.contoso.example.", "rrdatas": ["192.0.2.1", "192.0.2.2"], "type": "A" },
                  { "kind": "dns#resourceRecordSet", "name": "contoso.example.", "rrdatas": ["\\"v=spf1 -all\\""], "type": "TXT" },
                  { "kind": "dns#resourceRecordSet", "name": "sip.contoso.example.", "rrdatas": [], "routingPolicy": {}, "type": "A" } ]
                """;
        ImportedDeployment imported = published(read("x", records));
        assertEquals("contoso.example", read("x", records).toString());
        assertTrue(names(imported).records().toString().contains("_sip._tls.contoso.example. IN SRV 0 0 443 access"));
        assertEquals(List.of(ImportWarning.Kind.ROUTING), warnings(imported));
        assertEquals(6, imported.counts().get(0).records());
        assertEquals(
                "x:1:1: this is DNS records of Google Cloud DNS (YAML), not a zone file: no command reads it; export them with"
                        + " gcloud dns record-sets export FILE --zone=ZONE --zone-file-format",
                complaint("x", "---\nkind: dns#resourceRecordSet\nname: contoso.example.\n"));
    }

    @Test
    void a_script_that_adds_records_is_read_and_never_run() throws IOException {
        String script = """
                # our zone
                $zone = "contoso.example"
                Add-DnsServerPrimaryZone -Name $zone -ReplicationScope Forest
                Add-DnsServerResourceRecord -Srv -ZoneName $zone -Name '_sip._tls' -DomainName "access.$zone" `
                    -Priority 0 -Weight 0 -Port 443
                add-dnsserverresourcerecorda -name access -zonename contoso.example -ipv4address 192.0.2.1 -TimeToLive 01:00:00; Add-DnsServerResourceRecordCName -Name dialin -HostNameAlias access.contoso.example. -ZoneName Contoso.Example.
                Add-DnsServerResourceRecord -Txt -Name "@" -ZoneName $zone -DescriptiveText "v=spf1 (x); -all"
                Remove-DnsServerResourceRecord -ZoneName $zone -Name sip -RRType A
                # Add-DnsServerResourceRecordA -Name sip -ZoneName $zone -IPv4Address 192.0.2.9
                """;
        ZoneFile zone = read("zone.ps1", script);
        assertEquals("contoso.example", zone.toString());
        ImportedDeployment imported = published(zone);
        assertTrue(
                names(imported)
                        .records()
                        .toString()
                        .contains("_sip._tls.contoso.example. IN SRV 0 0 443 access.contoso.example."),
                names(imported).records()::toString);
        assertEquals(List.of(ImportWarning.Kind.COMMAND), warnings(imported));
        assertEquals(6, imported.counts().get(0).records());
        ImportedDeployment loop = published(
                read(
                        "zone.ps1",
                        script
                                + "foreach ($h in $hosts) { Add-DnsServerResourceRecordA -Name $h -ZoneName $zone -IPv4Address $a }\n"));
        assertTrue(names(loop).zones().get(0).anyMissing());
        assertEquals(
                "zone.ps1:1:1: the parameter -ipv4address of this record is missing",
                complaint("zone.ps1", "Add-DnsServerResourceRecordA -Name a -ZoneName contoso.example\n"));
    }

    @Test
    void what_a_table_cut_off_is_unknown() throws IOException {
        String table = """
            HostName                  RecordType Type       Timestamp            TimeToLive      RecordData
            --------                  ---------- ----       ---------            ----------      ----------
            @                         SOA        6          0                    01:00:00        [9817][dc.contoso.exam...
            _sip._tls                 SRV        33         0                    01:00:00        [0][0][443][access.con...
            _gc._tcp.Default-First... SRV        33         0                    00:10:00        [0][100][3268][dc.con...
            lyncdiscov...             CNAME      5          0                    01:00:00        webext.contoso.example.
            webext                    A          1          11/30/2026 10:00 AM  01:00:00        192.0.2.30
            """;
        ImportedDeployment imported = published(read("contoso.example.txt", table));
        assertEquals(
                List.of(ImportWarning.Kind.CUT_OFF, ImportWarning.Kind.CUT_OFF, ImportWarning.Kind.CUT_OFF),
                warnings(imported));
        assertEquals(
                Set.of(
                        "_sip._tls.contoso.example",
                        "lyncdiscover.contoso.example",
                        "lyncdiscoverinternal.contoso.example"),
                names(imported).zones().get(0).unknown());
        assertTrue(imported.counts().get(0).warnings().toString().contains("Out-String -Width 4096"));
    }

    @Test
    void a_script_may_fill_several_pinpoint_zones() throws IOException {
        String script = """
            @echo off
            :: split DNS
            dnscmd . /ZoneAdd lyncdiscover.contoso.example. /DsPrimary
            dnscmd.exe dc01 /recordadd lyncdiscover.contoso.example. @ A 192.0.2.1
            rem dnscmd . /recordadd contoso.example old A 192.0.2.9
            dnscmd . /ZoneAdd _sip._tls.contoso.example. /DsPrimary
            dnscmd . /RecordAdd _sip._tls.contoso.example. @ /Aging 3600 SRV 0 0 443 access.contoso.example
            """;
        ZoneFile file = read("records.cmd", script);
        assertEquals("lyncdiscover.contoso.example, _sip._tls.contoso.example", file.toString());
        ImportedDeployment imported = published(file);
        assertEquals(
                "4 records: 2 used, 2 do not concern the plan, 0 warnings",
                imported.counts().get(0).toString().replaceFirst(".*cmd: ", ""));
        assertEquals(2, names(imported).records().size());
    }

    @Test
    void aliases_and_policies_of_route_53_are_unknown() throws IOException {
        String json = """
            {"ResourceRecordSets": [
              {"Name": "contoso.example.", "Type": "SOA", "TTL": 900, "ResourceRecords": [{"Value": "a. b. 1 2 3 4 5"}]},
              {"Name": "lyncdiscover.contoso.example.", "Type": "A",
               "AliasTarget": {"HostedZoneId": "Z", "DNSName": "lb.example.", "EvaluateTargetHealth": false}},
              {"Name": "sip.contoso.example.", "Type": "A", "SetIdentifier": "one", "Weight": 1, "TTL": 60,
               "ResourceRecords": [{"Value": "192.0.2.1"}, {"Value": "192.0.2.2"}]},
              {"Name": "\\\\052.contoso.example.", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.9"}]}]}
            """;
        ImportedDeployment imported = published(read("x.json", json));
        assertEquals(
                List.of(ImportWarning.Kind.ALIAS_TARGET, ImportWarning.Kind.ROUTING, ImportWarning.Kind.ROUTING),
                warnings(imported));
        assertEquals(
                Set.of("lyncdiscover.contoso.example", "sip.contoso.example"),
                names(imported).zones().get(0).unknown());
        assertEquals(
                "*.contoso.example. IN A 192.0.2.9",
                names(imported).records().get(0).toString());
        assertTrue(complaint("y.json", "{\"ResourceRecordSets\": [{\"Type\": \"A\"}]}")
                .startsWith("y.json:1:25: "));
        assertTrue(complaint("y.json", json.substring(0, 300)).contains("the file ends in the middle"));
    }

    @Test
    void hosts_and_views_of_infoblox_are_known() throws IOException {
        String csv = """
            header-hostrecord,fqdn*,addresses,ipv6_addresses,aliases,configure_for_dns*,disabled,view
            hostrecord,webext.contoso.example,"192.0.2.30,192.0.2.31",2001:db8::30,lyncdiscover.contoso.example,True,,Ext
            header-arecord,address*,_new_address,fqdn*,disabled,view
            arecord,192.0.2.40,,access.contoso.example,False,Ext
            arecord,192.0.2.41,,sip.contoso.example,True,Ext
            header-dhcprange,start_address*,end_address*
            dhcprange,192.0.2.100,192.0.2.200
            """;
        ImportedDeployment imported = published(ZoneFile.read(file("nios.csv", csv), Optional.of("contoso.example")));
        assertEquals(
                5,
                names(imported).records().size(),
                () -> names(imported).records().toString());
        assertEquals(List.of(ImportWarning.Kind.DISABLED, ImportWarning.Kind.COMMAND), warnings(imported));
        assertTrue(complaint("v.csv", csv.replace("False,Ext", "False,Int"))
                .startsWith("v.csv:4:1: the file holds the DNS views Ext"));
        assertTrue(complaint("v.csv", "header-arecord,fqdn*\nsrvrecord,x\n")
                .startsWith("v.csv:2:1: this row has no head"));
    }

    @Test
    void a_name_below_another_name_that_leads_elsewhere_leads_there_too() throws IOException {
        ImportedDeployment imported = published(
                read("contoso.example.dns", "_tls DNAME services.litware.example.\n"),
                read("litware.example.dns", "_sip.services SRV 0 0 443 sip\nsip A 192.0.2.1\n"));
        assertEquals(
                List.of(
                        "_sip._tls.contoso.example. IN SRV 0 0 443 sip.litware.example.",
                        "sip.litware.example. IN A 192.0.2.1"),
                names(imported).records().stream().map(Object::toString).toList());
    }

    @Test
    void a_server_in_a_child_domain_that_the_zone_knows_nothing_of_is_unknown() throws IOException {
        TopologyXml topology = TopologyXml.simple();
        String child = topology.published().replace("pool01.contoso.example", "pool01.corp.contoso.example");
        for (String more : List.of("", "dc01.corp A 192.0.2.5\n")) {
            ImportedDeployment imported = TopologyFileTest.read(child)
                    .publishedBy(List.of(read("contoso.example.dns", "sip A 192.0.2.1\n" + more)), List.of());
            assertEquals(
                    more.isEmpty(),
                    imported.deployment()
                            .dns()
                            .insideNames()
                            .zones()
                            .get(0)
                            .unknown()
                            .contains("pool01.corp.contoso.example"));
        }
    }

    @Test
    void one_zone_is_given_once() throws IOException {
        ZoneFile one = read("contoso.example.dns", "sip A 192.0.2.1\n");
        ZoneFile other = read("contoso.example.db", "www A 192.0.2.1\n");
        String said = String.valueOf(
                assertThrows(ImportException.class, () -> published(one, other)).getMessage());
        assertTrue(said.contains("contoso.example.db: the zone contoso.example is given twice"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "_a.", "- ", "\\", "(", "1.", "[AGE:", "\"\"", "; ", "$", "0w", ":", "@", "{", ",", "\t"})
    void long_repeats_are_told_and_never_a_fault_of_ours(String repeated) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            for (String before : List.of(
                    "",
                    "x A ",
                    "x SRV 0 0 443 ",
                    "x CNAME ",
                    "HostName,RecordType,Data\n",
                    "Returned records:\n",
                    "dnscmd . /recordadd ",
                    "{\"ResourceRecordSets\":",
                    "header-arecord,",
                    "HostName RecordType\n-------- ----------\n",
                    "Name\tType\tData\nx\tHost (A)\t")) {
                Path file = Files.write(
                        folder.resolve("contoso.example.dns"),
                        (before + repeated.repeat(20_000) + "\n").getBytes(charset));
                try {
                    published(ZoneFile.read(file, Optional.empty()));
                } catch (ImportException told) {
                    assertTrue(String.valueOf(told.getMessage()).startsWith(file + ":"), told::getMessage);
                }
            }
        }
    }
}
