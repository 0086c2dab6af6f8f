package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.redirectsTo;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SIP servers that send their users to another one. */
class SipRedirectTest {
    private static final ClientProfile CAREFUL = Clients.LYNC_2013.with(Settings.JUDGES_SIP_REDIRECTS, true, "test");

    @Test
    void a_server_that_a_trusted_one_redirects_to_is_not_judged() {
        Prediction prediction = predict(with(
                naming("sip.contoso.test"),
                sipServer("sip.contoso.test", redirectsTo("pool.fabrikam.test")),
                reachable("pool.fabrikam.test")));
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(
                "pool.fabrikam.test SIP_SERVER SIP_REDIRECT",
                Outcome.judged(prediction).get(2));
        assertEquals(
                List.of("sip.contoso.test:5061 REDIRECTED", "pool.fabrikam.test:5061 CONNECTED"),
                Outcome.handshakes(prediction));
    }

    @Test
    void a_client_that_judges_it_asks() {
        Fact[] facts =
                with(naming("sip.contoso.test"), sipServer("sip.contoso.test", redirectsTo("pool.fabrikam.test")));
        assertOutcome(on(facts).as(CAREFUL).predict(ALICE), "PROMPT", "asks pool.fabrikam.test SIP_SERVER");
    }

    @Test
    void a_server_that_is_not_trusted_can_vouch_for_no_other() {
        Fact[] facts =
                with(naming("sip.fabrikam.test"), sipServer("sip.fabrikam.test", redirectsTo("pool.litware.test:443")));
        String[] both = {"PROMPT", "asks sip.fabrikam.test SIP_SERVER", "asks pool.litware.test SIP_SERVER"};
        assertOutcome(predict(facts), both);
        assertOutcome(on(facts).as(CAREFUL).predict(ALICE), both);
    }

    @Test
    void a_redirect_to_a_dead_server_leads_to_the_fallback() {
        assertOutcome(
                predict(with(
                        naming("front.contoso.test"),
                        sipServer("front.contoso.test", redirectsTo("pool.contoso.test")),
                        sipServer("pool.contoso.test", refused()))),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also SIP_SERVER_UNREACHABLE");
    }

    @Test
    void three_redirects_are_followed_and_a_fourth_is_not() {
        Fact[] facts = with(
                naming("a.contoso.test"),
                sipServer("a.contoso.test", redirectsTo("b.contoso.test")),
                sipServer("b.contoso.test", redirectsTo("c.contoso.test")),
                sipServer("c.contoso.test", redirectsTo("d.contoso.test")));
        assertOutcome(predict(with(facts, reachable("d.contoso.test"))), "NO_PROMPT");
        Prediction tooMany = predict(with(facts, sipServer("d.contoso.test", redirectsTo("e.contoso.test"))));
        assertOutcome(tooMany, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also TOO_MANY_SIP_REDIRECTS");
        assertEquals(5, Outcome.judged(tooMany).size());
        assertEquals(
                List.of("FOLLOWED", "FOLLOWED", "FOLLOWED", "TOO_MANY_REDIRECTS"),
                Outcome.steps(tooMany, Step.Redirect.class).stream()
                        .filter(redirect -> redirect.kind() == Step.Redirect.Kind.SIP)
                        .map(redirect -> redirect.result().name())
                        .toList());
    }

    @Test
    void a_host_record_can_lead_outside_by_a_redirect() {
        assertOutcome(
                on(sipServer("sip.contoso.test", redirectsTo("pool.fabrikam.test")))
                        .as(CAREFUL)
                        .predict(ALICE),
                "PROMPT",
                "asks pool.fabrikam.test SIP_SERVER");
    }
}
