package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.name;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.server;
import static io.github.lyncdiscover.planned.Answers.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Exchange host, judged after sign-in, and a server entered by hand. */
class ExchangeAndManualServerTest {
    @Test
    void an_exchange_host_outside_is_asked_about_after_sign_in() {
        Prediction prediction = on(naming("sip.fabrikam.test"))
                .with(scenario -> scenario.exchangeHost(name("mail.litware.test")))
                .predict(ALICE);
        assertOutcome(prediction, "PROMPT", "asks sip.fabrikam.test SIP_SERVER", "asks mail.litware.test EXCHANGE");
    }

    @Test
    void it_is_possible_while_sign_in_is_undecided() {
        Prediction prediction = on(naming(status(401)))
                .with(scenario -> scenario.exchangeHost(name("mail.litware.test")))
                .predict(ALICE);
        assertOutcome(prediction, "MAY_PROMPT", "perhaps mail.litware.test EXCHANGE", "also AUTHENTICATION_REQUIRED");
        assertEquals(
                Doubt.Kind.ANSWER_MISSING,
                prediction.prompts().get(0).doubt().orElseThrow().kind());
    }

    @Test
    void it_is_not_judged_when_sign_in_fails() {
        Prediction prediction = on().with(scenario -> scenario.exchangeHost(name("mail.litware.test")))
                .predict(ALICE);
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND");
        assertEquals(List.of(), Outcome.judged(prediction));
        assertEquals(List.of("mail.litware.test: sign-in fails before Exchange is asked"), Outcome.skipped(prediction));
    }

    @Test
    void an_exchange_host_that_was_asked_about_before_brings_no_second_prompt() {
        Prediction prediction = on(naming("all.fabrikam.test"))
                .with(scenario -> scenario.exchangeHost(name("All.Fabrikam.TEST.")))
                .predict(ALICE);
        assertOutcome(prediction, "PROMPT", "asks all.fabrikam.test SIP_SERVER");
        assertEquals(2, prediction.prompts().get(0).steps().size());
    }

    @Test
    void a_server_entered_by_hand_is_trusted_and_nothing_is_discovered() {
        Prediction prediction = on(naming("sip.fabrikam.test"))
                .trusting(TrustSettings.NONE.withManualServer(server("pool.fabrikam.test:443")))
                .predict(ALICE);
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(List.of("pool.fabrikam.test SIP_SERVER MANUAL_SERVER"), Outcome.judged(prediction));
        assertEquals(1, prediction.steps().size());
    }

    @Test
    void exchange_is_judged_also_behind_a_server_entered_by_hand() {
        Prediction prediction = on().trusting(TrustSettings.NONE.withManualServer(server("pool.fabrikam.test")))
                .with(scenario -> scenario.exchangeHost(name("mail.litware.test")))
                .predict(ALICE);
        assertOutcome(prediction, "PROMPT", "asks mail.litware.test EXCHANGE");
        assertEquals(Prompt.Certainty.CERTAIN, prediction.prompts().get(0).certainty());
    }
}
