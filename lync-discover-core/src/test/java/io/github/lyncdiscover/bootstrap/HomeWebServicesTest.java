package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.name;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The external web services that the caller names, where the User document that would name them needs sign-in. */
final class HomeWebServicesTest {
    private static LyncDiscover behindSignIn(ClientProfile client, Fact... more) {
        return on(with(naming(status(401)), more)).as(client);
    }

    private static Fact at(String host, ServerAnswer.Web answer) {
        return get("https://" + host + "/", answer);
    }

    private static String outcome(Prediction prediction) {
        return Stream.concat(
                        Stream.of(prediction.verdict().name()),
                        prediction.prompts().stream()
                                .map(prompt ->
                                        prompt.server() + (prompt.certainty() == Prompt.Certainty.POSSIBLE ? "?" : "")))
                .collect(Collectors.joining(" "));
    }

    static Stream<Arguments> worlds() {
        String own = "webext.contoso.test";
        String foreign = "webext.fabrikam.test";
        return Stream.of(
                Arguments.of("NO_PROMPT", own, at(own, status(404)), List.of()),
                Arguments.of("MAY_PROMPT webext.fabrikam.test?", foreign, at(foreign, status(404)), List.of()),
                Arguments.of(
                        "SIGN_IN_FAILS",
                        own,
                        at(own, refused()),
                        List.of(FindingCode.EXTERNAL_WEB_SERVICES_UNREACHABLE)),
                Arguments.of(
                        "SIGN_IN_FAILS",
                        foreign,
                        at(foreign, tlsFailed(TlsProblem.EXPIRED)),
                        List.of(FindingCode.TLS_EXPIRED)),
                Arguments.of("CANNOT_TELL", own, at(own, Answers.timedOut()), List.of(FindingCode.ANSWER_TIMED_OUT)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void what_the_caller_names_is_judged_and_connected_to(
            String expected, String host, Fact fact, List<FindingCode> findings) {
        Prediction prediction = behindSignIn(Clients.LYNC_MOBILE, fact)
                .with(scenario -> scenario.externalWebServices(name(host)))
                .predict(ALICE);
        assertEquals(expected, outcome(prediction), prediction::explain);
        findings.forEach(code -> assertTrue(prediction.has(code), prediction::explain));
    }

    @ParameterizedTest
    @MethodSource("others")
    void who_is_not_told_or_signs_in_elsewhere_cannot_tell(LyncDiscover predictor, String hint) {
        Prediction prediction = predictor.predict(ALICE);
        assertEquals("CANNOT_TELL", outcome(prediction), prediction::explain);
        assertTrue(prediction.has(FindingCode.AUTHENTICATION_REQUIRED), prediction::explain);
        assertTrue(prediction.explain().contains(hint), prediction::explain);
    }

    static Stream<Arguments> others() {
        Fact there = at("webext.contoso.test", status(404));
        return Stream.of(
                Arguments.of(behindSignIn(Clients.LYNC_MOBILE, there), "give their name"),
                Arguments.of(
                        behindSignIn(Clients.LYNC_2013, there)
                                .with(scenario -> scenario.externalWebServices(name("webext.contoso.test"))),
                        "contoso.test"));
    }
}
