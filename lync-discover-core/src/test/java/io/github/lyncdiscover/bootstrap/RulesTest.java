package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.seeOther;
import static io.github.lyncdiscover.planned.Answers.silent;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noDnsAnswer;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import io.github.lyncdiscover.report.JsonReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules that depend on whether a world is seen from one machine or stated by a plan: for each world, what comes of it in
 * both, and nothing besides.
 */
class RulesTest {
    private static final String SRV = "_sip._tls.contoso.test";
    private static final String SIP = "sip.contoso.test";
    private static final String FOREIGN = "edge.fabrikam.test";
    private static final ServerAnswer.Web PAGE = body("text/html", "<html/>");

    private record Row(String rule, List<Fact> given, List<String> seen, List<String> stated) {
        Fact[] facts() {
            return given.toArray(Fact[]::new);
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    private static Row both(String rule, Fact[] facts, String... outcome) {
        return new Row(rule, List.of(facts), List.of(outcome), List.of(outcome));
    }

    private static Row differs(String rule, Fact[] facts, List<String> seen, List<String> stated) {
        return new Row(rule, List.of(facts), seen, stated);
    }

    private static Fact[] facts(Fact... facts) {
        return facts;
    }

    private static Fact[] legs(ServerAnswer.Web answer, Fact... more) {
        return with(facts(get(HTTP, answer), get(HTTPS, answer)), more);
    }

    private static Fact edge() {
        return srv(SRV, 0, 0, 443, FOREIGN);
    }

    static Stream<Row> temporary() {
        Stream.Builder<Row> rows = Stream.builder();
        for (int code : new int[] {500, 502, 503, 504}) {
            rows.add(both(
                    code + " before SRV records",
                    legs(status(code), edge()),
                    "MAY_PROMPT",
                    "perhaps edge.fabrikam.test SRV_TARGET",
                    "also TEMPORARY_FAILURE",
                    "also HTTP_STATUS",
                    "also HTTP_STATUS"));
        }
        rows.add(both(
                "5xx and a server that is trusted",
                legs(status(503), reachable(SIP)),
                "CANNOT_TELL",
                "also TEMPORARY_FAILURE",
                "also HTTP_STATUS",
                "also HTTP_STATUS"));
        rows.add(both(
                "5xx and no server at all",
                facts(get(HTTPS, status(500))),
                "CANNOT_TELL",
                "also TEMPORARY_FAILURE",
                "also HTTP_STATUS"));
        rows.add(both(
                "5xx at the first name, success at the second",
                with(naming(FOREIGN), get(INTERNAL_HTTPS, status(500))),
                "PROMPT",
                "asks edge.fabrikam.test SIP_SERVER",
                "also HTTP_STATUS"));
        rows.add(both(
                "404 is an answer",
                facts(get(HTTPS, status(404)), edge()),
                "PROMPT",
                "asks edge.fabrikam.test SRV_TARGET",
                "also HTTP_STATUS"));
        rows.add(differs(
                "a time-out before SRV records",
                facts(get(HTTPS, timedOut()), edge()),
                List.of("MAY_PROMPT", "perhaps edge.fabrikam.test SRV_TARGET", "also ANSWER_TIMED_OUT"),
                List.of(
                        "MAY_PROMPT",
                        "perhaps edge.fabrikam.test SRV_TARGET",
                        "also TEMPORARY_FAILURE",
                        "also LEG_TIMED_OUT")));
        rows.add(differs(
                "a web server that says nothing",
                facts(get(HTTPS, silent()), reachable(SIP)),
                List.of("CANNOT_TELL", "also ANSWER_TIMED_OUT"),
                List.of("CANNOT_TELL", "also TEMPORARY_FAILURE", "also LEG_TIMED_OUT")));
        rows.add(differs(
                "a name server that fails before SRV records",
                facts(nameServerFailure("lyncdiscover.contoso.test"), edge()),
                List.of("MAY_PROMPT", "perhaps edge.fabrikam.test SRV_TARGET", "also NAME_SERVER_FAILURE"),
                List.of(
                        "MAY_PROMPT",
                        "perhaps edge.fabrikam.test SRV_TARGET",
                        "also TEMPORARY_FAILURE",
                        "also LOOKUP_FAILED")));
        rows.add(differs(
                "a silent lyncdiscoverinternal beside a good lyncdiscover",
                with(naming(FOREIGN), noDnsAnswer("lyncdiscoverinternal.contoso.test")),
                List.of("MAY_PROMPT", "perhaps edge.fabrikam.test SIP_SERVER", "also ANSWER_TIMED_OUT"),
                List.of("PROMPT", "asks edge.fabrikam.test SIP_SERVER", "also LEG_TIMED_OUT")));
        rows.add(differs(
                "a silent lyncdiscoverinternal before a clean walk",
                with(naming(SIP), noDnsAnswer("lyncdiscoverinternal.contoso.test")),
                List.of("CANNOT_TELL", "also ANSWER_TIMED_OUT"),
                List.of("NO_PROMPT", "also LEG_TIMED_OUT")));
        rows.add(both(
                "a time-out beside a leg that succeeds",
                with(naming(SIP), get(HTTP, timedOut())),
                "NO_PROMPT",
                "also LEG_TIMED_OUT"));
        rows.add(differs(
                "an SRV look-up that fails",
                facts(nameServerFailure("_sipinternaltls._tcp.contoso.test"), edge()),
                List.of("MAY_PROMPT", "perhaps edge.fabrikam.test SRV_TARGET", "also NAME_SERVER_FAILURE"),
                List.of("PROMPT", "asks edge.fabrikam.test SRV_TARGET", "also LOOKUP_FAILED")));
        return rows.build();
    }

    static Stream<Row> hostRecords() {
        Fact record = address(SIP, "192.0.2.9");
        List<String> unknown = List.of("CANNOT_TELL", "also HOST_RECORD_NOT_REACHED");
        Stream.Builder<Row> rows = Stream.builder();
        rows.add(differs(
                "a host record alone", facts(record), List.of("NO_PROMPT", "also HOST_RECORD_NOT_CONNECTED"), unknown));
        rows.add(both("a host record that leads to a SIP server", facts(reachable(SIP)), "NO_PROMPT"));
        for (ServerAnswer.Web site : List.of(PAGE, seeOther(302, "https://www.litware.test/"), status(404))) {
            String finding = site == PAGE
                    ? "also WRONG_MEDIA_TYPE"
                    : site.equals(status(404)) ? "also HTTP_STATUS" : "also FOREIGN_REDIRECT";
            rows.add(both(
                    "a host record beside a web site: " + finding,
                    facts(get(HTTP, site), record),
                    "CANNOT_TELL",
                    "also HOST_RECORD_NOT_REACHED",
                    finding));
            rows.add(both(
                    "a SIP server beside a web site: " + finding,
                    facts(get(HTTP, site), reachable(SIP)),
                    "NO_PROMPT",
                    finding));
        }
        rows.add(both(
                "a host record beside a certificate that names another host",
                facts(get(HTTPS, tlsFailed(TlsProblem.NAME_MISMATCH)), record),
                "CANNOT_TELL",
                "also HOST_RECORD_NOT_REACHED",
                "also TLS_NAME_MISMATCH"));
        rows.add(both(
                "a host record before one that leads to a SIP server",
                facts(get(HTTP, PAGE), address("sipinternal.contoso.test", "192.0.2.9"), reachable(SIP)),
                "NO_PROMPT",
                "also WRONG_MEDIA_TYPE"));
        rows.add(both(
                "SRV records come before host records",
                facts(get(HTTP, PAGE), record, edge()),
                "PROMPT",
                "asks edge.fabrikam.test SRV_TARGET",
                "also WRONG_MEDIA_TYPE"));
        return rows.build();
    }

    static Stream<Row> unreachable() {
        Fact[] web = facts(get(HTTPS, document(userAt("https://web.fabrikam.test/user"))));
        Stream.Builder<Row> rows = Stream.builder();
        rows.add(differs(
                "a web server that refuses",
                with(web, get("https://web.fabrikam.test/user", refused())),
                List.of(
                        "MAY_PROMPT",
                        "perhaps web.fabrikam.test WEB_SERVICES",
                        "also NO_SERVER_FOUND",
                        "also CONNECTION_REFUSED"),
                List.of("SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also CONNECTION_REFUSED")));
        rows.add(differs(
                "a web server whose name is denied",
                with(web, noSuchName("web.fabrikam.test")),
                List.of(
                        "MAY_PROMPT",
                        "perhaps web.fabrikam.test WEB_SERVICES",
                        "also NO_SERVER_FOUND",
                        "also NAME_WITHOUT_ADDRESS"),
                List.of("SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also NAME_WITHOUT_ADDRESS")));
        rows.add(differs(
                "a SIP server that refuses",
                with(naming(FOREIGN), sipServer(FOREIGN, refused())),
                List.of(
                        "MAY_PROMPT",
                        "perhaps edge.fabrikam.test SIP_SERVER",
                        "also NO_SERVER_FOUND",
                        "also SIP_SERVER_UNREACHABLE"),
                List.of("SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also SIP_SERVER_UNREACHABLE")));
        rows.add(differs(
                "a SIP server whose name is denied",
                with(naming(FOREIGN), noSuchName(FOREIGN)),
                List.of(
                        "MAY_PROMPT",
                        "perhaps edge.fabrikam.test SIP_SERVER",
                        "also NO_SERVER_FOUND",
                        "also SIP_SERVER_UNREACHABLE"),
                List.of("SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also SIP_SERVER_UNREACHABLE")));
        rows.add(differs(
                "a chain that only this machine's store refuses, at lyncdiscover",
                facts(get(HTTPS, tlsFailed(TlsProblem.UNTRUSTED)), edge()),
                List.of(
                        "MAY_PROMPT",
                        "perhaps edge.fabrikam.test SRV_TARGET",
                        "also UNTRUSTED_ON_THIS_MACHINE",
                        "also TLS_UNTRUSTED"),
                List.of("PROMPT", "asks edge.fabrikam.test SRV_TARGET", "also TLS_UNTRUSTED")));
        rows.add(differs(
                "the same at a later server, beside a leg that succeeds",
                with(
                        naming(SIP),
                        get(HTTP, document(redirectTo("https://web.fabrikam.test/"))),
                        get("https://web.fabrikam.test/", tlsFailed(TlsProblem.UNTRUSTED))),
                List.of("CANNOT_TELL", "also UNTRUSTED_ON_THIS_MACHINE", "also TLS_UNTRUSTED"),
                List.of("NO_PROMPT", "also TLS_UNTRUSTED")));
        rows.add(differs(
                "the same at a SIP server",
                with(naming(SIP), sipServer(SIP, tlsFailed(TlsProblem.UNTRUSTED))),
                List.of("CANNOT_TELL", "also UNTRUSTED_ON_THIS_MACHINE", "also TLS_UNTRUSTED"),
                List.of("SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also TLS_UNTRUSTED")));
        rows.add(both(
                "a chain that has expired too fails everywhere",
                with(naming(SIP), sipServer(SIP, tlsFailed(TlsProblem.EXPIRED, TlsProblem.UNTRUSTED))),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TLS_EXPIRED",
                "also TLS_UNTRUSTED"));
        rows.add(both(
                "sign-in stops at a certificate, whatever records come after",
                facts(
                        srv(SRV, 0, 0, 443, FOREIGN),
                        srv(SRV, 1, 0, 443, "next.litware.test"),
                        sipServer(FOREIGN + ":443", tlsFailed(TlsProblem.EXPIRED)),
                        reachable(SIP)),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TLS_EXPIRED"));
        rows.add(differs(
                "a 403 of lyncdiscover",
                facts(get(HTTPS, status(403)), edge()),
                List.of(
                        "PROMPT",
                        "asks edge.fabrikam.test SRV_TARGET",
                        "also HTTP_STATUS",
                        "also USER_AGENT_MAY_BE_REFUSED"),
                List.of("PROMPT", "asks edge.fabrikam.test SRV_TARGET", "also HTTP_STATUS")));
        return rows.build();
    }

    static Stream<Row> alternatives() {
        Stream.Builder<Row> rows = Stream.builder();
        rows.add(both(
                "two foreign targets of equal priority",
                facts(srv(SRV, 0, 1, 443, FOREIGN), srv(SRV, 0, 2, 443, "edge.litware.test")),
                "PROMPT",
                "perhaps edge.litware.test SRV_TARGET",
                "perhaps edge.fabrikam.test SRV_TARGET"));
        rows.add(both(
                "one foreign target of two of equal priority",
                facts(srv(SRV, 0, 0, 443, FOREIGN), srv(SRV, 0, 0, 443, SIP)),
                "MAY_PROMPT",
                "perhaps edge.fabrikam.test SRV_TARGET"));
        Fact[] twoLegs = {
            get(HTTP, document(redirectTo("https://one.fabrikam.test/"))),
            get("https://one.fabrikam.test/", document(user(AccessLocation.EXTERNAL, SIP))),
            get(HTTPS, document(redirectTo("https://two.fabrikam.test/"))),
            get("https://two.fabrikam.test/", document(user(AccessLocation.EXTERNAL, SIP)))
        };
        rows.add(both(
                "both legs, different web services",
                twoLegs,
                "PROMPT",
                "perhaps one.fabrikam.test WEB_SERVICES",
                "perhaps two.fabrikam.test WEB_SERVICES"));
        rows.add(both(
                "both legs, and what comes later is not known",
                with(
                        twoLegs,
                        get("https://one.fabrikam.test/", document(userAt("/user"))),
                        get("https://one.fabrikam.test/user", status(401)),
                        get("https://two.fabrikam.test/", document(userAt("/user"))),
                        get("https://two.fabrikam.test/user", status(401))),
                "PROMPT",
                "perhaps one.fabrikam.test WEB_SERVICES",
                "perhaps two.fabrikam.test WEB_SERVICES",
                "also AUTHENTICATION_REQUIRED",
                "also AUTHENTICATION_REQUIRED"));
        rows.add(both(
                "one leg at its web services, the other at its SIP server",
                facts(
                        get(HTTP, document(redirectTo("https://one.fabrikam.test/"))),
                        get("https://one.fabrikam.test/", document(user(AccessLocation.EXTERNAL, SIP))),
                        get(HTTPS, document(user(AccessLocation.EXTERNAL, "sip.litware.test")))),
                "PROMPT",
                "perhaps one.fabrikam.test WEB_SERVICES",
                "perhaps sip.litware.test SIP_SERVER"));
        rows.add(both(
                "one leg at its web services, the other nowhere",
                facts(
                        get(HTTP, document(redirectTo("https://one.fabrikam.test/"))),
                        get("https://one.fabrikam.test/", document(user(AccessLocation.EXTERNAL, SIP))),
                        get(HTTPS, document(user(AccessLocation.EXTERNAL, SIP)))),
                "MAY_PROMPT",
                "perhaps one.fabrikam.test WEB_SERVICES"));
        rows.add(both(
                "the same server on both legs, at different stages",
                facts(
                        get(HTTP, document(redirectTo("https://one.fabrikam.test/"))),
                        get("https://one.fabrikam.test/", document(user(AccessLocation.EXTERNAL, SIP))),
                        get(HTTPS, document(user(AccessLocation.EXTERNAL, "one.fabrikam.test")))),
                "PROMPT",
                "asks one.fabrikam.test WEB_SERVICES"));
        return rows.build();
    }

    /** Hosts in answers that are no host names: followed and judged, and in no domain. */
    static Stream<Row> otherHosts() {
        Stream.Builder<Row> rows = Stream.builder();
        for (String host : List.of(
                "192.0.2.7",
                "[2001:db8::7]",
                "web_ext.fabrikam.test",
                "web_ext.contoso.test",
                "web._tcp.contoso.test")) {
            String shown = host.replaceAll("[\\[\\]]", "");
            Fact[] name = host.contains("_") ? facts(new Fact.Addresses(host, List.of("192.0.2.7"))) : facts();
            rows.add(both(
                    "a User link to " + host,
                    with(
                            name,
                            get(HTTPS, document(userAt("https://" + host + "/user"))),
                            get("https://" + host + "/user", document(user(AccessLocation.EXTERNAL, SIP)))),
                    "PROMPT",
                    "asks " + shown + " WEB_SERVICES"));
            rows.add(both(
                    "a 3xx to " + host,
                    with(
                            name,
                            get(
                                    HTTPS,
                                    seeOther(
                                            302,
                                            "https://" + (host.contains("contoso") ? "a_b.litware.test" : host)
                                                    + "/"))),
                    "SIGN_IN_FAILS",
                    "also NO_SERVER_FOUND",
                    "also FOREIGN_REDIRECT"));
        }
        for (String none :
                List.of("", "web..fabrikam.test", "*.fabrikam.test", "256.0.2.1", "[2001:db8::g]", "-_-.test")) {
            rows.add(both(
                    "a link to no host: " + none,
                    facts(get(HTTPS, document(userAt("https://" + none + "/user")))),
                    "SIGN_IN_FAILS",
                    "also NO_SERVER_FOUND",
                    "also TARGET_REFUSED"));
        }
        return rows.build();
    }

    @ParameterizedTest
    @MethodSource({"temporary", "hostRecords", "unreachable", "alternatives", "otherHosts"})
    void seen_from_one_machine(Row row) {
        check(row.seen(), Planned.world(row.facts()));
    }

    @ParameterizedTest
    @MethodSource({"temporary", "hostRecords", "unreachable", "alternatives", "otherHosts"})
    void stated_by_a_plan(Row row) {
        check(row.stated(), Planned.stated(row.facts()));
    }

    /** And a recording of the world says the same, byte for byte, as does the world with its facts in another order. */
    private static void check(List<String> expected, Network world) {
        RecordingNetwork recorder = RecordingNetwork.over(world);
        Prediction prediction = LyncDiscover.on(recorder).predict(ALICE);
        assertEquals(expected, Outcome.of(prediction), prediction::explain);
        Network replay = recorder.recording(Recording.About.NOTHING).replay();
        assertEquals(text(prediction), text(LyncDiscover.on(replay).predict(ALICE)));
    }

    @ParameterizedTest
    @MethodSource({"temporary", "hostRecords", "unreachable", "alternatives"})
    void the_order_of_facts_means_nothing(Row row) {
        List<Fact> facts = new ArrayList<>(List.of(row.facts()));
        String expected = text(LyncDiscover.on(Planned.stated(row.facts())).predict(ALICE));
        if (row.rule().contains("what comes later")) {
            return; // its facts replace each other
        }
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(facts, new Random(seed));
            Network world = Planned.stated(facts.toArray(Fact[]::new));
            assertEquals(expected, text(LyncDiscover.on(world).predict(ALICE)));
        }
    }

    private static String text(Prediction prediction) {
        return JsonReport.of(List.of(prediction)) + prediction.explain();
    }
}
