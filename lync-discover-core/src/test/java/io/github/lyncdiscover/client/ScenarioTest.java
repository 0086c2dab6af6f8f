package io.github.lyncdiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The circumstances of a sign-in as one value. */
final class ScenarioTest {
    private static final DomainName CONTOSO = DomainName.parse("contoso.test");
    private static final DomainName FABRIKAM = DomainName.parse("web.fabrikam.test");
    private static final ServerAddress SIP = ServerAddress.parse("sip.contoso.test", 5061);
    private static final ServerAddress KEPT = ServerAddress.parse("old.contoso.test", 5061);
    private static final TrustModelData POLICY = TrustModelData.policy("fabrikam.test");

    private static ScenarioBuilder everything() {
        return Scenario.builder()
                .timeLimit(Duration.ofSeconds(3))
                .mailDomains(CONTOSO, FABRIKAM)
                .exchangeHost(FABRIKAM)
                .cachedEndpoint(KEPT)
                .externalWebServices(FABRIKAM)
                .sipServer(SIP)
                .trust(POLICY)
                .client(Clients.SFB_2016);
    }

    @Test
    void without_a_word_it_is_lync_2013_on_a_machine_without_trust_settings_for_ten_seconds() {
        assertEquals(
                new Scenario(
                        Clients.LYNC_2013,
                        TrustSettings.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Duration.ofSeconds(10)),
                Scenario.builder().build());
        assertEquals(Scenario.builder().build(), Scenario.of(Clients.LYNC_2013));
    }

    @Test
    void the_order_of_calls_does_not_matter() {
        Scenario other = Scenario.builder()
                .client(Clients.SFB_2016)
                .trust(TrustSettings.NONE.with(POLICY))
                .sipServer(SIP)
                .externalWebServices(FABRIKAM)
                .cachedEndpoint(KEPT)
                .exchangeHost(FABRIKAM)
                .mailDomains(List.of(CONTOSO, FABRIKAM))
                .timeLimit(Duration.ofSeconds(3))
                .build();
        assertEquals(other, everything().build());
    }

    @Test
    void a_builder_that_starts_with_a_scenario_makes_the_same_and_leaves_it_alone() {
        Scenario scenario = everything().build();
        assertEquals(scenario, scenario.toBuilder().build());
        assertEquals(
                everything().client(Clients.LYNC_2010).build(),
                scenario.toBuilder().client(Clients.LYNC_2010).build());
        assertEquals(
                scenario.as(Clients.LYNC_2010),
                everything().client(Clients.LYNC_2010).build());
        assertEquals(everything().build(), scenario);
    }

    @Test
    void a_value_from_the_same_source_is_replaced_and_another_one_stays() {
        Scenario scenario = everything()
                .trust(TrustModelData.userPreference("litware.test"))
                .trust(TrustModelData.policy("tailspin.test"))
                .build();
        assertEquals(
                List.of("tailspin.test", "litware.test"),
                scenario.trust().values().stream().map(TrustModelData::text).toList());
        assertEquals(
                everything().trust(TrustModelData.policy("tailspin.test")).build(),
                everything().build().trusting(TrustModelData.policy("tailspin.test")));
    }

    @Test
    void its_list_is_a_copy() {
        List<DomainName> domains = new ArrayList<>(List.of(CONTOSO));
        Scenario scenario = Scenario.builder().mailDomains(domains).build();
        domains.add(FABRIKAM);
        assertEquals(List.of(CONTOSO), scenario.mailDomains());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000000001S", "PT1H0.000000001S", "PT2562047788015215H30M7S"})
    void a_time_limit_is_one_millisecond_to_one_hour(String text) {
        ScenarioBuilder builder = Scenario.builder().timeLimit(Duration.parse(text));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, builder::build);
        assertEquals("a time limit is one millisecond to one hour, not " + Duration.parse(text), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT1H"})
    void the_shortest_and_the_longest_time_limit_are_taken(String text) {
        Duration limit = Duration.parse(text);
        assertEquals(limit, Scenario.builder().timeLimit(limit).build().timeLimit());
    }

    @Test
    void the_rule_has_the_values_that_the_client_reads_and_no_other() {
        Scenario scenario = Scenario.of(Clients.LYNC_2013).trusting(POLICY);
        assertTrue(scenario.rule(CONTOSO).judge(FABRIKAM).trusted());
        assertFalse(
                scenario.as(Clients.LYNC_MOBILE).rule(CONTOSO).judge(FABRIKAM).trusted());
    }
}
