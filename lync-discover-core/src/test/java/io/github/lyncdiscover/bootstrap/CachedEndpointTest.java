package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CachedEndpointTest {
    private static final String ALICE = "alice@contoso.test";
    private static final ServerAddress OLD = ServerAddress.parse("old.fabrikam.test", 5061);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Case(String what, Verdict verdict, Optional<FindingCode> finding, Fact... facts) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> cases() {
        Fact there = address("old.fabrikam.test", "192.0.2.5");
        return Stream.of(
                new Case(
                        "there",
                        Verdict.NO_PROMPT,
                        Optional.empty(),
                        there,
                        sipServer("old.fabrikam.test", Answers.accepts())),
                new Case(
                        "no such name",
                        Verdict.SIGN_IN_FAILS,
                        Optional.of(FindingCode.CACHED_ENDPOINT_DEAD),
                        noSuchName("old.fabrikam.test")),
                new Case("not spoken of", Verdict.CANNOT_TELL, Optional.of(FindingCode.CACHED_ENDPOINT_NOT_KNOWN)),
                new Case(
                        "refused",
                        Verdict.SIGN_IN_FAILS,
                        Optional.of(FindingCode.CACHED_ENDPOINT_DEAD),
                        there,
                        sipServer("old.fabrikam.test", Answers.refused())),
                new Case(
                        "no SIP server stated",
                        Verdict.CANNOT_TELL,
                        Optional.of(FindingCode.CACHED_ENDPOINT_NOT_KNOWN),
                        there));
    }

    private static Prediction predict(Case one, ClientProfile client) {
        return LyncDiscover.on(PlannedNetwork.of(one.facts()))
                .as(client)
                .with(scenario -> scenario.cachedEndpoint(OLD))
                .predict(ALICE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_client_goes_there_and_nowhere_else(Case one) {
        Prediction prediction = predict(one, Clients.LYNC_2013);
        assertEquals(one.verdict(), prediction.verdict(), prediction::explain);
        assertTrue(
                prediction.findings().stream()
                        .filter(finding -> finding.code().name().startsWith("CACHED"))
                        .map(finding -> Optional.of(finding.code()))
                        .findFirst()
                        .orElse(Optional.empty())
                        .equals(one.finding()),
                prediction::explain);
        assertTrue(
                prediction.findings().stream()
                        .allMatch(finding -> !finding.steps().isEmpty()),
                prediction::explain);
        assertEquals(List.of(), prediction.legs());
        assertTrue(asked(prediction).stream().allMatch("old.fabrikam.test"::equals), prediction::explain);
        assertEquals(prediction, predict(one, Clients.LYNC_2013));
    }

    @Test
    void what_is_skipped_is_in_the_steps() {
        Prediction prediction = predict(cases().findFirst().orElseThrow(), Clients.LYNC_2013);
        assertEquals(
                List.of(
                        "lyncdiscoverinternal.contoso.test",
                        "lyncdiscover.contoso.test",
                        "_sipinternaltls._tcp.contoso.test",
                        "_sip._tls.contoso.test",
                        "sipinternal.contoso.test",
                        "sip.contoso.test",
                        "sipexternal.contoso.test"),
                prediction.steps().stream()
                        .filter(Step.Skip.class::isInstance)
                        .map(step -> ((Step.Skip) step).subject().toString())
                        .toList());
    }

    @Test
    void a_client_that_keeps_none_looks_for_its_server_and_says_so() {
        ClientProfile forgetful = Clients.LYNC_2013.with(Settings.KEEPS_ENDPOINT, false, "a test");
        Prediction prediction = predict(cases().findFirst().orElseThrow(), forgetful);
        assertEquals(Verdict.SIGN_IN_FAILS, prediction.verdict());
        assertTrue(prediction.has(FindingCode.NO_SERVER_FOUND));
        assertTrue(asked(prediction).contains("lyncdiscover.contoso.test"));
        assertTrue(prediction.steps().stream()
                .anyMatch(step -> step instanceof Step.Skip skip
                        && skip.subject().toString().equals("old.fabrikam.test")));
    }

    private static List<String> asked(Prediction prediction) {
        return prediction.steps().stream()
                .filter(Step.Lookup.class::isInstance)
                .map(step -> ((Step.Lookup) step).question().name())
                .toList();
    }
}
