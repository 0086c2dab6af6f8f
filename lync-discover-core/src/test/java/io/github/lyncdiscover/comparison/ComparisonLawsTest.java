package io.github.lyncdiscover.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.plan.CountedPlan;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.OutcomeKey;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of comparing any number of plans, over random ones. */
final class ComparisonLawsTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** The plan's sign-ins in a document for each place and client, in any order. */
    private static ComparedWorld split(MigrationPlan plan, Random random) {
        List<MigrationPlan> parts = new ArrayList<>();
        for (Location place : plan.views().keySet()) {
            for (ClientProfile client : plan.clients()) {
                parts.add(plan.from(place).as(client));
            }
        }
        Collections.shuffle(parts, random);
        return ComparedWorld.union(parts.stream().map(ComparedWorld::of).toList());
    }

    /** Who changes, from which kind of outcome to which; the order of changes follows that of the documents. */
    private static Set<String> changes(Comparison comparison) {
        return comparison.changes().stream()
                .flatMap(change -> change.who().stream()
                        .map(who -> who + ": " + change.before().map(ComparisonLawsTest::kind) + " → "
                                + change.after().map(ComparisonLawsTest::kind) + "; " + change.people()))
                .collect(Collectors.toSet());
    }

    private static String kind(Prediction prediction) {
        return OutcomeKey.of(prediction).toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_set_of_plans_does_not_differ_from_itself(long seed) {
        Random random = new Random(seed);
        MigrationPlan plan = CountedPlan.of(seed);
        Comparison comparison = Comparison.of(split(plan, random), split(plan, random));
        assertFalse(comparison.anyChange());
        assertEquals(List.of(), comparison.differences());
        assertEquals(
                Comparison.of(ComparedWorld.of(plan), ComparedWorld.of(plan)).people(), comparison.people());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splitting_the_sign_ins_of_a_plan_over_documents_changes_nothing(long seed) {
        Random random = new Random(seed);
        MigrationPlan before = CountedPlan.of(seed);
        MigrationPlan after = CountedPlan.of(seed + 1);
        Comparison whole = Comparison.of(ComparedWorld.of(before), ComparedWorld.of(after));
        Comparison parts = Comparison.of(split(before, random), split(after, random));
        assertEquals(whole.signIns(), parts.signIns());
        assertEquals(Set.copyOf(whole.differences()), Set.copyOf(parts.differences()));
        assertEquals(changes(whole), changes(parts));
        assertEquals(whole.people(), parts.people());
    }
}
