package io.github.lyncdiscover.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.advice.result.Advice;
import io.github.lyncdiscover.advice.result.Alternative;
import io.github.lyncdiscover.advice.result.Alternative.Way;
import io.github.lyncdiscover.deployment.Online;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is advised for plans as administrators have them. */
final class AdviceTest {
    private static final String DEFAULTS = "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com";

    private static final MigrationPlan HOSTED = MigrationPlan.titled("hosted")
            .sipDomains("contoso.example", "fabrikam.example")
            .pools(Pool.enterprise("pool.hoster.example")
                    .internalWebServices("webint.hoster.example")
                    .externalWebServices("webext.hoster.example")
                    .accessEdge("access.hoster.example"));

    static Alternative the(Way way, Advice advice) {
        return advice.alternatives().stream()
                .filter(alternative -> alternative.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private static String value(Alternative alternative) {
        return alternative.variation().value().map(TrustModelData::text).orElse("");
    }

    @Test
    void the_list_names_the_registrable_domain_once_and_keeps_the_defaults() {
        Alternative list = the(Way.TRUST_LIST, Advisor.advise(HOSTED));
        assertEquals(DEFAULTS + ", hoster.example", value(list));
        assertEquals(1, list.changes().size());
        assertTrue(list.silences());
    }

    @Test
    void the_shortest_list_leaves_out_the_defaults_that_no_sign_in_needs() {
        assertEquals("hoster.example", value(the(Way.SHORTEST_TRUST_LIST, Advisor.advise(HOSTED))));
        MigrationPlan hybrid = HOSTED.online(
                Online.of("webdir.online.lync.com", "webpool.lync.com", "sipdir.online.lync.com", "contoso.example"));
        assertEquals("lync.com, hoster.example", value(the(Way.SHORTEST_TRUST_LIST, Advisor.advise(hybrid))));
    }

    @Test
    void a_value_that_stands_is_changed_where_it_stands() {
        Alternative list = the(
                Way.TRUST_LIST,
                Advisor.advise(HOSTED.trusting(TrustModelData.userPolicy("*.hoster.example, partner.example"))));
        assertEquals(
                Optional.of(TrustModelData.userPolicy("partner.example, hoster.example")),
                list.variation().value());
    }

    @Test
    void doing_nothing_comes_last_and_does_not_silence() {
        List<Alternative> alternatives = Advisor.advise(HOSTED).alternatives();
        Alternative last = alternatives.get(alternatives.size() - 1);
        assertEquals(Way.TELL_USERS, last.way());
        assertFalse(last.silences());
        assertEquals(4, last.remaining().size());
    }

    @Test
    void where_nobody_is_asked_there_is_nothing_to_do() {
        assertEquals(
                List.of(),
                Advisor.advise(HOSTED.trusting(TrustModelData.policy("hoster.example")))
                        .alternatives());
    }
}
