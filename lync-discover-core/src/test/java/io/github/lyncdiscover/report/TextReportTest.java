package io.github.lyncdiscover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.text.file.WrappedText;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator reads, word for word. */
final class TextReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/text");
    private static final Map<String, Prediction> SAMPLES = Samples.all();
    private static final TextReport.Style WITH_STEPS = new TextReport.Style(false, true);

    @Test
    void a_prompt() {
        assertGolden("prompt");
    }

    @Test
    void a_prompt_with_the_rest_unknown() {
        assertGolden("prompt, and the rest unknown");
    }

    @Test
    void no_prompt() {
        assertGolden("no prompt");
    }

    @Test
    void perhaps_a_prompt_for_one_reason() {
        assertGolden("may prompt");
    }

    @Test
    void certain_and_possible_prompts() {
        assertGolden("look-up failed beside a success");
    }

    @Test
    void cannot_tell() {
        assertGolden("cannot tell");
    }

    @Test
    void sign_in_fails() {
        assertGolden("sign-in fails");
    }

    @Test
    void sign_in_fails_with_its_cause() {
        assertGolden("HTTPS NAME_MISMATCH");
    }

    @Test
    void a_client_whose_list_has_another_name() {
        String text = TextReport.of(
                List.of(Samples.world().as(Clients.SFB_MAC).predict("alice@contoso.test")), TextReport.Style.PLAIN);
        assertTrue(text.contains("Cure: trustedDomainList must name fabrikam.test."), text);
        assertFalse(text.contains("TrustModelData"), text);
    }

    @Test
    void a_place() {
        assertGolden("inside");
    }

    @Test
    void many_prompts() {
        assertGolden("many prompts");
    }

    @Test
    void a_list_that_is_not_documented() {
        assertGolden("SRV, Lync 2010");
    }

    @Test
    void no_dialog_to_show() {
        assertGolden("surface hub");
    }

    @Test
    void no_dialog_to_show_perhaps() {
        assertGolden("surface hub, perhaps");
    }

    @Test
    void no_dialog_about_exchange() {
        assertGolden("surface hub, calendar");
    }

    @Test
    void a_dialog_that_nobody_sees() {
        assertGolden("room");
    }

    @Test
    void settings_with_faults() {
        assertGolden("unusable entries");
    }

    @Test
    void names_too_long_for_a_column() {
        assertGolden("names of 60 characters");
    }

    @Test
    void names_longer_than_a_line() {
        assertGolden("long names");
    }

    @Test
    void letters_beyond_ascii() {
        assertGolden("non-ASCII");
    }

    @Test
    void letters_of_two_columns() {
        assertGolden("East Asian");
    }

    @Test
    void control_characters() {
        assertGolden("hostile target");
    }

    @Test
    void no_discovery() {
        assertGolden("entered by hand");
    }

    @Test
    void equal_outcomes_are_folded_and_counted() {
        LyncDiscover predictor = Samples.world();
        Prediction inside = predictor.predict("carol@contoso.test").at(Location.INSIDE);
        assertText(
                TextReport.of(
                        List.of(
                                predictor.predict("alice@contoso.test"),
                                inside,
                                predictor.predict("bob@contoso.test"),
                                predictor.predict("eve@elsewhere.test"),
                                predictor.predict("contoso.test")),
                        TextReport.Style.PLAIN),
                """
                alice@contoso.test and 2 more · Lync 2013                                 PROMPT
                  The user is asked to trust 2 servers:
                    webext.fabrikam.test   web services, named by lyncdiscover.contoso.test
                    access.fabrikam.test   SIP server, named by the User document
                  Neither is in contoso.test nor in the default list (lync.com, outlook.com, …).
                  Cure: TrustModelData must name fabrikam.test. It replaces the default list, so
                        the whole value is: lync.com, outlook.com, lync.glbdns.microsoft.com,
                        microsoftonline.com, fabrikam.test
                  Also: TLS_NAME_MISMATCH  https://lyncdiscover.contoso.test/ failed: its
                        certificate names another host (as planned). The plain HTTP request
                        answers.
                  Likewise: bob@contoso.test, contoso.test

                carol@contoso.test · Lync 2013, inside                                    PROMPT
                  The user is asked to trust 2 servers:
                    webext.fabrikam.test   web services, named by lyncdiscover.contoso.test
                    access.fabrikam.test   SIP server, named by the User document
                  Neither is in contoso.test nor in the default list (lync.com, outlook.com, …).
                  Cure: TrustModelData must name fabrikam.test. It replaces the default list, so
                        the whole value is: lync.com, outlook.com, lync.glbdns.microsoft.com,
                        microsoftonline.com, fabrikam.test
                  Also: TLS_NAME_MISMATCH  https://lyncdiscover.contoso.test/ failed: its
                        certificate names another host (as planned). The plain HTTP request
                        answers.

                eve@elsewhere.test · Lync 2013                                     SIGN_IN_FAILS
                  Sign-in fails; this is not the trust dialog:
                    NO_SERVER_FOUND  No server is found that Lync 2013 can use for
                    elsewhere.test: sign-in fails. It needs one of lyncdiscoverinternal,
                    lyncdiscover, _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip,
                    sipexternal in that domain, and none of them exists.

                5 predictions: 4 PROMPT, 1 SIGN_IN_FAILS
                """);
    }

    @Test
    void outcomes_seen_from_two_places_are_not_folded() {
        Prediction prediction = SAMPLES.get("prompt");
        List<Prediction> both = List.of(prediction.at(Location.INSIDE), prediction.at(Location.OUTSIDE));
        String text = TextReport.of(both, TextReport.Style.PLAIN);
        assertTrue(text.contains("Lync 2013, inside"), text);
        assertTrue(text.contains("Lync 2013, outside"), text);
        assertFalse(text.contains("more"), text);
    }

    @Test
    void the_steps_are_told_on_demand() {
        String text = TextReport.of(List.of(SAMPLES.get("host record")), WITH_STEPS);
        assertTrue(
                text.contains("\n  Steps:\n    1  Looks up lyncdiscoverinternal.contoso.test A: no such name\n"), text);
        List<Prediction> two = List.of(SAMPLES.get("host record"), SAMPLES.get("host record"));
        assertTrue(TextReport.of(two, WITH_STEPS).contains("\n  Steps for alice@contoso.test:\n    1  "), text);
    }

    @Test
    void colour_marks_the_verdict_alone() {
        TextReport.Style colour = new TextReport.Style(true, false);
        for (Map.Entry<String, Prediction> sample : SAMPLES.entrySet()) {
            List<Prediction> one = List.of(sample.getValue());
            String verdict = sample.getValue().verdict().name();
            String escape = verdict.equals("NO_PROMPT") ? "\u001b[32;1m" : "\u001b[31;1m";
            String plain = TextReport.of(one, TextReport.Style.PLAIN);
            assertEquals(
                    plain.replaceFirst("(?m) " + verdict + "$", " " + escape + verdict + "\u001b[0m"),
                    TextReport.of(one, colour),
                    sample.getKey());
        }
    }

    @Test
    void decisions_of_the_rule_alone() {
        Scenario lync2013 = Scenario.of(Clients.LYNC_2013);
        List<DomainName> servers = Stream.of("sip.contoso.test", "web.fabrikam.test", "sipdir.online.lync.com")
                .map(DomainName::parse)
                .toList();
        DomainName domain = DomainName.parse("contoso.test");
        assertText(
                TextReport.of(
                        LyncDiscover.judge(
                                lync2013.trusting(TrustModelData.policy("*.fabrikam.test")), domain, servers),
                        TextReport.Style.PLAIN),
                """
                sip.contoso.test                                                         TRUSTED
                  In the SIP domain contoso.test.
                web.fabrikam.test                                                         PROMPT
                  Nothing trusts it.
                sipdir.online.lync.com                                                    PROMPT
                  Nothing trusts it.

                Trusted: contoso.test and the TrustModelData value, which names no domain that
                can be used.
                Also: TRUST_MODEL_DATA_ENTRY_UNUSABLE  The TrustModelData value in the computer
                      policy (HKLM) holds "*.fabrikam.test", which matches nothing: an entry
                      covers its sub-domains without an asterisk.
                Also: TRUST_MODEL_DATA_DROPS_DEFAULTS  The TrustModelData value replaces the
                      default list, which trusted lync.com: the value must name it again.
                """);
        assertText(
                TextReport.of(
                        LyncDiscover.judge(lync2013.as(Clients.LYNC_2010), domain, servers), TextReport.Style.PLAIN),
                """
                sip.contoso.test                                                         TRUSTED
                  In the SIP domain contoso.test.
                web.fabrikam.test                                                         PROMPT
                  Nothing trusts it.
                sipdir.online.lync.com                                                MAY_PROMPT
                  Nothing known trusts it; the client's undocumented default list may.

                Trusted: contoso.test and the client's default list, which is not documented.
                Also: DEFAULT_LIST_NOT_DOCUMENTED  The default list of this client is not
                      documented; that of Lync 2013 holds lync.com.
                """);
        assertText(
                TextReport.of(LyncDiscover.judge(lync2013, domain, servers.subList(0, 1)), TextReport.Style.PLAIN),
                """
                sip.contoso.test                                                         TRUSTED
                  In the SIP domain contoso.test.
                """);
    }

    @Test
    void decisions_of_the_rule_where_no_dialog_is_shown() {
        Scenario surfaceHub = Scenario.of(Clients.SURFACE_HUB);
        DomainName domain = DomainName.parse("contoso.test");
        List<DomainName> servers = Stream.of("web.fabrikam.test", "sipdir.outlook.com")
                .map(DomainName::parse)
                .toList();
        assertText(TextReport.of(LyncDiscover.judge(surfaceHub, domain, servers), TextReport.Style.PLAIN), """
                web.fabrikam.test                                                  SIGN_IN_FAILS
                  Nothing trusts it.
                sipdir.outlook.com                                                   CANNOT_TELL
                  Nothing known trusts it; the client's undocumented default list may.

                Trusted: contoso.test and the client's default list, which is not documented.
                Also: UNTRUSTED_SERVER_NOT_USED  web.fabrikam.test is not trusted, and Surface
                      Hub shows no dialog: sign-in fails. Its list of trusted domains must name
                      fabrikam.test.
                Also: UNTRUSTED_SERVER_NOT_USED  sipdir.outlook.com is not trusted, and Surface
                      Hub shows no dialog: sign-in fails, if it is used. Not certain: this
                      client's default list is not documented and may name its domain. Its list
                      of trusted domains must name outlook.com.
                Also: DEFAULT_LIST_NOT_DOCUMENTED  The default list of this client is not
                      documented; that of Lync 2013 holds outlook.com.
                """);
        assertText(
                TextReport.of(
                        LyncDiscover.judge(Scenario.of(Clients.COMMUNICATOR), domain, servers.subList(0, 1)),
                        TextReport.Style.PLAIN),
                """
                web.fabrikam.test                                                        SKIPPED
                  Nothing trusts it.

                Trusted: contoso.test and the client's default list, which is not documented.
                Also: SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED  Office Communicator 2007 passes over
                      web.fabrikam.test: it asks nothing and uses only servers in contoso.test.
                """);
        assertText(
                TextReport.of(
                        LyncDiscover.judge(Scenario.of(Clients.LYNC_ROOM), domain, servers.subList(0, 1)),
                        TextReport.Style.PLAIN),
                """
                web.fabrikam.test                                                         PROMPT
                  Nothing trusts it.

                Trusted: contoso.test and the client's default list, which is not documented.
                Also: PROMPT_HIDDEN  The dialog about web.fabrikam.test comes up behind the
                      locked screen of Lync Room System, where nobody can click it; sign-in
                      stops there.
                """);
    }

    static Stream<Map.Entry<String, Prediction>> samples() {
        return SAMPLES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_line_has_80_columns_unless_it_is_one_word(Map.Entry<String, Prediction> sample) {
        Prediction prediction = sample.getValue();
        List<Prediction> two = List.of(prediction, prediction);
        assertFits(TextReport.of(two, WITH_STEPS));
        assertFits(prediction.explain());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 62, 63})
    void names_of_any_length_fit(int length) {
        String label = "x".repeat(length);
        DomainName domain = DomainName.parse(label + ".test");
        List<DomainName> servers =
                List.of(domain.under("sip"), DomainName.parse("sip." + label + "." + label + ".test"));
        LyncDiscover predictor = LyncDiscover.on(PlannedNetwork.of());
        assertFits(TextReport.of(LyncDiscover.judge(predictor.scenario(), domain, servers), TextReport.Style.PLAIN));
        assertFits(TextReport.of(List.of(predictor.predict(label + "@" + domain)), WITH_STEPS));
    }

    private static void assertGolden(String sample) {
        String name =
                sample.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        try {
            assertText(
                    TextReport.of(List.of(SAMPLES.get(sample)), TextReport.Style.PLAIN),
                    Files.readString(GOLDEN.resolve(name + ".txt")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void assertText(String actual, String expected) {
        assertEquals(expected, actual);
    }

    private static void assertFits(String text) {
        for (String line : text.split("\n", -1)) {
            assertTrue(WrappedText.width(line) <= 80 || !line.strip().contains(" "), () -> line + "\nin\n" + text);
            assertEquals(line.stripTrailing(), line);
            assertTrue(line.codePoints().noneMatch(Character::isISOControl), () -> line);
        }
    }
}
