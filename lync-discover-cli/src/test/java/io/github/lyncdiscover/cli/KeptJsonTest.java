package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON of fixed command lines, field by field as it was kept. A result that differs is left in
 * {@code target/golden/json}, to be looked at and, where the change is wanted, copied over the kept one.
 */
final class KeptJsonTest {
    private static final Path KEPT = Path.of("src/test/resources/io/github/lyncdiscover/cli/json");
    private static final Path FOUND = Path.of("target", "golden", "json");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> commands() throws IOException {
        return Files.readAllLines(KEPT.resolve("commands.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_result_is_what_it_was(String line) throws IOException {
        List<String> words = CommandLine.of(line).words();
        Path kept = KEPT.resolve(words.get(0) + ".json");
        List<String> args = new ArrayList<>(words.subList(1, words.size()));
        args.addAll(List.of("--format", "json"));
        Cli run = Cli.run(args.toArray(String[]::new));
        assertTrue(run.exitCode() != 2 && run.exitCode() < 64, run.err());
        List<String> differing = Files.exists(kept)
                ? differing("", documents(Files.readString(kept)), documents(run.out()))
                : List.of("nothing is kept in " + kept);
        if (!differing.isEmpty()) {
            Files.createDirectories(FOUND);
            Files.writeString(FOUND.resolve(kept.getFileName()), run.out());
        }
        assertEquals(List.of(), differing, line);
    }

    @Test
    void every_kept_result_has_a_command() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            assertEquals(
                    commands().stream()
                            .map(line -> line.substring(0, line.indexOf(' ')) + ".json")
                            .collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void each_kind_of_difference_is_found() throws IOException {
        assertEquals(
                List.of("/a: 1, was \"1\"", "/b/1: added, 3", "/c: gone, was null", "/d: added, {}"),
                differing(
                        "",
                        JSON.readTree("{\"a\": \"1\", \"b\": [2], \"c\": null}"),
                        JSON.readTree("{\"a\": 1, \"b\": [2, 3], \"d\": {}}")));
    }

    /** One document or, of a survey, a list of them: one on each line. */
    private static JsonNode documents(String text) throws IOException {
        var documents = JSON.createArrayNode();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            values.forEachRemaining(documents::add);
        }
        return documents.size() == 1 ? documents.get(0) : documents;
    }

    private static List<String> differing(String at, JsonNode was, JsonNode now) {
        if (was.equals(now)) {
            return List.of();
        }
        if (was.isMissingNode() || now.isMissingNode()) {
            return List.of(at + (was.isMissingNode() ? ": added, " + now : ": gone, was " + was));
        }
        if (was.isContainerNode() && was.getNodeType() == now.getNodeType()) {
            return below(was, now)
                    .flatMap(each -> differing(at + "/" + each, was.at("/" + each), now.at("/" + each)).stream())
                    .toList();
        }
        return List.of(at + ": " + now + ", was " + was);
    }

    private static Stream<String> below(JsonNode was, JsonNode now) {
        if (was.isArray()) {
            return IntStream.range(0, Math.max(was.size(), now.size())).mapToObj(String::valueOf);
        }
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names.stream().map(name -> name.replace("~", "~0").replace("/", "~1"));
    }
}
