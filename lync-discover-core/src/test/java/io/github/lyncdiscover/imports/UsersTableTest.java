package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.Assumption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users as {@code Get-CsUser | Export-Csv} writes them, and as spreadsheets save them again. */
final class UsersTableTest {
    private static final String TABLE = """
            #TYPE Selected.Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser
            "SipAddress","RegistrarPool","HostingProvider","Enabled","DisplayName"
            "sip:ann@contoso.example","pool01.contoso.example","SRV:","True","Ann, ""A"" Example"
            "sip:bob@contoso.example","pool01.contoso.example","SRV:","True","Bob
            Example"
            "sip:cy@contoso.example","","sipfed.online.lync.com","True","Cy"
            "sip:di@contoso.example","pool01.contoso.example","SRV:","False","Di"
            "","","","True","No Address"
            """;

    @TempDir
    private Path folder;

    private ImportedDeployment read(byte[] users) throws IOException {
        Path list = folder.resolve("services.txt");
        try (InputStream in = UsersTableTest.class.getResourceAsStream("cases/services.txt")) {
            Files.write(list, in.readAllBytes());
        }
        Path table = Files.write(folder.resolve("users.csv"), users);
        ImportedDeployment imported = TopologyFile.read(list, List.of(table)).get(0);
        assertEquals(
                imported.deployment(),
                TopologyFile.read(table, List.of(list)).get(0).deployment());
        return imported;
    }

    private static void isRight(ImportedDeployment imported) {
        assertEquals(
                "{contoso.example=2}",
                imported.deployment().pools().get(0).userCounts().toString());
        assertEquals(
                "{contoso.example=1}",
                imported.deployment().online().orElseThrow().userCounts().toString());
        List<String> left = imported.assumptions().stream()
                .map(Assumption::toString)
                .filter(said -> said.contains("passed over"))
                .toList();
        assertEquals(
                List.of(
                        "1 user is passed over (they are disabled)",
                        "1 user is passed over (they have no SIP address)"),
                left);
    }

    @TestFactory
    Stream<DynamicTest> every_spelling_of_the_table_is_the_same() {
        String bare = TABLE.replaceFirst("#TYPE.*\n", "");
        return Stream.of(
                        TABLE,
                        bare,
                        "sep=,\n" + bare,
                        "sep=;\r\n" + bare.replace("\",\"", "\";\"").replace("\n", "\r\n"),
                        bare.replace("\",\"", "\";\""),
                        bare.replace("\",\"", "\"\t\""),
                        "\"sep=|\"\n" + bare.replace("\",\"", "\"|\""),
                        bare.replace("True", "WAHR").replace("False", "FALSE"),
                        bare.replace("SipAddress", "sipaddress"),
                        bare.strip() + "\n\n")
                .flatMap(text -> Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")
                        .map(encoding -> DynamicTest.dynamicTest(
                                encoding + " " + text.lines().findFirst().orElseThrow(),
                                () -> isRight(read(text.getBytes(Charset.forName(encoding)))))));
    }

    @Test
    void numbers_are_taken_as_they_are() throws IOException {
        ImportedDeployment imported = read(
                "SipDomain;RegistrarPool;HostingProvider;Count\ncontoso.example;pool01.contoso.example;SRV:;812\ncontoso.example;;sipfed.online.lync.com;3\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "{contoso.example=812}",
                imported.deployment().pools().get(0).userCounts().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SipAddress,Enabled\\nsip:a@contoso.example,True\\n | the table has no column RegistrarPool; make it with Get-CsUser
            SipAddress,RegistrarPool\\nsip:a@contoso.example\\n | users.csv:2:1: this row has 1 fields and the head of the table 2
            SipAddress,RegistrarPool\\nsip:a@contoso.example,"po | users.csv:2:1: a quote that opens here does not close
            SipAddress,RegistrarPool\\nsip:a@contoso.example,a b | users.csv:2:1: RegistrarPool:
            SipAddress,RegistrarPool\\n | users.csv: the table has a head and no user
            SipDomain,RegistrarPool,Count\\ncontoso.example,p.example,many | users.csv:2:1: Count is a whole number
            """)
    void a_broken_table_is_told_with_its_line(String table, String said) {
        String message = assertThrows(
                        ImportException.class,
                        () -> read(table.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .getMessage();
        assertTrue(message.contains(said), message);
    }

    @Test
    void users_alone_are_no_topology() {
        String message = assertThrows(
                        ImportException.class,
                        () -> TopologyFile.read(Path.of("users.csv"), TABLE.getBytes(StandardCharsets.UTF_8)))
                .getMessage();
        assertTrue(message.contains("give it behind a topology, as in import topology.xml users.csv"), message);
    }
}
