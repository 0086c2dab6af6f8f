package io.github.lyncdiscover.text.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A file of every kind is told as what it is, whatever its encoding. */
final class FileKindTest {
    private static final String EXAMPLES = "../examples/";

    /** Texts by kind. */
    static final Map<FileKind, List<String>> TEXTS = Map.ofEntries(
            Map.entry(FileKind.EMPTY, List.of("", " \n\n", "# nothing\n", "---\n")),
            Map.entry(
                    FileKind.PLAN,
                    List.of(
                            "sipDomains: [contoso.example]\npools: []\n",
                            "# a plan\n---\ntitle: x\npool: []\n",
                            "{\"sipDomains\": [\"contoso.example\"], \"pools\": []}",
                            "{sipDomains: [contoso.example], pools: []}",
                            "title: \"x\"\n\"pools\":\n  - fqdn: a.example\n",
                            "  sip_domains: [a.example]\n",
                            "sipDomains : [x]")),
            Map.entry(
                    FileKind.RECORDING,
                    List.of("{ \"schema\": \"lync-discover/recording/1\", \"exchanges\": [] }", "{\"exchanges\":[")),
            Map.entry(
                    FileKind.TARGETS,
                    List.of(
                            "alice@contoso.example\n",
                            "# pilot\r\n\r\nsip:alice@contoso.example # first\r\nbob@contoso.example\r\ncontoso.example\r\n")),
            Map.entry(FileKind.RESULT, List.of("{ \"schema\": \"lync-discover/prediction/1\", \"predictions\": [] }")),
            Map.entry(FileKind.SERVER_EXPORT, List.of("{\"schema\": \"lync-discover/server-export/1\"}")),
            Map.entry(
                    FileKind.SERVER_LIST,
                    List.of(
                            "Identity : contoso.example\nIsDefault : True\n",
                            "> Hi,\n>\n> Identity : x\n> PoolFqdn : x.example\n",
                            "PS C:\\> Get-CsPool\n\nIdentity : p.example\n",
                            "\tSipAddress : sip:a@contoso.example\n")),
            Map.entry(
                    FileKind.ZONE_LIST,
                    List.of("HostName   : sip\nRecordData : DnsServerResourceRecordA\nRecordType : A\n")),
            Map.entry(
                    FileKind.SERVER_TABLE,
                    List.of("Identity          Site\n--------          ----\npool01.contoso... Site:HQ\n")),
            Map.entry(
                    FileKind.TOPOLOGY,
                    List.of(
                            "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\"/>",
                            "<?xml version=\"1.0\"?><!-- a --><DocItemSet><Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\"/></DocItemSet>")),
            Map.entry(FileKind.TOPOLOGY_BUILDER, List.of("<?xml version=\"1.0\"?>\n<TopologyBuilder xmlns=\"x\"/>")),
            Map.entry(
                    FileKind.USERS,
                    List.of(
                            "\"SipAddress\",\"RegistrarPool\"\n",
                            "sep=;\nSipAddress;RegistrarPool\n",
                            "#TYPE x.y\n\"Identity\";\"RegistrarPool\"\n")),
            Map.entry(
                    FileKind.ZONE,
                    List.of(
                            "$ORIGIN contoso.example.\n@ IN SOA a b 1 2 3 4 5\n",
                            "; comment\nsip 3600 IN A 192.0.2.1\n",
                            "lyncdiscover CNAME pool01\n",
                            "sip.contoso.example. in a 192.0.2.1\n",
                            "dnscmd /recordadd contoso.example sip A 192.0.2.1\n",
                            "$z = 'contoso.example'\nAdd-DnsServerResourceRecordA -Name sip -ZoneName $z -IPv4Address 192.0.2.1\n",
                            "_sip._tls SRV 0 0 443 sip\n")),
            Map.entry(
                    FileKind.ZONE_TABLE,
                    List.of(
                            "\"Zone\",\"HostName\",\"RecordType\",\"Data\"\n",
                            "Name\tType\tData\n",
                            "header-arecord,address*,fqdn*\n")),
            Map.entry(FileKind.ROUTE_53, List.of("{\"ResourceRecordSets\": []}")),
            Map.entry(
                    FileKind.GOOGLE_DNS,
                    List.of(
                            "[{\"kind\": \"dns#resourceRecordSet\"}]",
                            "{\"kind\": \"dns#resourceRecordSetsListResponse\"}")),
            Map.entry(FileKind.GOOGLE_DNS_YAML, List.of("---\nkind: dns#resourceRecordSet\nname: contoso.example.\n")),
            Map.entry(
                    FileKind.CERTIFICATES,
                    List.of(
                            "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n",
                            "text\n-----BEGIN TRUSTED CERTIFICATE-----\n")),
            Map.entry(FileKind.PKCS_7, List.of("-----BEGIN PKCS7-----\nAA==\n-----END PKCS7-----\n")),
            Map.entry(FileKind.PRIVATE_KEY, List.of("-----BEGIN RSA PRIVATE KEY-----\nAA==\n")),
            Map.entry(FileKind.CERTIFICATE_REQUEST, List.of("-----BEGIN NEW CERTIFICATE REQUEST-----\nAA==\n")),
            Map.entry(FileKind.REVOCATIONS, List.of("-----BEGIN X509 CRL-----\nAA==\n")),
            Map.entry(
                    FileKind.REGISTRY,
                    List.of("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\x]\r\n", "REGEDIT4\n\n")),
            Map.entry(
                    FileKind.REGISTRY_QUERY,
                    List.of("\nHKEY_LOCAL_MACHINE\\SOFTWARE\\x\n    TrustModelData    REG_SZ    lync.com\n")),
            Map.entry(FileKind.PREFERENCES, List.of("<RegistrySettings clsid=\"{A}\"/>")),
            Map.entry(FileKind.POLICY_REPORT, List.of("<Rsop xmlns=\"x\"/>", "<GPO/>")),
            Map.entry(FileKind.HTTP_ARCHIVE, List.of("{\"log\": {\"version\": \"1.2\", \"creator\": {}}}")),
            Map.entry(
                    FileKind.TERRAFORM,
                    List.of(
                            "resource \"dns_a_record_set\" \"x\" {\n}\n",
                            "{\"version\": 4, \"terraform_version\": \"1.0\"}")),
            Map.entry(
                    FileKind.JAVASCRIPT,
                    List.of("D(\"contoso.example\", REG_NONE,\n  A(\"sip\", \"192.0.2.1\"))\n", "var a = 1;\n")),
            Map.entry(FileKind.POWERSHELL, List.of("# script\n$failed = 1\n", "param(\n)\n")),
            Map.entry(FileKind.POWERSHELL_XML, List.of("<Objs Version=\"1.1.0.1\"/>")),
            Map.entry(FileKind.POWERSHELL_JSON, List.of("[{\"PoolFqdn\": \"x\"}]")),
            Map.entry(FileKind.HTML, List.of("<!DOCTYPE html>\n<html/>", "<html lang=\"en\">")),
            Map.entry(FileKind.OTHER_JSON, List.of("{}", "[1, 2]", "{\"access_token\": \"x\"}")),
            Map.entry(FileKind.OTHER_XML, List.of("<a/>", "<")),
            Map.entry(FileKind.OTHER_TABLE, List.of("a,b\n1,2\n")),
            Map.entry(
                    FileKind.OTHER_TEXT,
                    List.of("hello world\n", "ghp_0123456789abcdef\n", "TOKEN=abc\n", "apiVersion: v1\nusers: []\n")));

    @TestFactory
    Stream<DynamicTest> texts() {
        return TEXTS.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .flatMap(text -> Stream.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE")
                                .filter(encoding -> !encoding.matches("UTF-16.E") || text.length() > 3)
                                .map(encoding -> DynamicTest.dynamicTest(
                                        each.getKey() + " " + encoding + " "
                                                + text.strip()
                                                        .lines()
                                                        .findFirst()
                                                        .orElse(""),
                                        () -> assertEquals(
                                                each.getKey(),
                                                FileKind.of(text.getBytes(Charset.forName(encoding))))))));
    }

    @TestFactory
    Stream<DynamicTest> bytes() {
        return Map.ofEntries(
                        Map.entry("4d5a90000300000004000000ffff0000", FileKind.PROGRAM),
                        Map.entry("7f454c4602010100", FileKind.PROGRAM),
                        Map.entry("1f8b0800", FileKind.ARCHIVE),
                        Map.entry("89504e470d0a1a0a", FileKind.MEDIA),
                        Map.entry("255044462d312e37", FileKind.MEDIA),
                        Map.entry("d4c3b2a102000400", FileKind.CAPTURE),
                        Map.entry("d0cf11e0a1b11ae1", FileKind.OFFICE),
                        Map.entry("5052656701000000", FileKind.REGISTRY_POL),
                        Map.entry(
                                "504b0304" + "00".repeat(22) + "1300" + "0000" + hex("[Content_Types].xml"),
                                FileKind.OFFICE),
                        Map.entry(
                                "504b0304" + "00".repeat(22) + "1300" + "0000" + hex("[Content_Types].xml") + "504b0304"
                                        + "00".repeat(26) + hex("raw/01_c.txt"),
                                FileKind.FIDDLER_ARCHIVE),
                        Map.entry("504b0304" + "00".repeat(22) + "0c00" + "0000" + hex("Topology.xml"), FileKind.ZIP),
                        Map.entry("3082034c06092a864886f70d010702a082", FileKind.PKCS_7),
                        Map.entry("30820a00020103308209", FileKind.PKCS_12),
                        Map.entry("308204a30201000282", FileKind.PRIVATE_KEY),
                        Map.entry("3082032a30820212a003020102", FileKind.CERTIFICATE_DER),
                        Map.entry("30820298308201800201003053", FileKind.CERTIFICATE_REQUEST),
                        Map.entry("00".repeat(32), FileKind.OTHER_BINARY))
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getValue() + " " + each.getKey(),
                        () -> assertEquals(
                                each.getValue(), FileKind.of(HexFormat.of().parseHex(each.getKey())))));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_what_it_is() {
        return Map.of(
                        "plans", FileKind.PLAN,
                        "recordings", FileKind.RECORDING)
                .entrySet()
                .stream()
                .flatMap(folder -> files(Path.of(EXAMPLES, folder.getKey()))
                        .map(file -> DynamicTest.dynamicTest(
                                file.toString(),
                                () -> assertEquals(folder.getValue(), FileKind.of(Files.readAllBytes(file))))));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
