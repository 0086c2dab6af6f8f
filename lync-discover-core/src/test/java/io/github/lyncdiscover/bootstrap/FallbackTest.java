package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noDnsAnswer;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SRV and host records, where Autodiscover gives nothing. */
class FallbackTest {
    private static final String INTERNAL = "_sipinternaltls._tcp.contoso.test";
    private static final String EXTERNAL = "_sip._tls.contoso.test";

    @Test
    void the_first_record_that_gives_a_server_ends_the_search() {
        Prediction prediction = predict(
                srv(INTERNAL, 0, 0, 5061, "pool.fabrikam.test"),
                srv(EXTERNAL, 0, 0, 443, "edge.fabrikam.test"),
                reachable("sip.contoso.test"));
        assertOutcome(prediction, "PROMPT", "asks pool.fabrikam.test SRV_TARGET");
        assertEquals(
                List.of(
                        "_sip._tls.contoso.test: _sipinternaltls._tcp.contoso.test answered",
                        "sipinternal.contoso.test: _sipinternaltls._tcp.contoso.test answered",
                        "sip.contoso.test: _sipinternaltls._tcp.contoso.test answered",
                        "sipexternal.contoso.test: _sipinternaltls._tcp.contoso.test answered"),
                Outcome.skipped(prediction));
    }

    @Test
    void the_lowest_priority_is_chosen_and_others_are_left_alone() {
        assertOutcome(
                predict(
                        srv(EXTERNAL, 20, 100, 443, "twenty.fabrikam.test"),
                        srv(EXTERNAL, 5, 0, 443, "five.fabrikam.test"),
                        srv(EXTERNAL, 10, 100, 443, "ten.fabrikam.test")),
                "PROMPT",
                "asks five.fabrikam.test SRV_TARGET");
    }

    @Test
    void all_targets_of_equal_priority_are_judged_by_weight_then_name() {
        Prediction prediction = predict(
                srv(EXTERNAL, 0, 10, 443, "Zeta.fabrikam.test"),
                srv(EXTERNAL, 0, 10, 443, "alpha.fabrikam.test"),
                srv(EXTERNAL, 0, 20, 443, "heavy.fabrikam.test"),
                srv(EXTERNAL, 0, 0, 443, "light.contoso.test"));
        assertOutcome(
                prediction,
                "MAY_PROMPT",
                "perhaps heavy.fabrikam.test SRV_TARGET",
                "perhaps alpha.fabrikam.test SRV_TARGET",
                "perhaps zeta.fabrikam.test SRV_TARGET");
        assertEquals(
                Doubt.Kind.OTHER_TARGET,
                prediction.prompts().get(0).doubt().orElseThrow().kind());
        assertEquals(4, Outcome.judged(prediction).size());
    }

    @Test
    void a_server_that_all_targets_of_equal_priority_share_is_certain() {
        assertOutcome(
                predict(
                        srv(EXTERNAL, 0, 10, 443, "edge.fabrikam.test"),
                        srv(EXTERNAL, 0, 20, 5061, "EDGE.fabrikam.test.")),
                "PROMPT",
                "asks edge.fabrikam.test SRV_TARGET");
    }

    @Test
    void a_dead_target_of_equal_priority_does_not_share_the_prompt_either() {
        String[] expected = {"MAY_PROMPT", "perhaps edge.fabrikam.test SRV_TARGET", "also SIP_SERVER_UNREACHABLE"};
        assertOutcome(
                predict(
                        srv(EXTERNAL, 0, 0, 443, "edge.fabrikam.test"),
                        srv(EXTERNAL, 0, 0, 443, "dead.contoso.test"),
                        sipServer("dead.contoso.test:443", refused())),
                expected);
        assertOutcome(
                predict(
                        srv(EXTERNAL, 0, 0, 443, "edge.fabrikam.test"),
                        srv(EXTERNAL, 0, 0, 443, "dead.litware.test"),
                        sipServer("dead.litware.test:443", tlsFailed(TlsProblem.EXPIRED))),
                "MAY_PROMPT",
                "perhaps edge.fabrikam.test SRV_TARGET",
                "also TLS_EXPIRED");
    }

    @Test
    void other_priorities_and_records_are_tried_only_when_the_chosen_target_is_shown_unreachable() {
        Fact[] facts = {
            srv(INTERNAL, 0, 0, 5061, "pool0.fabrikam.test"),
            srv(INTERNAL, 1, 0, 5061, "pool1.fabrikam.test"),
            srv(EXTERNAL, 0, 0, 443, "edge.fabrikam.test"),
            noSuchName("pool0.fabrikam.test"),
            sipServer("pool1.fabrikam.test", refused())
        };
        Prediction prediction = predict(facts);
        assertOutcome(
                prediction,
                "PROMPT",
                "perhaps pool0.fabrikam.test SRV_TARGET",
                "perhaps pool1.fabrikam.test SRV_TARGET",
                "asks edge.fabrikam.test SRV_TARGET",
                "also SIP_SERVER_UNREACHABLE",
                "also SIP_SERVER_UNREACHABLE");
        assertEquals(
                List.of(
                        "pool0.fabrikam.test does not exist as seen from here",
                        "pool1.fabrikam.test refused the connection from here"),
                prediction.prompts().subList(0, 2).stream()
                        .map(prompt -> prompt.reason().orElseThrow())
                        .toList());
    }

    @Test
    void a_target_that_timed_out_makes_those_after_it_possible() {
        assertOutcome(
                predict(
                        srv(EXTERNAL, 0, 0, 443, "slow.contoso.test"),
                        srv(EXTERNAL, 1, 0, 443, "edge.fabrikam.test"),
                        sipServer("slow.contoso.test:443", timedOut())),
                "MAY_PROMPT",
                "perhaps edge.fabrikam.test SRV_TARGET",
                "also ANSWER_TIMED_OUT");
    }

    @Test
    void a_dot_means_that_there_is_no_such_service() {
        Prediction prediction = predict(srv(INTERNAL, 0, 0, 0, "."), srv(EXTERNAL, 0, 0, 443, "edge.fabrikam.test"));
        assertOutcome(prediction, "PROMPT", "asks edge.fabrikam.test SRV_TARGET");
        assertOutcome(predict(srv(EXTERNAL, 0, 0, 443, ".")), "SIGN_IN_FAILS", "also NO_SERVER_FOUND");
    }

    @Test
    void a_target_that_is_no_host_name_or_has_no_port_is_unusable() {
        assertOutcome(
                predict(
                        srv(INTERNAL, 0, 0, 5061, "192.0.2.1"),
                        srv(EXTERNAL, 0, 0, 0, "edge.fabrikam.test"),
                        address("sip.contoso.test", "192.0.2.1")),
                "NO_PROMPT",
                "also SRV_TARGET_UNUSABLE",
                "also SRV_TARGET_UNUSABLE",
                "also HOST_RECORD_NOT_CONNECTED");
    }

    @Test
    void the_name_in_the_record_is_judged_and_not_what_it_is_an_alias_of() {
        assertOutcome(
                predict(
                        srv(EXTERNAL, 0, 0, 443, "edge.contoso.test"),
                        cname("edge.contoso.test", "edge.fabrikam.test"),
                        address("edge.fabrikam.test", "192.0.2.1"),
                        reachable("edge.contoso.test:443")),
                "NO_PROMPT");
    }

    @Test
    void host_records_are_tried_in_order_once_no_srv_record_gives_a_server() {
        Prediction prediction = predict(
                sipServer("sipinternal.contoso.test", refused()),
                sipServer("sip.contoso.test:5061", refused()),
                reachable("sip.contoso.test:443"),
                reachable("sipexternal.contoso.test:443"));
        assertOutcome(prediction, "NO_PROMPT", "also SIP_SERVER_UNREACHABLE", "also SIP_SERVER_UNREACHABLE");
        assertEquals(
                List.of(
                        "sipinternal.contoso.test:5061 CONNECTION_REFUSED",
                        "sip.contoso.test:5061 CONNECTION_REFUSED",
                        "sip.contoso.test:443 CONNECTED"),
                Outcome.handshakes(prediction));
        assertEquals(List.of("sipexternal.contoso.test: sip.contoso.test answered"), Outcome.skipped(prediction));
    }

    @Test
    void a_host_record_that_exists_counts_as_reachable_where_nothing_shows_otherwise() {
        Prediction prediction = predict(address("sipexternal.contoso.test", "2001:db8::1"));
        assertOutcome(prediction, "NO_PROMPT", "also HOST_RECORD_NOT_CONNECTED");
        assertEquals(List.of("sipexternal.contoso.test SIP_SERVER SIP_DOMAIN"), Outcome.judged(prediction));
    }

    @Test
    void a_look_up_that_failed_is_a_missing_answer() {
        assertOutcome(predict(nameServerFailure(INTERNAL)), "CANNOT_TELL", "also NAME_SERVER_FAILURE");
        assertOutcome(predict(noDnsAnswer(EXTERNAL)), "CANNOT_TELL", "also ANSWER_TIMED_OUT");
        assertOutcome(
                predict(nameServerFailure("sip.contoso.test")),
                "CANNOT_TELL",
                "also NAME_SERVER_FAILURE",
                "also NAME_SERVER_FAILURE");
        assertOutcome(
                predict(noDnsAnswer("sip.contoso.test")),
                "CANNOT_TELL",
                "also ANSWER_TIMED_OUT",
                "also ANSWER_TIMED_OUT");
        Prediction prediction = predict(nameServerFailure(INTERNAL), srv(EXTERNAL, 0, 0, 443, "edge.fabrikam.test"));
        assertOutcome(prediction, "MAY_PROMPT", "perhaps edge.fabrikam.test SRV_TARGET", "also NAME_SERVER_FAILURE");
        assertEquals(
                Doubt.Kind.ANSWER_MISSING,
                prediction.prompts().get(0).doubt().orElseThrow().kind());
        assertTrue(prediction.findings().get(0).message().contains(INTERNAL + " SRV"));
    }
}
