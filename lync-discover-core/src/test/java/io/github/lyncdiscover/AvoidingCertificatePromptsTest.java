package io.github.lyncdiscover;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * T. Pacyk's article "Avoiding Lync 2013 Certificate Prompts", sentence by sentence. His names stand in
 * {@code trust-cases.csv}; here they end in {@code .example}.
 */
final class AvoidingCertificatePromptsTest {
    private static final String SIP_DOMAIN = "confusedamused.example";
    private static final String SECOND_SIP_DOMAIN = "second.example";
    private static final String WEB = "webservicesinternal.confusedamused.example";
    private static final String POOL = "pool.confusedamused.example";
    private static final String STANDARD_EDITION = "fe01.ptown.example";

    /** A pool as seen from inside by users of a SIP domain. */
    private static PlannedNetwork world(String sipDomain, String web, String pool) {
        String name = "lyncdiscoverinternal." + sipDomain;
        return PlannedNetwork.of(
                address(name, "192.0.2.1"),
                get("http://" + name + "/", document(redirectTo("https://" + web + "/root"))),
                get("https://" + name + "/", document(userAt("https://" + web + "/user"))),
                address(web, "192.0.2.2"),
                get("https://" + web + "/root", document(userAt("https://" + web + "/user"))),
                get("https://" + web + "/user", document(user(AccessLocation.INTERNAL, pool))));
    }

    private static Prediction predict(String sipDomain, String web, String pool) {
        return LyncDiscover.on(world(sipDomain, web, pool)).predict("alice@" + sipDomain);
    }

    private static Prediction predict(TrustModelData value, String sipDomain, String web, String pool) {
        return LyncDiscover.on(world(sipDomain, web, pool)).trusting(value).predict("alice@" + sipDomain);
    }

    /** Holds the prediction to these prompts, each certain, and to no other; and to these findings, and no other. */
    private static void assertOutcome(Prediction prediction, List<String> prompts, FindingCode... findings) {
        assertEquals(
                prompts,
                prediction.prompts().stream()
                        .map(prompt -> prompt.stage() + " " + prompt.server())
                        .toList(),
                prediction::explain);
        assertEquals(prompts.isEmpty() ? Verdict.NO_PROMPT : Verdict.PROMPT, prediction.verdict(), prediction::explain);
        for (Prompt prompt : prediction.prompts()) {
            assertEquals(Certainty.CERTAIN, prompt.certainty(), prediction::explain);
            assertEquals(Optional.empty(), prompt.reason(), prediction::explain);
        }
        assertEquals(
                List.of(findings),
                prediction.findings().stream().map(Finding::code).toList(),
                prediction::explain);
    }

    private static String web(String server) {
        return Stage.WEB_SERVICES + " " + server;
    }

    private static String sip(String server) {
        return Stage.SIP_SERVER + " " + server;
    }

    @Test
    void a_web_services_fqdn_outside_the_sip_domain_prompts() {
        assertOutcome(predict(SIP_DOMAIN, "web.ptown.example", POOL), List.of(web("web.ptown.example")));
    }

    @Test
    void a_pool_fqdn_outside_the_sip_domain_prompts_after_web_services_inside_succeed() {
        assertOutcome(predict(SIP_DOMAIN, WEB, "pool.ptown.example"), List.of(sip("pool.ptown.example")));
    }

    @Test
    void where_both_lie_outside_each_prompts() {
        assertOutcome(
                predict(SIP_DOMAIN, "web.ptown.example", "pool.ptown.example"),
                List.of(web("web.ptown.example"), sip("pool.ptown.example")));
    }

    @Test
    void the_example_configuration_is_silent() {
        assertOutcome(predict(SIP_DOMAIN, WEB, POOL), List.of());
    }

    @Test
    void other_sip_domains_on_the_same_pool_still_get_the_prompts() {
        assertOutcome(predict(SECOND_SIP_DOMAIN, WEB, POOL), List.of(web(WEB), sip(POOL)));
    }

    @Test
    void a_standard_edition_pool_prompts_once_under_its_one_name() {
        assertOutcome(predict(SIP_DOMAIN, STANDARD_EDITION, STANDARD_EDITION), List.of(web(STANDARD_EDITION)));
    }

    @Test
    void there_is_no_point_in_renaming_the_web_services_of_a_standard_edition_pool_alone() {
        assertOutcome(predict(SIP_DOMAIN, WEB, STANDARD_EDITION), List.of(sip(STANDARD_EDITION)));
    }

    @Test
    void trust_model_data_in_hkcu_that_names_the_active_directory_domain_silences_a_standard_edition_pool() {
        TrustModelData value = TrustModelData.userPreference("ptown.example");
        assertOutcome(predict(value, SIP_DOMAIN, STANDARD_EDITION, STANDARD_EDITION), List.of());
        assertOutcome(predict(value, SIP_DOMAIN, "web.ptown.example", "pool.ptown.example"), List.of());
    }

    @Test
    void trust_model_data_in_hkcu_that_names_the_primary_sip_domain_silences_a_second_one() {
        TrustModelData value = TrustModelData.userPreference("confusedamused.example, ptown.example");
        assertOutcome(predict(value, SECOND_SIP_DOMAIN, WEB, POOL), List.of());
    }

    @Test
    void trust_model_data_in_hkcu_that_names_neither_silences_nothing() {
        TrustModelData value = TrustModelData.userPreference("ptown.example");
        assertOutcome(predict(value, SECOND_SIP_DOMAIN, WEB, POOL), List.of(web(WEB), sip(POOL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ptown.example", "PTOWN.example.", "fe01.ptown.example", "a.example,ptown.example"})
    void trust_model_data_in_hklm_is_not_read_and_that_is_told(String text) {
        assertOutcome(
                predict(TrustModelData.machinePreference(text), SIP_DOMAIN, STANDARD_EDITION, STANDARD_EDITION),
                List.of(web(STANDARD_EDITION)),
                FindingCode.TRUST_MODEL_DATA_IN_IGNORED_HIVE);
    }

    @Test
    void deployed_to_hkcu_as_well_the_same_value_works() {
        Prediction prediction = LyncDiscover.on(world(SIP_DOMAIN, STANDARD_EDITION, STANDARD_EDITION))
                .trusting(TrustModelData.machinePreference("ptown.example"))
                .trusting(TrustModelData.userPreference("ptown.example"))
                .predict("alice@" + SIP_DOMAIN);
        assertOutcome(prediction, List.of(), FindingCode.TRUST_MODEL_DATA_IN_IGNORED_HIVE);
    }
}
