package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.worlds.HandBuilt;
import io.github.lyncdiscover.worlds.HandBuilt.Reading;
import io.github.lyncdiscover.worlds.RandomWorld;
import io.github.lyncdiscover.worlds.RandomWorld.Freedom;
import io.github.lyncdiscover.worlds.RandomWorld.PoolNames;
import io.github.lyncdiscover.worlds.RandomWorld.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws over random plans: the prediction is that of the same world built by hand from facts; neither the order of the file
 * nor case and trailing dots change anything. That folding changes nothing, {@code FoldingLawTest} says.
 */
final class WorldLawsTest {
    /** What comes of a sign-in, as far as worlds built otherwise must agree. */
    private record Outcome(Verdict verdict, List<Asked> prompts) {
        static Outcome of(Prediction prediction) {
            return new Outcome(
                    prediction.verdict(),
                    prediction.prompts().stream().map(Asked::of).toList());
        }

        /** Where sources disagree, the prompts of the other reading are possible. */
        Outcome orPerhaps(Outcome other) {
            List<Asked> all = new ArrayList<>(prompts);
            other.prompts.stream()
                    .filter(each -> !servers().contains(each.server()))
                    .forEach(each -> all.add(each.possible()));
            boolean more = all.size() > prompts.size() && verdict != Verdict.PROMPT;
            return new Outcome(more ? Verdict.MAY_PROMPT : verdict, sorted(all));
        }

        /** One of two, nobody knows which: what both bring for certain is certain. */
        Outcome either(Outcome other) {
            Map<String, Asked> all = new LinkedHashMap<>();
            prompts.forEach(each -> all.put(each.server(), other.prompts.contains(each) ? each : each.possible()));
            other.prompts.forEach(each -> all.putIfAbsent(each.server(), each.possible()));
            boolean asks = !all.isEmpty();
            return new Outcome(
                    verdict == other.verdict ? verdict : asks ? Verdict.MAY_PROMPT : Verdict.CANNOT_TELL,
                    sorted(List.copyOf(all.values())));
        }

        private Set<String> servers() {
            return Set.copyOf(prompts.stream().map(Asked::server).toList());
        }

        private static List<Asked> sorted(List<Asked> all) {
            return all.stream().sorted(Comparator.comparing(Asked::stage)).toList();
        }
    }

    private record Asked(String server, Stage stage, Certainty certainty) {
        static Asked of(Prompt prompt) {
            return new Asked(prompt.server().text(), prompt.stage(), prompt.certainty());
        }

        Asked possible() {
            return new Asked(server, stage, Certainty.POSSIBLE);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("fast") ? 120 : 240);
    }

    private static RandomWorld settled(long seed) {
        return RandomWorld.of(Freedom.SETTLED, seed, "");
    }

    private static MigrationPlan read(RandomWorld world, Spelling spelling, Path folder) throws IOException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, world.yaml(spelling));
        return MigrationPlan.load(file);
    }

    private static List<String> outcomes(MigrationPlan plan) {
        return plan.predictions()
                .map(forecast -> forecast + " " + Outcome.of(forecast.prediction()))
                .sorted()
                .toList();
    }

    private static Prediction predicted(RandomWorld world, PlannedSignIn forecast, Reading reading) {
        HandBuilt built = HandBuilt.at(world, forecast.location());
        Optional<ExchangeEntry> exchange =
                forecast.plan().deployment().exchangeOf(forecast.users().who());
        return LyncDiscover.on(
                        PlannedNetwork.of(built.facts(forecast.users().home().label(), reading)))
                .with(scenario -> {
                    scenario.client(forecast.client()).trust(forecast.plan().trust());
                    exchange.flatMap(ExchangeEntry::host).ifPresent(scenario::exchangeHost);
                })
                .predict(forecast.users().who());
    }

    private static Outcome byHand(RandomWorld world, PlannedSignIn forecast) {
        Reading read = new Reading(world.direct(), world.atRoot(), false);
        Outcome outcome = Outcome.of(predicted(world, forecast, read));
        Optional<PoolNames> pool = world.pools().stream()
                .filter(each -> each.fqdn().equals(forecast.users().home().label()))
                .findFirst();
        if (pool.map(each -> !each.central().isEmpty()).orElse(false)) {
            Reading central = new Reading(world.direct(), world.atRoot(), true);
            return outcome.either(Outcome.of(predicted(world, forecast, central)));
        }
        return outcome.orPerhaps(Outcome.of(predicted(world, forecast, new Reading(false, false, false))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_prediction_is_that_of_the_same_world_built_by_hand(long seed, @TempDir Path folder) throws IOException {
        RandomWorld world = settled(seed);
        read(world, Spelling.PLAIN, folder)
                .predictions()
                .forEach(forecast -> assertEquals(
                        byHand(world, forecast),
                        Outcome.of(forecast.prediction()),
                        () -> forecast + "\n" + world.yaml(Spelling.PLAIN)
                                + forecast.prediction().explain()
                                + predicted(world, forecast, new Reading(world.direct(), world.atRoot(), false))
                                        .explain()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neither_order_nor_case_nor_trailing_dots_change_anything(long seed, @TempDir Path folder) throws IOException {
        RandomWorld world = settled(seed);
        List<String> outcomes = outcomes(read(world, Spelling.PLAIN, folder));
        assertEquals(outcomes, outcomes(read(world, Spelling.SHOUTED, folder)));
        assertEquals(outcomes, outcomes(read(world, Spelling.BACKWARDS, folder)), () -> world.yaml(Spelling.PLAIN));
    }

    /** The first pool counts where names of others are missing, and nowhere else. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_pools_that_lack_no_name_changes_nothing(long seed, @TempDir Path folder) throws IOException {
        RandomWorld world = settled(seed);
        if (world.pools().stream()
                .noneMatch(pool -> pool.external().isEmpty() || pool.edge().isEmpty())) {
            assertEquals(
                    outcomes(read(world, Spelling.PLAIN, folder)),
                    outcomes(read(world, Spelling.POOLS_BACKWARDS, folder)),
                    () -> world.yaml(Spelling.PLAIN));
        }
    }

    @Test
    void these_plans_come_to_every_verdict_at_each_place(@TempDir Path folder) throws IOException {
        Map<Location, Set<Verdict>> verdicts = new EnumMap<>(Location.class);
        int reordered = 0;
        for (long seed = 0; seed < 200; seed++) {
            RandomWorld world = settled(seed);
            boolean complete = world.pools().stream()
                    .noneMatch(pool -> pool.external().isEmpty() || pool.edge().isEmpty());
            reordered += complete && world.pools().size() > 1 ? 1 : 0;
            read(world, Spelling.PLAIN, folder)
                    .predictions()
                    .forEach(forecast -> verdicts.computeIfAbsent(
                                    forecast.location(), place -> EnumSet.noneOf(Verdict.class))
                            .add(forecast.prediction().verdict()));
        }
        assertEquals(
                Map.of(Location.INSIDE, EnumSet.allOf(Verdict.class), Location.OUTSIDE, EnumSet.allOf(Verdict.class)),
                verdicts);
        assertTrue(reordered > 20, reordered + " of 200");
    }
}
