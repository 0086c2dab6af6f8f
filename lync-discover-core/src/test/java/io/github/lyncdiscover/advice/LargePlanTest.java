package io.github.lyncdiscover.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hoster's plan, 2,000 SIP domains on each of 50 pools, is answered while one waits, on a slow machine too. */
final class LargePlanTest {
    private static MigrationPlan plan() {
        return MigrationPlan.titled("hoster")
                .sipDomains(IntStream.range(0, 2_000)
                        .mapToObj(i -> "tenant" + i + ".example")
                        .toArray(String[]::new))
                .pools(IntStream.range(0, 50)
                        .mapToObj(i -> Pool.enterprise("pool" + i + ".hoster" + i % 5 + ".example")
                                .externalWebServices("webext" + i + ".hoster" + i % 5 + ".example")
                                .accessEdge("access" + i + ".hoster" + i % 5 + ".example"))
                        .toArray(Pool[]::new));
    }

    @Test
    @Timeout(120)
    void two_hundred_thousand_sign_ins_are_advised() {
        Advice advice = Advisor.advise(plan());
        assertEquals(2_000 * 50 * 2, advice.signIns());
        assertEquals(5, advice.trustList().orElseThrow().changes().size());
        assertTrue(advice.trustList().orElseThrow().silences());
    }
}
