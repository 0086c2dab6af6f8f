package io.github.lyncdiscover.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.advice.AdviceAlternative.Way;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.plan.RandomPlan;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for the advice on any plan: an alternative that claims to silence does, and not without any one of its
 * changes. The predictions here are of the whole plan, sign-in by sign-in, not those that the search goes by.
 */
final class AdviceLawsTest {
    private static final int PLANS = Boolean.getBoolean("fast") ? 250 : 500;

    /** The seeds of the first plans that hold together: now and then two parts of a random one don't. */
    private static Stream<MigrationPlan> plans() {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(AdviceLawsTest::plan)
                .flatMap(Optional::stream)
                .limit(PLANS);
    }

    private static Optional<MigrationPlan> plan(long seed) {
        try {
            return Optional.of(RandomPlan.of(seed));
        } catch (MisfitException misfit) {
            return Optional.empty();
        }
    }

    private static List<String> prompts(Stream<PlannedSignIn> predictions) {
        return predictions
                .flatMap(each ->
                        each.prediction().prompts().stream().map(Prompt::server).map(server -> each + ": " + server))
                .toList();
    }

    private static boolean asked(ChangedPlan variation) {
        return variation
                .predictions()
                .anyMatch(each -> !each.prediction().prompts().isEmpty());
    }

    @Test
    void what_claims_to_silence_does_and_each_of_its_changes_is_needed() {
        Map<Way, Integer> silencing = new EnumMap<>(Way.class);
        plans().forEach(plan -> {
            Advice advice = Advisor.advise(plan);
            assertEquals(
                    prompts(plan.predictions()).isEmpty(), advice.alternatives().isEmpty(), plan.title());
            for (AdviceAlternative alternative : advice.alternatives()) {
                check(plan, alternative);
                if (alternative.silences()) {
                    silencing.merge(alternative.way(), 1, Integer::sum);
                }
            }
        });
        Set<Way> seen = silencing.keySet();
        assertEquals(
                Set.of(
                        Way.TRUST_LIST,
                        Way.SHORTEST_TRUST_LIST,
                        Way.EXACT_TRUST_LIST,
                        Way.NAMES,
                        Way.OWN_POOLS,
                        Way.NAMES_AND_TRUST_LIST),
                seen,
                "the laws are held by alternatives of every kind: " + silencing);
        assertTrue(silencing.values().stream().allMatch(count -> count >= 10), silencing::toString);
    }

    private static void check(MigrationPlan plan, AdviceAlternative alternative) {
        ChangedPlan variation = alternative.variation();
        String what = plan.title() + ", " + alternative.way() + " " + alternative.changes();
        List<String> after = prompts(variation.predictions());
        assertEquals(alternative.silences(), after.isEmpty(), () -> what + ": " + after);
        if (alternative.silences()) {
            for (PlanChange part : variation.changes()) {
                assertTrue(asked(variation.without(part)), () -> what + ": nobody is asked without " + part);
            }
        }
        assertTrue(variation.entries().stream().noneMatch(RegistrableDomains::isPublicSuffix), what);
        assertTrue(variation.changes().stream().noneMatch(change -> renamesStandardEdition(plan, change)), what);
    }

    private static boolean renamesStandardEdition(MigrationPlan plan, PlanChange change) {
        return change instanceof PlanChange.Rename rename
                && rename.what() == PlanChange.What.POOL
                && plan.deployment().pools().stream()
                        .anyMatch(pool -> pool.edition() == Pool.Edition.STANDARD
                                && pool.fqdn().equals(rename.from()));
    }

    @Test
    void of_one_sign_in_the_advised_value_is_the_cure_of_its_prediction() {
        AtomicInteger values = new AtomicInteger();
        plans().limit(80).flatMap(AdviceLawsTest::withOneSignIn).forEach(plan -> {
            Prediction only = plan.predictions().findFirst().orElseThrow().prediction();
            if (only.trustList().documented()) {
                Optional<String> advised = Advisor.advise(plan).alternatives().stream()
                        .filter(each -> each.way() == Way.TRUST_LIST)
                        .findFirst()
                        .flatMap(each -> each.variation().value())
                        .map(TrustModelData::text);
                assertEquals(only.cure().value(), advised, only::explain);
                advised.ifPresent(value -> values.incrementAndGet());
            }
        });
        assertTrue(values.get() > 20, values::toString);
    }

    /** The plan for each client that reads a value, place and SIP domain, where that leaves one sign-in. */
    private static Stream<MigrationPlan> withOneSignIn(MigrationPlan plan) {
        return plan.clients().stream()
                .filter(ChangedPlan::reads)
                .flatMap(client -> plan.views().keySet().stream()
                        .flatMap(place -> plan.deployment().sipDomains().stream()
                                .map(domain -> plan.with(RestrictedDeployment.to(plan.deployment(), domain::equals))
                                        .expecting(List.of())
                                        .as(client)
                                        .from(place)))
                        .filter(one -> one.predictions().count() == 1));
    }

    @Test
    void the_same_plan_is_advised_the_same() {
        plans().limit(50)
                .forEach(plan -> assertEquals(
                        Advisor.advise(plan).alternatives(),
                        Advisor.advise(plan).alternatives(),
                        plan.title()));
    }
}
