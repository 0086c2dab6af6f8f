package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every command that takes a file, given a file of every kind: the right result, or what the file is and what takes it. */
final class FileKindTableTest {
    /** What no message may repeat of a file that is something else. */
    private static final String SECRET = "s3cr3t";

    private static final String TERRAFORM = "resource \"dns_a_record_set\" \"" + SECRET + "\" {\n}\n";

    private static final Map<FileKind, String> FILES = Map.ofEntries(
            Map.entry(FileKind.PLAN, "sipDomains: [contoso.example]\npools: [{fqdn: pool.contoso.example}]\n"),
            Map.entry(FileKind.RECORDING, "{ \"schema\": \"lync-discover/recording/1\", \"exchanges\": [] }"),
            Map.entry(
                    FileKind.RESULT,
                    "{ \"schema\": \"lync-discover/prediction/1\", \"predictions\": [ \"" + SECRET + "\" ] }"),
            Map.entry(
                    FileKind.SERVER_LIST,
                    "Identity : contoso.example\nIsDefault : True\n\nIdentity : Registrar:p.contoso.example\nRole : Registrar\n"),
            Map.entry(FileKind.ZONE_LIST, "HostName : " + SECRET + "\nRecordType : A\n"),
            Map.entry(FileKind.SERVER_TABLE, "Identity  Site\n--------  ----\n" + SECRET + "  HQ\n"),
            Map.entry(FileKind.USERS, "SipAddress;RegistrarPool\nsip:a@contoso.example;p.contoso.example\n"),
            Map.entry(FileKind.ZONE, "$ORIGIN contoso.example.\n@ IN SOA a b 1 2 3 4 5\nsip IN A 192.0.2.1\n"),
            Map.entry(FileKind.PRIVATE_KEY, "-----BEGIN PRIVATE KEY-----\n" + SECRET + "\n-----END PRIVATE KEY-----\n"),
            Map.entry(FileKind.CERTIFICATE_REQUEST, "-----BEGIN CERTIFICATE REQUEST-----\n" + SECRET + "\n"),
            Map.entry(FileKind.PKCS_7, "-----BEGIN PKCS7-----\n" + SECRET + "\n"),
            Map.entry(
                    FileKind.REGISTRY,
                    "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\" + SECRET + "]\r\n"),
            Map.entry(FileKind.REGISTRY_QUERY, "HKEY_LOCAL_MACHINE\\x\n    TrustModelData    REG_SZ    lync.com\n"),
            Map.entry(FileKind.PREFERENCES, "<RegistrySettings clsid=\"{A}\" x=\"" + SECRET + "\"/>"),
            Map.entry(FileKind.POLICY_REPORT, "<Rsop xmlns=\"x\"/>"),
            Map.entry(
                    FileKind.HTTP_ARCHIVE,
                    "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"x\": \"" + SECRET + "\"}}"),
            Map.entry(FileKind.TERRAFORM, TERRAFORM),
            Map.entry(FileKind.JAVASCRIPT, "D(\"" + SECRET + "\", REG_NONE);\n"),
            Map.entry(FileKind.POWERSHELL, "$failed = '" + SECRET + "'\n"),
            Map.entry(FileKind.POWERSHELL_XML, "<Objs Version=\"1.1.0.1\"/>"),
            Map.entry(FileKind.POWERSHELL_JSON, "[{\"PoolFqdn\": \"" + SECRET + "\"}]"),
            Map.entry(FileKind.HTML, "<!DOCTYPE html><html/>"),
            Map.entry(FileKind.OTHER_JSON, "{\"access_token\": \"" + SECRET + "\"}"),
            Map.entry(FileKind.OTHER_TABLE, "a,b\n1," + SECRET + "\n"),
            Map.entry(FileKind.TARGETS, SECRET + "@contoso.example\n"),
            Map.entry(FileKind.OTHER_TEXT, SECRET + "\n"));

    private static final Map<FileKind, String> BYTES = Map.of(
            FileKind.PROGRAM, "4d5a90000300000004000000ffff0000",
            FileKind.ARCHIVE, "1f8b080000000000",
            FileKind.MEDIA, "89504e470d0a1a0a",
            FileKind.OFFICE, "d0cf11e0a1b11ae1",
            FileKind.PKCS_12, "30820a00020103308209",
            FileKind.CERTIFICATE_DER, "3082032a30820212a003020102",
            FileKind.FIDDLER_ARCHIVE, "504b0304" + "00".repeat(26) + "7261772f315f632e747874",
            FileKind.OTHER_BINARY, "000102030405060708090a0b0c0d0e0f8081828384");

    /** The words of a command around its file, and the use that it makes of it. */
    private record Taker(FileUse use, String before, String after) {}

    private static final List<Taker> TAKERS = List.of(
            new Taker(FileUse.PLAN, "plan", ""),
            new Taker(FileUse.PLAN, "lint", ""),
            new Taker(FileUse.PLAN, "advise", ""),
            new Taker(FileUse.PLAN, "diff ../examples/plans/1-namespace.yaml", ""),
            new Taker(FileUse.IMPORT, "import", ""),
            new Taker(
                    FileUse.ZONE,
                    "import ../examples/topology/server-export.json --zone outside:contoso.example=FILE",
                    ""),
            new Taker(FileUse.RECORDING, "check --replay", "contoso.example"),
            new Taker(FileUse.TARGETS, "check --replay ../examples/recordings/own-names.json @FILE", ""),
            new Taker(FileUse.CERTIFICATES, "chain --store windows-mobile-6 --file", ""),
            new Taker(FileUse.CERTIFICATES, "chain --file ../examples/certificates/server.pem --store own=FILE", ""),
            new Taker(FileUse.CERTIFICATES, "check contoso.example --cacert", ""));

    @TempDir
    private Path folder;

    private Path file(FileKind kind, String encoding) throws IOException {
        byte[] bytes = BYTES.containsKey(kind)
                ? HexFormat.of().parseHex(BYTES.get(kind))
                : FILES.getOrDefault(kind, "").getBytes(Charset.forName(encoding));
        return Files.write(folder.resolve(kind + "-" + encoding), bytes);
    }

    private static Cli run(Taker taker, Path file) {
        List<String> words = new ArrayList<>(List.of(taker.before().split(" ")));
        if (taker.before().endsWith("FILE")) {
            words.add(words.remove(words.size() - 1).replace("FILE", file.toString()));
        } else {
            words.add(file.toString());
        }
        if (!taker.after().isEmpty()) {
            words.add(taker.after());
        }
        return Cli.run(words.toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> every_command_and_every_kind() {
        return TAKERS.stream()
                .flatMap(taker -> Stream.concat(FILES.keySet().stream(), BYTES.keySet().stream())
                        .filter(kind -> !suits(taker.use(), kind))
                        .flatMap(kind -> Stream.of("UTF-8", "UTF-16")
                                .filter(encoding -> encoding.equals("UTF-8") || FILES.containsKey(kind))
                                .map(encoding -> DynamicTest.dynamicTest(
                                        taker.before() + " " + kind + " " + encoding,
                                        () -> refused(taker, kind, encoding)))));
    }

    private static boolean suits(FileUse use, FileKind kind) {
        boolean plan = kind.use().filter(FileUse.IMPORT::equals).isPresent() || kind == FileKind.RECORDING;
        boolean triedBy = use == FileUse.ZONE || use == FileUse.CERTIFICATES;
        return kind.use().filter(use::equals).isPresent()
                || (use == FileUse.TARGETS && (kind == FileKind.OTHER_TEXT || kind == FileKind.OTHER_TABLE))
                || (use == FileUse.PLAN && plan)
                || (use == FileUse.IMPORT
                        && (kind == FileKind.USERS || kind.use().equals(Optional.of(FileUse.CAPTURE))))
                || (use == FileUse.ZONE && kind == FileKind.SERVER_TABLE)
                || (triedBy && kind.name().startsWith("OTHER_") && kind != FileKind.OTHER_BINARY);
    }

    private void refused(Taker taker, FileKind kind, String encoding) throws IOException {
        Cli run = run(taker, file(kind, encoding));
        assertEquals(2, run.exitCode(), run.out() + run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(
                run.err()
                        .contains("this is " + kind.noun() + ", not "
                                + taker.use().noun()),
                run.err());
        assertTrue(run.err().contains(kind.hint().isEmpty() ? ": " : kind.hint()), run.err());
        assertFalse(run.err().contains(SECRET), run.err());
    }

    @TestFactory
    Stream<DynamicTest> what_a_command_takes_is_read_in_utf_16_as_in_utf_8() {
        return Stream.of(
                        new Taker(FileUse.PLAN, "plan", ""),
                        new Taker(FileUse.PLAN, "lint", ""),
                        new Taker(FileUse.PLAN, "advise", ""))
                .flatMap(taker -> Stream.of(FileKind.PLAN, FileKind.SERVER_LIST)
                        .map(kind -> DynamicTest.dynamicTest(taker.before() + " " + kind, () -> {
                            Cli plain = run(taker, file(kind, "UTF-8"));
                            assertTrue(plain.exitCode() != 2, plain.err());
                            for (String encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
                                Cli run = run(taker, file(kind, encoding));
                                assertEquals(plain.exitCode(), run.exitCode(), run.err());
                                assertEquals(
                                        plain.out().replace("UTF-8", encoding).replaceAll(" +", " "),
                                        run.out().replaceAll(" +", " "));
                            }
                        })));
    }

    @Test
    void recordings_and_certificates_are_read_in_utf_16() throws IOException {
        String recording = Files.readString(Path.of(Cli.RECORDINGS + "own-names.json"));
        Path wide = Files.write(folder.resolve("wide.json"), recording.getBytes(StandardCharsets.UTF_16));
        Cli run = Cli.run("check", "--replay", wide.toString(), "alice@contoso.test");
        assertEquals(Cli.check("own-names.json", "alice@contoso.test").out(), run.out());
        String pem = Files.readString(Path.of("../examples/certificates/sent-4-tiers.pem"));
        Path sent = Files.write(folder.resolve("sent.pem"), ("\uFEFF" + pem).getBytes(StandardCharsets.UTF_16LE));
        Cli chain = Cli.run("chain", "--file", sent.toString(), "--store", "windows-mobile-6", "--at", "2012-06-01");
        assertEquals(
                Cli.run(
                                "chain",
                                "--file",
                                "../examples/certificates/sent-4-tiers.pem",
                                "--store",
                                "windows-mobile-6",
                                "--at",
                                "2012-06-01")
                        .out(),
                chain.out());
    }

    @Test
    void a_file_in_place_of_a_sign_in_address_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("contoso.tbxml"), "<TopologyBuilder/>");
        Cli run = Cli.run("check", file.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("is a file, a Topology Builder file (.tbxml), and a sign-in address"), run.err());
        assertTrue(run.err().contains("import makes a plan of it"), run.err());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_that_a_plan_names_is_not_waited_for() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"),
                "sipDomains: [contoso.example]\npools: [{fqdn: pool.contoso.example}]\nrecording: pipe\n");
        Cli run = Cli.run("plan", plan.toString());
        assertEquals(2, run.exitCode(), run.out());
        assertTrue(
                run.err().contains("plan.yaml:3:12: recording: pipe: is a pipe, a device or a socket, not a recording"),
                run.err());
        Files.writeString(
                plan,
                "sipDomains: [contoso.example]\npools: [{fqdn: pool.contoso.example}]\ncertificates: [{for: pool.contoso.example, file: pipe}]\n");
        Cli other = Cli.run("plan", plan.toString());
        assertEquals(2, other.exitCode(), other.out());
        assertTrue(other.err().contains("is a pipe, a device or a socket, not certificates"), other.err());
    }
}
