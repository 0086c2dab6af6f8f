package io.github.lyncdiscover.client;

import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.Settings.Dialog;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that some clients alone ask for, those that clients without a dialog use, and those of a derived client. */
final class ClientNamesTest {
    private static final String OUTSIDE = "pool.fabrikam.test";

    private static Prediction predict(String client, Fact... facts) {
        return LyncDiscover.on(PlannedNetwork.of(facts))
                .as(Clients.named(client).orElseThrow())
                .predict("alice@contoso.test");
    }

    private static List<String> lookups(Prediction prediction) {
        return prediction.steps().stream()
                .filter(Step.Lookup.class::isInstance)
                .map(step -> ((Step.Lookup) step).question().name())
                .distinct()
                .toList();
    }

    private static void assertOutcome(Prediction prediction, Verdict verdict, String... prompts) {
        assertEquals(verdict, prediction.verdict(), prediction::explain);
        assertEquals(
                List.of(prompts),
                prediction.prompts().stream()
                        .map(prompt -> prompt.server().text())
                        .toList(),
                prediction::explain);
    }

    @Test
    void lync_2013_is_the_default() {
        Prediction prediction = LyncDiscover.on(PlannedNetwork.of()).predict("alice@contoso.test");
        assertEquals(Clients.LYNC_2013, prediction.client());
    }

    @Test
    void lync_2010_alone_finds_a_server_by_sipinternal_tcp() {
        Fact record = srv("_sipinternal._tcp.contoso.test", 0, 0, 5061, OUTSIDE);
        assertOutcome(predict("lync-2010", record), Verdict.PROMPT, OUTSIDE);
        assertOutcome(predict("lync-2013", record), Verdict.SIGN_IN_FAILS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"communicator", "lync-phone"})
    void strict_naming_goes_on_to_a_host_record(String client) {
        Prediction prediction = predict(
                client,
                srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, OUTSIDE),
                address("sip.contoso.test", "192.0.2.1"),
                sipServer("sip.contoso.test", accepts()));
        assertOutcome(prediction, Verdict.NO_PROMPT);
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.test, NO_PROMPT",
        "sip.contoso.test, NO_PROMPT",
        "SIP.Contoso.TEST., NO_PROMPT",
        "pool.emea.contoso.test, NO_PROMPT",
        "evilcontoso.test, SIGN_IN_FAILS",
        "sip.test, SIGN_IN_FAILS",
        "sipdir.online.lync.com, SIGN_IN_FAILS"
    })
    void strict_naming_goes_by_suffix_in_whole_labels(String target, Verdict verdict) {
        Fact record = srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, target);
        assertOutcome(predict("communicator", record), verdict);
        assertOutcome(predict("lync-phone", record), verdict);
    }

    @Test
    void a_caller_can_derive_a_client_and_override_any_setting() {
        ClientProfile derived = Clients.LYNC_2013
                .named("our-room", "Our room")
                .with(Settings.DIALOG, Dialog.NONE, "our own test")
                .with(Settings.USES_LYNCDISCOVER, false, "our own test")
                .with(Settings.SRV_SERVICES, List.of("_sip._ours"), "our own test")
                .with(Settings.HOST_RECORDS, List.of(), "our own test");
        PlannedNetwork world = PlannedNetwork.of(srv("_sip._ours.contoso.test", 0, 0, 5061, OUTSIDE));
        Prediction prediction = LyncDiscover.on(world).as(derived).predict("alice@contoso.test");
        assertOutcome(prediction, Verdict.SIGN_IN_FAILS);
        assertEquals(List.of("_sip._ours.contoso.test"), lookups(prediction));
        assertEquals("our-room", prediction.client().name());
    }
}
