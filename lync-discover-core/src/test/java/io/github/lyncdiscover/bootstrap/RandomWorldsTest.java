package io.github.lyncdiscover.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws that hold in every world; the worlds are random, and the same in every run. */
class RandomWorldsTest {
    private static final int WORLDS = 2_000;
    private static final List<Seen> SEEN = new ArrayList<>();

    /** A world, and what is predicted in it. */
    private record Seen(RandomWorld world, Prediction prediction) {}

    @BeforeAll
    static void look() {
        for (int seed = 0; seed < WORLDS; seed++) {
            RandomWorld world = RandomWorld.of(seed);
            SEEN.add(new Seen(world, world.predict()));
        }
    }

    @Test
    void the_worlds_are_worth_it() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Set<LegEnding> endings = EnumSet.noneOf(LegEnding.class);
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        Set<Certainty> certainties = EnumSet.noneOf(Certainty.class);
        inEveryWorld((world, prediction) -> {
            verdicts.add(prediction.verdict());
            prediction.legs().forEach(leg -> endings.add(leg.ending()));
            prediction.prompts().forEach(prompt -> stages.add(prompt.stage()));
            prediction.prompts().forEach(prompt -> certainties.add(prompt.certainty()));
        });
        assertEquals(EnumSet.allOf(Verdict.class), verdicts);
        assertEquals(EnumSet.allOf(Stage.class), stages);
        assertEquals(EnumSet.allOf(Certainty.class), certainties);
        assertEquals(
                EnumSet.complementOf(
                        EnumSet.of(LegEnding.TOO_MANY_REDIRECTS, LegEnding.NO_LINK, LegEnding.ANSWER_NOT_STATED)),
                without(endings));
    }

    @Test
    void the_verdict_fits_the_prompts() {
        inEveryWorld((world, prediction) -> {
            List<Prompt> prompts = prediction.prompts();
            boolean certain = prompts.stream().anyMatch(prompt -> prompt.certainty() == Certainty.CERTAIN);
            // Every alternative may bring a prompt of its own, none of them certain by itself.
            assertTrue(!certain || prediction.verdict() == Verdict.PROMPT, prediction::explain);
            assertEquals(
                    !prompts.isEmpty(),
                    Set.of(Verdict.PROMPT, Verdict.MAY_PROMPT).contains(prediction.verdict()),
                    prediction::explain);
            assertEquals(
                    prompts.size(),
                    prompts.stream().map(Prompt::server).distinct().count(),
                    prediction::explain);
            for (Prompt prompt : prompts) {
                assertEquals(
                        prompt.certainty() == Certainty.POSSIBLE,
                        prompt.reason().isPresent(),
                        prediction::explain);
            }
            assertEquals(
                    prompts.stream().map(Prompt::stage).sorted().toList(),
                    prompts.stream().map(Prompt::stage).toList());
        });
    }

    @Test
    void where_no_prompt_comes_every_server_judged_is_trusted_or_failed_its_handshake() {
        inEveryWorld((world, prediction) -> {
            boolean allLegsCount = prediction.client().get(Settings.PAIR_WINNER) == Settings.PairWinner.FIRST_SUCCESS;
            if (prediction.verdict() == Verdict.NO_PROMPT && allLegsCount) {
                Set<String> failed = failedHandshakes(prediction);
                if (!world.isSeen()) {
                    failed.addAll(statedUnreachable(prediction));
                }
                for (Step.Judge judge : Outcome.steps(prediction, Step.Judge.class)) {
                    boolean calendarOnly = judge.stage() == Stage.EXCHANGE
                            && prediction.client().get(Settings.DIALOG) == Settings.Dialog.NONE;
                    assertTrue(
                            judge.decision().trusted()
                                    || calendarOnly
                                    || failed.contains(judge.decision().server().text()),
                            prediction::explain);
                }
            }
        });
    }

    private static boolean reads(Prediction prediction) {
        return prediction.client().get(Settings.TRUST_LIST).isPresent();
    }

    @Test
    void the_rule_trusts_no_server_that_is_asked_about() {
        inEveryWorld((world, prediction) -> {
            TrustRule rule = TrustRule.of(
                    prediction.signInAddress().sipDomain(),
                    reads(prediction)
                            ? world.trustSettings()
                            : world.trustSettings().withoutValues(),
                    prediction.client().trust());
            for (Prompt prompt : prediction.prompts()) {
                assertFalse(rule.judge(prompt.server()).trusted(), prediction::explain);
                assertEquals(reads(prediction), prompt.remedy().isPresent(), prediction::explain);
                assertTrue(prompt.remedy().stream().allMatch(prompt.server()::isIn), prediction::explain);
            }
        });
    }

    @Test
    void the_remedy_of_a_prompt_silences_it_and_makes_no_other_one_certain() {
        inEveryWorld((world, before) -> {
            for (Prompt prompt : reads(before) ? before.prompts() : List.<Prompt>of()) {
                String list = Stream.of(
                                before.trustList().domains(),
                                TrustRule.DEFAULTS_OF_2013,
                                List.of(prompt.remedy().orElseThrow()))
                        .flatMap(List::stream)
                        .map(DomainName::text)
                        .distinct()
                        .collect(Collectors.joining(","));
                Prediction after = world.over(world.network())
                        .trusting(world.trustSettings().with(TrustModelData.policy(list)))
                        .predict("alice@contoso.test");
                assertFalse(
                        after.prompts().stream()
                                .anyMatch(other -> other.server().equals(prompt.server())),
                        () -> before.explain() + "\n" + after.explain());
                Set<DomainName> certain = certain(after);
                certain.removeAll(certain(before));
                assertEquals(Set.of(), certain, () -> before.explain() + "\n" + after.explain());
            }
        });
    }

    @Test
    void steps_that_prove_something_exist_and_are_of_a_fitting_kind() {
        inEveryWorld((world, prediction) -> {
            for (Prompt prompt : prediction.prompts()) {
                for (Step step : steps(prediction, prompt.steps())) {
                    assertTrue(
                            step instanceof Step.Judge judge
                                    && judge.decision().server().equals(prompt.server())
                                    && !judge.decision().trusted(),
                            prediction::explain);
                }
            }
            for (Leg leg : prediction.legs()) {
                assertFalse(leg.steps().isEmpty(), prediction::explain);
                assertEquals(leg.ending().name(), shownEnding(leg, prediction), prediction::explain);
            }
            for (Finding finding : prediction.findings()) {
                assertTrue(
                        fits(finding, steps(prediction, finding.steps())), () -> finding + "\n" + prediction.explain());
            }
        });
    }

    @Test
    void a_prediction_is_told_in_words_and_in_json() {
        inEveryWorld((world, prediction) -> {
            assertTrue(prediction.explain().contains("Verdict: " + prediction.verdict()));
            assertTrue(JsonReport.line(prediction).contains("\"verdict\":\"" + prediction.verdict() + '"'));
        });
    }

    @Test
    void case_and_a_trailing_dot_never_change_anything() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            Prediction plain = SEEN.get(seed).prediction();
            Prediction spelt = RandomWorld.of(seed, name -> spell(name, random)).predict();
            assertEquals(plain.verdict(), spelt.verdict(), plain::explain);
            assertEquals(plain.prompts(), spelt.prompts(), plain::explain);
            assertEquals(codes(plain), codes(spelt), plain::explain);
        }
    }

    @Test
    void the_order_of_facts_means_nothing() {
        for (int seed = 0; seed < WORLDS; seed++) {
            RandomWorld world = SEEN.get(seed).world();
            List<Fact> facts = new ArrayList<>(world.facts());
            Collections.shuffle(facts, new Random(seed));
            assertEquals(
                    JsonReport.line(SEEN.get(seed).prediction()), JsonReport.line(world.predict(world.network(facts))));
        }
    }

    private static void inEveryWorld(BiConsumer<RandomWorld, Prediction> law) {
        SEEN.forEach(seen -> law.accept(seen.world(), seen.prediction()));
    }

    private static String spell(String name, Random random) {
        StringBuilder spelt = new StringBuilder();
        name.chars()
                .mapToObj(Character::toString)
                .map(letter -> random.nextBoolean() ? letter.toUpperCase(Locale.ROOT) : letter)
                .forEach(spelt::append);
        return random.nextBoolean() ? spelt + "." : spelt.toString();
    }

    private static Set<DomainName> certain(Prediction prediction) {
        return prediction.prompts().stream()
                .filter(prompt -> prompt.certainty() == Certainty.CERTAIN)
                .map(Prompt::server)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<LegEnding> without(Set<LegEnding> endings) {
        Set<LegEnding> rest = EnumSet.copyOf(endings);
        rest.removeAll(EnumSet.of(LegEnding.TOO_MANY_REDIRECTS, LegEnding.NO_LINK, LegEnding.ANSWER_NOT_STATED));
        return rest;
    }

    private static List<String> codes(Prediction prediction) {
        return prediction.findings().stream()
                .map(finding -> finding.code() + " " + finding.steps())
                .toList();
    }

    /** What a plan states to refuse, or not to exist, brings no prompt. */
    private static Set<String> statedUnreachable(Prediction prediction) {
        Set<String> hosts = new HashSet<>();
        Outcome.steps(prediction, Step.Fetch.class).stream()
                .filter(fetch -> fetch.outcome() == RequestOutcome.CONNECTION_REFUSED)
                .forEach(fetch -> hosts.add(fetch.url().host().text()));
        Outcome.steps(prediction, Step.Handshake.class).stream()
                .filter(handshake -> handshake.outcome() == RequestOutcome.CONNECTION_REFUSED)
                .forEach(handshake -> hosts.add(handshake.server().host().text()));
        Outcome.steps(prediction, Step.Lookup.class).stream()
                .filter(lookup -> lookup.answer().code().startsWith("NO_"))
                .forEach(lookup -> hosts.add(lookup.question().name()));
        return hosts;
    }

    private static Set<String> failedHandshakes(Prediction prediction) {
        Set<String> hosts = new HashSet<>();
        Outcome.steps(prediction, Step.Fetch.class).stream()
                .filter(fetch -> fetch.outcome().tlsProblem().isPresent())
                .forEach(fetch -> hosts.add(fetch.url().host().text()));
        Outcome.steps(prediction, Step.Handshake.class).stream()
                .filter(handshake -> handshake.outcome().tlsProblem().isPresent())
                .forEach(handshake -> hosts.add(handshake.server().host().text()));
        return hosts;
    }

    /** The ending as the last step of the leg shows it; a look-up may stand earlier, where the other leg needed it. */
    private static String shownEnding(Leg leg, Prediction prediction) {
        boolean byLookup = leg.ending().isLookupFailure() || leg.ending() == LegEnding.TIMED_OUT;
        String orLookup = byLookup ? leg.ending().name() : "";
        Step last = prediction.step(leg.steps().get(leg.steps().size() - 1));
        return last.fold(
                lookup -> orLookup,
                fetch -> fetch.outcome().isAnswer()
                        ? answered(leg)
                        : fetch.outcome().name(),
                read -> read.content() instanceof Step.Read.Unreadable it
                        ? it.failure().name()
                        : read.document().orElseThrow().kind() + "_DOCUMENT",
                redirect -> redirect.result().name(),
                judge -> orLookup,
                handshake -> "a handshake",
                skip -> byLookup ? orLookup : "NOT_WALKED");
    }

    private static String answered(Leg leg) {
        boolean signIn = leg.ending().isSuccess();
        return signIn ? "AUTHENTICATION_REQUIRED" : "HTTP_STATUS";
    }

    private static List<Step> steps(Prediction prediction, List<Integer> numbers) {
        assertEquals(numbers.stream().distinct().sorted().toList(), numbers, prediction::explain);
        return numbers.stream().map(prediction::step).toList();
    }

    /** What no server was found for is told by the findings that stand beside it. */
    @Test
    void that_no_server_is_found_is_proved_by_what_other_findings_prove() {
        inEveryWorld((world, prediction) -> {
            Set<Integer> others = new HashSet<>();
            Set<Integer> behind = new HashSet<>();
            for (Finding finding : prediction.findings()) {
                (finding.code() == FindingCode.NO_SERVER_FOUND ? behind : others).addAll(finding.steps());
            }
            assertTrue(others.containsAll(behind), prediction::explain);
        });
    }

    private static boolean fits(Finding finding, List<Step> proof) {
        return switch (finding.code()) {
            case NO_SERVER_FOUND -> proof.stream().noneMatch(Step.Judge.class::isInstance);
            case TRUST_MODEL_DATA_IN_IGNORED_HIVE,
                    TRUST_MODEL_DATA_ENTRY_UNUSABLE,
                    TRUST_MODEL_DATA_TOO_LONG,
                    TRUST_MODEL_DATA_EMPTY,
                    TRUST_MODEL_DATA_SHADOWED,
                    TRUST_MODEL_DATA_OF_OTHER_CLIENT,
                    TRUST_MODEL_DATA_FILE_REMARK,
                    PROXY_CONFIGURED,
                    EXCHANGE_NOT_FOUND -> proof.isEmpty();
            case UNTRUSTED_SERVER_NOT_USED,
                    PROMPT_HIDDEN,
                    EXCHANGE_NOT_USED,
                    TRUST_MODEL_DATA_DROPS_DEFAULTS,
                    ONLINE_HOSTS_TRUST_INFERRED,
                    DEFAULT_LIST_NOT_DOCUMENTED -> all(proof, Step.Judge.class);
            case AUTHENTICATION_REQUIRED,
                    SIGN_IN_ADDRESS_NEEDED,
                    SIGN_IN_NOT_SECURE,
                    SIGN_IN_HOST_NOT_TRUSTED,
                    SIGN_IN_REDIRECTED,
                    SIGN_IN_CERTIFICATE_FAILS,
                    SIGN_IN_NO_ROUTE,
                    SIGN_IN_BEHIND_HTTP_AUTHENTICATION,
                    SIGN_IN_PROXY_AUTHENTICATION,
                    SIGN_IN_NO_SCHEME,
                    SIGN_IN_REFUSED,
                    SIGN_IN_ACCOUNT_UNUSABLE,
                    SIGN_IN_CLOCK_SKEW,
                    SIGN_IN_ENDLESS_CHALLENGES,
                    SIGN_IN_SIP_URI_MISMATCH,
                    SIGN_IN_TYPE_NOT_ALLOWED,
                    SIGN_IN_TICKET_REFUSED,
                    SIGN_IN_TICKET_OF_OTHER_POOL,
                    SIGN_IN_SERVER_NOT_PROVEN,
                    SIGN_IN_UNREACHABLE,
                    SIGN_IN_ANSWER_UNUSABLE,
                    SIGN_IN_NOT_REPEATED,
                    TOO_LARGE,
                    HTTP_STATUS,
                    EXCHANGE_CALENDAR_MISSING,
                    USER_AGENT_MAY_BE_REFUSED,
                    CONNECTION_LOST,
                    CONNECTION_REFUSED -> all(proof, Step.Fetch.class);
            case TEMPORARY_FAILURE ->
                !proof.isEmpty()
                        && proof.stream().allMatch(step -> step instanceof Step.Fetch || step instanceof Step.Lookup);
            case UCWA_NAMES_NO_SIP_SERVER,
                    JSON_NAMES_NO_SIP_SERVER,
                    SIP_ENTRY_UNUSABLE,
                    NO_SIP_ENTRY,
                    ACCESS_LOCATION_UNEXPECTED,
                    NO_EXTERNAL_WEB_SERVICES,
                    WEB_SERVICES_NOT_KNOWN,
                    WRONG_MEDIA_TYPE,
                    MALFORMED_DOCUMENT,
                    NO_LINK -> all(proof, Step.Read.class);
            case BOTH_LYNCDISCOVER_NAMES_RESOLVE,
                    NAME_SERVER_FAILURE,
                    SRV_TARGET_UNUSABLE,
                    NAME_WITHOUT_ADDRESS,
                    NO_IPV4_ADDRESS,
                    LOOKUP_FAILED,
                    SIP_SERVER_NOT_RESOLVED,
                    HOST_RECORD_NOT_REACHED,
                    HOST_RECORD_NOT_CONNECTED,
                    WEB_SERVER_NOT_STATED -> all(proof, Step.Lookup.class);
            case REDIRECT_LOOP, TOO_MANY_REDIRECTS, TARGET_REFUSED, FOREIGN_REDIRECT, TOO_MANY_SIP_REDIRECTS ->
                all(proof, Step.Redirect.class);
            case NAME_NOT_IN_PLAN,
                    USER_NOT_AT_PROVIDER,
                    ONLINE_ENDED,
                    INTERNAL_WEB_SERVICES_RENAMED,
                    CACHED_ENDPOINT_NOT_KNOWN,
                    CACHED_ENDPOINT_DEAD -> false;
            case SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED, DHCP_NOT_KNOWN -> all(proof, Step.Skip.class);
            case ANSWER_TIMED_OUT, LEG_TIMED_OUT, SIP_SERVER_UNREACHABLE, EXTERNAL_WEB_SERVICES_UNREACHABLE ->
                all(proof, Step.Lookup.class) || all(proof, Step.Fetch.class) || all(proof, Step.Handshake.class);
            case UNTRUSTED_ON_THIS_MACHINE,
                    MACHINE_CANNOT_CONNECT,
                    TLS_NAME_MISMATCH,
                    TLS_EXPIRED,
                    TLS_NOT_YET_VALID,
                    TLS_UNTRUSTED,
                    TLS_HANDSHAKE_FAILED,
                    TLS_VERSION_OF_ANOTHER_CLIENT,
                    TLS_NO_REVOCATION_LIST,
                    TLS_SHA512_NOT_TAKEN,
                    TLS_FIRMWARE_DECIDES,
                    TLS_CHAIN_OUT_OF_ORDER,
                    TLS_SUBJECT_NOT_TRUSTED -> all(proof, Step.Fetch.class) || all(proof, Step.Handshake.class);
        };
    }

    private static boolean all(List<Step> proof, Class<? extends Step> kind) {
        return !proof.isEmpty() && proof.stream().allMatch(kind::isInstance);
    }
}
