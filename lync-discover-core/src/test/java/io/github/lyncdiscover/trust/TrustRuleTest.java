package io.github.lyncdiscover.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.trust.TrustDecision.Basis;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trust rule as tables: which server is trusted, by which part of the rule and which entry. */
final class TrustRuleTest {
    /** Lync 2010 and the devices: no documented list of their own. */
    private static final TrustRule.Client UNDOCUMENTED = new TrustRule.Client(Optional.empty(), true, false);

    /** As {@code hklm:LIST hkcu:LIST preference:LIST ignored:LIST ticked:DOMAIN last:HOST}, lists without blanks. */
    private static TrustSettings settings(String text) {
        TrustSettings settings = TrustSettings.NONE;
        for (String setting : text == null ? new String[0] : text.split(" ")) {
            String value = setting.substring(setting.indexOf(':') + 1);
            settings = switch (setting.substring(0, setting.indexOf(':'))) {
                case "hklm" -> settings.with(TrustModelData.policy(value));
                case "hkcu" -> settings.with(TrustModelData.userPolicy(value));
                case "preference" -> settings.with(TrustModelData.userPreference(value));
                case "ignored" -> settings.with(TrustModelData.machinePreference(value));
                case "ticked" ->
                    settings.withAlwaysTrusted(Arrays.stream(value.split(","))
                            .map(DomainName::parse)
                            .toList());
                case "last" -> settings.withLastSipServer(DomainName.parse(value));
                default -> throw new IllegalArgumentException(setting);
            };
        }
        return settings;
    }

    private static void assertDecision(TrustRule rule, String server, Basis basis, String entry) {
        DomainName name = DomainName.parse(server);
        TrustDecision decision = rule.judge(name);
        assertEquals(new TrustDecision(name, basis, Optional.ofNullable(entry).map(DomainName::new)), decision);
        boolean expected = basis != Basis.NOT_TRUSTED && basis != Basis.DEFAULTS_NOT_DOCUMENTED;
        assertEquals(expected, decision.trusted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # server                    | settings                  | basis         | entry
            contoso.test                |                           | SIP_DOMAIN    | contoso.test
            pool.contoso.test           |                           | SIP_DOMAIN    | contoso.test
            pool.emea.contoso.test      |                           | SIP_DOMAIN    | contoso.test
            POOL.Contoso.TEST.          |                           | SIP_DOMAIN    | contoso.test
            evilcontoso.test            |                           | NOT_TRUSTED   |
            contoso.test.fabrikam.test  |                           | NOT_TRUSTED   |
            test                        |                           | NOT_TRUSTED   |
            pool.fabrikam.test          |                           | NOT_TRUSTED   |
            webdir.online.lync.com      |                           | DEFAULT_LIST  | lync.com
            lync.com                    |                           | DEFAULT_LIST  | lync.com
            autodiscover-s.outlook.com  |                           | DEFAULT_LIST  | outlook.com
            x.lync.glbdns.microsoft.com |                           | DEFAULT_LIST  | lync.glbdns.microsoft.com
            login.microsoftonline.com   |                           | DEFAULT_LIST  | microsoftonline.com
            microsoft.com               |                           | NOT_TRUSTED   |
            glbdns.microsoft.com        |                           | NOT_TRUSTED   |
            outlook.office365.com       |                           | NOT_TRUSTED   |
            outlook.de                  |                           | NOT_TRUSTED   |
            mylync.com                  |                           | NOT_TRUSTED   |
            # each source, the whole name of a server, and an entry that lies below it
            pool.fabrikam.test          | hklm:fabrikam.test        | HKLM_POLICY   | fabrikam.test
            pool.fabrikam.test          | hkcu:fabrikam.test        | HKCU_POLICY   | fabrikam.test
            pool.fabrikam.test          | preference:fabrikam.test  | HKCU_PREFERENCE | fabrikam.test
            pool.fabrikam.test          | ignored:fabrikam.test     | NOT_TRUSTED   |
            pool.fabrikam.test          | hklm:pool.fabrikam.test   | HKLM_POLICY   | pool.fabrikam.test
            fabrikam.test               | hklm:fabrikam.test        | HKLM_POLICY   | fabrikam.test
            fabrikam.test               | hklm:pool.fabrikam.test   | NOT_TRUSTED   |
            evilfabrikam.test           | hklm:fabrikam.test        | NOT_TRUSTED   |
            pool.fabrikam.test          | hklm:Fabrikam.TEST.       | HKLM_POLICY   | fabrikam.test
            pool.fabrikam.test          | hklm:a.test,fabrikam.test | HKLM_POLICY   | fabrikam.test
            a.pool.fabrikam.test        | hklm:fabrikam.test,pool.fabrikam.test | HKLM_POLICY | fabrikam.test
            a.pool.fabrikam.test        | hklm:pool.fabrikam.test,fabrikam.test | HKLM_POLICY | pool.fabrikam.test
            # what is wrong in a value matches nothing
            pool.fabrikam.test          | hklm:*.fabrikam.test      | NOT_TRUSTED   |
            pool.fabrikam.test          | hklm:.fabrikam.test       | NOT_TRUSTED   |
            pool.fabrikam.test          | hklm:fabrikam.test;a.test | NOT_TRUSTED   |
            pool.fabrikam.test          | hklm:https://fabrikam.test| NOT_TRUSTED   |
            pool.fabrikam.test          | hklm:fabrikam.test:443    | NOT_TRUSTED   |
            # a value replaces the defaults, one of faulty entries too; never the SIP domain
            webdir.online.lync.com      | hklm:fabrikam.test        | NOT_TRUSTED   |
            webdir.online.lync.com      | preference:fabrikam.test  | NOT_TRUSTED   |
            webdir.online.lync.com      | hklm:*.lync.com           | NOT_TRUSTED   |
            webdir.online.lync.com      | hklm:lync.com             | HKLM_POLICY   | lync.com
            webdir.online.lync.com      | ignored:fabrikam.test     | DEFAULT_LIST  | lync.com
            pool.contoso.test           | hklm:fabrikam.test        | SIP_DOMAIN    | contoso.test
            pool.contoso.test           | hklm:contoso.test         | SIP_DOMAIN    | contoso.test
            # the first value that is present is the only one; an empty one counts as absent
            pool.fabrikam.test          | hklm:a.test hkcu:fabrikam.test       | NOT_TRUSTED     |
            pool.fabrikam.test          | hklm:a.test preference:fabrikam.test | NOT_TRUSTED     |
            pool.fabrikam.test          | hkcu:a.test preference:fabrikam.test | NOT_TRUSTED     |
            pool.fabrikam.test          | preference:fabrikam.test hkcu:fabrikam.test hklm:fabrikam.test | HKLM_POLICY | fabrikam.test
            pool.fabrikam.test          | preference:fabrikam.test hkcu:fabrikam.test | HKCU_POLICY | fabrikam.test
            pool.fabrikam.test          | ignored:a.test preference:fabrikam.test | HKCU_PREFERENCE | fabrikam.test
            pool.fabrikam.test          | hklm: hkcu:, preference:fabrikam.test | HKCU_PREFERENCE | fabrikam.test
            webdir.online.lync.com      | hklm: hkcu:,              | DEFAULT_LIST    | lync.com
            # ticked domains and the last server stand beside any list
            pool.fabrikam.test          | ticked:fabrikam.test      | ALWAYS_TRUSTED  | fabrikam.test
            pool.fabrikam.test          | ticked:a.test,fabrikam.test hklm:a.test | ALWAYS_TRUSTED | fabrikam.test
            webdir.online.lync.com      | ticked:fabrikam.test      | DEFAULT_LIST    | lync.com
            pool.fabrikam.test          | ticked:pool.fabrikam.test | ALWAYS_TRUSTED  | pool.fabrikam.test
            fabrikam.test               | ticked:pool.fabrikam.test | NOT_TRUSTED     |
            web.fabrikam.test           | last:pool.fabrikam.test   | LAST_SIP_SERVER | fabrikam.test
            fabrikam.test               | last:pool.fabrikam.test   | LAST_SIP_SERVER | fabrikam.test
            a.b.fabrikam.test           | last:pool.fabrikam.test   | LAST_SIP_SERVER | fabrikam.test
            web.fabrikam.test           | last:pool.emea.fabrikam.test | NOT_TRUSTED  |
            fabrikam.test               | last:fabrikam.test        | LAST_SIP_SERVER | fabrikam.test
            evil.test                   | last:fabrikam.test        | NOT_TRUSTED     |
            pool                        | last:pool                 | LAST_SIP_SERVER | pool
            web.fabrikam.test           | last:pool.fabrikam.test hklm:a.test | LAST_SIP_SERVER | fabrikam.test
            # which basis is named where several hold
            pool.contoso.test           | hklm:contoso.test ticked:contoso.test last:pool.contoso.test | SIP_DOMAIN | contoso.test
            pool.fabrikam.test          | hklm:fabrikam.test ticked:fabrikam.test last:pool.fabrikam.test | HKLM_POLICY | fabrikam.test
            pool.fabrikam.test          | ticked:fabrikam.test last:pool.fabrikam.test | ALWAYS_TRUSTED | fabrikam.test
            """)
    void lync_2013_decides_for_users_of_contoso_test(String server, String settings, Basis basis, String entry) {
        TrustRule rule = TrustRule.of(new DomainName("contoso.test"), settings(settings), TrustRule.Client.LYNC_2013);
        assertDecision(rule, server, basis, entry);
    }

    @ParameterizedTest
    @CsvSource({
        "emea.contoso.test, pool.contoso.test, NOT_TRUSTED, ",
        "emea.contoso.test, contoso.test, NOT_TRUSTED, ",
        "emea.contoso.test, pool.emea.contoso.test, SIP_DOMAIN, emea.contoso.test",
        "bücher.test, pool.xn--bcher-kva.test, SIP_DOMAIN, xn--bcher-kva.test",
        "lync.com, webdir.online.lync.com, SIP_DOMAIN, lync.com"
    })
    void membership_goes_one_way_from_a_sub_domain_to_its_parent(
            String sipDomain, String server, Basis basis, String entry) {
        TrustRule rule = TrustRule.of(DomainName.parse(sipDomain), TrustSettings.NONE, TrustRule.Client.LYNC_2013);
        assertDecision(rule, server, basis, entry);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            webdir.online.lync.com  |                       | DEFAULTS_NOT_DOCUMENTED | lync.com
            mail.outlook.com        |                       | DEFAULTS_NOT_DOCUMENTED | outlook.com
            pool.fabrikam.test      |                       | NOT_TRUSTED             |
            pool.contoso.test       |                       | SIP_DOMAIN              | contoso.test
            webdir.online.lync.com  | hklm:fabrikam.test    | NOT_TRUSTED             |
            webdir.online.lync.com  | hklm:lync.com         | HKLM_POLICY             | lync.com
            webdir.online.lync.com  | ignored:fabrikam.test | DEFAULTS_NOT_DOCUMENTED | lync.com
            webdir.online.lync.com  | ticked:lync.com       | ALWAYS_TRUSTED          | lync.com
            """)
    void a_client_without_a_documented_list_may_trust_what_lync_2013_does(
            String server, String settings, Basis basis, String entry) {
        TrustRule rule = TrustRule.of(new DomainName("contoso.test"), settings(settings), UNDOCUMENTED);
        assertDecision(rule, server, basis, entry);
    }

    @ParameterizedTest
    @CsvSource({
        "hklm:, false, DEFAULT_LIST",
        "hklm:, true, NOT_TRUSTED",
        "ignored:, true, DEFAULT_LIST",
        "hklm: hkcu:lync.com, false, HKCU_POLICY",
        "hklm: hkcu:lync.com, true, NOT_TRUSTED"
    })
    void whether_an_empty_value_replaces_the_defaults_is_a_setting(String settings, boolean replaces, Basis basis) {
        TrustRule.Client client = new TrustRule.Client(Optional.of(TrustRule.DEFAULTS_OF_2013), true, replaces);
        TrustRule rule = TrustRule.of(new DomainName("contoso.test"), settings(settings), client);
        assertEquals(basis, rule.judge(new DomainName("webdir.online.lync.com")).basis());
    }

    @ParameterizedTest
    @CsvSource({
        "pool.fabrikam.test, HKLM_POLICY,          fabrikam.test",
        "webdir.lync.com,    DEFAULT_LIST,         lync.com",
        "sip.online.example, ONLINE_HOST_INFERRED, online.example",
        "pool.other.example, NOT_TRUSTED,          "
    })
    void a_list_that_adds_keeps_the_defaults_and_each_entry_its_basis(String server, Basis basis, String entry) {
        TrustRule.Client client = new TrustRule.Client(
                Optional.of(List.of(new DomainName("lync.com"))),
                false,
                false,
                true,
                List.of(new DomainName("online.example")));
        TrustRule rule = TrustRule.of(new DomainName("contoso.test"), settings("hklm:fabrikam.test"), client);
        assertDecision(rule, server, basis, entry);
    }

    @Test
    void whether_the_domain_of_the_last_server_is_trusted_is_a_setting() {
        TrustRule.Client client = new TrustRule.Client(Optional.of(TrustRule.DEFAULTS_OF_2013), false, false);
        TrustRule rule = TrustRule.of(new DomainName("contoso.test"), settings("last:pool.fabrikam.test"), client);
        assertDecision(rule, "pool.fabrikam.test", Basis.NOT_TRUSTED, null);
    }

    @Test
    void the_effective_list_is_the_value_deployed_or_the_default() {
        DomainName contoso = new DomainName("contoso.test");
        TrustRule deployed = TrustRule.of(
                contoso, settings("ignored:a.test preference:b.test,*.c.test"), TrustRule.Client.LYNC_2013);
        assertEquals(
                new TrustRule.EffectiveList(
                        Optional.of(Source.HKCU_PREFERENCE), List.of(new DomainName("b.test")), true),
                deployed.effectiveList());
        assertEquals(Optional.of(TrustModelData.userPreference("b.test,*.c.test")), deployed.effectiveValue());
        TrustRule none = TrustRule.of(contoso, settings("ignored:a.test hklm:"), TrustRule.Client.LYNC_2013);
        assertEquals(
                new TrustRule.EffectiveList(Optional.empty(), TrustRule.DEFAULTS_OF_2013, true), none.effectiveList());
        assertEquals(Optional.empty(), none.effectiveValue());
        TrustRule unknown = TrustRule.of(contoso, TrustSettings.NONE, UNDOCUMENTED);
        assertEquals(new TrustRule.EffectiveList(Optional.empty(), List.of(), false), unknown.effectiveList());
        TrustRule known = TrustRule.of(contoso, settings("hklm:a.test"), UNDOCUMENTED);
        assertEquals(true, known.effectiveList().documented());
    }

    @ParameterizedTest
    @CsvSource({
        "hklm:fabrikam.test, webdir.online.lync.com, lync.com",
        "hklm:fabrikam.test, pool.a.test, ",
        "ignored:fabrikam.test, webdir.online.lync.com, ",
        "hklm:, webdir.online.lync.com, "
    })
    void a_value_tells_which_default_it_took_away(String settings, String server, String dropped) {
        TrustRule rule = TrustRule.of(new DomainName("contoso.test"), settings(settings), TrustRule.Client.LYNC_2013);
        assertEquals(Optional.ofNullable(dropped).map(DomainName::new), rule.droppedDefault(new DomainName(server)));
    }

    @Test
    void a_decision_is_trusted_on_every_basis_but_two() {
        EnumSet<Basis> untrusted = EnumSet.of(Basis.NOT_TRUSTED, Basis.DEFAULTS_NOT_DOCUMENTED);
        for (Basis basis : Basis.values()) {
            TrustDecision decision = new TrustDecision(new DomainName("contoso.test"), basis, Optional.empty());
            assertEquals(!untrusted.contains(basis), decision.trusted(), basis.name());
        }
    }
}
