package io.github.lyncdiscover.prediction;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.plan.RandomPlan;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Cure.Absence;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The cure that a prediction carries: the whole value, or why there is none. */
final class CureTest {
    private static final String DEFAULTS = "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com";

    private static LyncDiscover sentTo(String... servers) {
        List<Fact> facts = new ArrayList<>();
        facts.add(address("lyncdiscover.contoso.test", "192.0.2.1"));
        facts.add(get("http://lyncdiscover.contoso.test/", document(redirectTo("https://" + servers[0] + "/"))));
        for (String server : servers) {
            facts.add(address(server, "192.0.2.2"));
            facts.add(get("https://" + server + "/", status(404)));
        }
        return LyncDiscover.on(PlannedNetwork.of(facts));
    }

    private static Cure cure(LyncDiscover world) {
        return world.predict("contoso.test").cure();
    }

    private static List<String> texts(List<DomainName> names) {
        return names.stream().map(DomainName::text).toList();
    }

    @Test
    void a_first_value_repeats_the_default_list() {
        assertEquals(
                Optional.of(DEFAULTS + ", fabrikam.test"),
                cure(sentTo("web.fabrikam.test")).value());
    }

    @Test
    void a_value_that_is_deployed_stays_whole() {
        Cure cure = cure(sentTo("web.fabrikam.test").trusting(TrustModelData.policy("lync.com, hoster.test, *.bad")));
        assertEquals(Optional.of("lync.com, hoster.test, fabrikam.test"), cure.value());
        assertEquals(List.of("fabrikam.test"), texts(cure.added()));
    }

    @Test
    void what_is_broken_in_the_value_that_is_deployed_is_said_and_left_out() {
        LyncDiscover world = sentTo("web.fabrikam.test");
        assertEquals(
                List.of("*.bad", "https://hoster.test"),
                cure(world.trusting(TrustModelData.policy("lync.com, *.bad, https://hoster.test")))
                        .broken());
        TrustModelData unread = new TrustModelData(TrustModelData.Source.HKLM_PREFERENCE, "*.unread");
        assertEquals(List.of(), cure(world.trusting(unread)).broken());
        assertEquals(List.of(), cure(world).broken());
    }

    @Test
    void a_value_on_a_mac_is_whole_too_and_the_text_names_it() {
        LyncDiscover mac = sentTo("web.fabrikam.test").as(Clients.SFB_MAC);
        assertEquals(Optional.of("fabrikam.test"), cure(mac).value());
        Prediction deployed = mac.trusting(TrustModelData.policy("hoster.test")).predict("contoso.test");
        assertEquals(Optional.of("hoster.test, fabrikam.test"), deployed.cure().value());
        String text = TextReport.of(List.of(deployed), TextReport.Style.PLAIN).replaceAll("\\s+", " ");
        assertTrue(text.contains("The whole value is then: hoster.test, fabrikam.test"), text);
    }

    @Test
    void a_prediction_carries_one_cure() {
        Prediction prediction = sentTo("web.fabrikam.test").predict("contoso.test");
        assertSame(prediction.cure(), prediction.cure());
        assertSame(prediction.cure(), prediction.at(Location.INSIDE).cure());
    }

    @Test
    void an_entry_that_a_new_one_covers_is_left_out() {
        Cure cure = cure(sentTo("web.fabrikam.test").trusting(TrustModelData.policy("lync.com, pool.fabrikam.test")));
        assertEquals(Optional.of("lync.com, fabrikam.test"), cure.value());
    }

    @Test
    void nobody_asked_needs_none() {
        Cure cure = cure(sentTo("web.contoso.test"));
        assertEquals(Optional.of(Absence.NOBODY_ASKED), cure.absence());
        assertEquals(Optional.empty(), cure.value());
    }

    @Test
    void a_client_that_reads_no_list_gets_none() {
        Prediction prediction =
                sentTo("web.fabrikam.test").as(Clients.LYNC_MOBILE).predict("contoso.test");
        assertEquals(Optional.of(Absence.LIST_NOT_READ), prediction.cure().absence());
        assertEquals(List.of(), prediction.cure().added());
        assertEquals(List.of("web.fabrikam.test"), texts(prediction.cure().uncovered()));
        assertTrue(
                prediction.prompts().stream().allMatch(prompt -> prompt.remedy().isEmpty()));
    }

    @Test
    void what_replaces_an_undocumented_list_is_not_whole() {
        LyncDiscover world = LyncDiscover.on(PlannedNetwork.of(List.of(
                srv("_sip._tls.contoso.test", 0, 0, 443, "sip.fabrikam.test"),
                address("sip.fabrikam.test", "192.0.2.3"))));
        Cure cure = cure(world.as(Clients.LYNC_2010));
        assertEquals(Optional.of(Absence.DEFAULTS_NOT_DOCUMENTED), cure.absence());
        assertEquals(List.of("fabrikam.test"), texts(cure.added()));
        assertEquals(
                Optional.of("lync.com, fabrikam.test"),
                cure(world.as(Clients.LYNC_2010).trusting(TrustModelData.policy("lync.com")))
                        .value());
    }

    /**
     * Deployed, each value leaves of the sign-ins that it cures only the prompts that it says nothing helps with. Which pool
     * answers may be assumed; a prediction that prompts shows that assumption and looks at no other pool.
     */
    @Test
    void a_value_that_is_deployed_silences_what_it_covers() {
        int[] cured = new int[1];
        LongStream.rangeClosed(1, 150)
                .mapToObj(CureTest::plan)
                .flatMap(Optional::stream)
                .forEach(plan -> {
                    List<PlannedSignIn> before = plan.predictions().toList();
                    Set<String> values = before.stream()
                            .flatMap(each -> each.prediction().cure().value().stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new));
                    for (String value : values) {
                        List<PlannedSignIn> after = plan.trusting(TrustModelData.policy(value))
                                .predictions()
                                .toList();
                        for (int i = 0; i < before.size(); i++) {
                            Cure cure = before.get(i).prediction().cure();
                            if (cure.value().equals(Optional.of(value))) {
                                List<DomainName> left = after.get(i).prediction().prompts().stream()
                                        .filter(prompt -> prompt.doubt()
                                                .filter(doubt -> doubt.kind() == Doubt.Kind.ASSUMED_POOL)
                                                .isEmpty())
                                        .map(Prompt::server)
                                        .toList();
                                assertEquals(cure.uncovered(), left, before.get(i) + ": " + value);
                                cured[0]++;
                            }
                        }
                    }
                });
        assertTrue(cured[0] > 100, () -> cured[0] + " sign-ins cured");
    }

    private static Optional<MigrationPlan> plan(long seed) {
        try {
            return Optional.of(RandomPlan.of(seed).expecting(List.of()));
        } catch (MisfitException misfit) {
            return Optional.empty();
        }
    }
}
