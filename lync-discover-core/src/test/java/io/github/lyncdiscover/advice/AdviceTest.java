package io.github.lyncdiscover.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.advice.AdviceAlternative.Way;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.report.text.AdviceText;
import io.github.lyncdiscover.report.text.Layout;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is advised for plans as administrators have them. */
final class AdviceTest {
    private static final String DEFAULTS = "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com";

    private static final MigrationPlan HOSTED = MigrationPlan.titled("hosted")
            .sipDomains("contoso.example", "fabrikam.example")
            .pools(Pool.enterprise("pool.hoster.example")
                    .internalWebServices("webint.hoster.example")
                    .externalWebServices("webext.hoster.example")
                    .accessEdge("access.hoster.example"));

    static AdviceAlternative the(Way way, Advice advice) {
        return advice.alternatives().stream()
                .filter(alternative -> alternative.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private static String value(AdviceAlternative alternative) {
        return alternative.variation().value().map(TrustModelData::text).orElse("");
    }

    private static MigrationPlan withoutDhcp(MigrationPlan plan) {
        Deployment deployment = plan.deployment();
        return plan.with(deployment.withSettings(deployment.settings().withDhcp(DhcpAnswer.NO_SERVER)));
    }

    @Test
    void a_client_that_asks_nobody_is_cured_by_its_own_list_alone() {
        Advice advice = Advisor.advise(withoutDhcp(HOSTED.as(Clients.SURFACE_HUB, Clients.LYNC_PHONE)));
        assertEquals(List.of(), advice.alternatives());
        assertEquals(8, advice.failing());
        AdvisedDeviceList hub = advice.ownLists().get(0);
        assertEquals(1, advice.ownLists().size(), "of the phone no list is known");
        assertEquals(Clients.SURFACE_HUB, hub.client());
        assertEquals(
                List.of("hoster.example"),
                hub.entries().stream().map(DomainName::text).toList());
        assertEquals(4, hub.failing());
        MigrationPlan named = HOSTED.as(Clients.SURFACE_HUB).trusting(TrustModelData.policy("hoster.example"));
        assertEquals(List.of(), Advisor.advise(named).ownLists());
        assertEquals(0, Advisor.advise(named).failing());
    }

    @Test
    void the_own_list_names_every_server_that_comes_to_light_and_keeps_what_it_names() {
        MigrationPlan plan = HOSTED.pools(Pool.enterprise("pool.hoster.example")
                        .internalWebServices("webint.other.example")
                        .externalWebServices("webext.third.example")
                        .accessEdge("access.fourth.example"))
                .as(Clients.SURFACE_HUB)
                .trusting(TrustModelData.policy("third.example"));
        AdvisedDeviceList hub = Advisor.advise(plan).ownLists().get(0);
        assertEquals(
                Set.of("hoster.example", "other.example", "fourth.example"),
                hub.entries().stream().map(DomainName::text).collect(Collectors.toSet()));
        assertEquals(4, hub.failing());
    }

    @Test
    void a_list_that_cures_nothing_is_not_advised() {
        MigrationPlan refused = HOSTED.sipDomains("contoso.example")
                .as(Clients.SURFACE_HUB)
                .from(Location.OUTSIDE)
                .laying(Location.OUTSIDE, Facts.sipServer("access.hoster.example:443", Answers.refused()));
        assertEquals(List.of(), Advisor.advise(refused).ownLists());
    }

    @Test
    void the_list_names_the_registrable_domain_once_and_keeps_the_defaults() {
        AdviceAlternative list = the(Way.TRUST_LIST, Advisor.advise(HOSTED));
        assertEquals(DEFAULTS + ", hoster.example", value(list));
        assertEquals(1, list.changes().size());
        assertTrue(list.silences());
    }

    @Test
    void the_shortest_list_leaves_out_the_defaults_that_no_sign_in_needs() {
        assertEquals("hoster.example", value(the(Way.SHORTEST_TRUST_LIST, Advisor.advise(HOSTED))));
        MigrationPlan hybrid = HOSTED.online(OnlineTenant.of(
                "webdir.online.lync.com", "webpool.lync.com", "sipdir.online.lync.com", "contoso.example"));
        assertEquals("lync.com, hoster.example", value(the(Way.SHORTEST_TRUST_LIST, Advisor.advise(hybrid))));
    }

    @Test
    void a_value_that_stands_is_changed_where_it_stands() {
        AdviceAlternative list = the(
                Way.TRUST_LIST,
                Advisor.advise(HOSTED.trusting(TrustModelData.userPolicy("*.hoster.example, partner.example"))));
        assertEquals(
                Optional.of(TrustModelData.userPolicy("partner.example, hoster.example")),
                list.variation().value());
    }

    @Test
    void doing_nothing_comes_last_and_does_not_silence() {
        List<AdviceAlternative> alternatives = Advisor.advise(HOSTED).alternatives();
        AdviceAlternative last = alternatives.get(alternatives.size() - 1);
        assertEquals(Way.TELL_USERS, last.way());
        assertFalse(last.silences());
        assertEquals(4, last.remaining().size());
    }

    @Test
    void where_nobody_is_asked_there_is_nothing_to_do() {
        assertEquals(
                List.of(),
                Advisor.advise(HOSTED.trusting(TrustModelData.policy("hoster.example")))
                        .alternatives());
    }

    @Test
    void with_one_sip_domain_names_are_an_alternative_but_not_on_standard_edition() {
        MigrationPlan one = HOSTED.sipDomains("contoso.example");
        AdviceAlternative names = the(Way.NAMES, Advisor.advise(one));
        assertTrue(names.silences());
        assertEquals(4, names.changes().size());
        MigrationPlan standard = one.pools(Pool.standard("fe.hoster.example"));
        assertTrue(Advisor.advise(standard).alternatives().stream().noneMatch(each -> each.way() == Way.NAMES));
        assertTrue(the(Way.OWN_POOLS, Advisor.advise(standard)).silences());
    }

    @Test
    void a_client_that_reads_no_list_is_not_silenced_by_one() {
        Advice advice = Advisor.advise(HOSTED.sipDomains("contoso.example").as(Clients.LYNC_2013, Clients.LYNC_MOBILE));
        AdviceAlternative list = the(Way.TRUST_LIST, advice);
        assertFalse(list.silences());
        assertEquals(List.of(Clients.LYNC_MOBILE), list.unreached());
        assertEquals(List.of(Clients.LYNC_MOBILE), list.remaining().get(0).clients());
        assertTrue(the(Way.NAMES, advice).silences());
        assertEquals(Way.NAMES, advice.alternatives().get(0).way());
    }

    @Test
    void a_public_suffix_is_never_trusted() {
        MigrationPlan plan = HOSTED.pools(Pool.enterprise("co.uk").internalWebServices("pool.contoso.co.uk"));
        AdviceAlternative list = the(Way.TRUST_LIST, Advisor.advise(plan));
        assertEquals(DEFAULTS + ", contoso.co.uk", value(list));
        assertEquals(
                List.of("co.uk"),
                list.remaining().stream().map(each -> each.server().text()).toList());
    }

    @Test
    void each_file_says_what_is_advised() {
        AdvisedList list = AdvisedList.of(Advisor.advise(HOSTED.as(Clients.LYNC_2013, Clients.SFB_2016)))
                .orElseThrow();
        TrustModelData policy = TrustModelData.policy(DEFAULTS + ", hoster.example");
        for (RemedyForm form : RemedyForm.values()) {
            TrustModelData value = form == RemedyForm.GPP ? TrustModelData.userPreference(policy.text()) : policy;
            assertEquals(List.of(value, value), values(form.read(list.write(form))), form::name);
        }
    }

    @Test
    void what_is_undone_is_what_the_plan_says_stands_today() {
        AdvisedList list = AdvisedList.of(
                        Advisor.advise(HOSTED.trusting(TrustModelData.userPolicy("*.hoster.example, partner.example"))))
                .orElseThrow();
        assertEquals(
                List.of(TrustModelData.userPolicy("*.hoster.example, partner.example")),
                values(RemedyForm.REG.read(list.undo(RemedyForm.REG))));
    }

    @Test
    void a_preference_is_not_written_where_a_policy_hides_it() {
        AdvisedList list = AdvisedList.of(Advisor.advise(HOSTED.trusting(TrustModelData.policy("partner.example"))))
                .orElseThrow();
        assertEquals(
                "a preference in HKCU has no effect where a computer policy sets TrustModelData: change the computer"
                        + " policy",
                assertThrows(IllegalArgumentException.class, () -> list.write(RemedyForm.GPP))
                        .getMessage());
    }

    @Test
    void a_value_too_long_for_the_policy_editor_is_a_preference_unless_a_policy_stands() {
        MigrationPlan many =
                HOSTED.pools(Pool.enterprise("pool.hoster.example").externalWebServices("webext.hoster.example"));
        String partners =
                IntStream.range(0, 60).mapToObj(i -> "partner" + i + ".example").collect(Collectors.joining(", "));
        Remedy preference = AdvisedList.of(Advisor.advise(many.trusting(TrustModelData.userPreference(partners))))
                .orElseThrow()
                .remedy();
        assertEquals(TrustModelData.Source.HKCU_PREFERENCE, preference.value().source());
        Remedy policy = AdvisedList.of(Advisor.advise(many.trusting(TrustModelData.policy(partners))))
                .orElseThrow()
                .remedy();
        assertEquals(TrustModelData.Source.HKLM_POLICY, policy.value().source());
        assertTrue(policy.warnings().get(0).contains("the policy editor takes 1023"), policy::toString);
    }

    @Test
    void devices_with_a_list_of_their_own_are_told_where_it_is_set() {
        Advice advice = Advisor.advise(HOSTED.sipDomains("contoso.example").as(Clients.SFB_MAC, Clients.SURFACE_HUB));
        assertEquals(Optional.empty(), AdvisedList.of(advice).map(AdvisedList::remedy));
        assertEquals(
                List.of(
                        "defaults write com.microsoft.SkypeForBusiness trustedDomainList -array-add \"hoster.example\"",
                        "Settings > Calling & Audio > Configure domain name",
                        DEFAULTS + ", hoster.example"),
                AdvisedList.recipes(advice).stream()
                        .flatMap(recipe -> recipe.fields().stream())
                        .map(ManualRecipe.Field::value)
                        .toList());
        assertEquals(List.of(), AdvisedList.recipes(Advisor.advise(HOSTED.as(Clients.LYNC_MOBILE))));
    }

    @Test
    void sip_domains_that_differ_in_nothing_but_their_name_are_counted_each() {
        MigrationPlan tenants = HOSTED.sipDomains(
                IntStream.range(0, 300).mapToObj(i -> "tenant" + i + ".example").toArray(String[]::new));
        Advice advice = Advisor.advise(tenants);
        assertEquals(tenants.predictions().count(), advice.signIns());
        assertEquals(300, advice.asked().get(0).sipDomains().size());
        AdviceAlternative pools = the(Way.OWN_POOLS, advice);
        assertEquals(300, pools.changes().size());
        assertTrue(pools.variation()
                .predictions()
                .allMatch(each -> each.prediction().prompts().isEmpty()));
    }

    @Test
    void a_plan_whose_sign_ins_all_fail_is_not_said_to_ask_nobody() {
        Advice failing = Advisor.advise(withoutDhcp(HOSTED.as(Clients.LYNC_PHONE)));
        assertEquals(Verdict.SIGN_IN_FAILS, failing.verdict());
        assertEquals(failing.signIns(), failing.failing());
        assertEquals(Verdict.PROMPT, Advisor.advise(HOSTED).verdict());
        assertEquals(
                Verdict.NO_PROMPT,
                Advisor.advise(HOSTED.trusting(TrustModelData.policy("hoster.example")))
                        .verdict());
    }

    @Test
    void sign_ins_that_fail_behind_a_dialog_are_counted_with_what_silences_it() {
        Advice advice = Advisor.advise(HOSTED.sipDomains("contoso.example")
                .pools(Pool.enterprise("pool.hoster.example").externalWebServices("webext.hoster.example")));
        assertEquals(0, advice.failing());
        AdviceAlternative list = the(Way.TRUST_LIST, advice);
        assertTrue(list.silences());
        assertEquals(1, list.having(Verdict.SIGN_IN_FAILS));
        assertEquals(
                "contoso.example, outside, lync-2013",
                list.endings().get(0).example().toString());
        assertEquals(0, the(Way.OWN_POOLS, advice).having(Verdict.SIGN_IN_FAILS));
        assertTrue(
                String.join("\n", new AdviceText(advice, Layout.PLAIN).lines())
                        .contains("! then 1 sign-in fails: contoso.example, outside, lync-2013: No server is"),
                () -> String.join("\n", new AdviceText(advice, Layout.PLAIN).lines()));
    }

    @Test
    void a_pool_and_its_web_services_of_the_same_name_are_renamed_in_one_change() {
        MigrationPlan one = HOSTED.sipDomains("contoso.example").pools(Pool.enterprise("pool.hoster.example"));
        Advice advice = Advisor.advise(one.from(Location.INSIDE));
        assertEquals(
                List.of(new PlanChange.Rename(
                        PlanChange.What.POOL_AND_INTERNAL_WEB_SERVICES,
                        "pool.hoster.example",
                        DomainName.parse("pool.hoster.example"),
                        DomainName.parse("pool.contoso.example"))),
                the(Way.NAMES, advice).changes());
    }

    @Test
    void where_exchange_alone_asks_no_pool_is_built_and_its_new_name_is_advised_once() {
        MigrationPlan own = MigrationPlan.titled("own")
                .sipDomains("contoso.example")
                .pools(Pool.enterprise("pool.contoso.example"));
        Deployment deployment = own.deployment();
        Advice advice = Advisor.advise(own.with(new Deployment(
                deployment.sipDomains(),
                deployment.users(),
                deployment.pools(),
                deployment.online(),
                Map.of(
                        SignInAddress.parse("contoso.example"),
                        new ExchangeEntry.Host(DomainName.parse("cas.fabrikam.example"))),
                deployment.dns())));
        assertEquals(
                List.of(Way.TRUST_LIST, Way.SHORTEST_TRUST_LIST, Way.EXACT_TRUST_LIST, Way.NAMES, Way.TELL_USERS),
                advice.alternatives().stream().map(AdviceAlternative::way).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook.office365.com", "autodiscover.office365.com", "sipdir.online.microsoft.com"})
    void a_providers_host_gets_no_new_name(String host) {
        MigrationPlan own = MigrationPlan.titled("own")
                .sipDomains("contoso.example")
                .pools(Pool.enterprise("pool.contoso.example"));
        Deployment deployment = own.deployment();
        Advice advice = Advisor.advise(own.with(new Deployment(
                deployment.sipDomains(),
                deployment.users(),
                deployment.pools(),
                deployment.online(),
                Map.of(SignInAddress.parse("contoso.example"), new ExchangeEntry.Host(DomainName.parse(host))),
                deployment.dns())));
        assertEquals(1, advice.asked().size());
        assertTrue(
                advice.alternatives().stream()
                        .flatMap(alternative -> alternative.changes().stream())
                        .noneMatch(PlanChange.Rename.class::isInstance),
                advice.alternatives()::toString);
    }

    @Test
    void a_pool_of_its_own_may_have_a_name_that_another_alternative_would_use_too() {
        Advice advice = Advisor.advise(HOSTED.sipDomains("contoso.example"));
        PlanChange.OwnPool own =
                (PlanChange.OwnPool) the(Way.OWN_POOLS, advice).changes().get(0);
        assertEquals("pool.contoso.example", own.pool().fqdn().text());
    }

    @Test
    void defaults_that_the_value_forgot_are_offered_back_apart() {
        AdviceAlternative list = the(
                Way.TRUST_LIST, Advisor.advise(HOSTED.trusting(TrustModelData.policy("lync.com, partner.example"))));
        assertEquals("lync.com, partner.example, hoster.example", value(list));
        assertTrue(list.costs().stream()
                .anyMatch(cost -> cost.text()
                        .endsWith("and outlook.com, lync.glbdns.microsoft.com, microsoftonline.com stay missing; with"
                                + " them the value is: lync.com, partner.example, hoster.example, outlook.com,"
                                + " lync.glbdns.microsoft.com, microsoftonline.com")));
        assertTrue(the(Way.TRUST_LIST, Advisor.advise(HOSTED)).costs().stream()
                .noneMatch(cost -> cost.text().contains("stay missing")));
    }

    @Test
    void a_client_with_a_list_of_its_own_is_told_where_that_is() {
        Advice mac = Advisor.advise(HOSTED.as(Clients.SFB_MAC));
        assertEquals(
                List.of(Way.OWN_POOLS, Way.TELL_USERS),
                mac.alternatives().stream().map(AdviceAlternative::way).toList());
        assertTrue(
                the(Way.TELL_USERS, mac).costs().stream()
                        .anyMatch(cost -> cost.text()
                                .endsWith("name hoster.example in trustedDomainList of"
                                        + " com.microsoft.SkypeForBusiness, on each Mac")),
                mac::toString);
    }

    @Test
    void pools_of_their_own_are_not_worked_out_for_more_sip_domains_than_anybody_builds_pools_for() {
        MigrationPlan tenants = HOSTED.sipDomains(IntStream.rangeClosed(0, Advice.MOST_POOLS)
                .mapToObj(i -> "tenant" + i + ".example")
                .toArray(String[]::new));
        Advice advice = Advisor.advise(tenants);
        assertTrue(advice.manyPools());
        assertTrue(advice.alternatives().stream().noneMatch(each -> each.way() == Way.OWN_POOLS));
        assertFalse(Advisor.advise(HOSTED).manyPools());
    }

    private static List<TrustModelData> values(List<RegistryEdit> read) {
        return read.stream()
                .map(edit -> new TrustModelData(
                        edit.place().source(), edit.fold(RegistryEdit.Put::text, removal -> "nothing")))
                .toList();
    }
}
