package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.webServices;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.seeOther;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which HTTP 3xx answers are followed. */
class HttpRedirectTest {
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void one_to_the_same_registrable_domain_is_followed(int code) {
        Prediction prediction =
                predict(with(webServices("web.contoso.test"), get(HTTP, seeOther(code, "https://web.contoso.test/"))));
        assertOutcome(prediction, "NO_PROMPT");
        assertEquals(
                List.of(
                        "web.contoso.test WEB_SERVICES SIP_DOMAIN",
                        "web.contoso.test WEB_SERVICES SIP_DOMAIN",
                        "sip.contoso.test SIP_SERVER SIP_DOMAIN"),
                Outcome.judged(prediction));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 305, 306})
    void other_statuses_of_the_kind_are_no_redirects(int code) {
        Prediction prediction =
                predict(with(webServices("web.contoso.test"), get(HTTP, seeOther(code, "https://web.contoso.test/"))));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also HTTP_STATUS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://web.fabrikam.test/",
                "http://web.contoso.test/",
                "http://lyncdiscover.contoso.test/root",
                "https://evilcontoso.test/",
                "",
                "https://192.0.2.1/",
                "::no address::"
            })
    void one_that_leads_elsewhere_or_nowhere_ends_the_leg_and_its_target_is_not_judged(String location) {
        Prediction prediction = predict(with(webServices("web.fabrikam.test"), get(HTTP, seeOther(302, location))));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also FOREIGN_REDIRECT");
        assertEquals("http FOREIGN_REDIRECT", Outcome.endings(prediction).get(2));
        assertEquals(List.of(), Outcome.judged(prediction));
    }

    @Test
    void one_without_a_location_ends_the_leg() {
        Prediction prediction = predict(get(HTTP, status(302)));
        assertEquals("http FOREIGN_REDIRECT", Outcome.endings(prediction).get(2));
        assertTells(prediction, FindingCode.FOREIGN_REDIRECT, "without saying where to");
        Prediction foreign = predict(get(HTTP, seeOther(302, "https://web.fabrikam.test/")));
        assertTells(foreign, FindingCode.FOREIGN_REDIRECT, "\"https://web.fabrikam.test/\"");
    }

    @Test
    void one_to_the_same_host_is_followed_where_no_domain_can_be_registered_above_it() {
        Prediction prediction = Planned.on(
                        get("https://lyncdiscover.test/", seeOther(302, "/root")),
                        get("https://lyncdiscover.test/root", document(userAt("/user"))),
                        get("https://lyncdiscover.test/user", status(401)))
                .predict("alice@test");
        assertOutcome(prediction, "CANNOT_TELL", "also AUTHENTICATION_REQUIRED");
    }

    @Test
    void the_registrable_domain_is_that_of_the_host_that_redirects_and_not_of_the_user() {
        Prediction prediction = predict(with(
                webServices("b.fabrikam.test"),
                get(HTTPS, document(userAt("https://a.fabrikam.test/user"))),
                get("https://a.fabrikam.test/user", seeOther(307, "https://b.fabrikam.test/user"))));
        assertOutcome(prediction, "PROMPT", "asks a.fabrikam.test WEB_SERVICES", "asks b.fabrikam.test WEB_SERVICES");
    }

    @Test
    void a_public_suffix_is_no_domain_that_two_hosts_share() {
        Prediction prediction = Planned.on(
                        get("http://lyncdiscover.contoso.co.uk/", seeOther(302, "https://web.fabrikam.co.uk/")))
                .predict("alice@contoso.co.uk");
        assertEquals("http FOREIGN_REDIRECT", Outcome.endings(prediction).get(2));
    }

    @Test
    void a_demand_to_sign_in_counts_as_one_of_the_user_document_also_behind_a_redirect() {
        Prediction prediction = predict(
                get(HTTPS, document(userAt("/user"))),
                get(HTTPS + "user", seeOther(302, "/home/user")),
                get(HTTPS + "home/user", status(401)));
        assertOutcome(prediction, "CANNOT_TELL", "also AUTHENTICATION_REQUIRED");
    }
}
