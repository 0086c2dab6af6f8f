package io.github.lyncdiscover.plan.table;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.worlds.RandomWorld;
import io.github.lyncdiscover.worlds.RandomWorld.Freedom;
import io.github.lyncdiscover.worlds.RandomWorld.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law that folding is predicting each sign-in by itself, over plans of a hoster in which any key may speak of one of
 * several tenants.
 */
final class FoldingLawTest {
    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("fast") ? 200 : 400);
    }

    private static MigrationPlan plan(int seed, Path folder) throws IOException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, RandomWorld.of(Freedom.ANYTHING, seed, "").yaml(Spelling.PLAIN));
        return MigrationPlan.load(file);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void folding_is_predicting_each_sign_in_by_itself(int seed, @TempDir Path folder) throws IOException {
        AllSignInsTest.assertSwept(plan(seed, folder));
    }

    @Test
    void some_of_these_plans_are_folded(@TempDir Path folder) throws IOException {
        int folded = 0;
        for (int seed = 0; seed < 100; seed++) {
            folded += EquivalentDomains.of(plan(seed, folder)).size() < 6 ? 1 : 0;
        }
        int plans = folded;
        assertTrue(plans > 20, () -> plans + " of 100");
    }
}
