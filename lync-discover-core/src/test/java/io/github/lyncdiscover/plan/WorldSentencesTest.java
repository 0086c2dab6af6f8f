package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a planned world is, sentence by sentence: a plan, and what its sign-ins come to. A block of the table is a
 * sentence, the plan's lines after {@code |}, and a line after {@code >} for each sign-in.
 */
final class WorldSentencesTest {
    /** A sentence with its plan. */
    record Case(String sentence, String plan, List<String> expected) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> all = new ArrayList<>();
        for (String file : List.of("sentences", "kept", "clients")) {
            cases("worlds/" + file + ".txt").forEach(all::add);
        }
        return all.stream();
    }

    private static Stream<Case> cases(String resource) throws IOException {
        String table;
        try (InputStream in = WorldSentencesTest.class.getResourceAsStream(resource)) {
            table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Case> cases = new ArrayList<>();
        for (String block : table.split("\n\n+", -1)) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                cases.add(new Case(
                        lines.get(0),
                        lines.stream()
                                .filter(line -> line.startsWith("|"))
                                .map(line -> line.substring(1).replaceFirst("^ ", "") + "\n")
                                .collect(Collectors.joining()),
                        lines.stream()
                                .filter(line -> line.startsWith(">"))
                                .map(line -> line.substring(1).strip())
                                .toList()));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_world_is_as_the_sentence_says(Case one, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, one.plan());
        List<PlannedSignIn> forecasts = MigrationPlan.load(file).predictions().toList();
        assertTrue(!one.expected().isEmpty(), one::sentence);
        for (String expected : one.expected()) {
            String[] parts = expected.split(": ", 2);
            List<PlannedSignIn> those = forecasts.stream()
                    .filter(forecast ->
                            forecast.toString().replace(", lync-2013", "").equals(parts[0]))
                    .toList();
            assertEquals(1, those.size(), () -> parts[0] + " in " + forecasts);
            PlannedSignIn forecast = those.get(0);
            String outcome = outcome(forecast);
            String[] wanted = parts[1].split(" [+] ", 2);
            assertEquals(wanted[0], outcome, () -> forecast.prediction().explain());
            if (wanted.length > 1) {
                for (String told : wanted[1].split(" [+] ", -1)) {
                    boolean not = told.startsWith("not ");
                    String part = not ? told.substring("not ".length()) : told;
                    assertEquals(!not, told(forecast).contains(part), () -> told + " in " + told(forecast));
                }
            }
        }
    }

    /** The verdict, and the prompts; a question mark stands after a server of which a prompt is only possible. */
    private static String outcome(PlannedSignIn forecast) {
        return Stream.concat(
                        Stream.of(forecast.prediction().verdict().name()),
                        forecast.prediction().prompts().stream()
                                .map(prompt ->
                                        prompt.server() + (prompt.certainty() == Prompt.Certainty.POSSIBLE ? "?" : "")))
                .collect(Collectors.joining(" "));
    }

    private static String told(PlannedSignIn forecast) {
        return Stream.concat(
                        forecast.prediction().findings().stream().map(WorldSentencesTest::told),
                        forecast.assumptions().stream().map(assumption -> "ASSUMED " + assumption))
                .collect(Collectors.joining("\n"));
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.message();
    }
}
