package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader of zones beside an independent one, record by record: dnspython, and BIND for what a name server loads. */
class ZoneReadersIT {
    private static final int ZONES = 60;
    private static final Path SCRIPT = Path.of("src/test/resources/io/github/lyncdiscover/imports/zones.py");
    private static final String PYTHON = "/usr/bin/python3";
    private static final String BIND = "named-compilezone";

    @TempDir
    private Path folder;

    /** All zones of a shape in one process of the other reader: one line for each record, behind the number of its zone. */
    @ParameterizedTest
    @EnumSource
    void dnspython_reads_the_same_records(ZoneShape shape) throws Exception {
        if (run(List.of(PYTHON, "-c", "import dns.zone")).code() != 0) {
            missing("dnspython");
        }
        List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT.toString(), shape.name(), "contoso.example"));
        List<Set<String>> ours = new ArrayList<>();
        for (long seed = 0; seed < ZONES; seed++) {
            Path file = write(shape, seed);
            ours.add(ZoneCorpusTest.records(ZoneFile.read(file, Optional.of("contoso.example"))));
            command.add(file.toString());
        }
        Result theirs = run(command);
        assertEquals(0, theirs.code(), theirs.text());
        for (int i = 0; i < ours.size(); i++) {
            String number = i + " ";
            assertEquals(
                    theirs.text()
                            .lines()
                            .filter(line -> line.startsWith(number))
                            .map(line -> line.substring(number.length()))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    ours.get(i),
                    Files.readString(write(shape, i)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void bind_reads_the_same_records(ZoneShape shape) throws Exception {
        if (!shape.isStandard) {
            return;
        } else if (!Files.isExecutable(Path.of("/usr/bin", BIND))) {
            missing(BIND);
        }
        for (long seed = 0; seed < ZONES / 4; seed++) {
            Path file = write(shape, seed);
            Path dumped = folder.resolve("dumped");
            Result theirs = run(List.of(
                    "/usr/bin/" + BIND,
                    "-q",
                    "-i",
                    "none",
                    "-k",
                    "ignore",
                    "-o",
                    dumped.toString(),
                    "contoso.example",
                    file.toString()));
            assertEquals(0, theirs.code(), theirs.text() + Files.readString(file));
            assertEquals(
                    Files.readAllLines(dumped).stream()
                            .map(ZoneReadersIT::canonical)
                            .flatMap(Optional::stream)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    ZoneCorpusTest.records(ZoneFile.read(file, Optional.empty())),
                    Files.readString(file));
        }
    }

    private static Optional<String> canonical(String line) {
        String[] words = line.strip().split("\\s+", 5);
        if (words.length < 5 || !Set.of("A", "AAAA", "CNAME", "SRV").contains(words[3])) {
            return Optional.empty();
        }
        String data =
                words[3].equals("AAAA") ? words[4].replaceFirst("::", ":0:0:0:0:0:") : words[4].replaceAll("\\.$", "");
        return Optional.of((words[0].replaceAll("\\.$", "") + " " + words[3] + " " + data).toLowerCase(Locale.ROOT));
    }

    private Path write(ZoneShape shape, long seed) throws IOException {
        Path file =
                Files.createDirectories(folder.resolve(String.valueOf(seed))).resolve(shape.fileName);
        return Files.writeString(file, shape.write(ConstructedZone.of(seed), new Random(seed)));
    }

    private record Result(int code, String text) {}

    private static Result run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Result(process.waitFor(), text);
    }

    /** Skips a test; under CI=true it fails instead. */
    private static void missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            fail(what + " is not installed: see scripts/install-test-servers");
        }
        abort(what + " is not installed");
    }
}
