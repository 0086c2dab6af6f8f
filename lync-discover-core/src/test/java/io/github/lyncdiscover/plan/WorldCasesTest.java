package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.prediction.FindingCode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans whose records lead elsewhere than their author thought: the prediction follows the records. */
final class WorldCasesTest {
    private static List<Forecast> forecasts(String file) throws URISyntaxException {
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
        "r35-phone-found-by-dhcp, 'contoso.example, inside, lync-phone', CANNOT_TELL,"
    })
    void the_walk_follows_the_records(String file, String who, String verdict, String prompts)
            throws URISyntaxException {
        Forecast forecast = forecasts(file).stream()
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
    void a_typing_error_in_an_alias_is_told_with_the_nearest_name() throws URISyntaxException {
        Forecast forecast = forecasts("alias-to-nowhere").get(0);
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
}
