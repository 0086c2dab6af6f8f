package io.github.lyncdiscover.plan.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.plan.MigrationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIP domains, pools and clients are folded only where certificates make no difference to what is told of them. */
class FoldedCertificatesTest {
    @TempDir
    private Path folder;

    private PlanTable outcomes(String plan) throws IOException {
        return PlanTable.of(MigrationPlan.load(Files.writeString(folder.resolve("plan.yaml"), plan)));
    }

    @Test
    void a_second_fault_sets_a_sip_domain_apart() throws IOException {
        PlanTable outcomes = outcomes("""
                date: 2026-12-01
                sipDomains: [b.test, a.test]
                pools: [{fqdn: pool.c.test, externalWebServices: web.c.test, accessEdge: acc.c.test}]
                locations: [outside]
                certificates:
                  - {for: lyncdiscover.a.test, names: [x.test]}
                  - {for: lyncdiscover.b.test, names: [x.test], expires: 2026-01-01}
                expect:
                  - {sipDomain: b.test, findings: [TLS_NAME_MISMATCH, TLS_EXPIRED]}
                  - {sipDomain: a.test, findings: [TLS_EXPIRED]}
                """);
        assertEquals(2, outcomes.rows().size());
        assertEquals(1, outcomes.broken().size());
        assertTrue(
                outcomes.broken().keySet().toString().contains("a.test"),
                () -> outcomes.broken().keySet().toString());
    }

    @Test
    void each_failing_server_and_each_clients_message_is_told() throws IOException {
        PlanTable pools = outcomes("""
                date: 2026-12-01
                sipDomains: [contoso.test]
                users: [alice@contoso.test, bob@contoso.test]
                pools:
                  - {fqdn: p1.contoso.test, accessEdge: sip1.contoso.test, externalWebServices: w1.contoso.test, users: [alice@contoso.test]}
                  - {fqdn: p2.contoso.test, accessEdge: sip2.contoso.test, externalWebServices: w2.contoso.test, users: [bob@contoso.test]}
                locations: [outside]
                certificates:
                  - {for: [sip1.contoso.test, sip2.contoso.test], names: [sip1.contoso.test, sip2.contoso.test], expires: 2026-01-01}
                """);
        List<String> told = pools.outcomes().stream()
                .map(outcome -> outcome.example().prediction().findings().toString())
                .toList();
        assertEquals(2, told.size(), told::toString);
        assertTrue(
                told.get(0).contains("sip1.contoso.test") && told.get(1).contains("sip2.contoso.test"), told::toString);

        PlanTable clients = outcomes("""
                date: 2026-12-01
                sipDomains: [contoso.test]
                pools: [{fqdn: p.contoso.test, accessEdge: sip.contoso.test, externalWebServices: w.contoso.test}]
                clients: [lync-2013, lync-mobile]
                locations: [outside]
                certificates: [{for: w.contoso.test, names: [w.contoso.test, lyncdiscover.contoso.test], expires: 2026-01-01}]
                """);
        assertEquals(2, clients.outcomes().size());
    }
}
