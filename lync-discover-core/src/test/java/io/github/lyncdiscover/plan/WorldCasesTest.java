package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.lint.LintCode;
import io.github.lyncdiscover.lint.LintFinding;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.lint.Linter;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Verdict;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans whose records lead elsewhere than their author thought: the prediction follows the records. */
final class WorldCasesTest {
    private static List<PlannedSignIn> forecasts(String file) throws URISyntaxException {
        Path path = Path.of(Objects.requireNonNull(WorldCasesTest.class.getResource("worlds/" + file + ".yaml"))
                .toURI());
        return MigrationPlan.load(path).predictions().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "alias-to-nowhere, 'contoso.example, outside, lync-2013', SIGN_IN_FAILS,",
        "alias-to-other-pool, 'contoso.example on pool01.contoso.example, inside, lync-2013', PROMPT,"
                + " pool02.fabrikam.example",
        "alias-to-other-pool, 'contoso.example on pool01.contoso.example, outside, lync-2013', PROMPT,"
                + " webext.fabrikam.example",
        "alias-to-other-pool, 'contoso.example on pool02.fabrikam.example, inside, lync-2013', PROMPT,"
                + " pool02.fabrikam.example",
        "alias-to-other-pool, 'contoso.example on pool02.fabrikam.example, outside, lync-2013', PROMPT,"
                + " webext.fabrikam.example sip.fabrikam.example",
        "two-pools-one-alias, 'contoso.example on pool01.contoso.test, outside, lync-2013', PROMPT,"
                + " web02.fabrikam.example",
        "two-pools-one-alias, 'contoso.example on pool02.contoso.test, outside, lync-2013', PROMPT,"
                + " web02.fabrikam.example",
        "r27b-online-only-domain-own-records, 'litware.example online, inside, lync-2013', NO_PROMPT,",
        "r27b-online-only-domain-own-records, 'litware.example online, outside, lync-2013', NO_PROMPT,",
        "r27b-online-only-domain-own-records, 'contoso.example on pool.contoso.example, outside, lync-2013', NO_PROMPT,",
        "r36-hybrid-records-to-provider, 'alice@contoso.example on pool.contoso.example, outside, lync-2013',"
                + " SIGN_IN_FAILS,",
        "r36-hybrid-records-to-provider, 'bob@contoso.example online, outside, lync-2013', NO_PROMPT,",
        "r06-mobile-never-meets-the-sip-server, 'contoso.example, inside, lync-mobile', MAY_PROMPT, fe01.corp.test",
        "r06-mobile-never-meets-the-sip-server, 'contoso.example, outside, lync-mobile', NO_PROMPT,",
        "r40-mac-both-names-inside, 'contoso.example, inside, sfb-mac', NO_PROMPT,",
        "r35-phone-found-by-dhcp, 'contoso.example, inside, lync-phone', CANNOT_TELL,",
        "r21-exchange-wildcard-phone, 'contoso.example, inside, lync-phone', NO_PROMPT,"
    })
    void the_walk_follows_the_records(String file, String who, String verdict, String prompts)
            throws URISyntaxException {
        PlannedSignIn forecast = forecasts(file).stream()
                .filter(each -> each.toString().equals(who))
                .findFirst()
                .orElseThrow();
        assertEquals(verdict, forecast.prediction().verdict().name(), forecast.prediction()::explain);
        assertEquals(
                prompts == null ? List.of() : List.of(prompts.split(" ", -1)),
                forecast.prediction().prompts().stream()
                        .map(prompt -> prompt.server().text())
                        .toList());
    }

    @Test
    void every_client_of_online_signs_in_without_a_prompt_and_what_is_inferred_is_shown() throws URISyntaxException {
        List<PlannedSignIn> forecasts = forecasts("r01-online-alias-certificate");
        assertEquals(12, forecasts.size());
        for (PlannedSignIn each : forecasts) {
            boolean inferred = !each.client().get(Settings.ONLINE_HOSTS).isEmpty();
            assertEquals(Verdict.NO_PROMPT, each.prediction().verdict(), each.prediction()::explain);
            assertEquals(inferred, each.prediction().has(FindingCode.ONLINE_HOSTS_TRUST_INFERRED), each::toString);
        }
    }

    @Test
    void a_certificate_of_the_provider_is_no_error_of_the_plan() throws URISyntaxException {
        LintReport report =
                Linter.lint(forecasts("r01-online-alias-certificate").get(0).plan());
        assertEquals(
                List.of("INFO NAME_NOT_NEEDED_OVER_HTTP"),
                report.endpoints().stream()
                        .flatMap(each -> each.findings().stream())
                        .map(finding -> finding.severity() + " " + finding.code())
                        .toList());
    }

    @Test
    void a_mac_where_both_names_resolve_is_told_of() throws URISyntaxException {
        assertTrue(forecasts("r40-mac-both-names-inside")
                .get(0)
                .prediction()
                .has(FindingCode.BOTH_LYNCDISCOVER_NAMES_RESOLVE));
    }

    @Test
    void a_typing_error_in_an_alias_is_told_with_the_nearest_name() throws URISyntaxException {
        PlannedSignIn forecast = forecasts("alias-to-nowhere").get(0);
        assertTrue(
                forecast.prediction().findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.NAME_NOT_IN_PLAN
                                && finding.message().contains("\"webext.contoso.example\"")),
                forecast.prediction()::explain);
    }

    @Test
    void a_user_whom_the_provider_does_not_know_is_told_of() throws URISyntaxException {
        assertTrue(
                forecasts("r36-hybrid-records-to-provider").get(0).prediction().has(FindingCode.USER_NOT_AT_PROVIDER));
    }

    @Test
    void an_exchange_wildcard_costs_a_phone_its_calendar_alike_in_plan_and_lint() throws URISyntaxException {
        PlannedSignIn forecast = forecasts("r21-exchange-wildcard-phone").get(0);
        String told = forecast.prediction().findings().stream()
                .filter(finding -> finding.code() == FindingCode.EXCHANGE_CALENDAR_MISSING)
                .map(Finding::message)
                .collect(Collectors.joining());
        String cost = "needs: it signs in, and calendar and call history are missing.";
        assertTrue(told.contains("mail.contoso.example") && told.endsWith(cost), forecast.prediction()::explain);
        List<LintFinding> linted = Linter.lint(forecast.plan()).findings();
        assertTrue(linted.stream()
                .anyMatch(finding -> finding.code() == LintCode.EXCHANGE_CALENDAR_MISSING
                        && finding.message().endsWith(cost)));
        assertTrue(linted.stream().noneMatch(finding -> finding.code() == LintCode.WILDCARD_REFUSED));
    }

    @Test
    void other_clients_keep_their_calendar_behind_a_wildcard() throws URISyntaxException {
        MigrationPlan desktops =
                forecasts("r21-exchange-wildcard-phone").get(0).plan().as(Clients.LYNC_2013);
        assertTrue(desktops.predictions()
                .noneMatch(forecast -> forecast.prediction().has(FindingCode.EXCHANGE_CALENDAR_MISSING)));
        assertTrue(Linter.lint(desktops).findings().stream()
                .noneMatch(finding -> finding.code() == LintCode.EXCHANGE_CALENDAR_MISSING));
    }
}
