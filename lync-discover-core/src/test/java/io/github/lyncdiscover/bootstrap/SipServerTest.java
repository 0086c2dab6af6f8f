package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.server;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.refused;
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
import static io.github.lyncdiscover.planned.Facts.noRecords;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which SIP server a client takes from the User document, and what comes of it. */
class SipServerTest {
    private static final String UCWA_USER = """
            {"_links":{"self":{"href":"/user"},"applications":{"href":"https://web.contoso.test/ucwa/v1/applications"}}}""";

    @ParameterizedTest
    @CsvSource({"INTERNAL, inside", "EXTERNAL, outside"})
    void the_access_location_says_which_entry_counts(AccessLocation location, String asked) {
        Prediction prediction =
                predict(naming(document(user(location, "inside.fabrikam.test", "outside.fabrikam.test"))));
        assertOutcome(prediction, "PROMPT", "asks " + asked + ".fabrikam.test SIP_SERVER");
    }

    @Test
    void without_an_access_location_the_internal_entry_counts() {
        assertOutcome(
                predict(naming(document(absent("inside.fabrikam.test", "outside.fabrikam.test")))),
                "PROMPT",
                "asks inside.fabrikam.test SIP_SERVER");
    }

    @Test
    void without_an_access_location_and_an_internal_entry_the_external_one_counts() {
        AutodiscoverDocument document = user(Optional.empty(), Optional.empty(), entry("outside.fabrikam.test"));
        assertOutcome(predict(naming(document(document))), "PROMPT", "asks outside.fabrikam.test SIP_SERVER");
    }

    @Test
    void without_an_access_location_the_external_entry_counts_too_once_the_internal_one_is_shown_unreachable() {
        assertOutcome(
                predict(with(
                        naming(document(absent("inside.fabrikam.test", "outside.fabrikam.test"))),
                        noSuchName("inside.fabrikam.test"),
                        reachable("outside.fabrikam.test"))),
                "PROMPT",
                "perhaps inside.fabrikam.test SIP_SERVER",
                "asks outside.fabrikam.test SIP_SERVER",
                "also SIP_SERVER_UNREACHABLE");
    }

    @Test
    void a_server_after_one_that_did_not_answer_in_time_is_only_possible() {
        Prediction prediction = predict(with(
                naming(document(absent("inside.contoso.test", "outside.fabrikam.test"))),
                sipServer("inside.contoso.test", timedOut())));
        assertOutcome(prediction, "MAY_PROMPT", "perhaps outside.fabrikam.test SIP_SERVER", "also ANSWER_TIMED_OUT");
        assertEquals(
                Doubt.Kind.ANSWER_MISSING,
                prediction.prompts().get(0).doubt().orElseThrow().kind());
    }

    @Test
    void with_an_access_location_the_other_entry_never_counts() {
        Prediction prediction = predict(with(
                naming(document(user(AccessLocation.INTERNAL, "inside.contoso.test", "outside.fabrikam.test"))),
                noRecords("inside.contoso.test")));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also SIP_SERVER_UNREACHABLE");
    }

    @Test
    void a_document_without_an_entry_for_its_side_leads_to_the_fallback() {
        AutodiscoverDocument document =
                user(Optional.of(AccessLocation.EXTERNAL), entry("inside.contoso.test"), Optional.empty());
        Prediction prediction = predict(with(naming(document(document)), reachable("sip.contoso.test")));
        assertOutcome(prediction, "NO_PROMPT", "also NO_SIP_ENTRY");
        assertTells(prediction, FindingCode.NO_SIP_ENTRY, "clients outside (AccessLocation External)");
        AutodiscoverDocument inside =
                user(Optional.of(AccessLocation.INTERNAL), Optional.empty(), entry("outside.contoso.test"));
        assertTells(
                predict(naming(document(inside))),
                FindingCode.NO_SIP_ENTRY,
                "clients inside (AccessLocation Internal)");
        AutodiscoverDocument nothing = user(Optional.empty(), Optional.empty(), Optional.empty());
        assertOutcome(predict(naming(document(nothing))), "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also NO_SIP_ENTRY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"192.0.2.1 | 5061", "sip_1.fabrikam.test | 5061", "'' | 5061", "*.fabrikam.test | 5061"})
    void an_entry_that_is_no_host_name_is_unusable(String fqdn, String port) {
        Optional<SipAccess> entry = Optional.of(new SipAccess(fqdn, port));
        Prediction prediction =
                predict(naming(document(user(Optional.of(AccessLocation.INTERNAL), entry, Optional.empty()))));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also SIP_ENTRY_UNUSABLE");
        Prediction next = predict(naming(document(user(Optional.empty(), entry, entry("outside.fabrikam.test")))));
        assertOutcome(next, "PROMPT", "asks outside.fabrikam.test SIP_SERVER", "also SIP_ENTRY_UNUSABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "https"})
    void an_entry_without_a_port_is_judged_by_its_name(String port) {
        Optional<SipAccess> entry = Optional.of(new SipAccess("sip.fabrikam.test", port));
        assertOutcome(
                predict(naming(document(user(Optional.of(AccessLocation.INTERNAL), entry, Optional.empty())))),
                "PROMPT",
                "asks sip.fabrikam.test SIP_SERVER");
    }

    @Test
    void blanks_case_and_a_trailing_dot_of_an_entry_mean_nothing() {
        Optional<SipAccess> entry = Optional.of(new SipAccess(" SIP.Contoso.TEST. ", " 443 "));
        Prediction prediction = predict(with(
                naming(document(user(Optional.of(AccessLocation.INTERNAL), entry, Optional.empty()))),
                reachable("sip.contoso.test:443")));
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(List.of("sip.contoso.test:443 CONNECTED"), Outcome.handshakes(prediction));
    }

    @Test
    void a_server_that_is_only_named_counts_as_reachable_and_is_not_looked_up() {
        Prediction prediction = predict(naming("sip.fabrikam.test"));
        assertOutcome(prediction, "PROMPT", "asks sip.fabrikam.test SIP_SERVER");
        assertEquals(List.of(), Outcome.handshakes(prediction));
        assertTrue(Outcome.lookedUp(prediction).stream().noneMatch(name -> name.contains("fabrikam")));
    }

    @Test
    void a_ucwa_document_names_no_sip_server() {
        assertOutcome(
                predict(naming(body("application/json", UCWA_USER))), "CANNOT_TELL", "also UCWA_NAMES_NO_SIP_SERVER");
        assertOutcome(
                predict(naming(body(
                        "application/xml",
                        "<resource rel=\"user\" xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"/>"))),
                "CANNOT_TELL",
                "also UCWA_NAMES_NO_SIP_SERVER");
    }

    @Test
    void how_json_names_a_sip_server_is_not_known() {
        String json = "{\"AccessLocation\":\"External\",\"User\":{\"Links\":[]}}";
        assertOutcome(
                predict(naming(body("application/vnd.microsoft.rtc.autodiscover+json; v=1", json))),
                "CANNOT_TELL",
                "also JSON_NAMES_NO_SIP_SERVER");
    }

    @Test
    void a_supplied_sip_server_does_not_stand_in_for_a_document_that_names_none() {
        assertOutcome(
                on(naming(body("application/json", UCWA_USER)))
                        .with(scenario -> scenario.sipServer(server("sip.contoso.test")))
                        .predict(ALICE),
                "CANNOT_TELL",
                "also UCWA_NAMES_NO_SIP_SERVER");
    }

    @Test
    void a_demand_to_sign_in_leaves_the_sip_server_open_and_no_fallback_is_asked() {
        Prediction prediction = predict(with(naming(status(401)), reachable("sip.contoso.test")));
        assertOutcome(prediction, "CANNOT_TELL", "also AUTHENTICATION_REQUIRED");
        assertEquals(
                "_sip._tls.contoso.test: Autodiscover succeeded, though the SIP server it names is not known",
                Outcome.skipped(prediction).get(1));
        assertTrue(prediction.findings().get(0).message().contains("unless it is supplied"));
    }

    @Test
    void the_supplied_sip_server_stands_in_where_a_leg_ends_in_a_demand_to_sign_in() {
        assertOutcome(
                on(naming(status(401)))
                        .with(scenario -> scenario.sipServer(server("sip.contoso.test:443")))
                        .predict(ALICE),
                "NO_PROMPT");
    }

    @Test
    void the_supplied_sip_server_is_judged_like_any_other() {
        Prediction prediction = on(naming(status(401)))
                .with(scenario -> scenario.sipServer(server("sip.fabrikam.test")))
                .predict(ALICE);
        assertOutcome(prediction, "PROMPT", "asks sip.fabrikam.test SIP_SERVER");
        assertEquals(
                "sip.fabrikam.test SIP_SERVER NOT_TRUSTED",
                Outcome.judged(prediction).get(1));
    }

    @Test
    void the_supplied_sip_server_is_not_used_where_a_document_names_one() {
        assertOutcome(
                on(naming("sip.contoso.test"))
                        .with(scenario -> scenario.sipServer(server("sip.fabrikam.test")))
                        .predict(ALICE),
                "NO_PROMPT");
        assertOutcome(
                on().with(scenario -> scenario.sipServer(server("sip.contoso.test")))
                        .predict(ALICE),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND");
    }

    @Test
    void a_demand_to_sign_in_says_nothing_about_later_stages() {
        Fact[] world = {
            get(HTTP, document(redirectTo(HTTPS + "a"))),
            get(HTTPS + "a", document(userAt("/401"))),
            get(HTTPS + "401", status(401)),
            get(HTTPS, document(userAt("/user"))),
            get(HTTPS + "user", document(user(AccessLocation.EXTERNAL, "sip.fabrikam.test")))
        };
        assertOutcome(predict(world), "PROMPT", "asks sip.fabrikam.test SIP_SERVER");
        assertOutcome(
                on(world)
                        .with(scenario -> scenario.sipServer(server("sip.contoso.test")))
                        .predict(ALICE),
                "MAY_PROMPT",
                "perhaps sip.fabrikam.test SIP_SERVER");
    }

    @Test
    void two_legs_that_name_two_servers_make_both_possible() {
        Prediction prediction = predict(twoDocuments("one.fabrikam.test", "two.fabrikam.test"));
        assertOutcome(
                prediction, "PROMPT", "perhaps one.fabrikam.test SIP_SERVER", "perhaps two.fabrikam.test SIP_SERVER");
        assertEquals(
                Doubt.Kind.OTHER_LEG,
                prediction.prompts().get(0).doubt().orElseThrow().kind());
        assertOutcome(
                predict(twoDocuments("one.fabrikam.test", "one.fabrikam.test:443")),
                "PROMPT",
                "asks one.fabrikam.test SIP_SERVER");
    }

    @Test
    void a_server_that_one_leg_names_on_a_dead_port_is_only_possible() {
        assertOutcome(
                predict(with(
                        twoDocuments("one.fabrikam.test", "one.fabrikam.test:443"),
                        sipServer("one.fabrikam.test", refused()),
                        reachable("one.fabrikam.test:443"))),
                "MAY_PROMPT",
                "perhaps one.fabrikam.test SIP_SERVER",
                "also SIP_SERVER_UNREACHABLE");
    }

    @Test
    void an_unreachable_server_outside_is_possible_and_the_fallback_follows() {
        Prediction prediction = predict(with(
                naming("pool.fabrikam.test"),
                sipServer("pool.fabrikam.test", refused()),
                reachable("sip.contoso.test")));
        assertOutcome(prediction, "MAY_PROMPT", "perhaps pool.fabrikam.test SIP_SERVER", "also SIP_SERVER_UNREACHABLE");
        assertEquals(
                "pool.fabrikam.test refused the connection from here",
                prediction.prompts().get(0).reason().orElseThrow());
        assertEquals(
                List.of("pool.fabrikam.test:5061 CONNECTION_REFUSED", "sip.contoso.test:5061 CONNECTED"),
                Outcome.handshakes(prediction));
    }

    @Test
    void a_look_up_that_fails_decides_nothing() {
        for (Fact failing : List.of(nameServerFailure("pool.contoso.test"), noDnsAnswer("pool.contoso.test"))) {
            assertOutcome(
                    predict(with(naming("pool.contoso.test"), failing)), "NO_PROMPT", "also SIP_SERVER_NOT_RESOLVED");
            assertOutcome(
                    predict(with(naming("pool.contoso.test"), failing, reachable("pool.contoso.test"))),
                    "NO_PROMPT",
                    "also SIP_SERVER_NOT_RESOLVED");
        }
        Prediction prediction = predict(with(naming("pool.fabrikam.test"), nameServerFailure("pool.fabrikam.test")));
        assertOutcome(prediction, "PROMPT", "asks pool.fabrikam.test SIP_SERVER", "also SIP_SERVER_NOT_RESOLVED");
        assertTells(prediction, FindingCode.SIP_SERVER_NOT_RESOLVED, "looking up pool.fabrikam.test failed");
    }

    @Test
    void a_server_that_does_not_answer_is_an_answer_that_is_missing() {
        Prediction silent = predict(with(naming("pool.contoso.test"), sipServer("pool.contoso.test", timedOut())));
        assertOutcome(silent, "CANNOT_TELL", "also ANSWER_TIMED_OUT");
        assertTells(silent, FindingCode.ANSWER_TIMED_OUT, "pool.contoso.test did not answer from here in time");
    }

    @Test
    void a_server_without_an_address_is_shown_unreachable_though_nobody_connects() {
        Fact[] outside = with(
                naming(document(user(AccessLocation.EXTERNAL, "gone.fabrikam.test"))),
                address("sip.contoso.test", "192.0.2.1"));
        for (Fact none : List.of(noSuchName("gone.fabrikam.test"), noRecords("gone.fabrikam.test"))) {
            Prediction prediction = predict(with(outside, none));
            assertOutcome(
                    prediction,
                    "MAY_PROMPT",
                    "perhaps gone.fabrikam.test SIP_SERVER",
                    "also SIP_SERVER_UNREACHABLE",
                    "also HOST_RECORD_NOT_CONNECTED");
            assertEquals(List.of(), Outcome.handshakes(prediction));
            assertTrue(Outcome.lookedUp(prediction).contains("gone.fabrikam.test AAAA"));
        }
    }

    @Test
    void a_supplied_server_counts_as_reachable_whatever_its_look_up_says() {
        for (Fact any : List.of(
                noSuchName("sip.fabrikam.test"),
                noRecords("sip.fabrikam.test"),
                noDnsAnswer("sip.fabrikam.test"),
                nameServerFailure("sip.fabrikam.test"))) {
            Prediction prediction = on(with(naming(status(401)), any))
                    .with(scenario -> scenario.sipServer(server("sip.fabrikam.test")))
                    .predict(ALICE);
            assertOutcome(prediction, "PROMPT", "asks sip.fabrikam.test SIP_SERVER", "also SIP_SERVER_NOT_RESOLVED");
        }
        assertOutcome(
                on(with(naming(status(401)), address("sip.fabrikam.test", "192.0.2.1")))
                        .with(scenario -> scenario.sipServer(server("sip.fabrikam.test")))
                        .predict(ALICE),
                "PROMPT",
                "asks sip.fabrikam.test SIP_SERVER");
    }

    @Test
    void a_403_of_the_user_document_is_a_demand_to_sign_in_too() {
        Prediction prediction = predict(with(naming(status(403)), reachable("sip.contoso.test")));
        assertOutcome(prediction, "CANNOT_TELL", "also AUTHENTICATION_REQUIRED");
        assertOutcome(
                on(naming(status(403)))
                        .with(scenario -> scenario.sipServer(server("sip.fabrikam.test")))
                        .predict(ALICE),
                "PROMPT",
                "asks sip.fabrikam.test SIP_SERVER");
    }

    @ParameterizedTest
    @CsvSource({"NAME_MISMATCH, TLS_NAME_MISMATCH", "EXPIRED, TLS_EXPIRED", "HANDSHAKE_FAILED, TLS_HANDSHAKE_FAILED"})
    void a_server_whose_handshake_fails_brings_the_certificate_dialog_and_never_this_one(
            TlsProblem problem, FindingCode code) {
        Prediction prediction =
                predict(with(naming("pool.fabrikam.test"), sipServer("pool.fabrikam.test", tlsFailed(problem))));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also " + code);
        String seen = problem == TlsProblem.HANDSHAKE_FAILED
                ? "What users see is not documented"
                : "There was a problem verifying the certificate";
        assertTrue(prediction.findings().get(1).message().contains(seen));
    }

    @Test
    void a_chain_that_only_this_machine_does_not_trust_is_an_answer_that_is_missing() {
        Prediction prediction = predict(
                with(naming("pool.contoso.test"), sipServer("pool.contoso.test", tlsFailed(TlsProblem.UNTRUSTED))));
        assertOutcome(prediction, "CANNOT_TELL", "also UNTRUSTED_ON_THIS_MACHINE", "also TLS_UNTRUSTED");
        assertTrue(prediction.findings().get(0).message().contains("Users' machines may trust the certificate"));
    }

    private static Fact[] twoDocuments(String overHttp, String overHttps) {
        return new Fact[] {
            get(HTTP, document(redirectTo(HTTPS + "a"))),
            get(HTTPS + "a", document(user(AccessLocation.EXTERNAL, overHttp))),
            get(HTTPS, document(user(AccessLocation.EXTERNAL, overHttps)))
        };
    }

    private static AutodiscoverDocument absent(String internal, String external) {
        return user(Optional.empty(), entry(internal), entry(external));
    }

    private static Optional<SipAccess> entry(String fqdn) {
        return Optional.of(new SipAccess(fqdn, "5061"));
    }
}
