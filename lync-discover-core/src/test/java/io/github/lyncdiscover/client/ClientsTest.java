package io.github.lyncdiscover.client;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.client.Settings.Dialog;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of each client, through the whole engine: where it looks, what it asks, what it passes over. */
final class ClientsTest {
    private static final String NAME = "lyncdiscover.contoso.test";
    private static final String OUTSIDE = "pool.fabrikam.test";
    private static final DomainName EXCHANGE_OUTSIDE = new DomainName("mail.fabrikam.test");

    /** Lyncdiscover over HTTPS alone, web services inside the SIP domain. */
    private static List<Fact> lyncdiscover(String web, String sipServer) {
        return List.of(
                address(NAME, "192.0.2.1"),
                get("https://" + NAME + "/", document(userAt("https://" + web + "/user"))),
                get("http://" + NAME + "/", refused()),
                address(web, "192.0.2.2"),
                get("https://" + web + "/user", document(user(AccessLocation.EXTERNAL, sipServer))));
    }

    private static Prediction predict(String client, List<Fact> facts) {
        return predictor(client, facts).predict("alice@contoso.test");
    }

    private static LyncDiscover predictor(String client, List<Fact> facts) {
        return LyncDiscover.on(PlannedNetwork.of(facts))
                .as(Clients.named(client).orElseThrow());
    }

    private static List<String> prompts(Prediction prediction) {
        return prediction.prompts().stream()
                .map(prompt -> prompt.certainty() + " " + prompt.server())
                .toList();
    }

    private static List<String> lookups(Prediction prediction) {
        return prediction.steps().stream()
                .filter(Step.Lookup.class::isInstance)
                .map(step -> ((Step.Lookup) step).question().name())
                .distinct()
                .toList();
    }

    private static void assertPrompts(Prediction prediction, Verdict verdict, String... prompts) {
        assertEquals(verdict, prediction.verdict(), prediction::explain);
        assertEquals(List.of(prompts), prompts(prediction), prediction::explain);
    }

    @Test
    void lync_2013_is_the_default() {
        Prediction prediction = LyncDiscover.on(PlannedNetwork.of()).predict("alice@contoso.test");
        assertEquals(Clients.LYNC_2013, prediction.client());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lync-2013", "sfb-2015", "sfb-2016", "sfb-mac", "lync-mobile", "lync-store-app"})
    void clients_of_2013_and_later_ask_about_the_server_that_lyncdiscover_names(String client) {
        assertPrompts(predict(client, lyncdiscover("web.contoso.test", OUTSIDE)), Verdict.PROMPT, "CERTAIN " + OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lync-2013", "sfb-2015", "sfb-2016", "sfb-mac"})
    void clients_of_2013_and_later_ask_for_two_srv_records_and_three_hosts(String client) {
        assertEquals(
                List.of(
                        "lyncdiscoverinternal.contoso.test",
                        "lyncdiscover.contoso.test",
                        "_sipinternaltls._tcp.contoso.test",
                        "_sip._tls.contoso.test",
                        "sipinternal.contoso.test",
                        "sip.contoso.test",
                        "sipexternal.contoso.test"),
                lookups(predict(client, List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "lync-2010, _sipinternaltls._tcp _sipinternal._tcp _sip._tls",
        "communicator, _sipinternaltls._tcp _sipinternal._tcp _sip._tls",
        "lync-phone, _sipinternaltls._tcp _sip._tls _sipinternal._tcp"
    })
    void older_clients_ask_for_three_srv_records_and_never_for_lyncdiscover(String client, String services) {
        List<String> expected = Stream.concat(
                        Stream.of(services.split(" ")), Stream.of("sipinternal", "sip", "sipexternal"))
                .map(label -> label + ".contoso.test")
                .toList();
        assertEquals(expected, lookups(predict(client, lyncdiscover("web.contoso.test", "sip.contoso.test"))));
    }

    @Test
    void lync_2010_alone_finds_a_server_by_sipinternal_tcp() {
        List<Fact> facts = List.of(srv("_sipinternal._tcp.contoso.test", 0, 0, 5061, OUTSIDE));
        assertPrompts(predict("lync-2010", facts), Verdict.PROMPT, "CERTAIN " + OUTSIDE);
        assertPrompts(predict("lync-2013", facts), Verdict.SIGN_IN_FAILS);
    }

    @Test
    void lync_2010_does_not_hear_of_a_server_that_only_lyncdiscover_names() {
        List<Fact> facts = lyncdiscover("web.fabrikam.test", OUTSIDE);
        assertPrompts(predict("lync-2010", facts), Verdict.SIGN_IN_FAILS);
        assertPrompts(predict("lync-2013", facts), Verdict.PROMPT, "CERTAIN web.fabrikam.test", "CERTAIN " + OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"communicator", "lync-phone"})
    void strict_naming_passes_over_a_target_outside_without_a_dialog(String client) {
        Prediction prediction = predict(client, List.of(srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, OUTSIDE)));
        assertPrompts(prediction, Verdict.SIGN_IN_FAILS);
        assertTrue(prediction.has(FindingCode.SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED), prediction::explain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"communicator", "lync-phone"})
    void strict_naming_goes_on_to_the_next_record(String client) {
        List<Fact> facts = List.of(
                srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, OUTSIDE),
                srv("_sip._tls.contoso.test", 0, 0, 5061, "sip.emea.contoso.test"));
        assertPrompts(predict(client, facts), Verdict.NO_PROMPT);
        List<Fact> host = List.of(
                srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, OUTSIDE),
                address("sip.contoso.test", "192.0.2.1"));
        assertPrompts(predict(client, host), Verdict.NO_PROMPT);
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.test, NO_PROMPT",
        "sip.contoso.test, NO_PROMPT",
        "pool.emea.contoso.test, NO_PROMPT",
        "evilcontoso.test, SIGN_IN_FAILS",
        "sip.test, SIGN_IN_FAILS"
    })
    void strict_naming_goes_by_suffix_in_whole_labels(String target, Verdict verdict) {
        List<Fact> facts = List.of(srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, target));
        assertPrompts(predict("communicator", facts), verdict);
        assertPrompts(predict("lync-phone", facts), verdict);
    }

    @Test
    void a_surface_hub_fails_to_sign_in_where_others_get_a_certain_prompt() {
        for (List<Fact> facts :
                List.of(lyncdiscover("web.contoso.test", OUTSIDE), lyncdiscover(OUTSIDE, "sip.contoso.test"))) {
            Prediction prediction = predict("surface-hub", facts);
            assertPrompts(prediction, Verdict.SIGN_IN_FAILS);
            assertTrue(prediction.has(FindingCode.UNTRUSTED_SERVER_NOT_USED), prediction::explain);
            assertPrompts(predict("lync-2013", facts), Verdict.PROMPT, "CERTAIN " + OUTSIDE);
        }
    }

    @Test
    void a_surface_hub_cannot_be_told_of_where_others_get_a_possible_prompt() {
        List<Fact> facts = List.of(
                srv("_sip._tls.contoso.test", 0, 0, 5061, OUTSIDE),
                srv("_sip._tls.contoso.test", 0, 0, 5061, "sip.contoso.test"));
        Prediction prediction = predict("surface-hub", facts);
        assertPrompts(prediction, Verdict.CANNOT_TELL);
        assertTrue(prediction.has(FindingCode.UNTRUSTED_SERVER_NOT_USED), prediction::explain);
        assertPrompts(predict("lync-2013", facts), Verdict.MAY_PROMPT, "POSSIBLE " + OUTSIDE);
    }

    @Test
    void a_surface_hub_signs_in_past_an_exchange_host_outside_and_its_calendar_fails() {
        Prediction prediction = predictor("surface-hub", lyncdiscover("web.contoso.test", "sip.contoso.test"))
                .withExchange(EXCHANGE_OUTSIDE)
                .predict("room@contoso.test");
        assertPrompts(prediction, Verdict.NO_PROMPT);
        assertTrue(prediction.has(FindingCode.EXCHANGE_NOT_USED), prediction::explain);
        assertFalse(prediction.has(FindingCode.UNTRUSTED_SERVER_NOT_USED), prediction::explain);
    }

    @Test
    void a_surface_hub_that_fails_to_sign_in_never_comes_to_exchange() {
        Prediction prediction = predictor("surface-hub", lyncdiscover("web.contoso.test", OUTSIDE))
                .withExchange(EXCHANGE_OUTSIDE)
                .predict("room@contoso.test");
        assertPrompts(prediction, Verdict.SIGN_IN_FAILS);
        assertFalse(prediction.has(FindingCode.EXCHANGE_NOT_USED), prediction::explain);
    }

    @Test
    void a_room_system_prompts_where_nobody_can_click() {
        Prediction prediction = predict("lync-room", lyncdiscover("web.contoso.test", OUTSIDE));
        assertPrompts(prediction, Verdict.PROMPT, "CERTAIN " + OUTSIDE);
        assertTrue(prediction.has(FindingCode.PROMPT_HIDDEN), prediction::explain);
        Prediction silent = predict("lync-room", lyncdiscover("web.contoso.test", "sip.contoso.test"));
        assertPrompts(silent, Verdict.NO_PROMPT);
        assertFalse(silent.has(FindingCode.PROMPT_HIDDEN), silent::explain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lync-mobile", "lync-store-app"})
    void mobile_clients_ask_for_neither_srv_nor_host_records(String client) {
        Prediction prediction = predict(
                client,
                List.of(
                        srv("_sip._tls.contoso.test", 0, 0, 5061, "sip.contoso.test"),
                        address("sip.contoso.test", "192.0.2.1")));
        assertPrompts(prediction, Verdict.SIGN_IN_FAILS);
        assertEquals(List.of("lyncdiscoverinternal.contoso.test", "lyncdiscover.contoso.test"), lookups(prediction));
    }

    @ParameterizedTest
    @CsvSource({
        "lync-room, MAY_PROMPT",
        "lync-mobile, MAY_PROMPT",
        "lync-store-app, MAY_PROMPT",
        "sfb-mac, MAY_PROMPT",
        "surface-hub, CANNOT_TELL",
        "lync-2010, MAY_PROMPT"
    })
    void a_server_of_the_documented_defaults_may_prompt_where_the_list_is_not_documented(
            String client, Verdict verdict) {
        List<Fact> facts = new java.util.ArrayList<>(lyncdiscover("web.contoso.test", "sipdir.online.lync.com"));
        facts.add(srv("_sip._tls.contoso.test", 0, 0, 5061, "sipdir.online.lync.com"));
        Prediction prediction = predict(client, facts);
        if (verdict == Verdict.MAY_PROMPT) {
            assertPrompts(prediction, verdict, Certainty.POSSIBLE + " sipdir.online.lync.com");
        } else {
            assertPrompts(prediction, verdict);
        }
        assertTrue(prediction.has(FindingCode.DEFAULT_LIST_NOT_DOCUMENTED), prediction::explain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lync-2013", "sfb-2015", "sfb-2016"})
    void a_server_of_the_documented_defaults_is_trusted_where_the_list_is_documented(String client) {
        Prediction prediction = predict(client, lyncdiscover("web.contoso.test", "sipdir.online.lync.com"));
        assertPrompts(prediction, Verdict.NO_PROMPT);
        assertEquals(List.of(), prediction.findings(), prediction::explain);
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
        assertPrompts(prediction, Verdict.SIGN_IN_FAILS);
        assertEquals(List.of("_sip._ours.contoso.test"), lookups(prediction));
        assertEquals("our-room", prediction.client().name());
    }
}
