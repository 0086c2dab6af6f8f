package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.webServices;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.silent;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noDnsAnswer;
import static io.github.lyncdiscover.planned.Facts.noRecords;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which prompts come, in which order, and how certain they are. */
class CertaintyTest {
    private static final String BAD = "https://bad.fabrikam.test/";

    @Test
    void a_server_met_at_several_stages_is_asked_about_once_at_the_first() {
        Prediction prediction = predict(
                get(HTTPS, document(userAt(BAD + "user"))),
                get(BAD + "user", document(user(AccessLocation.EXTERNAL, "bad.fabrikam.test"))));
        assertOutcome(prediction, "PROMPT", "asks bad.fabrikam.test WEB_SERVICES");
        Prompt prompt = prediction.prompts().get(0);
        assertEquals(
                List.of(Stage.WEB_SERVICES, Stage.SIP_SERVER),
                prompt.steps().stream()
                        .map(number -> ((Step.Judge) prediction.step(number)).stage())
                        .toList());
        assertEquals(Optional.of(new DomainName("fabrikam.test")), prompt.remedy());
        assertEquals(Optional.empty(), prompt.reason());
    }

    @Test
    void the_merged_prompt_has_the_strongest_certainty() {
        Prediction prediction = predict(
                get(HTTP, document(redirectTo(HTTPS + "a"))),
                get(HTTPS + "a", document(user(AccessLocation.EXTERNAL, "bad.fabrikam.test"))),
                get(HTTPS, document(userAt(BAD + "user"))),
                get(BAD + "user", document(user(AccessLocation.EXTERNAL, "bad.fabrikam.test"))));
        assertOutcome(prediction, "PROMPT", "asks bad.fabrikam.test WEB_SERVICES");
    }

    @Test
    void prompts_come_by_stage_then_name_then_leg_then_order_met() {
        Prediction prediction = predict(with(
                with(webServices("d.fabrikam.test"), webServices("g.fabrikam.test")),
                get(INTERNAL_HTTP, document(redirectTo("https://a.fabrikam.test/"))),
                get("https://a.fabrikam.test/", document(redirectTo("https://b.fabrikam.test/"))),
                get("https://b.fabrikam.test/", status(404)),
                get(INTERNAL_HTTPS, document(redirectTo("https://c.fabrikam.test/"))),
                get("https://c.fabrikam.test/", status(404)),
                get(HTTP, document(redirectTo("https://g.fabrikam.test/"))),
                get(HTTPS, document(redirectTo("https://d.fabrikam.test/"))),
                get("https://d.fabrikam.test/user", document(user(AccessLocation.EXTERNAL, "e.fabrikam.test")))));
        assertOutcome(
                prediction,
                "PROMPT",
                "asks a.fabrikam.test WEB_SERVICES",
                "asks b.fabrikam.test WEB_SERVICES",
                "asks c.fabrikam.test WEB_SERVICES",
                "perhaps g.fabrikam.test WEB_SERVICES",
                "perhaps d.fabrikam.test WEB_SERVICES",
                "perhaps e.fabrikam.test SIP_SERVER",
                "also HTTP_STATUS",
                "also HTTP_STATUS");
    }

    @Test
    void a_server_that_only_the_failed_leg_meets_is_possible_beside_one_that_succeeds() {
        Prediction prediction =
                predict(with(naming("sip.contoso.test"), get(HTTP, document(redirectTo(BAD))), get(BAD, status(500))));
        assertOutcome(prediction, "MAY_PROMPT", "perhaps bad.fabrikam.test WEB_SERVICES", "also HTTP_STATUS");
        assertEquals(
                Doubt.Kind.OTHER_LEG,
                prediction.prompts().get(0).doubt().orElseThrow().kind());
    }

    @Test
    void a_server_that_the_failed_leg_shares_with_the_successful_one_is_certain() {
        assertOutcome(
                predict(with(
                        webServices("bad.fabrikam.test"),
                        get(HTTP, document(redirectTo(BAD + "root"))),
                        get(HTTPS, document(redirectTo(BAD))))),
                "PROMPT",
                "asks bad.fabrikam.test WEB_SERVICES",
                "also HTTP_STATUS");
    }

    @Test
    void servers_met_on_the_way_of_legs_that_both_fail_are_certain() {
        assertOutcome(
                predict(
                        get(HTTP, document(redirectTo(BAD))),
                        get(BAD, status(404)),
                        get(HTTPS, document(redirectTo("https://worse.litware.test/"))),
                        get("https://worse.litware.test/", silent())),
                "PROMPT",
                "asks bad.fabrikam.test WEB_SERVICES",
                "asks worse.litware.test WEB_SERVICES",
                "also ANSWER_TIMED_OUT",
                "also HTTP_STATUS");
    }

    @Test
    void a_server_met_only_beside_a_demand_to_sign_in_is_possible() {
        assertOutcome(
                predict(with(
                        webServices("bad.fabrikam.test"),
                        get(HTTP, document(redirectTo(BAD))),
                        get(HTTPS, document(userAt("/user"))),
                        get(HTTPS + "user", status(401)))),
                "MAY_PROMPT",
                "perhaps bad.fabrikam.test WEB_SERVICES");
    }

    static Stream<Arguments> unreachable() {
        return Stream.of(
                Arguments.of(noSuchName("bad.fabrikam.test"), "bad.fabrikam.test does not exist as seen from here"),
                Arguments.of(noRecords("bad.fabrikam.test"), "bad.fabrikam.test has no address as seen from here"),
                Arguments.of(nameServerFailure("bad.fabrikam.test"), "looking up bad.fabrikam.test failed from here"),
                Arguments.of(noDnsAnswer("bad.fabrikam.test"), "looking up bad.fabrikam.test timed out from here"),
                Arguments.of(get(BAD, refused()), "bad.fabrikam.test refused the connection from here"),
                Arguments.of(get(BAD, timedOut()), "bad.fabrikam.test did not answer from here in time"));
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void a_server_that_cannot_be_reached_from_here_is_possible_and_the_reason_says_why(Fact fact, String reason) {
        Prediction prediction = predict(get(HTTPS, document(redirectTo(BAD))), fact);
        assertEquals(
                List.of("MAY_PROMPT", "perhaps bad.fabrikam.test WEB_SERVICES"),
                Outcome.of(prediction).subList(0, 2));
        assertEquals(reason, prediction.prompts().get(0).reason().orElseThrow());
    }

    @Test
    void everything_behind_a_missing_answer_is_possible() {
        Prediction prediction = predict(with(
                webServices("bad.fabrikam.test"),
                get(INTERNAL_HTTPS, timedOut()),
                get(HTTPS, document(userAt(BAD + "user"))),
                get(BAD + "user", document(user(AccessLocation.EXTERNAL, "sip.litware.test")))));
        assertOutcome(
                prediction,
                "MAY_PROMPT",
                "perhaps bad.fabrikam.test WEB_SERVICES",
                "perhaps sip.litware.test SIP_SERVER",
                "also ANSWER_TIMED_OUT");
        prediction
                .prompts()
                .forEach(prompt -> assertEquals(
                        Doubt.Kind.ANSWER_MISSING, prompt.doubt().orElseThrow().kind()));
    }

    @Test
    void what_lies_before_the_missing_answer_stays_certain() {
        assertOutcome(
                predict(
                        get(INTERNAL_HTTPS, document(redirectTo(BAD))),
                        get(BAD, status(404)),
                        nameServerFailure("lyncdiscover.contoso.test"),
                        srv("_sip._tls.contoso.test", 0, 0, 443, "edge.litware.test")),
                "PROMPT",
                "asks bad.fabrikam.test WEB_SERVICES",
                "perhaps edge.litware.test SRV_TARGET",
                "also NAME_SERVER_FAILURE",
                "also HTTP_STATUS");
    }

    @Test
    void a_handshake_that_fails_brings_no_prompt_even_beside_a_success() {
        Prediction prediction = predict(with(
                naming("sip.contoso.test"),
                get(HTTP, document(redirectTo(BAD))),
                get(BAD, tlsFailed(TlsProblem.NAME_MISMATCH))));
        assertOutcome(prediction, "NO_PROMPT", "also TLS_NAME_MISMATCH");
        assertTells(
                prediction,
                FindingCode.TLS_NAME_MISMATCH,
                "bad.fabrikam.test",
                "There was a problem verifying the certificate from the server",
                "not the trust dialog");
    }

    @Test
    void on_lyncdiscover_itself_a_certificate_that_fails_ends_a_leg_only() {
        Prediction answered = predict(with(
                webServices("web.contoso.test"),
                get(HTTP, document(redirectTo("https://web.contoso.test/"))),
                get(HTTPS, tlsFailed(TlsProblem.NAME_MISMATCH))));
        assertOutcome(answered, "NO_PROMPT", "also TLS_NAME_MISMATCH");
        assertTells(
                answered, FindingCode.TLS_NAME_MISMATCH, "lyncdiscover.contoso.test", "The plain HTTP request answers");
        Prediction alone = predict(get(HTTPS, tlsFailed(TlsProblem.EXPIRED)));
        assertTells(
                alone, FindingCode.TLS_EXPIRED, "lyncdiscover.contoso.test", "expired", "goes on to its next source");
        Prediction reversed = predict(
                get(HTTP, document(redirectTo("https://lyncdiscover.contoso.test:4443/"))),
                get("https://lyncdiscover.contoso.test:4443/", tlsFailed(TlsProblem.NOT_YET_VALID)),
                get(HTTPS, document(user(AccessLocation.INTERNAL, "sip.contoso.test"))));
        assertTells(
                reversed,
                FindingCode.TLS_NOT_YET_VALID,
                "lyncdiscover.contoso.test:4443",
                "not valid yet",
                "The HTTPS request answers");
    }

    @Test
    void a_server_beside_the_sip_domain_that_only_looks_like_it_is_asked_about() {
        assertOutcome(predict(naming("sip.evilcontoso.test")), "PROMPT", "asks sip.evilcontoso.test SIP_SERVER");
    }
}
