package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans among the examples are read, and every expectation in them holds. */
final class ExamplePlansTest {
    private static final Path PLANS = Path.of("..", "examples", "plans");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_expectation_holds_and_concerns_somebody(Path file) {
        for (MigrationPlan plan : MigrationPlan.loadAll(file)) {
            assertEquals(List.of(), plan.broken(), plan::title);
            for (PlanExpectation expectation : plan.expectations()) {
                PlanExpectation impossible = expectation.prompting("nobody-names-this.example");
                assertTrue(
                        plan.predictions()
                                .anyMatch(forecast ->
                                        impossible.missedBy(forecast).isPresent()),
                        () -> "concerns nobody: " + expectation);
            }
        }
    }

    @Test
    void each_document_of_a_file_is_a_plan() {
        assertEquals(
                List.of(
                        "Two SIP domains on an AD-named pool, cured by TrustModelData in HKCU",
                        "The same value in HKLM does nothing"),
                MigrationPlan.loadAll(PLANS.resolve("3-trust-model-data.yaml")).stream()
                        .map(MigrationPlan::title)
                        .toList());
    }
}
