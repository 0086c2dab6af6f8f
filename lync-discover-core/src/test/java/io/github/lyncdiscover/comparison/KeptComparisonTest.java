package io.github.lyncdiscover.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.report.text.AdviceText;
import io.github.lyncdiscover.report.text.DiffText;
import io.github.lyncdiscover.report.text.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients keep of earlier sign-ins, as {@code diff} and {@code advise} tell of it. */
final class KeptComparisonTest {
    private static final String PLAN = """
            sipDomains: [contoso.example]
            users: [alice@contoso.example, bob@contoso.example]
            locations: [outside]
            pools: [{fqdn: pool.contoso.example, externalWebServices: webext.hoster.test, accessEdge: access.hoster.test}]
            """;
    private static final String LAST = "lastServer: {alice@contoso.example: old.hoster.test}\n";
    private static final String LIVE = "cachedEndpoint: {bob@contoso.example: \"access.hoster.test:443\"}\n";
    private static final String DEAD = "cachedEndpoint: {bob@contoso.example: \"gone.contoso.example:443\"}\n";

    @TempDir
    private Path folder;

    private MigrationPlan plan(String kept) throws IOException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, PLAN + kept);
        return MigrationPlan.load(file);
    }

    private static String text(Comparison comparison) {
        return String.join(" ", new DiffText(comparison, Layout.PLAIN, false).lines())
                .replaceAll("\\s+", " ");
    }

    @Test
    void the_same_kept_state_changes_nothing() throws IOException {
        assertFalse(Comparison.of(ComparedWorld.of(plan(LAST + LIVE)), ComparedWorld.of(plan(LAST + LIVE)))
                .anyChange());
    }

    @Test
    void who_loses_the_last_server_is_asked_and_who_caches_a_dead_endpoint_is_kept_out() throws IOException {
        Comparison comparison = Comparison.of(ComparedWorld.of(plan(LAST + LIVE)), ComparedWorld.of(plan(DEAD)));
        String text = text(comparison);
        assertEquals(2, comparison.differences().size(), text);
        for (String told : List.of(
                "alice@contoso.example (pool.contoso.example), outside, lync-2013 NO_PROMPT → PROMPT",
                "bob@contoso.example (pool.contoso.example), outside, lync-2013 NO_PROMPT → SIGN_IN_FAILS",
                "CACHED_ENDPOINT_DEAD",
                "- last SIP server of alice@contoso.example: old.hoster.test",
                "cached endpoint of bob@contoso.example: access.hoster.test:443 → gone.contoso.example:443")) {
            assertTrue(text.contains(told), () -> told + " in " + text);
        }
    }

    @Test
    void advice_asks_nobody_where_clients_keep_a_server_and_cures_no_dead_endpoint() throws IOException {
        Advice kept = Advisor.advise(plan(LAST + LIVE));
        assertTrue(advice(kept).contains("NOBODY IS ASKED"), () -> advice(kept));
        Advice dead = Advisor.advise(plan(LAST + DEAD));
        assertTrue(advice(dead).contains("SIGN-IN FAILS"), () -> advice(dead));
        assertFalse(advice(dead).contains("TrustModelData"), () -> advice(dead));
        Advice without = Advisor.advise(plan(LIVE));
        assertTrue(advice(without).contains("New in it: hoster.test"), () -> advice(without));
    }

    private static String advice(Advice advice) {
        return String.join(" ", new AdviceText(advice, Layout.PLAIN).lines()).replaceAll("\\s+", " ");
    }
}
