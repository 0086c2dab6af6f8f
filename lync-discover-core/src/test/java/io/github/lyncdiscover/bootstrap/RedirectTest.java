package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.webServices;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Documents.userRedirect;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a leg goes on from document to document. */
class RedirectTest {
    private static final String XML = "application/vnd.microsoft.rtc.autodiscover+xml; v=1";
    private static final ServerAnswer.Web USER = document(user(AccessLocation.INTERNAL, "sip.contoso.test"));

    @Test
    void a_root_over_http_redirects_and_a_root_over_https_names_the_users_document() {
        Prediction prediction = predict(
                with(webServices("web.fabrikam.test"), get(HTTP, document(redirectTo("https://web.fabrikam.test/")))));
        assertOutcome(prediction, "PROMPT", "asks web.fabrikam.test WEB_SERVICES");
    }

    @Test
    void a_redirect_in_a_user_document_starts_again_at_a_root() {
        Prediction prediction = predict(with(
                webServices("home.fabrikam.test"),
                get(HTTPS, document(userAt("https://web.contoso.test/user"))),
                get("https://web.contoso.test/user", document(userRedirect("https://home.fabrikam.test/")))));
        assertOutcome(prediction, "PROMPT", "asks home.fabrikam.test WEB_SERVICES");
        assertEquals("https USER_DOCUMENT", Outcome.endings(prediction).get(3));
    }

    @Test
    void after_a_user_documents_redirect_a_demand_to_sign_in_is_no_success_before_the_next_user_link() {
        Prediction prediction = predict(
                get(HTTPS, document(userAt("https://web.contoso.test/user"))),
                get("https://web.contoso.test/user", document(userRedirect("https://home.contoso.test/"))),
                get("https://home.contoso.test/", io.github.lyncdiscover.planned.Answers.status(401)));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also HTTP_STATUS");
    }

    @ParameterizedTest
    @CsvSource({
        "/user, https://web.contoso.test/user",
        "user, https://web.contoso.test/a/b/user",
        "./user, https://web.contoso.test/a/b/user",
        "../user, https://web.contoso.test/a/user",
        "../../../user, https://web.contoso.test/user",
        "?x=1, https://web.contoso.test/a/b/c?x=1",
        "//other.contoso.test/user, https://other.contoso.test/user",
        "HTTPS://WEB.CONTOSO.TEST:443/user, https://web.contoso.test/user"
    })
    void a_relative_href_is_resolved_against_its_document(String href, String target) {
        Prediction prediction = predict(
                get(HTTPS, document(redirectTo("https://web.contoso.test/a/b/c"))),
                get("https://web.contoso.test/a/b/c", document(userAt(href))),
                get(target, USER));
        assertOutcome(prediction, "NO_PROMPT");
        List<String> fetched = Outcome.fetched(prediction);
        assertEquals(target, fetched.get(fetched.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "REDIRECT, user, redirect.fabrikam.test",
        "user, Redirect, user.fabrikam.test",
        "uSeR, redirecT, user.fabrikam.test"
    })
    void the_first_link_in_document_order_leads_on_whatever_its_case(String first, String second, String asked) {
        String links = link("Domain", "https://domain.fabrikam.test/")
                + link(first, "https://" + first.toLowerCase(java.util.Locale.ROOT) + ".fabrikam.test/")
                + link(second, "https://" + second.toLowerCase(java.util.Locale.ROOT) + ".fabrikam.test/");
        Prediction prediction = predict(
                get(HTTPS, body(XML, "<AutodiscoverResponse><Root>" + links + "</Root></AutodiscoverResponse>")),
                get("https://" + asked + "/", USER));
        assertOutcome(prediction, "PROMPT", "asks " + asked + " WEB_SERVICES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "application/json | {'_links':{'self':{'href':'/'},'redirect':{'href':'%s'}}}",
                "application/json | {'_links':{'user':{'href':'%s'}}}",
                "application/vnd.microsoft.rtc.autodiscover+json; v=1 |"
                        + " {'Root':{'Links':[{'href':'x','token':'Domain'},{'href':'%s','token':'REDIRECT'}]}}",
                "application/xml | <resource xmlns='http://schemas.microsoft.com/rtc/2012/03/ucwa' rel='root'>"
                        + "<link rel='user' href='%s'/></resource>",
                "text/xml | <AutodiscoverResponse><Root><Link token='User' href='%s'/></Root></AutodiscoverResponse>"
            })
    void a_leg_reads_whatever_representation_comes(String contentType, String text) {
        String root = String.format(java.util.Locale.ROOT, text, "https://web.fabrikam.test/user");
        Prediction prediction = predict(
                get(HTTPS, body(contentType, root.replace('\'', '"'))), get("https://web.fabrikam.test/user", USER));
        assertOutcome(prediction, "PROMPT", "asks web.fabrikam.test WEB_SERVICES");
    }

    @Test
    void user_links_in_a_user_document_lead_nowhere() {
        String links = link("User", "https://web.fabrikam.test/user")
                + "<SipClientInternalAccess fqdn=\"sip.contoso.test\" port=\"5061\"/>";
        Prediction prediction = predict(
                get(HTTPS, document(userAt("/user"))),
                get(
                        HTTPS + "user",
                        body(XML, "<AutodiscoverResponse><User>" + links + "</User></AutodiscoverResponse>")));
        assertOutcome(prediction, "NO_PROMPT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://web.contoso.test/user",
                "ftp://web.contoso.test/user",
                "https://web_-.contoso.test/user",
                "https://192.0.2.256/user",
                "https://alice@web.contoso.test/user",
                "https://",
                "https://web.contoso.test:0/user",
                "javascript:alert(1)",
                "\\\\web.contoso.test\\user",
                "https://web.contoso.test/a b"
            })
    void a_target_that_is_no_https_address_ends_the_leg_and_no_later_link_is_tried(String href) {
        String links = link("Redirect", href) + link("User", "https://web.contoso.test/user");
        Prediction prediction = predict(
                get(HTTPS, body(XML, "<AutodiscoverResponse><Root>" + links + "</Root></AutodiscoverResponse>")),
                get("https://web.contoso.test/user", USER));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also TARGET_REFUSED");
        assertEquals("https TARGET_REFUSED", Outcome.endings(prediction).get(3));
        assertEquals(List.of(), Outcome.judged(prediction));
        Step.Redirect refused = Outcome.steps(prediction, Step.Redirect.class).get(0);
        assertEquals(
                List.of(HTTPS + "?sipuri=alice@contoso.test", SecretFilter.mask(href), "REDIRECT", "TARGET_REFUSED"),
                List.of(
                        refused.from().toString(),
                        refused.to().toString(),
                        refused.kind().name(),
                        refused.result().name()));
    }

    @Test
    void ten_redirects_are_followed() {
        List<Fact> facts = chain(10);
        facts.add(get("https://hop10.contoso.test/", document(userAt("https://web.contoso.test/user"))));
        facts.add(get("https://web.contoso.test/user", USER));
        assertOutcome(predict(facts.toArray(Fact[]::new)), "NO_PROMPT");
    }

    @Test
    void an_eleventh_redirect_ends_the_leg_and_its_target_is_not_judged() {
        List<Fact> facts = chain(11);
        Prediction prediction = predict(facts.toArray(Fact[]::new));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also TOO_MANY_REDIRECTS");
        assertEquals("https TOO_MANY_REDIRECTS", Outcome.endings(prediction).get(3));
        assertEquals(10, Outcome.judged(prediction).size());
    }

    @Test
    void redirects_of_both_kinds_and_http_ones_count_together() {
        Fact[] facts = {
            get(HTTPS, document(redirectTo("/1"))),
            get(HTTPS + "1", io.github.lyncdiscover.planned.Answers.seeOther(302, "/2")),
            get(HTTPS + "2", document(userAt("/3"))),
            get(HTTPS + "3", document(userRedirect("/4"))),
            get(HTTPS + "4", USER)
        };
        for (int limit = 0; limit <= 3; limit++) {
            Prediction prediction = on(facts)
                    .as(Clients.LYNC_2013.with(Settings.REDIRECT_LIMIT, limit, "test"))
                    .predict(Planned.ALICE);
            assertEquals(
                    limit == 3 ? "USER_DOCUMENT" : "TOO_MANY_REDIRECTS",
                    prediction.legs().get(3).ending().name());
        }
    }

    @Test
    void user_links_that_lead_to_roots_again_and_again_come_to_an_end() {
        List<Fact> facts = new ArrayList<>();
        facts.add(get(HTTPS, document(userAt("/0"))));
        for (int i = 0; i < 50; i++) {
            facts.add(get(HTTPS + i, document(userAt("/" + (i + 1)))));
        }
        Prediction prediction = predict(facts.toArray(Fact[]::new));
        assertEquals("https TOO_MANY_REDIRECTS", Outcome.endings(prediction).get(3));
        assertEquals(
                11,
                Outcome.fetched(prediction).stream()
                        .filter(url -> url.matches(".*/\\d+"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://web.contoso.test/root?a=b",
                "HTTPS://WEB.CONTOSO.TEST./root?a=b",
                "https://web.contoso.test:443/root?a=b",
                "https://web.contoso.test/./x/../root?a=b",
                "https://web.contoso.test/%72oot?a=b",
                "https://web.contoso.test/root?%61=b",
                "https://web.contoso.test/root?a=b#top",
                "#top",
                "  https://web.contoso.test/root?a=b  "
            })
    void a_leg_that_comes_back_to_an_address_it_asked_before_ends_however_that_is_spelt(String again) {
        Prediction prediction = predict(
                get(HTTPS, document(redirectTo("https://web.contoso.test/root?a=b"))),
                get("https://web.contoso.test/root?a=b", document(redirectTo(again))));
        assertOutcome(prediction, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also REDIRECT_LOOP");
        assertEquals("https REDIRECT_LOOP", Outcome.endings(prediction).get(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://web.contoso.test/Root?a=b", "https://web.contoso.test/root?a=B", "/root", "/root/?a=b"})
    void what_only_looks_like_the_same_address_is_another(String other) {
        Prediction prediction = predict(
                get(HTTPS, document(redirectTo("https://web.contoso.test/root?a=b"))),
                get("https://web.contoso.test/root?a=b", document(redirectTo(other))));
        assertEquals("https HTTP_STATUS", Outcome.endings(prediction).get(3));
    }

    @Test
    void coming_back_to_the_first_address_is_a_loop_too() {
        Prediction prediction = predict(
                get(HTTPS, document(redirectTo("/?sipuri=alice@contoso.test"))),
                get(HTTP, document(redirectTo(HTTPS))));
        assertEquals(List.of("https REDIRECT_LOOP"), Outcome.endings(prediction).subList(3, 4));
    }

    @Test
    void both_legs_may_pass_the_same_address() {
        Prediction prediction = predict(with(
                webServices("web.contoso.test"),
                get(HTTP, document(redirectTo("https://web.contoso.test/"))),
                get(HTTPS, document(redirectTo("https://web.contoso.test/")))));
        assertOutcome(prediction, "NO_PROMPT");
    }

    private static List<Fact> chain(int redirects) {
        List<Fact> facts = new ArrayList<>();
        facts.add(get(HTTPS, document(redirectTo("https://hop1.contoso.test/"))));
        for (int i = 1; i < redirects; i++) {
            facts.add(get(
                    "https://hop" + i + ".contoso.test/",
                    document(redirectTo("https://hop" + (i + 1) + ".contoso.test/"))));
        }
        return facts;
    }

    private static String link(String token, String href) {
        return "<Link token=\"" + token + "\" href=\"" + href + "\"/>";
    }
}
