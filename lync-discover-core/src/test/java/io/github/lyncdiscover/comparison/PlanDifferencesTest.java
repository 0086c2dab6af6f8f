package io.github.lyncdiscover.comparison;

import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.CountedPlan;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.RandomCertificates;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.trust.TrustModelData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that a plan says is told when it changes, once, and nothing else is. */
final class PlanDifferencesTest {
    private static final Pool FIRST = Pool.enterprise("pool1.contoso.example")
            .internalWebServices("webint.contoso.example")
            .externalWebServices("webext.contoso.example")
            .accessEdge("access.contoso.example");
    private static final Pool SECOND = Pool.standard("fe2.contoso.example");
    private static final OnlineTenant ONLINE = OnlineTenant.of(
            "webdir.provider.example", "webpool.provider.example", "sipdir.provider.example", "contoso.example");

    private static final MigrationPlan PLAN = MigrationPlan.titled("today")
            .sipDomains("contoso.example", "fabrikam.example")
            .pools(FIRST, SECOND);

    private static Arguments change(UnaryOperator<MigrationPlan> change, String... told) {
        return Arguments.of(List.of(told), change);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(plan -> plan),
                change(plan -> plan.sipDomains("fabrikam.example", "contoso.example")),
                change(
                        plan -> plan.sipDomains("contoso.example", "litware.test"),
                        "- SIP domain fabrikam.example",
                        "+ SIP domain litware.test"),
                change(
                        plan -> plan.pools(FIRST.named(DomainName.parse("pool9.contoso.example")), SECOND),
                        "~ pool: pool1.contoso.example → pool9.contoso.example"),
                change(
                        plan -> plan.pools(FIRST, Pool.standard("fe3.fabrikam.example")),
                        "~ pool: fe2.contoso.example → fe3.fabrikam.example"),
                change(plan -> plan.pools(FIRST), "- pool fe2.contoso.example"),
                change(
                        plan -> plan.pools(
                                FIRST,
                                SECOND,
                                Pool.standard("dir.contoso.example")
                                        .externalWebServices("webdir.contoso.example")
                                        .asDirector()),
                        "+ pool dir.contoso.example",
                        "~ pool that answers lyncdiscover: pool1.contoso.example → dir.contoso.example",
                        "+ edition of dir.contoso.example: standard",
                        "+ external web services of dir.contoso.example: webdir.contoso.example",
                        "+ Director dir.contoso.example"),
                change(
                        plan -> plan.pools(SECOND, FIRST),
                        "~ pool that answers lyncdiscover: pool1.contoso.example → fe2.contoso.example"),
                change(
                        plan -> plan.pools(FIRST.internalWebServices("web9.contoso.example"), SECOND),
                        "~ internal web services of pool1.contoso.example: webint.contoso.example → web9.contoso.example"),
                change(
                        plan -> plan.pools(FIRST.accessEdge("access.contoso.example:5061"), SECOND),
                        "~ Access Edge of pool1.contoso.example: access.contoso.example:443 → access.contoso.example:5061"),
                change(
                        plan -> plan.pools(FIRST, SECOND.homing("contoso.example", "bob@fabrikam.example")),
                        "- users homed on fe2.contoso.example: every SIP domain's",
                        "+ users homed on fe2.contoso.example: contoso.example",
                        "+ users homed on fe2.contoso.example: bob@fabrikam.example"),
                change(
                        plan -> plan.pools(FIRST.counting("contoso.example", 3_400), SECOND),
                        "+ people of contoso.example (pool1.contoso.example): 3,400"),
                change(
                        plan -> plan.online(ONLINE),
                        "+ Online autodiscover webdir.provider.example",
                        "+ Online web services webpool.provider.example",
                        "+ Online SIP server sipdir.provider.example:443",
                        "+ users homed on Online: contoso.example"),
                change(
                        plan -> with(
                                plan,
                                Map.of(),
                                new DnsPublication(
                                        DnsPublication.Publication.always(DnsPublication.How.NONE),
                                        new DnsPublication.Publication(
                                                DnsPublication.How.CNAME,
                                                Map.of(
                                                        DomainName.parse("contoso.example"),
                                                        DnsPublication.How.ADDRESS)),
                                        List.of(ZoneRecord.parse("sip.contoso.example. IN A 192.0.2.1")),
                                        List.of())),
                        "~ lyncdiscover: cname (derived) → none",
                        "~ lyncdiscoverinternal: cname (derived) → cname",
                        "+ lyncdiscoverinternal.contoso.example: address",
                        "+ DNS record inside: sip.contoso.example. IN A 192.0.2.1"),
                change(
                        plan -> with(
                                plan,
                                Map.of(
                                        SignInAddress.parse("contoso.example"),
                                        new ExchangeEntry.Host(DomainName.parse("mail.contoso.example"))),
                                plan.deployment().dns()),
                        "+ Exchange of contoso.example: mail.contoso.example"),
                change(
                        plan -> plan.trusting(TrustModelData.policy("lync.com, hoster.example")),
                        "+ TrustModelData (hklmPolicy): lync.com, hoster.example"),
                change(
                        plan -> plan.sipServer(ServerAddress.parse("sip.contoso.example", 5061)),
                        "+ SIP server given sip.contoso.example:5061"),
                change(plan -> plan.as(Clients.SFB_2016), "- client lync-2013", "+ client sfb-2016"),
                change(plan -> plan.from(Location.OUTSIDE), "- place inside"),
                change(
                        plan -> plan.laying(Location.INSIDE, get("https://lyncdiscover.contoso.example/", refused())),
                        "+ answer inside: https://lyncdiscover.contoso.example/"));
    }

    private static MigrationPlan with(
            MigrationPlan plan, Map<SignInAddress, ExchangeEntry> exchange, DnsPublication dns) {
        Deployment deployment = plan.deployment();
        return plan.with(new Deployment(
                deployment.sipDomains(), deployment.users(), deployment.pools(), deployment.online(), exchange, dns));
    }

    private static List<String> told(MigrationPlan before, MigrationPlan after) {
        return PlanDifferences.between(before, after).stream()
                .map(each -> each.sign() + " " + each.words())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_changes_is_told(List<String> expected, UnaryOperator<MigrationPlan> change) {
        assertEquals(expected, told(PLAN, change.apply(PLAN)));
    }

    @Test
    void a_value_that_changes_is_told_with_both() {
        MigrationPlan before = PLAN.trusting(TrustModelData.policy("lync.com"));
        assertEquals(
                List.of("~ TrustModelData (hklmPolicy): lync.com → lync.com, \\u001b[2J"),
                told(before, PLAN.trusting(TrustModelData.policy("lync.com, \u001b[2J"))));
    }

    @Test
    void dates_certificates_and_av_authentication_are_told() {
        Path plans = Path.of("..", "examples", "plans");
        MigrationPlan before = MigrationPlan.load(plans.resolve("certificates.yaml"));
        PlannedCertificates all = before.certificates();
        assertEquals(
                List.of("~ date: 2026-12-01 → 2029-12-01"),
                told(before, before.certificates(all.at(Instant.parse("2029-12-01T23:59:59Z")))));

        List<AssignedCertificate> fewer = all.assigned().stream()
                .filter(each -> !each.uses().contains(CertificateUse.Kind.REVERSE_PROXY))
                .toList();
        List<String> gone = told(
                before,
                before.certificates(
                        new PlannedCertificates(all.date(), fewer, all.avAuthentication(), all.newNames())));
        assertEquals(1, gone.size(), gone::toString);
        assertTrue(
                gone.get(0).startsWith("- certificate of reverseProxy: certificates/reverse-proxy.pem until 20"),
                gone::toString);

        PlannedCertificates named = PlannedCertificates.of(
                Instant.parse("2026-12-01T00:00:00Z"),
                AssignedCertificate.of(
                        RandomCertificates.naming(List.of("a.example"), Optional.empty(), Optional.empty()),
                        "accessEdge"));
        MigrationPlan alone = before.certificates(named);
        List<String> av = told(before.certificates(all.at(named.date().orElseThrow())), alone);
        assertTrue(av.stream().anyMatch(line -> line.startsWith("~ certificate of accessEdge: ")), av::toString);
        assertTrue(
                av.stream()
                        .anyMatch(
                                line -> line.startsWith(
                                        "- A/V Authentication of edge.corp.contoso.example: av.contoso.example, tokens good for 8h, ")),
                av::toString);
        assertTrue(
                av.stream()
                        .anyMatch(line -> line.startsWith("- A/V Authentication certificate of "
                                + "edge.corp.contoso.example on edge01.corp.contoso.example: certificates/av.pem")),
                av::toString);
        assertTrue(
                av.stream().anyMatch(line -> line.contains("used from 2026-12-20 06:00 UTC, staged on 2")),
                av::toString);
    }

    @Test
    void another_answer_of_the_same_server_is_told_by_its_name() {
        MigrationPlan before = PLAN.laying(Location.INSIDE, get("https://a.example/", refused()));
        MigrationPlan after = PLAN.laying(
                Location.INSIDE, get("https://a.example/", refused()), get("https://a.example/", refused()));
        assertEquals(List.of("~ answer inside changes: https://a.example/"), told(before, after));
    }

    @Test
    void random_plans_differ_from_others_and_not_from_themselves() {
        for (long seed = 0; seed < 200; seed++) {
            MigrationPlan before = CountedPlan.of(seed);
            MigrationPlan after = CountedPlan.of(seed + 1);
            assertEquals(List.of(), PlanDifferences.between(before, before));
            List<PlanDifference> forth = PlanDifferences.between(before, after);
            Set<PlanDifference> once = new HashSet<>(forth);
            assertEquals(forth.size(), once.size(), "nothing is told twice");
            assertFalse(forth.isEmpty());
            for (Pool pool : before.deployment().pools()) {
                DomainName to = pool.fqdn().parent().orElseThrow().under("renamed");
                List<PlanDifference> renamed =
                        PlanDifferences.between(before, before.renaming(new ServerRenaming(pool.fqdn(), to)));
                assertTrue(
                        renamed.contains(new PlanDifference(
                                PlanDifference.What.POOL,
                                "",
                                Optional.of(pool.fqdn().text()),
                                Optional.of(to.text()))),
                        renamed::toString);
            }
        }
    }
}
