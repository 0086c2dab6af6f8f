package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.client.Settings.NamingRule;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the trust dialog that a source tells of with names, through the whole engine. */
final class TrustCasesTest {
    private static final List<TrustCase> ROWS = TrustCase.all();

    @Test
    void no_row_is_lost() {
        assertEquals(
                "T01 T02 T03 T04 T07 T08 T09 T11 T17 T18 T19 T24 T25 T33 T34 T35 T37 T38 T39 T46 T47 T48 T50 T51 T58 T59 T62",
                ids(row -> row.skipped().isEmpty()
                        && !row.conflict()
                        && !row.kind().equals("derived")));
        assertEquals(
                "T20 T54 T57 T65 T69",
                ids(row -> row.skipped().isEmpty() && row.kind().equals("derived")));
        assertEquals("T53 T56", ids(TrustCase::conflict));
        assertEquals(
                "T13 T14 T15 T16 T23 T27 T28 T29 T30 T31 T32 T41 T42 T43 T44 T60 T61 T63 T64 T66",
                ids(row -> row.skipped().isPresent()));
        assertEquals(27 + 5 + 2 + 20, ROWS.size());
    }

    private static String ids(Predicate<TrustCase> chosen) {
        return ROWS.stream().filter(chosen).map(TrustCase::id).collect(Collectors.joining(" "));
    }

    @TestFactory
    Stream<DynamicTest> what_a_source_tells_is_what_is_predicted() {
        return ROWS.stream().flatMap(TrustCasesTest::tests);
    }

    private static Stream<DynamicTest> tests(TrustCase row) {
        String name =
                row.id() + " " + row.kind() + ", " + row.client() + ": " + row.observed() + " (" + row.source() + ")";
        if (row.skipped().isPresent()) {
            String why = row.id() + " skipped: " + row.skipped().get();
            System.out.println(why);
            return Stream.of(dynamicTest(why, () -> abort(why)));
        }
        return row.inside().stream()
                .flatMap(inside -> TrustCaseWorlds.of(row, inside).stream())
                .map(world -> dynamicTest(name, () -> assertOutcome(row, world)));
    }

    private static void assertOutcome(TrustCase row, PlannedNetwork world) {
        if (row.conflict()) {
            assertConflict(row, world);
            return;
        }
        Prediction prediction = predict(row, row.profile(), world);
        switch (row.observed()) {
            case "prompt" -> assertPrompts(row, prediction);
            case "no-prompt" -> assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
            case "fail-no-dialog" -> assertFailsWithoutDialog(row, prediction);
            case "ews-degraded" -> assertExchangeAloneAsks(row, prediction);
            case "other-dialog" -> assertOtherDialog(row, prediction);
            default -> throw new IllegalArgumentException(row.observed());
        }
        boolean asks = List.of("prompt", "ews-degraded").contains(row.observed());
        assertEquals(asks, !prediction.prompts().isEmpty(), prediction::explain);
    }

    private static void assertPrompts(TrustCase row, Prediction prediction) {
        assertEquals(Verdict.PROMPT, prediction.verdict(), prediction::explain);
        assertEquals(row.prompted(), servers(prediction), prediction::explain);
        assertTrue(
                prediction.prompts().stream().allMatch(prompt -> prompt.certainty() == Certainty.CERTAIN),
                prediction::explain);
    }

    /** A Surface Hub signs in past an Exchange host that it does not trust; its calendar fails. */
    private static void assertFailsWithoutDialog(TrustCase row, Prediction prediction) {
        boolean exchangeOnly = row.poolFqdn().isEmpty() && row.webFqdn().isEmpty();
        assertEquals(
                exchangeOnly ? Verdict.NO_PROMPT : Verdict.SIGN_IN_FAILS, prediction.verdict(), prediction::explain);
        assertEquals(exchangeOnly, prediction.has(FindingCode.EXCHANGE_NOT_USED), prediction::explain);
    }

    /** The dialog comes after sign-in: whoever declines it stays signed in, without Exchange. */
    private static void assertExchangeAloneAsks(TrustCase row, Prediction prediction) {
        assertPrompts(row, prediction);
        assertEquals(Stage.EXCHANGE, prediction.prompts().get(0).stage(), prediction::explain);
    }

    /** The other dialog itself is in the engine only where it comes up on the way to the SIP server. */
    private static void assertOtherDialog(TrustCase row, Prediction prediction) {
        switch (row.id()) {
            case "T58" -> assertTrue(prediction.has(FindingCode.TLS_NAME_MISMATCH), prediction::explain);
            case "T59" -> assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
            case "T62" -> {
                assertEquals(Verdict.SIGN_IN_FAILS, prediction.verdict(), prediction::explain);
                assertTrue(prediction.has(FindingCode.NO_SERVER_FOUND), prediction::explain);
            }
            default -> throw new IllegalArgumentException(row.id());
        }
    }

    /** Sources disagree: one says that the user is asked, one that there is no sign-in. A setting decides. */
    private static void assertConflict(TrustCase row, PlannedNetwork world) {
        assertPrompts(
                row, predict(row, row.profile().with(Settings.NAMING_RULE, NamingRule.TRUST, row.source()), world));
        for (NamingRule strict : List.of(NamingRule.STRICT_EXACT, NamingRule.STRICT_SUFFIX)) {
            Prediction prediction = predict(row, row.profile().with(Settings.NAMING_RULE, strict, row.source()), world);
            assertEquals(Verdict.SIGN_IN_FAILS, prediction.verdict(), prediction::explain);
            assertEquals(List.of(), prediction.prompts(), prediction::explain);
        }
    }

    private static Prediction predict(TrustCase row, ClientProfile profile, PlannedNetwork world) {
        LyncDiscover predictor = LyncDiscover.on(world).as(profile).trusting(row.trust());
        return (row.ewsFqdn().isEmpty()
                        ? predictor
                        : predictor.with(scenario -> scenario.exchangeHost(DomainName.parse(row.ewsFqdn()))))
                .predict("alice@" + row.sipDomain());
    }

    private static List<String> servers(Prediction prediction) {
        return prediction.prompts().stream()
                .map(prompt -> prompt.server().text())
                .toList();
    }
}
