package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DeploymentBuilder;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.DnsPublicationBuilder;
import io.github.lyncdiscover.deployment.KeptState;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.PoolBuilder;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.text.TextSource;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans made by builders: in whatever order, and from plans that are there. */
final class BuildersTest {
    private static final Pool POOL = Pool.builder("pool.hoster.example")
            .accessEdge("access.hoster.example")
            .externalWebServices("web.hoster.example")
            .users("contoso.example")
            .build();

    private static final List<Consumer<PoolBuilder>> OF_A_POOL = List.of(
            pool -> pool.edition(Pool.Edition.STANDARD),
            pool -> pool.internalWebServices("webint.contoso.example"),
            pool -> pool.externalWebServices("webext.contoso.example"),
            pool -> pool.accessEdge("access.contoso.example:5061"),
            PoolBuilder::director,
            pool -> pool.users("alice@contoso.example", "fabrikam.example"),
            pool -> pool.userCount("fabrikam.example", 12),
            pool -> pool.centralPool("central.contoso.example"));

    private static final List<Consumer<DeploymentBuilder>> OF_A_DEPLOYMENT = List.of(
            all -> all.sipDomains("contoso.example"),
            all -> all.pools(POOL),
            all -> all.users("alice@contoso.example"),
            all -> all.exchange("alice@contoso.example", "mail.contoso.example"));

    private static final List<Consumer<MigrationPlanBuilder>> OF_A_PLAN = List.of(
            plan -> plan.title("Cutover"),
            plan -> plan.deployment(Deployment.builder()
                    .pools(POOL)
                    .sipDomains("contoso.example")
                    .build()),
            plan -> plan.trust(TrustModelData.policy("hoster.example")),
            plan -> plan.kept(new KeptState(
                    Map.of(),
                    Map.of(
                            SignInAddress.parse("bob@contoso.example"),
                            ServerAddress.parse("old.contoso.example", 5061)))),
            plan -> plan.clients(Clients.LYNC_2010),
            plan -> plan.locations(Location.OUTSIDE),
            plan -> plan.facts(Location.OUTSIDE, Facts.noSuchName("lyncdiscover.contoso.example")),
            plan -> plan.expectations(PlanExpectation.of(Verdict.NO_PROMPT).with("lync-2010")));

    private static final List<Consumer<DnsPublicationBuilder>> OF_DNS = List.of(
            dns -> dns.lyncdiscover(DnsPublication.How.ADDRESS),
            dns -> dns.lyncdiscover("fabrikam.example", DnsPublication.How.NONE),
            dns -> dns.lyncdiscoverinternal("contoso.example", DnsPublication.How.NONE),
            dns -> dns.inside(
                    "sip.contoso.example. IN A 192.0.2.1",
                    "_sip._tls.contoso.example. IN SRV 0 0 443 sip.contoso.example."),
            dns -> dns.outside("lyncdiscover.contoso.example. IN A 192.0.2.2"),
            dns -> dns.completeOutside("contoso.example"),
            dns -> dns.completeInside("fabrikam.example"),
            dns -> dns.failingInside("sipinternal.contoso.example", SideNames.Failure.SERVFAIL),
            dns -> dns.failingOutside("sip.contoso.example", SideNames.Failure.TIMED_OUT));

    private static <B, T> void sameInAnyOrder(List<Consumer<B>> parts, Supplier<B> begin, Function<B, T> make) {
        Random random = new Random(13);
        List<Consumer<B>> shuffled = new ArrayList<>(parts);
        T first = null;
        for (int i = 0; i < 50; i++) {
            B builder = begin.get();
            shuffled.forEach(part -> part.accept(builder));
            T made = make.apply(builder);
            if (first != null) {
                assertEquals(first, made);
            }
            first = made;
            Collections.shuffle(shuffled, random);
        }
    }

    @Test
    void the_order_of_calls_does_not_matter() {
        sameInAnyOrder(OF_A_POOL, () -> Pool.builder("pool.contoso.example"), PoolBuilder::build);
        sameInAnyOrder(OF_A_DEPLOYMENT, Deployment::builder, DeploymentBuilder::build);
        sameInAnyOrder(OF_DNS, DnsPublication::builder, DnsPublicationBuilder::build);
        sameInAnyOrder(OF_A_PLAN, MigrationPlan::builder, MigrationPlanBuilder::build);
    }

    @Test
    void a_built_publication_is_that_of_the_same_words_in_a_file() {
        DnsPublicationBuilder builder = DnsPublication.builder();
        OF_DNS.forEach(part -> part.accept(builder));
        MigrationPlan read = MigrationPlan.load(TextSource.of("""
                sipDomains: [contoso.example, fabrikam.example]
                dns:
                  lyncdiscover: {fabrikam.example: none, others: address}
                  lyncdiscoverinternal: {contoso.example: none}
                  records:
                    inside:
                      - sip.contoso.example. IN A 192.0.2.1
                      - _sip._tls.contoso.example. IN SRV 0 0 443 sip.contoso.example.
                    outside:
                      - lyncdiscover.contoso.example. IN A 192.0.2.2
                  completeZones: {inside: [fabrikam.example], outside: [contoso.example]}
                  failures:
                    inside: {sipinternal.contoso.example: SERVFAIL}
                    outside: {sip.contoso.example: timedOut}
                """));
        assertEquals(read.deployment().dns(), builder.build());
        assertEquals(builder.build(), builder.build().toBuilder().build());
        assertEquals(
                read.deployment().dns(),
                Deployment.builder()
                        .dns(dns -> OF_DNS.forEach(part -> part.accept(dns)))
                        .sipDomains("contoso.example", "fabrikam.example")
                        .build()
                        .dns());
    }

    @Test
    void a_publication_that_contradicts_itself_is_refused_when_it_is_made() {
        DnsPublicationBuilder twice = DnsPublication.builder().completeInside("contoso.example", "contoso.example");
        assertThrows(IllegalArgumentException.class, twice::build);
        DnsPublicationBuilder failing = DnsPublication.builder()
                .failingInside("sip.contoso.example", SideNames.Failure.SERVFAIL)
                .inside("sip.contoso.example. IN A 192.0.2.1");
        assertThrows(IllegalArgumentException.class, failing::build);
        assertThrows(
                IllegalArgumentException.class, () -> DnsPublication.builder().outside("sip.contoso.example. IN MX x"));
    }

    @Test
    void a_builder_makes_what_the_methods_of_the_plan_make() {
        MigrationPlan built = MigrationPlan.builder()
                .trust(TrustModelData.policy("hoster.example"))
                .deployment(all -> all.pools(POOL).sipDomains("contoso.example"))
                .title("Cutover")
                .build();
        assertEquals(
                MigrationPlan.titled("Cutover")
                        .sipDomains("contoso.example")
                        .pools(Pool.enterprise("pool.hoster.example")
                                .externalWebServices("web.hoster.example")
                                .accessEdge("access.hoster.example")
                                .homing("contoso.example"))
                        .trusting(TrustModelData.policy("hoster.example")),
                built);
        built.verifyNobodyIsAsked();
    }

    static List<Path> examples() throws IOException {
        return ExamplePlansTest.files();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_plan_is_made_anew_as_it_is(Path file) {
        for (MigrationPlan plan : MigrationPlan.loadAll(file)) {
            assertEquals(plan, plan.toBuilder().build());
            assertEquals(plan.deployment(), plan.deployment().toBuilder().build());
            for (Pool pool : plan.deployment().pools()) {
                assertEquals(pool, pool.toBuilder().build());
            }
        }
    }

    @Test
    void what_does_not_fit_is_refused_when_the_plan_is_made() {
        MigrationPlanBuilder plan = MigrationPlan.builder()
                .locations(Location.INSIDE)
                .facts(Location.OUTSIDE, Facts.noSuchName("sip.contoso.example"));
        String refusal =
                String.valueOf(assertThrows(MisfitException.class, plan::build).getMessage());
        assertTrue(refusal.contains("OUTSIDE"), refusal);
        plan.locations(Location.OUTSIDE)
                .expectations(PlanExpectation.of(Verdict.NO_PROMPT).in("fabrikam.example"));
        assertThrows(MisfitException.class, plan::build);
        DeploymentBuilder nobody = Deployment.builder().pools(POOL);
        assertThrows(MisfitException.class, nobody::build);
    }
}
