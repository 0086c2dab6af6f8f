package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.lost;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.seeOther;
import static io.github.lyncdiscover.planned.Answers.silent;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Answers.tooLarge;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noDnsAnswer;
import static io.github.lyncdiscover.planned.Facts.noRecords;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a leg can end, at lyncdiscover itself and at a server that it names. */
class LegEndingsTest {
    private static final String XML = "application/vnd.microsoft.rtc.autodiscover+xml; v=1";

    /**
     * One ending.
     *
     * @param ending how the HTTPS leg of lyncdiscover ends
     * @param facts the world
     * @param outcome verdict, prompts and findings
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(LegEnding ending, Fact[] facts, String... outcome) {
        @Override
        public String toString() {
            return ending + " " + String.join(", ", outcome);
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(LegEnding.USER_DOCUMENT, naming("sip.contoso.test"), "NO_PROMPT"));
        rows.add(new Row(
                LegEnding.AUTHENTICATION_REQUIRED, naming(status(401)), "CANNOT_TELL", "also AUTHENTICATION_REQUIRED"));
        rows.add(first(
                LegEnding.REDIRECT_LOOP, document(redirectTo("?sipuri=alice@contoso.test")), "also REDIRECT_LOOP"));
        rows.add(first(
                LegEnding.TARGET_REFUSED, document(redirectTo("http://web.contoso.test/")), "also TARGET_REFUSED"));
        rows.add(first(
                LegEnding.FOREIGN_REDIRECT, seeOther(301, "https://web.fabrikam.test/"), "also FOREIGN_REDIRECT"));
        rows.add(first(LegEnding.WRONG_MEDIA_TYPE, body("text/html", "<html/>"), "also WRONG_MEDIA_TYPE"));
        rows.add(first(LegEnding.WRONG_MEDIA_TYPE, body("", "<html/>"), "also WRONG_MEDIA_TYPE"));
        rows.add(first(LegEnding.MALFORMED_DOCUMENT, body(XML, "<AutodiscoverResponse>"), "also MALFORMED_DOCUMENT"));
        rows.add(first(
                LegEnding.MALFORMED_DOCUMENT,
                body(XML, "<!DOCTYPE AutodiscoverResponse><AutodiscoverResponse><Root/></AutodiscoverResponse>"),
                "also MALFORMED_DOCUMENT"));
        rows.add(first(
                LegEnding.NO_LINK, body(XML, "<AutodiscoverResponse><Root/></AutodiscoverResponse>"), "also NO_LINK"));
        rows.add(first(
                LegEnding.NO_LINK,
                body(XML, "<AutodiscoverResponse><Domain/></AutodiscoverResponse>"),
                "also NO_LINK"));
        rows.add(first(LegEnding.TOO_LARGE, tooLarge(), "also TOO_LARGE"));
        rows.add(first(LegEnding.TLS_NAME_MISMATCH, tlsFailed(TlsProblem.NAME_MISMATCH), "also TLS_NAME_MISMATCH"));
        rows.add(first(LegEnding.TLS_EXPIRED, tlsFailed(TlsProblem.EXPIRED), "also TLS_EXPIRED"));
        rows.add(first(LegEnding.TLS_NOT_YET_VALID, tlsFailed(TlsProblem.NOT_YET_VALID), "also TLS_NOT_YET_VALID"));
        rows.add(first(
                LegEnding.TLS_HANDSHAKE_FAILED, tlsFailed(TlsProblem.HANDSHAKE_FAILED), "also TLS_HANDSHAKE_FAILED"));
        rows.add(new Row(
                LegEnding.TLS_UNTRUSTED,
                new Fact[] {get(HTTPS, tlsFailed(TlsProblem.UNTRUSTED))},
                "CANNOT_TELL",
                "also UNTRUSTED_ON_THIS_MACHINE",
                "also TLS_UNTRUSTED"));
        rows.add(first(LegEnding.CONNECTION_REFUSED, refused()));
        rows.add(first(LegEnding.CONNECTION_LOST, lost(), "also CONNECTION_LOST"));
        rows.add(new Row(
                LegEnding.TIMED_OUT, new Fact[] {get(HTTPS, timedOut())}, "CANNOT_TELL", "also ANSWER_TIMED_OUT"));
        rows.add(new Row(
                LegEnding.TIMED_OUT, new Fact[] {get(HTTPS, silent())}, "CANNOT_TELL", "also ANSWER_TIMED_OUT"));
        for (int status : new int[] {201, 204, 400, 401, 404}) {
            rows.add(first(LegEnding.HTTP_STATUS, status(status), "also HTTP_STATUS"));
        }
        rows.add(first(LegEnding.HTTP_STATUS, status(403), "also HTTP_STATUS", "also USER_AGENT_MAY_BE_REFUSED"));
        for (int status : new int[] {500, 503, 599}) {
            rows.add(new Row(
                    LegEnding.HTTP_STATUS,
                    new Fact[] {get(HTTPS, status(status))},
                    "CANNOT_TELL",
                    "also TEMPORARY_FAILURE",
                    "also HTTP_STATUS"));
        }
        rows.add(new Row(LegEnding.NO_SUCH_NAME, new Fact[0], "SIGN_IN_FAILS", "also NO_SERVER_FOUND"));
        rows.add(new Row(
                LegEnding.NO_ADDRESS,
                new Fact[] {noRecords("lyncdiscover.contoso.test")},
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND"));
        rows.add(new Row(
                LegEnding.NAME_SERVER_FAILURE,
                new Fact[] {nameServerFailure("lyncdiscover.contoso.test")},
                "CANNOT_TELL",
                "also NAME_SERVER_FAILURE"));
        rows.add(new Row(
                LegEnding.TIMED_OUT,
                new Fact[] {noDnsAnswer("lyncdiscover.contoso.test")},
                "CANNOT_TELL",
                "also ANSWER_TIMED_OUT"));
        rows.add(new Row(
                LegEnding.TOO_MANY_REDIRECTS,
                java.util.stream.IntStream.rangeClosed(0, 11)
                        .mapToObj(i -> get(i == 0 ? HTTPS : HTTPS + i, document(redirectTo("/" + (i + 1)))))
                        .toArray(Fact[]::new),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TOO_MANY_REDIRECTS"));
        return rows;
    }

    private static Row first(LegEnding ending, ServerAnswer.Web answer, String... findings) {
        List<String> outcome = new ArrayList<>(List.of("SIGN_IN_FAILS", "also NO_SERVER_FOUND"));
        outcome.addAll(List.of(findings));
        return new Row(ending, new Fact[] {get(HTTPS, answer)}, outcome.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_leg_ends_in_exactly_one_named_way(Row row) {
        Prediction prediction = Planned.predict(row.facts());
        assertEquals(row.ending(), prediction.legs().get(3).ending(), prediction::explain);
        Outcome.assertOutcome(prediction, row.outcome());
    }

    @Test
    void no_ending_is_left_out() {
        Set<LegEnding> reached = EnumSet.noneOf(LegEnding.class);
        rows().forEach(row -> reached.add(row.ending()));
        reached.add(LegEnding.NOT_WALKED); // below
        reached.add(LegEnding.ANSWER_NOT_STATED); // StatedWorldTest
        assertEquals(EnumSet.allOf(LegEnding.class), reached);
    }

    @Test
    void a_client_that_asks_one_after_the_other_leaves_the_second_leg_out_once_the_first_succeeds() {
        ClientProfile httpsFirst = Clients.LYNC_2013.with(Settings.PAIR_ORDER, Settings.PairOrder.HTTPS_FIRST, "test");
        Prediction prediction = Planned.on(with(naming("sip.contoso.test"), get(Planned.HTTP, status(500))))
                .as(httpsFirst)
                .predict(Planned.ALICE);
        Outcome.assertOutcome(prediction, "NO_PROMPT");
        Leg http = prediction.legs().get(2);
        assertEquals(LegEnding.NOT_WALKED, http.ending());
        assertEquals(
                "http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: the other request to"
                        + " lyncdiscover.contoso.test came first and succeeded",
                Outcome.skipped(prediction).get(0));
        assertEquals(1, http.steps().size());
    }

    /** What happens at a server that an answer names, outside the SIP domain. */
    static List<Row> later() {
        String[] met = {"PROMPT", "asks web.fabrikam.test WEB_SERVICES", "also NO_SERVER_FOUND"};
        List<Row> rows = new ArrayList<>();
        rows.add(later(LegEnding.HTTP_STATUS, status(404), plus(met, "also HTTP_STATUS")));
        rows.add(later(
                LegEnding.HTTP_STATUS,
                status(500),
                "PROMPT",
                "asks web.fabrikam.test WEB_SERVICES",
                "also TEMPORARY_FAILURE",
                "also HTTP_STATUS"));
        rows.add(later(LegEnding.WRONG_MEDIA_TYPE, body("text/plain", "x"), plus(met, "also WRONG_MEDIA_TYPE")));
        rows.add(later(LegEnding.MALFORMED_DOCUMENT, body(XML, "x"), plus(met, "also MALFORMED_DOCUMENT")));
        rows.add(later(LegEnding.TOO_LARGE, tooLarge(), plus(met, "also TOO_LARGE")));
        rows.add(later(LegEnding.CONNECTION_LOST, lost(), plus(met, "also CONNECTION_LOST")));
        rows.add(later(
                LegEnding.TIMED_OUT,
                silent(),
                "PROMPT",
                "asks web.fabrikam.test WEB_SERVICES",
                "also ANSWER_TIMED_OUT"));
        rows.add(later(
                LegEnding.TIMED_OUT,
                timedOut(),
                "MAY_PROMPT",
                "perhaps web.fabrikam.test WEB_SERVICES",
                "also ANSWER_TIMED_OUT"));
        rows.add(later(
                LegEnding.CONNECTION_REFUSED,
                refused(),
                "MAY_PROMPT",
                "perhaps web.fabrikam.test WEB_SERVICES",
                "also NO_SERVER_FOUND",
                "also CONNECTION_REFUSED"));
        for (TlsProblem problem : TlsProblem.values()) {
            String code = problem == TlsProblem.HANDSHAKE_FAILED ? "TLS_HANDSHAKE_FAILED" : "TLS_" + problem;
            rows.add(
                    problem == TlsProblem.UNTRUSTED
                            ? later(
                                    LegEnding.TLS_UNTRUSTED,
                                    tlsFailed(problem),
                                    "CANNOT_TELL",
                                    "also UNTRUSTED_ON_THIS_MACHINE",
                                    "also TLS_UNTRUSTED")
                            : later(
                                    LegEnding.valueOf(code),
                                    tlsFailed(problem),
                                    "SIGN_IN_FAILS",
                                    "also NO_SERVER_FOUND",
                                    "also " + code));
        }
        rows.add(named(
                LegEnding.NO_SUCH_NAME,
                noSuchName("web.fabrikam.test"),
                "also NO_SERVER_FOUND",
                "also NAME_WITHOUT_ADDRESS"));
        rows.add(named(
                LegEnding.NO_ADDRESS,
                noRecords("web.fabrikam.test"),
                "also NO_SERVER_FOUND",
                "also NAME_WITHOUT_ADDRESS"));
        rows.add(named(
                LegEnding.NAME_SERVER_FAILURE, nameServerFailure("web.fabrikam.test"), "also NAME_SERVER_FAILURE"));
        rows.add(named(LegEnding.TIMED_OUT, noDnsAnswer("web.fabrikam.test"), "also ANSWER_TIMED_OUT"));
        return rows;
    }

    private static String[] plus(String[] some, String more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static Row later(LegEnding ending, ServerAnswer.Web answer, String... outcome) {
        Fact[] facts = {
            get(HTTPS, document(userAt("https://web.fabrikam.test/user"))),
            get("https://web.fabrikam.test/user", answer)
        };
        return new Row(ending, facts, outcome);
    }

    private static Row named(LegEnding ending, Fact name, String... findings) {
        List<String> outcome = new ArrayList<>(List.of("MAY_PROMPT", "perhaps web.fabrikam.test WEB_SERVICES"));
        outcome.addAll(List.of(findings));
        Fact[] facts = {get(HTTPS, document(userAt("https://web.fabrikam.test/user"))), name};
        return new Row(ending, facts, outcome.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("later")
    void a_server_outside_is_asked_about_once_its_handshake_succeeds_whatever_it_answers(Row row) {
        Prediction prediction = Planned.predict(row.facts());
        assertEquals(row.ending(), prediction.legs().get(3).ending(), prediction::explain);
        Outcome.assertOutcome(prediction, row.outcome());
    }

    @Test
    void an_answer_that_is_labelled_otherwise_is_told_with_its_label() {
        Prediction html = Planned.predict(get(HTTPS, body("text/html; charset=utf-8", "<html/>")));
        assertEquals("text/html; charset=utf-8", html.legs().get(3).detail());
        Prediction nothing = Planned.predict(get(HTTPS, body("", "<html/>")));
        assertEquals("no Content-Type", nothing.legs().get(3).detail());
    }
}
