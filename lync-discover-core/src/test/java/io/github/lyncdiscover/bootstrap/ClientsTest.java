package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In what the built-in clients differ. */
class ClientsTest {
    private static final Fact[] OUTSIDE = naming("sip.fabrikam.test");
    private static final Fact[] PERHAPS =
            with(naming("sip.fabrikam.test"), sipServer("sip.fabrikam.test", refused()), reachable("sip.contoso.test"));
    private static final Fact EDGE = srv("_sip._tls.contoso.test", 0, 0, 443, "edge.fabrikam.test");

    @ParameterizedTest
    @ValueSource(strings = {"lync-2013", "sfb-2015", "sfb-2016", "lync-mobile", "lync-store-app", "sfb-mac"})
    void most_clients_show_the_dialog(String client) {
        assertOutcome(predict(client, OUTSIDE), "PROMPT", "asks sip.fabrikam.test SIP_SERVER");
    }

    @Test
    void a_room_system_shows_it_where_nobody_sees_it() {
        Prediction prediction = predict("lync-room", OUTSIDE);
        assertOutcome(prediction, "PROMPT", "asks sip.fabrikam.test SIP_SERVER", "also PROMPT_HIDDEN");
        assertEquals(
                prediction.prompts().get(0).steps(),
                prediction.findings().get(0).steps());
        assertTells(prediction, FindingCode.PROMPT_HIDDEN, "comes up behind", "sign-in stops there");
        Prediction perhaps = predict("lync-room", PERHAPS);
        assertOutcome(
                perhaps,
                "MAY_PROMPT",
                "perhaps sip.fabrikam.test SIP_SERVER",
                "also PROMPT_HIDDEN",
                "also SIP_SERVER_UNREACHABLE");
        assertTells(perhaps, FindingCode.PROMPT_HIDDEN, "would come up behind", "refused the connection from here");
        Prediction exchange = on(naming("sip.contoso.test"))
                .as(client("lync-room"))
                .withExchange(new DomainName("mail.fabrikam.test"))
                .predict(ALICE);
        assertOutcome(exchange, "PROMPT", "asks mail.fabrikam.test EXCHANGE", "also PROMPT_HIDDEN");
        assertFalse(exchange.findings().get(0).message().contains("sign-in stops"));
    }

    @Test
    void a_surface_hub_fails_where_others_ask() {
        assertOutcome(predict("surface-hub", OUTSIDE), "SIGN_IN_FAILS", "also UNTRUSTED_SERVER_NOT_USED");
        Prediction perhaps = predict("surface-hub", PERHAPS);
        assertOutcome(perhaps, "CANNOT_TELL", "also UNTRUSTED_SERVER_NOT_USED", "also SIP_SERVER_UNREACHABLE");
        assertTells(
                perhaps,
                FindingCode.UNTRUSTED_SERVER_NOT_USED,
                "sip.fabrikam.test",
                "sign-in fails",
                "refused the connection from here");
        assertOutcome(predict("surface-hub", naming("sip.contoso.test")), "NO_PROMPT");
    }

    @Test
    void a_surface_hub_signs_in_without_its_calendar_when_exchange_lies_outside() {
        Prediction prediction = on(naming("sip.contoso.test"))
                .as(client("surface-hub"))
                .withExchange(new DomainName("mail.fabrikam.test"))
                .predict(ALICE);
        assertOutcome(prediction, "NO_PROMPT", "also EXCHANGE_NOT_USED");
        assertTells(prediction, FindingCode.EXCHANGE_NOT_USED, "mail.fabrikam.test", "signs in", "calendar fails");
    }

    @Test
    void a_surface_hub_that_cannot_sign_in_does_not_ask_exchange() {
        assertOutcome(
                on(OUTSIDE)
                        .as(client("surface-hub"))
                        .withExchange(new DomainName("mail.fabrikam.test"))
                        .predict(ALICE),
                "SIGN_IN_FAILS",
                "also UNTRUSTED_SERVER_NOT_USED");
        Prediction perhaps = on(PERHAPS)
                .as(client("surface-hub"))
                .withExchange(new DomainName("mail.fabrikam.test"))
                .predict(ALICE);
        assertOutcome(
                perhaps,
                "CANNOT_TELL",
                "also UNTRUSTED_SERVER_NOT_USED",
                "also SIP_SERVER_UNREACHABLE",
                "also EXCHANGE_NOT_USED");
        assertTells(perhaps, FindingCode.EXCHANGE_NOT_USED, "mail.fabrikam.test", "an earlier answer is missing");
    }

    @Test
    void lync_2010_asks_no_lyncdiscover_and_one_more_srv_record() {
        Prediction prediction = predict(
                "lync-2010",
                with(
                        naming("sip.litware.test"),
                        srv("_sipinternal._tcp.contoso.test", 0, 0, 5061, "pool.fabrikam.test"),
                        EDGE));
        assertOutcome(prediction, "PROMPT", "asks pool.fabrikam.test SRV_TARGET");
        assertEquals(
                List.of(
                        "lyncdiscoverinternal.contoso.test: Lync 2010 does not use lyncdiscover",
                        "lyncdiscover.contoso.test: Lync 2010 does not use lyncdiscover"),
                Outcome.skipped(prediction).subList(0, 2));
        assertEquals(List.of(), prediction.legs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"communicator", "lync-phone"})
    void strict_clients_pass_over_servers_outside_without_a_word(String client) {
        Prediction prediction = predict(client, EDGE, srv("_sip._tls.contoso.test", 1, 0, 443, "edge.contoso.test"));
        assertOutcome(prediction, "NO_PROMPT", "also SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED");
        assertOutcome(
                predict(client, EDGE),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED");
        assertTrue(Outcome.skipped(prediction).stream().anyMatch(skip -> skip.startsWith("edge.fabrikam.test: ")));
        Prediction exchange = on(srv("_sip._tls.contoso.test", 0, 0, 443, "edge.contoso.test"))
                .as(client(client))
                .withExchange(new DomainName("mail.fabrikam.test"))
                .predict(ALICE);
        assertOutcome(exchange, "NO_PROMPT");
        assertTrue(Outcome.skipped(exchange)
                .get(Outcome.skipped(exchange).size() - 1)
                .startsWith("mail.fabrikam.test: "));
    }

    @Test
    void a_phone_tries_both_ports_of_every_host_record() {
        Prediction prediction = predict(
                "lync-phone",
                sipServer("sipinternal.contoso.test", refused()),
                reachable("sipinternal.contoso.test:443"));
        assertOutcome(prediction, "NO_PROMPT", "also SIP_SERVER_UNREACHABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lync-mobile", "lync-store-app"})
    void mobile_clients_have_no_fallback(String client) {
        Prediction prediction = predict(client, EDGE, reachable("sip.contoso.test"));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND");
        assertTrue(Outcome.lookedUp(prediction).stream().allMatch(name -> name.startsWith("lyncdiscover")));
    }

    @Test
    void an_undocumented_default_list_leaves_a_server_of_the_documented_one_possible() {
        Fact[] online = naming("sipdir.online.lync.com");
        assertOutcome(predict("lync-2013", online), "NO_PROMPT");
        for (ClientProfile client : Clients.all()) {
            if (!client.get(io.github.lyncdiscover.client.Settings.DEFAULT_LIST).isEmpty()
                    || !client.get(io.github.lyncdiscover.client.Settings.USES_LYNCDISCOVER)) {
                continue;
            }
            Prediction prediction = on(online).as(client).predict(ALICE);
            Verdict expected = client.name().equals("surface-hub") ? Verdict.CANNOT_TELL : Verdict.MAY_PROMPT;
            assertEquals(expected, prediction.verdict(), client::name);
            assertTrue(prediction.has(FindingCode.DEFAULT_LIST_NOT_DOCUMENTED));
        }
        Prediction mac = predict("sfb-mac", online);
        assertOutcome(
                mac, "MAY_PROMPT", "perhaps sipdir.online.lync.com SIP_SERVER", "also DEFAULT_LIST_NOT_DOCUMENTED");
        assertEquals(
                Doubt.Kind.DEFAULTS_NOT_DOCUMENTED,
                mac.prompts().get(0).doubt().orElseThrow().kind());
        assertOutcome(
                on(online)
                        .as(client("sfb-mac"))
                        .trusting(TrustModelData.policy("contoso.test"))
                        .predict(ALICE),
                "PROMPT",
                "asks sipdir.online.lync.com SIP_SERVER");
    }

    @Test
    void a_client_tells_its_own_name_where_it_finds_no_server() {
        for (ClientProfile client : Clients.all()) {
            Prediction prediction = on().as(client).predict(ALICE);
            assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND");
            assertTrue(prediction.findings().get(0).message().contains(client.title()));
        }
        assertEquals(11, Clients.all().size());
    }

    @Test
    void redirects_to_web_services_are_judged_for_every_client_that_uses_lyncdiscover() {
        Fact[] web = {
            get(HTTPS, document(userAt("https://web.fabrikam.test/user"))),
            get("https://web.fabrikam.test/user", io.github.lyncdiscover.planned.Answers.status(404))
        };
        assertOutcome(
                predict("sfb-2016", web),
                "PROMPT",
                "asks web.fabrikam.test WEB_SERVICES",
                "also NO_SERVER_FOUND",
                "also HTTP_STATUS");
        assertOutcome(
                predict("surface-hub", web),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also UNTRUSTED_SERVER_NOT_USED",
                "also HTTP_STATUS");
    }

    private static Prediction predict(String client, Fact... facts) {
        return on(facts).as(client(client)).predict(ALICE);
    }

    private static ClientProfile client(String name) {
        return Clients.named(name).orElseThrow();
    }
}
