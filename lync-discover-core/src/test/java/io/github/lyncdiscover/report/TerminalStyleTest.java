package io.github.lyncdiscover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.comparison.ComparedWorld;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.lint.Linter;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.report.TextReport.Style;
import io.github.lyncdiscover.report.task.AdviceReport;
import io.github.lyncdiscover.report.task.DiffReport;
import io.github.lyncdiscover.report.task.TaskText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts for a terminal: as wide as it is, verdicts in tables coloured and marked. */
final class TerminalStyleTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static List<Prediction> predictions() {
        Network world = RecordingFile.read(EXAMPLES.resolve("recordings/foreign-names.json"))
                .replay();
        return Clients.all().stream()
                .map(client -> LyncDiscover.on(world).as(client).predict("alice@contoso.example"))
                .toList();
    }

    private static List<MigrationPlan> plans() {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("plans"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> MigrationPlan.loadAll(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Every text that has a layout. */
    private static List<String> texts(Style style) {
        List<MigrationPlan> plans = plans();
        List<DiffReport> diffs = IntStream.range(1, plans.size())
                .mapToObj(i -> new DiffReport(
                        "a title", Comparison.of(ComparedWorld.of(plans.get(i - 1)), ComparedWorld.of(plans.get(i)))))
                .toList();
        return List.of(
                TextReport.of(predictions(), style),
                TextReport.ofPlans(plans.stream().map(PlanTable::of).toList(), style),
                TaskText.ofLint(plans.stream().map(Linter::lint).toList(), style),
                TaskText.ofDiffs(diffs, style),
                TaskText.ofAdvice(
                        plans.stream()
                                .map(Advisor::advise)
                                .map(advice -> new AdviceReport(advice, List.of(), List.of()))
                                .toList(),
                        style));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120})
    void no_line_is_wider_than_the_terminal_and_its_room_is_used(int columns) {
        for (String text : texts(new Style(false, false).onTerminal(columns))) {
            int widest = text.lines().mapToInt(String::length).max().orElse(0);
            assertTrue(widest <= columns && widest > columns - 20, () -> columns + " columns:\n" + text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void colours_change_nothing_but_colours(int columns) {
        List<String> plain = texts(new Style(false, false).onTerminal(columns));
        List<String> coloured = texts(new Style(true, false).onTerminal(columns));
        assertEquals(
                plain,
                coloured.stream()
                        .map(text -> text.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .toList());
        assertFalse(plain.toString().contains("\u001b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31;1m● PROMPT\u001b[0m",
                "\u001b[33;1m○ MAY_PROMPT\u001b[0m",
                "\u001b[32;1m✓ NO_PROMPT\u001b[0m",
                "\u001b[31;1m✗ SIGN_IN_FAILS\u001b[0m"
            })
    void verdicts_in_tables_are_coloured_and_marked(String verdict) {
        Style style = new Style(true, false).onTerminal(100);
        List<PlanTable> plans = plans().stream().map(PlanTable::of).toList();
        assertTrue((TextReport.of(predictions(), style) + TextReport.ofPlans(plans, style)).contains(verdict));
    }
}
