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
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.Optional;
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
    @ValueSource(strings = {"lync-2013", "sfb-2015", "sfb-2016", "lync-store-app", "sfb-mac"})
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
                .with(scenario -> scenario.exchangeHost(new DomainName("mail.fabrikam.test")))
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
                .with(scenario -> scenario.exchangeHost(new DomainName("mail.fabrikam.test")))
                .predict(ALICE);
        assertOutcome(prediction, "NO_PROMPT", "also EXCHANGE_NOT_USED");
        assertTells(prediction, FindingCode.EXCHANGE_NOT_USED, "mail.fabrikam.test", "signs in", "calendar fails");
    }

    @Test
    void a_surface_hub_that_cannot_sign_in_does_not_ask_exchange() {
        assertOutcome(
                on(OUTSIDE)
                        .as(client("surface-hub"))
                        .with(scenario -> scenario.exchangeHost(new DomainName("mail.fabrikam.test")))
                        .predict(ALICE),
                "SIGN_IN_FAILS",
                "also UNTRUSTED_SERVER_NOT_USED");
        Prediction perhaps = on(PERHAPS)
                .as(client("surface-hub"))
                .with(scenario -> scenario.exchangeHost(new DomainName("mail.fabrikam.test")))
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
                .with(scenario -> scenario.exchangeHost(new DomainName("mail.fabrikam.test")))
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
        Fact[] exchange = naming("sip.outlook.com");
        assertOutcome(predict("lync-2013", exchange), "NO_PROMPT");
        for (String client : List.of("lync-store-app", "sfb-mac")) {
            Prediction prediction = predict(client, exchange);
            assertOutcome(
                    prediction, "MAY_PROMPT", "perhaps sip.outlook.com SIP_SERVER", "also DEFAULT_LIST_NOT_DOCUMENTED");
            assertEquals(
                    Doubt.Kind.DEFAULTS_NOT_DOCUMENTED,
                    prediction.prompts().get(0).doubt().orElseThrow().kind());
        }
        assertEquals(Verdict.CANNOT_TELL, predict("surface-hub", exchange).verdict());
    }

    @Test
    void a_list_replaces_the_undocumented_defaults_and_on_the_mac_it_adds_to_them() {
        Fact[] exchange = naming("sip.outlook.com");
        TrustModelData list = TrustModelData.policy("contoso.test, fabrikam.test");
        assertOutcome(
                on(exchange).as(client("lync-room")).trusting(list).predict(ALICE),
                "PROMPT",
                "asks sip.outlook.com SIP_SERVER",
                "also PROMPT_HIDDEN");
        assertOutcome(
                on(exchange).as(client("sfb-mac")).trusting(list).predict(ALICE),
                "MAY_PROMPT",
                "perhaps sip.outlook.com SIP_SERVER",
                "also DEFAULT_LIST_NOT_DOCUMENTED");
        assertOutcome(on(OUTSIDE).as(client("sfb-mac")).trusting(list).predict(ALICE), "NO_PROMPT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"surface-hub", "lync-store-app", "sfb-mac"})
    void hosts_of_online_are_trusted_and_that_is_shown_to_be_inferred(String client) {
        Prediction prediction = predict(client, naming("sipdir.online.lync.com"));
        assertOutcome(prediction, "NO_PROMPT", "also ONLINE_HOSTS_TRUST_INFERRED");
        assertTells(
                prediction,
                FindingCode.ONLINE_HOSTS_TRUST_INFERRED,
                client(client).title(),
                "lync.com",
                "inferred");
        Prediction listed =
                on(naming("sipdir.online.lync.com")).as(client("lync-room")).predict(ALICE);
        assertFalse(listed.has(FindingCode.ONLINE_HOSTS_TRUST_INFERRED));
    }

    private static Fact[] mobile(AutodiscoverDocument user, Fact... more) {
        return with(
                new Fact[] {
                    get(HTTPS, document(userAt("https://web.contoso.test/user"))),
                    get("https://web.contoso.test/user", document(user))
                },
                more);
    }

    private static AutodiscoverDocument services(String external) {
        return Documents.withWebServices(
                Documents.user(AccessLocation.INTERNAL, "pool.fabrikam.test", "sip.fabrikam.test"),
                Optional.of(new DomainName("webint.fabrikam.test")),
                external.isEmpty() ? Optional.empty() : Optional.of(new DomainName(external)));
    }

    @Test
    void a_mobile_client_signs_in_to_the_external_web_services_and_meets_no_sip_server() {
        assertOutcome(
                predict("lync-mobile", mobile(services("webext.contoso.test"), reachable("webext.contoso.test"))),
                "NO_PROMPT");
        Fact[] outside = mobile(services("webext.fabrikam.test"), reachable("webext.fabrikam.test"));
        Prediction perhaps = predict("lync-mobile", outside);
        assertOutcome(perhaps, "MAY_PROMPT", "perhaps webext.fabrikam.test WEB_SERVICES");
        assertEquals(
                Doubt.Kind.DIALOG_NOT_DOCUMENTED,
                perhaps.prompts().get(0).doubt().orElseThrow().kind());
        assertTrue(perhaps.steps().stream()
                .noneMatch(step -> step instanceof Step.Judge judge && judge.stage() == Stage.SIP_SERVER));
        assertEquals(Optional.empty(), perhaps.prompts().get(0).remedy());
        assertOutcome(
                on(outside)
                        .as(client("lync-mobile"))
                        .trusting(TrustModelData.policy("fabrikam.test"))
                        .predict(ALICE),
                "MAY_PROMPT",
                "perhaps webext.fabrikam.test WEB_SERVICES",
                "also TRUST_MODEL_DATA_OF_OTHER_CLIENT");
    }

    @Test
    void a_mobile_client_without_external_web_services_does_not_sign_in() {
        assertOutcome(
                predict("lync-mobile", mobile(services(""))),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also NO_EXTERNAL_WEB_SERVICES");
        assertOutcome(predict("lync-mobile", OUTSIDE), "CANNOT_TELL", "also WEB_SERVICES_NOT_KNOWN");
        assertOutcome(
                predict(
                        "lync-mobile",
                        get(HTTPS, document(userAt("https://web.contoso.test/user"))),
                        get("https://web.contoso.test/user", io.github.lyncdiscover.planned.Answers.status(401))),
                "CANNOT_TELL",
                "also AUTHENTICATION_REQUIRED");
    }

    @Test
    void redirects_of_a_mobile_client_are_only_possible() {
        assertOutcome(
                predict(
                        "lync-mobile",
                        get(HTTPS, document(userAt("https://web.fabrikam.test/user"))),
                        get("https://web.fabrikam.test/user", document(services("webext.contoso.test"))),
                        reachable("webext.contoso.test")),
                "MAY_PROMPT",
                "perhaps web.fabrikam.test WEB_SERVICES");
    }

    @Test
    void both_names_in_one_place_are_a_finding_for_the_mac_alone() {
        Fact[] both = with(naming("sip.contoso.test"), address("lyncdiscoverinternal.contoso.test", "192.0.2.9"));
        Prediction mac = predict("sfb-mac", both);
        assertEquals(Verdict.NO_PROMPT, mac.verdict(), mac::explain);
        assertTells(
                mac,
                FindingCode.BOTH_LYNCDISCOVER_NAMES_RESOLVE,
                "lyncdiscoverinternal.contoso.test",
                "lyncdiscover.contoso.test");
        assertFalse(predict("sfb-mac", naming("sip.contoso.test")).has(FindingCode.BOTH_LYNCDISCOVER_NAMES_RESOLVE));
        assertFalse(predict("lync-2013", both).has(FindingCode.BOTH_LYNCDISCOVER_NAMES_RESOLVE));
    }

    @Test
    void a_failed_handshake_of_discovery_reaches_users_of_mobile_clients() {
        Fact untrusted = get(HTTPS, io.github.lyncdiscover.planned.Answers.tlsFailed(TlsProblem.UNTRUSTED));
        assertTells(predict("lync-mobile", untrusted), FindingCode.TLS_UNTRUSTED, "Users see", "Can't verify");
        assertTells(
                predict("lync-2013", untrusted), FindingCode.TLS_UNTRUSTED, "what users see of this is not documented");
    }

    @Test
    void a_client_tells_its_own_name_where_it_finds_no_server() {
        for (ClientProfile client : Clients.all()) {
            Prediction prediction = on().as(client).predict(ALICE);
            if (client.get(Settings.USES_DHCP)) {
                assertOutcome(prediction, "CANNOT_TELL", "also DHCP_NOT_KNOWN");
            } else {
                assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND");
            }
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
