package io.github.lyncdiscover.cli.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.InProcess;
import io.github.lyncdiscover.cli.live.LyncDiscoverProcess;
import io.github.lyncdiscover.cli.live.Run;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.worlds.HandBuilt;
import io.github.lyncdiscover.worlds.RandomWorld;
import io.github.lyncdiscover.worlds.RandomWorld.Freedom;
import io.github.lyncdiscover.worlds.RandomWorld.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law that {@code check} says of served plans what {@code plan} says: of thirty, inside and outside. */
final class PlansServedIT {
    private static final int PLANS = 30;

    /** Those who speak today's TLS and check no revocation list: the servers here have no old versions and no lists. */
    private static final Set<String> CLIENTS = Set.of("lync-2013", "sfb-2016", "lync-mobile");

    /**
     * Only a plan knows its names, its users and its places: to a client, a missing name is one, status 404 is that, and nobody
     * says which site should answer at lyncdiscover.
     */
    private static final Set<FindingCode> OF_PLANS = EnumSet.of(
            FindingCode.NAME_NOT_IN_PLAN, FindingCode.USER_NOT_AT_PROVIDER, FindingCode.ACCESS_LOCATION_UNEXPECTED);

    private static final Map<Location, ServedWorlds> SERVED = new EnumMap<>(Location.class);
    private static final List<MigrationPlan> PLANNED = new ArrayList<>();
    private static final Map<String, RandomWorld> WORLDS = new TreeMap<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        LyncDiscoverProcess.needsServers();
        for (Location place : Location.values()) {
            SERVED.put(place, new ServedWorlds(place));
        }
        for (int seed = 0; seed < PLANS; seed++) {
            RandomWorld world = RandomWorld.of(Freedom.SERVED, seed, "-" + seed);
            Path file = folder.resolve("plan-" + seed + ".yaml");
            Files.writeString(file, world.yaml(Spelling.PLAIN));
            MigrationPlan plan = MigrationPlan.load(file);
            PLANNED.add(plan);
            WORLDS.put(plan.title(), world);
            SERVED.values().forEach(served -> served.add(world));
        }
        SERVED.values().forEach(ServedWorlds::start);
    }

    @AfterAll
    static void stop() {
        SERVED.values().forEach(ServedWorlds::close);
    }

    static List<PlannedSignIn> signIns() {
        return PLANNED.stream()
                .flatMap(MigrationPlan::predictions)
                .filter(forecast -> CLIENTS.contains(forecast.client().name()))
                .filter(forecast -> !isStatedOnly(forecast.prediction()))
                .toList();
    }

    /**
     * Whether it matters that a plan states its world. A host record that leads to no SIP server of the plan: the plan says that
     * it does not know who is there; live, nothing shows the record to be none, and a client would go there. Aliases in a
     * circle: that a look-up fails is an answer of the plan; live, it is an answer that is missing.
     */
    private static boolean isStatedOnly(Prediction prediction) {
        return prediction.has(FindingCode.HOST_RECORD_NOT_REACHED) || prediction.has(FindingCode.LOOKUP_FAILED);
    }

    private static Run checked(PlannedSignIn forecast) {
        List<String> words = new ArrayList<>(List.of("check", "--format", "json"));
        words.addAll(Objects.requireNonNull(SERVED.get(forecast.location()))
                .options(forecast.users().home().label()));
        words.addAll(List.of("--client", forecast.client().name()));
        forecast.plan().trust().values().forEach(value -> words.addAll(List.of("--trust", value.text())));
        forecast.plan()
                .deployment()
                .exchangeOf(forecast.users().who())
                .flatMap(ExchangeEntry::host)
                .ifPresent(host -> words.addAll(List.of("--ews-host", host.text())));
        words.add(forecast.users().who().toString());
        return new Run(0, InProcess.run(words), "", Duration.ZERO);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signIns")
    void check_says_what_plan_says(PlannedSignIn forecast) {
        Prediction planned = forecast.prediction();
        Run checked = checked(forecast);
        List<String> prompts = checked.prompts().stream()
                .filter(prompt -> !isDenied(forecast, prompt))
                .toList();
        boolean onlyDenied = prompts.isEmpty() && !checked.prompts().isEmpty();
        String verdict = onlyDenied ? Verdict.SIGN_IN_FAILS.name() : checked.verdict();
        assertEquals(
                said(planned),
                verdict + " " + prompts + " " + findings(checked),
                () -> planned.explain() + checked.out());
    }

    /**
     * Whether a prompt is about a server that the plan denies: without an address, it brings none in the plan. Live, somebody
     * elsewhere may reach it, so it is possible.
     */
    private static boolean isDenied(PlannedSignIn forecast, String prompt) {
        RandomWorld world = Objects.requireNonNull(WORLDS.get(forecast.plan().title()));
        return prompt.endsWith(" POSSIBLE")
                && !HandBuilt.at(world, forecast.location()).resolves(prompt.substring(0, prompt.indexOf(' ')));
    }

    private static String said(Prediction planned) {
        List<String> prompts = planned.prompts().stream()
                .map(prompt -> prompt.server() + " " + prompt.stage() + " " + prompt.certainty())
                .toList();
        Set<String> findings = planned.findings().stream()
                .map(finding -> finding.code())
                .filter(code -> !OF_PLANS.contains(code))
                .map(FindingCode::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return planned.verdict() + " " + prompts + " " + findings;
    }

    private static Set<String> findings(Run checked) {
        Set<String> findings = new TreeSet<>(checked.findings());
        OF_PLANS.forEach(code -> findings.remove(code.name()));
        return findings;
    }

    @Test
    void nothing_is_assumed_in_these_plans_and_few_sign_ins_are_left_out() {
        PLANNED.forEach(plan -> assertEquals(List.of(), plan.assumed(), plan::toString));
        long all = PLANNED.stream()
                .flatMap(MigrationPlan::predictions)
                .filter(forecast -> CLIENTS.contains(forecast.client().name()))
                .count();
        assertTrue(
                signIns().size() > 200 && signIns().size() > all * 9 / 10,
                signIns().size() + " of " + all);
    }

    @Test
    void prompts_failures_and_silence_are_among_them() {
        Set<Verdict> verdicts = signIns().stream()
                .map(forecast -> forecast.prediction().verdict())
                .collect(Collectors.toSet());
        assertTrue(verdicts.containsAll(Set.of(Verdict.NO_PROMPT, Verdict.PROMPT, Verdict.SIGN_IN_FAILS)));
    }
}
