package io.github.lyncdiscover.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.advice.result.Advice;
import io.github.lyncdiscover.advice.result.Alternative;
import io.github.lyncdiscover.advice.result.Alternative.Way;
import io.github.lyncdiscover.advice.variation.Change;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Online;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.remedy.Deployed;
import io.github.lyncdiscover.remedy.PowerShell;
import io.github.lyncdiscover.remedy.PreferencesXml;
import io.github.lyncdiscover.remedy.RegFile;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is advised for plans as administrators have them. */
final class AdviceTest {
    private static final String DEFAULTS = "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com";

    private static final MigrationPlan HOSTED = MigrationPlan.titled("hosted")
            .sipDomains("contoso.example", "fabrikam.example")
            .pools(Pool.enterprise("pool.hoster.example")
                    .internalWebServices("webint.hoster.example")
                    .externalWebServices("webext.hoster.example")
                    .accessEdge("access.hoster.example"));

    static Alternative the(Way way, Advice advice) {
        return advice.alternatives().stream()
                .filter(alternative -> alternative.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private static String value(Alternative alternative) {
        return alternative.variation().value().map(TrustModelData::text).orElse("");
    }

    @Test
    void the_list_names_the_registrable_domain_once_and_keeps_the_defaults() {
        Alternative list = the(Way.TRUST_LIST, Advisor.advise(HOSTED));
        assertEquals(DEFAULTS + ", hoster.example", value(list));
        assertEquals(1, list.changes().size());
        assertTrue(list.silences());
    }

    @Test
    void the_shortest_list_leaves_out_the_defaults_that_no_sign_in_needs() {
        assertEquals("hoster.example", value(the(Way.SHORTEST_TRUST_LIST, Advisor.advise(HOSTED))));
        MigrationPlan hybrid = HOSTED.online(
                Online.of("webdir.online.lync.com", "webpool.lync.com", "sipdir.online.lync.com", "contoso.example"));
        assertEquals("lync.com, hoster.example", value(the(Way.SHORTEST_TRUST_LIST, Advisor.advise(hybrid))));
    }

    @Test
    void a_value_that_stands_is_changed_where_it_stands() {
        Alternative list = the(
                Way.TRUST_LIST,
                Advisor.advise(HOSTED.trusting(TrustModelData.userPolicy("*.hoster.example, partner.example"))));
        assertEquals(
                Optional.of(TrustModelData.userPolicy("partner.example, hoster.example")),
                list.variation().value());
    }

    @Test
    void doing_nothing_comes_last_and_does_not_silence() {
        List<Alternative> alternatives = Advisor.advise(HOSTED).alternatives();
        Alternative last = alternatives.get(alternatives.size() - 1);
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
        Alternative names = the(Way.NAMES, Advisor.advise(one));
        assertTrue(names.silences());
        assertEquals(4, names.changes().size());
        MigrationPlan standard = one.pools(Pool.standard("fe.hoster.example"));
        assertTrue(Advisor.advise(standard).alternatives().stream().noneMatch(each -> each.way() == Way.NAMES));
        assertTrue(the(Way.OWN_POOLS, Advisor.advise(standard)).silences());
    }

    @Test
    void a_client_that_reads_no_list_is_not_silenced_by_one() {
        Advice advice = Advisor.advise(HOSTED.sipDomains("contoso.example").as(Clients.LYNC_2013, Clients.LYNC_MOBILE));
        Alternative list = the(Way.TRUST_LIST, advice);
        assertFalse(list.silences());
        assertEquals(List.of(Clients.LYNC_MOBILE), list.unreached());
        assertEquals(List.of(Clients.LYNC_MOBILE), list.remaining().get(0).clients());
        assertTrue(the(Way.NAMES, advice).silences());
        assertEquals(Way.NAMES, advice.alternatives().get(0).way());
    }

    @Test
    void a_public_suffix_is_never_trusted() {
        MigrationPlan plan = HOSTED.pools(Pool.enterprise("co.uk").internalWebServices("pool.contoso.co.uk"));
        Alternative list = the(Way.TRUST_LIST, Advisor.advise(plan));
        assertEquals(DEFAULTS + ", contoso.co.uk", value(list));
        assertEquals(
                List.of("co.uk"),
                list.remaining().stream().map(each -> each.server().text()).toList());
    }

    @Test
    void each_file_says_what_is_advised() {
        Advice advice = Advisor.advise(HOSTED.as(Clients.LYNC_2013, Clients.SFB_2016));
        List<TrustModelData> policies = List.of(
                TrustModelData.policy(DEFAULTS + ", hoster.example"),
                TrustModelData.policy(DEFAULTS + ", hoster.example"));
        assertEquals(policies, values(RegFile.read(TrustListFile.REG.write(advice))));
        assertEquals(policies, values(PowerShell.read(TrustListFile.POWERSHELL.write(advice))));
        assertEquals(
                policies.stream()
                        .map(policy -> TrustModelData.userPreference(policy.text()))
                        .toList(),
                values(PreferencesXml.read(TrustListFile.GPP.write(advice))));
    }

    @Test
    void a_preference_is_not_written_where_a_policy_hides_it() {
        Advice advice = Advisor.advise(HOSTED.trusting(TrustModelData.policy("partner.example")));
        assertEquals(
                "a Group Policy preference has no effect where a policy sets TrustModelData: change the policy",
                assertThrows(IllegalArgumentException.class, () -> TrustListFile.GPP.write(advice))
                        .getMessage());
    }

    @Test
    void sip_domains_that_differ_in_nothing_but_their_name_are_counted_each() {
        MigrationPlan tenants = HOSTED.sipDomains(
                IntStream.range(0, 300).mapToObj(i -> "tenant" + i + ".example").toArray(String[]::new));
        Advice advice = Advisor.advise(tenants);
        assertEquals(tenants.predictions().count(), advice.signIns());
        assertEquals(300, advice.asked().get(0).sipDomains().size());
        Alternative pools = the(Way.OWN_POOLS, advice);
        assertEquals(300, pools.changes().size());
        assertTrue(pools.variation()
                .predictions()
                .allMatch(each -> each.prediction().prompts().isEmpty()));
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
                Map.of(DomainName.parse("contoso.example"), DomainName.parse("cas.fabrikam.example")),
                deployment.dns())));
        assertEquals(
                List.of(Way.TRUST_LIST, Way.SHORTEST_TRUST_LIST, Way.EXACT_TRUST_LIST, Way.NAMES, Way.TELL_USERS),
                advice.alternatives().stream().map(Alternative::way).toList());
    }

    @Test
    void a_pool_and_web_services_of_its_name_get_one_new_name() {
        Advice advice = Advisor.advise(MigrationPlan.titled("one name")
                .sipDomains("contoso.example")
                .pools(Pool.enterprise("pool01.fabrikam.example"))
                .from(Location.INSIDE));
        assertEquals(
                List.of("pool01.contoso.example", "pool01.contoso.example"),
                the(Way.NAMES, advice).changes().stream()
                        .map(change -> ((Change.Rename) change).to().text())
                        .toList());
    }

    @Test
    void a_pool_of_its_own_may_have_a_name_that_another_alternative_would_use_too() {
        Advice advice = Advisor.advise(HOSTED.sipDomains("contoso.example"));
        Change.OwnPool own =
                (Change.OwnPool) the(Way.OWN_POOLS, advice).changes().get(0);
        assertEquals("pool.contoso.example", own.pool().fqdn().text());
    }

    private static List<TrustModelData> values(List<Deployed> read) {
        return read.stream().map(Deployed::value).toList();
    }
}
