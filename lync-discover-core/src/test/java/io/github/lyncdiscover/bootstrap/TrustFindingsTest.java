package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.name;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the trust settings tell an administrator, whatever is asked. */
class TrustFindingsTest {
    private static final Fact[] OUTSIDE = naming("sip.fabrikam.test");
    private static final String ASKS = "asks sip.fabrikam.test SIP_SERVER";

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"HKLM_POLICY", "HKCU_POLICY", "HKCU_PREFERENCE"})
    void a_value_that_the_client_reads_is_not_worth_a_word(Source source) {
        Prediction prediction = predict(value(source, "Fabrikam.TEST., contoso.test"));
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(
                "sip.fabrikam.test SIP_SERVER " + source,
                Outcome.judged(prediction).get(1));
    }

    @Test
    void a_preference_of_the_machine_is_not_read() {
        Prediction prediction = predict(TrustModelData.machinePreference("fabrikam.test"));
        assertOutcome(prediction, "PROMPT", ASKS, "also TRUST_MODEL_DATA_IN_IGNORED_HIVE");
        assertTells(prediction, FindingCode.TRUST_MODEL_DATA_IN_IGNORED_HIVE, "preferences of HKLM", "no effect");
        assertEquals(List.of(), prediction.findings().get(0).steps());
        assertEquals(Optional.empty(), prediction.trustList().source());
    }

    @Test
    void a_value_that_another_one_hides_has_no_effect() {
        Prediction prediction =
                predict(TrustModelData.policy("contoso.test"), TrustModelData.userPreference("fabrikam.test"));
        assertOutcome(prediction, "PROMPT", ASKS, "also TRUST_MODEL_DATA_SHADOWED");
        assertTells(prediction, FindingCode.TRUST_MODEL_DATA_SHADOWED, "preferences of HKCU", "policy (HKLM)");
        Prediction user = predict(TrustModelData.userPolicy("fabrikam.test"), TrustModelData.userPreference("x.test"));
        assertOutcome(user, "NO_PROMPT", "also TRUST_MODEL_DATA_SHADOWED");
        assertTells(user, FindingCode.TRUST_MODEL_DATA_SHADOWED, "user policy (HKCU)");
    }

    @Test
    void a_preference_of_the_machine_hides_nothing_and_is_told_once() {
        assertOutcome(
                predict(
                        TrustModelData.machinePreference("contoso.test"),
                        TrustModelData.userPreference("fabrikam.test")),
                "NO_PROMPT",
                "also TRUST_MODEL_DATA_IN_IGNORED_HIVE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "' '", "','", "' , ,'"})
    void a_value_without_an_entry_is_told(String text) {
        assertOutcome(
                predict(TrustModelData.policy(text), TrustModelData.userPolicy("fabrikam.test")),
                "NO_PROMPT",
                "also TRUST_MODEL_DATA_EMPTY");
    }

    @Test
    void a_value_longer_than_the_policy_editor_accepts_is_told() {
        String longest = "fabrikam.test," + "a".repeat(1_023 - "fabrikam.test,".length() - ".test".length()) + ".test";
        assertFalse(predict(TrustModelData.policy(longest)).has(FindingCode.TRUST_MODEL_DATA_TOO_LONG));
        Prediction prediction = predict(TrustModelData.policy(longest + " "));
        assertTells(prediction, FindingCode.TRUST_MODEL_DATA_TOO_LONG, "1024", "1023");
        assertEquals("NO_PROMPT", prediction.verdict().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.fabrikam.test | without an asterisk",
                ".fabrikam.test | without a dot",
                "fabrikam.test;litware.test | by commas",
                "https://sip.fabrikam.test | not a web address",
                "sip.fabrikam.test:5061 | no port",
                "fabrikam_test | no domain name",
                "192.0.2.1 | no domain name"
            })
    void an_entry_that_matches_nothing_is_told_and_never_repaired(String entry, String advice) {
        Prediction prediction = predict(TrustModelData.policy("contoso.test, " + entry));
        assertOutcome(prediction, "PROMPT", ASKS, "also TRUST_MODEL_DATA_ENTRY_UNUSABLE");
        assertTells(prediction, FindingCode.TRUST_MODEL_DATA_ENTRY_UNUSABLE, '"' + entry + '"', advice);
    }

    @Test
    void a_value_that_takes_a_default_away_from_a_server_is_told_with_the_step_that_shows_it() {
        Prediction prediction = on(naming("sipdir.online.lync.com"))
                .trusting(TrustModelData.userPreference("contoso.test"))
                .predict(ALICE);
        assertOutcome(
                prediction, "PROMPT", "asks sipdir.online.lync.com SIP_SERVER", "also TRUST_MODEL_DATA_DROPS_DEFAULTS");
        assertTells(prediction, FindingCode.TRUST_MODEL_DATA_DROPS_DEFAULTS, "lync.com");
        assertEquals(
                prediction.prompts().get(0).steps(),
                prediction.findings().get(0).steps());
    }

    @Test
    void domains_that_the_user_ticked_and_that_of_the_last_server_are_trusted() {
        TrustSettings ticked = TrustSettings.NONE.withAlwaysTrusted(List.of(name("fabrikam.test")));
        assertEquals(
                "NO_PROMPT",
                on(OUTSIDE).trusting(ticked).predict(ALICE).verdict().name());
        TrustSettings last = TrustSettings.NONE.withLastSipServer(name("old.fabrikam.test"));
        Prediction prediction = on(OUTSIDE).trusting(last).predict(ALICE);
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(
                "sip.fabrikam.test SIP_SERVER LAST_SIP_SERVER",
                Outcome.judged(prediction).get(1));
    }

    @Test
    void the_rule_alone_tells_the_same_without_a_network() {
        Scenario scenario = Scenario.of(Clients.LYNC_2013)
                .trusting(TrustModelData.machinePreference("fabrikam.test"))
                .trusting(TrustModelData.userPreference("litware.test, *.contoso.test"));
        TrustVerdict verdict = LyncDiscover.judge(
                scenario,
                name("contoso.test"),
                List.of(name("sip.contoso.test"), name("web.litware.test"), name("x.lync.com")));
        assertEquals(
                List.of(
                        TrustDecision.Basis.SIP_DOMAIN,
                        TrustDecision.Basis.HKCU_PREFERENCE,
                        TrustDecision.Basis.NOT_TRUSTED),
                verdict.decisions().stream().map(TrustDecision::basis).toList());
        assertEquals(
                List.of(
                        FindingCode.TRUST_MODEL_DATA_ENTRY_UNUSABLE,
                        FindingCode.TRUST_MODEL_DATA_IN_IGNORED_HIVE,
                        FindingCode.TRUST_MODEL_DATA_DROPS_DEFAULTS),
                verdict.findings().stream().map(Finding::code).toList());
        assertFalse(verdict.allTrusted());
        assertEquals(Optional.of(Source.HKCU_PREFERENCE), verdict.trustList().source());
        TrustVerdict mac =
                LyncDiscover.judge(Scenario.of(Clients.SFB_MAC), name("contoso.test"), List.of(name("x.outlook.com")));
        assertEquals(
                List.of(FindingCode.DEFAULT_LIST_NOT_DOCUMENTED),
                mac.findings().stream().map(Finding::code).toList());
        assertTrue(
                LyncDiscover.judge(Scenario.of(Clients.LYNC_2013), name("contoso.test"), List.of(name("contoso.test")))
                        .allTrusted());
    }

    private static Prediction predict(TrustModelData... values) {
        TrustSettings settings =
                Stream.of(values).reduce(TrustSettings.NONE, TrustSettings::with, (one, other) -> other);
        return on(OUTSIDE).trusting(settings).predict(ALICE);
    }

    private static TrustModelData value(Source source, String text) {
        return new TrustModelData(source, text);
    }
}
