package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.imports.ImportException;
import io.github.lyncdiscover.imports.TopologyFile;
import io.github.lyncdiscover.imports.ZoneFile;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanFileException;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingFormatException;
import io.github.lyncdiscover.recorded.capture.FiddlerSample;
import io.github.lyncdiscover.recorded.capture.HttpArchive;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.remedy.registry.StandingValues;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law of damaged files: a file of any kind, with anything done to it, is read or refused by the one exception of its
 * reader, which names the file in one line. No exception of a parser comes through.
 */
final class DamagedFilesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final int ROUNDS = Integer.getInteger("damage.rounds", 400);
    private static final Remedy REMEDY = new Remedy(
            "Contoso's list",
            TrustModelData.userPreference("lync.com, contoso.example"),
            List.of(RegistryKey.OFFICE_15, RegistryKey.OFFICE_16),
            List.of());
    private static final String SOA = "@ IN SOA ns.contoso.example. a.contoso.example. 1 2 3 4 5\n";

    /** What readers stumble over, wherever it is put. */
    private static final List<String> TOKENS = List.of(
            "\"",
            "'",
            "\"\"",
            "\\",
            "\\000",
            "\\u0000",
            "\0",
            "\r",
            "\n\n",
            "(",
            ")",
            "{",
            "[",
            "}",
            "]",
            "<",
            ">",
            "&#0;",
            "<![CDATA[",
            "<!DOCTYPE a [",
            "]]>",
            ",",
            ";",
            "\t",
            ": ",
            "- ",
            "&a ",
            "*a ",
            "!!x ",
            "%YAML 9.9\n---\n",
            "99999999999999999999",
            "-1",
            "1e999",
            "0x",
            "NaN",
            "null",
            "$ORIGIN .\n",
            "\uFEFF",
            "\uD800",
            "\uFFFF",
            "@",
            ".",
            "..",
            "*.",
            "a".repeat(300),
            "hex(1):z,",
            "=====");

    /**
     * A reader with a good file.
     *
     * @param name its name, with the ending that such files have
     * @param good the file
     * @param reader reads it
     * @param refusal the one exception
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares readers.
    private record Reader(String name, byte[] good, Consumer<Path> reader, Class<? extends RuntimeException> refusal) {}

    @TempDir
    private Path folder;

    private static byte[] example(String first, String... more) throws IOException {
        return Files.readAllBytes(EXAMPLES.resolve(Path.of(first, more)));
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = DamagedFilesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("topology.xml"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static Reader plan(String name, byte[] good) {
        return new Reader(name, good, MigrationPlan::loadAll, PlanFileException.class);
    }

    private static Reader capture(String name, byte[] good) {
        return new Reader(name, good, file -> HttpArchive.read(file, Optional.empty()), RecordingFormatException.class);
    }

    private static Reader topology(String name, byte[] good) {
        return new Reader(name, good, TopologyFile::read, ImportException.class);
    }

    private static Reader zone(String name, byte[] good) {
        return new Reader(
                name, good, file -> ZoneFile.read(file, Optional.of("contoso.example")), ImportException.class);
    }

    private static Reader certificates(String name, byte[] good) {
        return new Reader(name, good, CertificateFile::read, IllegalArgumentException.class);
    }

    private static Reader standing(String name, byte[] good) {
        return new Reader(name, good, StandingValues::read, IllegalArgumentException.class);
    }

    @SuppressWarnings("StringConcatToTextBlock") // Line ends and quotes are to be seen.
    private static List<Reader> readers() throws IOException {
        List<Reader> readers = new ArrayList<>();
        readers.add(plan("plan.yaml", example("plans", "2-standard-edition.yaml")));
        readers.add(plan("hybrid.yaml", example("plans", "4-hybrid.yaml")));
        readers.add(plan(
                "flow.yaml",
                ascii("{sipDomains: [contoso.example], dns: {records: {outside:"
                        + " [\"sip.contoso.example. IN A 192.0.2.1\", \"_sip._tls.contoso.example. IN SRV 0 0 443 sip\"]}},"
                        + " pools: [{fqdn: pool.contoso.example, accessEdge: \"sip.contoso.example:443\"}]}")));
        readers.add(new Reader(
                "own-names.json",
                example("recordings", "own-names.json"),
                RecordingFile::read,
                RecordingFormatException.class));
        readers.add(capture("seen.saz", FiddlerSample.signIn().archive()));
        readers.add(capture(
                "seen.har",
                ascii(
                        "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": [{\"request\": {\"method\": \"GET\", \"url\":"
                                + " \"https://lyncdiscover.contoso.example/\"}, \"response\": {\"status\": 200, \"headers\": [{\"name\":"
                                + " \"Location\", \"value\": \"/x\"}], \"content\": {\"encoding\": \"base64\", \"text\": \"PEE+\"}},"
                                + " \"serverIPAddress\": \"[2001:db8::1]\"}]}}")));
        readers.add(topology("pending.tbxml", example("topology", "pending-change.tbxml")));
        readers.add(topology("export.json", example("topology", "server-export.json")));
        readers.add(topology("config.zip", zip(example("topology", "pending-change.tbxml"))));
        readers.add(topology("services.txt", resource("imports/cases/services.txt")));
        readers.add(
                zone(
                        "master.db",
                        ascii(
                                "$ORIGIN contoso.example.\n$TTL 1h\n" + SOA
                                        + "_sip._tls SRV ( 0 0 443 ; a\n access )\naccess A 192.0.2.1\n AAAA 2001:db8::1\n@ TXT \"a;(\"\n")));
        readers.add(zone(
                "route53.json",
                ascii("{\"ResourceRecordSets\": [{\"Name\": \"\\\\052.contoso.example.\","
                        + " \"Type\": \"A\", \"ResourceRecords\": [{\"Value\": \"192.0.2.1\"}]}]}")));
        readers.add(zone(
                "google.json",
                ascii("[{\"kind\": \"dns#resourceRecordSet\", \"name\": \"a.contoso.example.\","
                        + " \"type\": \"A\", \"rrdatas\": [\"192.0.2.1\"]}]")));
        readers.add(
                zone(
                        "infoblox.csv",
                        ascii(
                                "header-arecord,address*,fqdn*,view\narecord,192.0.2.1,"
                                        + "sip.contoso.example,\"d\"\nheader-hostrecord,fqdn*,addresses\nhostrecord,a.contoso.example,192.0.2.2\n")));
        readers.add(zone(
                "records.csv",
                ascii("\"Zone\",\"HostName\",\"RecordType\",\"Data\"\n\"contoso.example\","
                        + "\"_sip._tls\",\"SRV\",\"0 0 443 a.contoso.example\"\n")));
        readers.add(zone(
                "table.txt",
                ascii("HostName  RecordType Type  Timestamp  TimeToLive  RecordData\n"
                        + "--------  ---------- ----  ---------  ----------  ----------\n"
                        + "sip       A          1     0          01:00:00    192.0.2.1\n")));
        readers.add(zone(
                "enum.txt",
                ascii("Returned records:\n@ [Aging:0] 3600 SOA\tdc. a. 1 2 3 4 5\nsip 3600 A\t192.0.2.1\n")));
        readers.add(zone("add.cmd", ascii("dnscmd dc /recordadd contoso.example sip 600 A 192.0.2.1\n")));
        readers.add(zone(
                "add.ps1",
                ascii("$z = 'contoso.example'\nAdd-DnsServerResourceRecord -Srv -ZoneName $z -Name \"_sip._tls\" `\n"
                        + " -DomainName a.contoso.example -Priority 0 -Weight 0 -Port 443\n")));
        readers.add(zone("list.txt", ascii("Name\tType\tData\nsip\tHost (A)\t192.0.2.1\n_tcp\t\t\n")));
        byte[] pem = resource("lint/p256.pem");
        String base64 = new String(pem, StandardCharsets.US_ASCII)
                .replaceAll("(?s).*?-----BEGIN CERTIFICATE-----(.*?)-----END.*", "$1")
                .replaceAll("\\s", "");
        readers.add(certificates("chain.pem", pem));
        readers.add(certificates("one.der", Base64.getDecoder().decode(base64)));
        readers.add(certificates("chain.p7b", resource("certificate/chain.p7b")));
        readers.add(certificates("plain.pfx", resource("certificate/plain.pfx")));
        for (RemedyForm form : RemedyForm.values()) {
            readers.add(standing("standing." + form, form.write(REMEDY)));
        }
        readers.add(standing(
                "query.txt",
                ascii("\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\15.0\\Lync\n"
                        + "    TrustModelData    REG_SZ    lync.com, contoso.example\n")));
        readers.add(
                standing(
                        "hex.reg",
                        ascii(
                                "Windows Registry Editor Version 5.00\r\n\r\n"
                                        + "[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\16.0\\Lync]\r\n"
                                        + "\"TrustModelData\"=hex(1):61,00,2e,00,\\\r\n  62,00,00,00\r\n[-HKEY_CURRENT_USER\\Software\\x]\r\n")));
        readers.add(standing("Registry.pol", pol()));
        return readers;
    }

    private static byte[] pol() {
        byte[] items = "[Software\\Policies\\Microsoft\\Office\\15.0\\Lync\0;TrustModelData\0;\u0001\0;\u0004\0;a\0]"
                .getBytes(StandardCharsets.UTF_16LE);
        byte[] pol = Arrays.copyOf(new byte[] {'P', 'R', 'e', 'g', 1, 0, 0, 0}, 8 + items.length);
        System.arraycopy(items, 0, pol, 8, items.length);
        return pol;
    }

    @TestFactory
    Stream<DynamicTest> every_damage_is_read_or_refused_by_the_reader_itself() throws IOException {
        return readers().stream()
                .map(reader -> DynamicTest.dynamicTest(reader.name(), () -> {
                    Path file = folder.resolve(reader.name());
                    Files.write(file, reader.good());
                    reader.reader().accept(file);
                    Random random = new Random(reader.name().hashCode());
                    int refused = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        Files.write(file, damaged(reader.good(), random));
                        refused += isRefused(reader, file, round) ? 1 : 0;
                    }
                    assertTrue(refused > ROUNDS / 50, "only " + refused + " were refused");
                }));
    }

    private static boolean isRefused(Reader reader, Path file, int round) {
        try {
            reader.reader().accept(file);
            return false;
        } catch (RuntimeException refusal) {
            if (refusal.getClass() != reader.refusal()) {
                throw new AssertionError("round " + round, refusal);
            }
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains(file.toString()), message);
            assertEquals(1, message.lines().count(), message);
            assertSame(reader.refusal(), refusal.getClass());
            return true;
        } catch (StackOverflowError tooDeep) {
            throw new AssertionError("round " + round, tooDeep);
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good;
        for (int times = random.nextInt(3); times >= 0; times--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] good, Random random) {
        int at = random.nextInt(good.length + 1);
        int end = Math.min(good.length, at + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(good, at);
            case 1 -> joined(good, at, new byte[0], end);
            case 2 -> joined(good, at, Arrays.copyOfRange(good, at, end), at);
            case 3 -> joined(good, at, new byte[] {(byte) random.nextInt(256)}, Math.min(good.length, at + 1));
            default ->
                joined(
                        good,
                        at,
                        TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8),
                        random.nextBoolean() ? at : end);
        };
    }

    private static byte[] joined(byte[] good, int first, byte[] middle, int from) {
        byte[] bytes = new byte[first + middle.length + good.length - from];
        System.arraycopy(good, 0, bytes, 0, first);
        System.arraycopy(middle, 0, bytes, first, middle.length);
        System.arraycopy(good, from, bytes, first + middle.length, good.length - from);
        return bytes;
    }
}
