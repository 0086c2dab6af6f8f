package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.bootstrap.Planned.world;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.seeOther;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Setting;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the Autodiscover of Exchange ends for a mail domain, and who is asked about it. */
final class ExchangeWalkTest {
    private static final String PATH = "/autodiscover/autodiscover.xml";
    private static final String APEX = "https://litware.test" + PATH;
    private static final String NAME = "https://autodiscover.litware.test" + PATH;
    private static final String PLAIN = "http://autodiscover.litware.test" + PATH;
    private static final String DOCUMENT = "<?xml version=\"1.0\"?><Autodiscover><Response/></Autodiscover>";

    private static Fact[] exchange(Fact... exchange) {
        return with(naming("sip.contoso.test"), exchange);
    }

    private static LyncDiscover walking(LyncDiscover predictor) {
        return predictor.with(scenario -> scenario.mailDomains(new DomainName("litware.test")));
    }

    private static String asked(Prediction prediction) {
        List<String> asked = prediction.prompts().stream()
                .map(prompt -> prompt.server().text() + (prompt.certainty() == Prompt.Certainty.POSSIBLE ? "?" : ""))
                .toList();
        return prediction.verdict() + " " + String.join(" ", asked);
    }

    static Stream<Arguments> worlds() {
        Fact redirects = get(PLAIN, seeOther(302, "https://mail.hoster.test" + PATH));
        Fact hosted = get("https://mail.hoster.test" + PATH, status(401));
        return Stream.of(
                Arguments.of("NO_PROMPT ", exchange()),
                Arguments.of("PROMPT litware.test", exchange(get(APEX, status(401)), get(NAME, status(401)))),
                Arguments.of("PROMPT autodiscover.litware.test", exchange(get(NAME, status(401)))),
                Arguments.of(
                        "PROMPT autodiscover.litware.test",
                        exchange(get(APEX, body("text/html", "<html/>")), get(NAME, body("text/xml", DOCUMENT)))),
                Arguments.of("NO_PROMPT ", exchange(get(APEX, status(404)), get(NAME, status(404)))),
                Arguments.of("PROMPT mail.hoster.test", exchange(redirects, hosted)),
                Arguments.of(
                        "PROMPT mail.hoster.test",
                        exchange(get(NAME, tlsFailed(TlsProblem.NAME_MISMATCH)), redirects, hosted)),
                Arguments.of(
                        "PROMPT www.litware.test",
                        exchange(
                                get(APEX, seeOther(301, "https://www.litware.test" + PATH)),
                                get("https://www.litware.test" + PATH, status(401)))),
                Arguments.of(
                        "NO_PROMPT ",
                        exchange(
                                get(APEX, seeOther(301, "https://www.litware.test/")),
                                get("https://www.litware.test/", body("text/html", "<html/>")))),
                Arguments.of("NO_PROMPT ", exchange(get(APEX, seeOther(302, APEX)))),
                Arguments.of(
                        "PROMPT mail.hoster.test",
                        exchange(srv("_autodiscover._tcp.litware.test", 0, 0, 443, "mail.hoster.test"), hosted)),
                Arguments.of(
                        "MAY_PROMPT autodiscover.litware.test? mail.hoster.test?",
                        exchange(
                                get(NAME, timedOut()),
                                srv("_autodiscover._tcp.litware.test", 0, 0, 443, "mail.hoster.test"),
                                hosted)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void the_walk_ends_at_the_first_answer(String expected, Fact[] facts) {
        Prediction prediction = walking(on(facts)).predict(ALICE);
        assertEquals(expected, asked(prediction), prediction::explain);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void a_recording_of_the_walk_predicts_the_same(String expected, Fact[] facts) {
        RecordingNetwork recorder = RecordingNetwork.over(world(facts));
        Prediction live = walking(LyncDiscover.on(recorder)).predict(ALICE);
        Recording recording = recorder.recording(Recording.About.NOTHING);
        Prediction replayed = walking(LyncDiscover.on(recording.replay())).predict(ALICE);
        assertEquals(expected, asked(replayed), replayed::explain);
        assertEquals(live.steps(), replayed.steps());
    }

    @Test
    void a_mail_domain_without_exchange_is_told_of() {
        assertTrue(walking(on(exchange())).predict(ALICE).has(FindingCode.EXCHANGE_NOT_FOUND));
    }

    @Test
    void exchange_is_not_walked_where_sign_in_fails() {
        Prediction prediction = walking(on(get(NAME, status(401)))).predict(ALICE);
        assertEquals("SIGN_IN_FAILS ", asked(prediction), prediction::explain);
    }

    @Test
    void several_mail_domains_are_walked() {
        Prediction prediction = walking(
                        on(exchange(get(NAME, status(401)), get("https://tailspin.test" + PATH, status(401)))))
                .with(scenario -> scenario.mailDomains(new DomainName("litware.test"), new DomainName("tailspin.test")))
                .predict(ALICE);
        assertEquals("PROMPT autodiscover.litware.test tailspin.test", asked(prediction), prediction::explain);
    }

    static Stream<Arguments> settings() {
        Fact[] page = exchange(get(APEX, body("text/html", "<html/>")), get(NAME, status(401)));
        return Stream.of(
                Arguments.of(
                        "PROMPT litware.test autodiscover.litware.test",
                        page,
                        Settings.EXCHANGE_JUDGES_WEB_SITES,
                        true),
                Arguments.of("PROMPT autodiscover.litware.test", page, Settings.EXCHANGE_JUDGES_WEB_SITES, false),
                Arguments.of(
                        "NO_PROMPT ",
                        page,
                        Settings.EXCHANGE_SOURCES,
                        List.of(Settings.ExchangeSource.MAIL_DOMAIN, Settings.ExchangeSource.SRV_RECORD)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void what_sources_leave_open_is_a_setting(String expected, Fact[] facts, Setting<T> setting, T value) {
        Prediction prediction = walking(on(facts))
                .as(Clients.LYNC_2013.with(setting, value, "this test"))
                .predict(ALICE);
        assertEquals(expected, asked(prediction), prediction::explain);
    }

    @Test
    void nothing_found_beside_an_answer_that_is_missing_cannot_be_told() {
        Prediction prediction = on(exchange(get("https://autodiscover.contoso.test" + PATH, timedOut())))
                .with(scenario -> scenario.mailDomains(new DomainName("contoso.test")))
                .predict(ALICE);
        assertEquals("CANNOT_TELL ", asked(prediction), prediction::explain);
        assertTrue(prediction.has(FindingCode.ANSWER_TIMED_OUT), prediction::explain);
    }

    /** What fails on this machine alone may be where users find Exchange, unless another place is found. */
    @Test
    void nothing_found_beside_a_certificate_that_fails_here_alone_cannot_be_told() {
        Fact fails = get("https://autodiscover.contoso.test" + PATH, tlsFailed(TlsProblem.UNTRUSTED));
        Prediction prediction = on(exchange(fails))
                .with(scenario -> scenario.mailDomains(new DomainName("contoso.test")))
                .predict(ALICE);
        assertEquals("CANNOT_TELL ", asked(prediction), prediction::explain);
        assertTrue(prediction.has(FindingCode.UNTRUSTED_ON_THIS_MACHINE), prediction::explain);
        Prediction elsewhere = on(exchange(
                        fails,
                        srv("_autodiscover._tcp.contoso.test", 0, 0, 443, "mail.contoso.test"),
                        get("https://mail.contoso.test" + PATH, status(401))))
                .with(scenario -> scenario.mailDomains(new DomainName("contoso.test")))
                .predict(ALICE);
        assertEquals("NO_PROMPT ", asked(elsewhere), elsewhere::explain);
        Prediction everywhere = on(exchange(get(
                        "https://autodiscover.contoso.test" + PATH,
                        tlsFailed(TlsProblem.UNTRUSTED, TlsProblem.EXPIRED))))
                .with(scenario -> scenario.mailDomains(new DomainName("contoso.test")))
                .predict(ALICE);
        assertEquals("NO_PROMPT ", asked(everywhere), everywhere::explain);
        assertTrue(everywhere.has(FindingCode.EXCHANGE_NOT_FOUND), everywhere::explain);
    }

    @Test
    void a_host_and_a_mail_domain_are_judged_both() {
        Prediction prediction = walking(on(exchange(get(NAME, status(401)))))
                .with(scenario -> scenario.exchangeHost(new DomainName("mail.hoster.test")))
                .predict(ALICE);
        assertEquals("PROMPT mail.hoster.test autodiscover.litware.test", asked(prediction), prediction::explain);
    }
}
