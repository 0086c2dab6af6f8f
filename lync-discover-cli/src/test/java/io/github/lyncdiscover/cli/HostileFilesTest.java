package io.github.lyncdiscover.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every command and option that takes a file, given files that nobody means well with: refused in one sentence that names the file, soon, and nothing lost. */
@EnabledOnOs(OS.LINUX)
final class HostileFilesTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String RESULT = "what was there before";

    /** A survey reads line by line and says of each what is wrong; what comes before is done. */
    private static final String SURVEY = "survey FILE --dns 127.0.0.1:1 -o OUT";

    /** Command lines; FILE is the file, OUT a file with an earlier result. */
    private static final List<String> TAKERS = List.of(
            "plan FILE -o OUT",
            "plan FILE --html OUT",
            "lint FILE -o OUT",
            "advise FILE --reg OUT",
            "advise ../examples/plans/1-namespace.yaml --trust-from FILE --reg OUT",
            "diff ../examples/plans/1-namespace.yaml FILE -o OUT",
            "diff FILE ../examples/recordings/own-names.json -o OUT",
            "import FILE -o OUT",
            "import ../examples/topology/server-export.json FILE -o OUT",
            "import ../examples/topology/server-export.json --zone outside:contoso.example=FILE -o OUT",
            "check contoso.example --replay FILE -o OUT",
            "check @FILE --replay ../examples/recordings/own-names.json -o OUT",
            "check contoso.example --replay ../examples/recordings/own-names.json --trust-from FILE -o OUT",
            "check contoso.example --dns 127.0.0.1:1 --cacert FILE -o OUT",
            SURVEY,
            "chain --store windows-mobile-6 --file FILE -o OUT",
            "chain --file ../examples/certificates/server.pem --store own=FILE -o OUT",
            "trust --sip-domain contoso.example --trust-from FILE pool.contoso.example -o OUT");

    /** Files of the system, which are no regular ones, have no end, or change while they are read. */
    private static final List<String> SYSTEM = List.of(
            "/dev/null",
            "/dev/zero",
            "/dev/full",
            "/proc/self/mem",
            "/proc/self/environ",
            "/proc/self/cmdline",
            "/proc/self/fd",
            "/sys");

    @TempDir
    private Path folder;

    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String file : SYSTEM) {
            if (Files.exists(Path.of(file))) {
                files.put(file, Path.of(file));
            }
        }
        write(files, "nul", new byte[1 << 20]);
        write(files, "half-utf-16", ("\uFEFF" + "sipDomains: [a.example]\n").getBytes(UTF_16LE), new byte[] {
            0, (byte) 0xD8, 'x'
        });
        write(files, "surrogates", "\uFEFF".getBytes(UTF_16LE), new byte[] {0, (byte) 0xDC, 0, (byte) 0xD8});
        write(files, "cycle.yaml", "sipDomains: &a [*a, contoso.example]\npools: *a\n".getBytes(UTF_8));
        write(files, "laughs.yaml", laughs("NAME: &NAME [WORDS]\n", "*", " ,").getBytes(UTF_8));
        String entities = laughs("<!ENTITY NAME \"WORDS\">\n", "&", ";");
        write(
                files,
                "laughs.xml",
                ("<?xml version=\"1.0\"?>\n<!DOCTYPE Topology [\n" + entities + "]>\n<Topology>&j;</Topology>")
                        .getBytes(UTF_8));
        write(
                files,
                "outside.xml",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>".getBytes(UTF_8));
        write(files, "deep.json", "[".repeat(200_000).getBytes(UTF_8));
        write(files, "deep.yaml", "[".repeat(200_000).getBytes(UTF_8));
        write(files, "deep.xml", "<a>".repeat(200_000).getBytes(UTF_8));
        write(files, "lines", "x\n".repeat(1_000_001).getBytes(UTF_8));
        write(files, "one-line", "x".repeat(4 << 20).getBytes(UTF_8));
        write(files, "returns", "\r".repeat(100_000).getBytes(UTF_8));
        write(files, "gzip", gzip());
        write(files, "bomb.zip", bomb());
        files.put("folder", Files.createDirectories(folder.resolve("folder")));
        files.put("loop", Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop")));
        files.put("dangling", Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere")));
        files.put("long-name", folder.resolve("n".repeat(300)));
        files.put("odd-name", folder.resolve("a\n\u001b[31mb"));
        files.put("within-a-file", folder.resolve("gzip").resolve("x"));
        files.put("socket", socket());
        return files;
    }

    private void write(Map<String, Path> files, String name, byte[]... parts) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        files.put(name, file);
    }

    /** Ten names, each of which stands for ten of the one before: NAME in the form, and WORDS for those ten. */
    private static String laughs(String form, String before, String behind) {
        StringBuilder text = new StringBuilder();
        String last = "lol";
        for (char name = 'a'; name <= 'j'; name++) {
            String words = String.join(" ", Collections.nCopies(10, last));
            text.append(form.replace("NAME", String.valueOf(name)).replace("WORDS", words));
            last = before + name + behind;
        }
        return text.toString();
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(new byte[1 << 24]);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 8; i++) {
                out.putNextEntry(new ZipEntry("../" + i));
                out.write(new byte[1 << 25]);
            }
        }
        return bytes.toByteArray();
    }

    private Path socket() throws IOException {
        Path file = folder.resolve("s");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(file));
        }
        return file;
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_file_is_refused_in_one_sentence() throws IOException {
        Map<String, Path> files = files();
        return TAKERS.stream()
                .flatMap(taker -> files.entrySet().stream()
                        .map(file -> DynamicTest.dynamicTest(
                                taker + " " + file.getKey(), () -> refused(taker, file.getKey(), file.getValue()))));
    }

    private void refused(String taker, String name, Path file) throws IOException {
        Path out = Files.writeString(folder.resolve("out"), RESULT);
        List<String> words = new ArrayList<>();
        for (String word : taker.split(" ", -1)) {
            words.add(word.replace("FILE", file.toString()).replace("OUT", out.toString()));
        }
        Cli run = assertTimeoutPreemptively(LONGEST, () -> Cli.run(words.toArray(String[]::new)));
        String said = run.out() + run.err();
        assertFalse(said.contains("Exception") || said.contains("\tat "), said);
        assertFalse(said.contains("\u001b") || said.contains("root:x:"), said);
        if (taker.equals(SURVEY) && !run.err().contains("can't be read")) {
            surveyed(run, file, Files.readString(out));
            return;
        }
        assertEquals(2, run.exitCode(), said);
        assertTrue(run.err().lines().count() == 1 && run.err().length() < 2_000, said);
        assertEquals(RESULT, Files.readString(out), "a result is lost: " + name);
    }

    /** Each line without a target is reported with its number; the output is what was predicted, or the earlier one. */
    private static void surveyed(Cli run, Path file, String out) {
        List<String> said = run.err().lines().toList();
        String summary = said.get(said.size() - 1);
        List<String> bad = said.subList(0, said.size() - 1);
        assertTrue(summary.matches("lync-discover: \\d+ predictions?(: .*)?"), summary);
        for (String line : bad) {
            assertTrue(line.startsWith("lync-discover: " + file + ":") && line.length() < 600, line);
        }
        assertEquals(bad.isEmpty() ? 0 : 2, run.exitCode(), run.err());
        boolean predicted = !summary.endsWith(" 0 predictions");
        assertEquals(
                predicted ? 1 : 0,
                out.lines()
                        .filter(line -> line.startsWith("{") && line.endsWith("}"))
                        .count());
        if (!predicted) {
            assertEquals(bad.isEmpty() ? "" : RESULT, out, "a result is lost");
        }
    }
}
