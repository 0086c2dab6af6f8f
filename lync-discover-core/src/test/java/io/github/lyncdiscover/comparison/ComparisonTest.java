package io.github.lyncdiscover.comparison;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whose outcome changes: nobody's by a name that nobody meets, everybody's whom a change reaches, and why. */
final class ComparisonTest {
    private static final Pool DIRECTOR = Pool.standard("dir.contoso.example")
            .internalWebServices("webdir.contoso.example")
            .externalWebServices("webdirext.contoso.example")
            .asDirector();
    private static final Pool FIRST = Pool.enterprise("pool1.contoso.example")
            .internalWebServices("web1.contoso.example")
            .externalWebServices("webext1.contoso.example")
            .accessEdge("access.contoso.example");
    private static final Pool SECOND = Pool.enterprise("pool2.contoso.example")
            .internalWebServices("web2.contoso.example")
            .externalWebServices("webext2.contoso.example")
            .accessEdge("access.contoso.example");

    private static final MigrationPlan TODAY = MigrationPlan.titled("today")
            .sipDomains("contoso.example", "fabrikam.example")
            .pools(DIRECTOR, FIRST, SECOND);

    private static Comparison between(MigrationPlan before, MigrationPlan after) {
        return Comparison.of(ComparedWorld.of(before), ComparedWorld.of(after));
    }

    @Test
    void a_plan_does_not_differ_from_itself() {
        Comparison comparison = between(TODAY, TODAY);
        assertFalse(comparison.anyChange());
        assertEquals(8, comparison.signIns());
    }

    @Test
    void a_pool_whose_name_nobody_meets_may_be_renamed() {
        MigrationPlan renamed = TODAY.pools(
                Pool.standard("elsewhere.hoster.example")
                        .internalWebServices("webdir.contoso.example")
                        .externalWebServices("webdirext.contoso.example")
                        .asDirector(),
                FIRST,
                SECOND);
        assertFalse(between(TODAY, renamed).anyChange());
    }

    @Test
    void another_order_of_the_file_is_no_change() {
        MigrationPlan reordered =
                TODAY.sipDomains("fabrikam.example", "contoso.example").pools(SECOND, FIRST, DIRECTOR);
        assertFalse(between(TODAY, reordered).anyChange());
    }

    @Test
    void users_of_a_pool_are_compared_with_those_of_the_pool_of_that_name_wherever_it_stands() {
        Pool asking = SECOND.internalWebServices("web2.hoster.example");
        MigrationPlan today = TODAY.sipDomains("contoso.example").from(Location.INSIDE);
        MigrationPlan before = today.pools(DIRECTOR, asking, FIRST);
        Pool changed = FIRST.accessEdge("access2.contoso.example");
        assertFalse(between(before, today.pools(DIRECTOR, changed, asking.accessEdge("access2.contoso.example")))
                .anyChange());
        assertEquals(
                List.of("contoso.example (pool2.contoso.example), inside, lync-2013"),
                between(before, today.pools(DIRECTOR, changed)).changes().stream()
                        .flatMap(change -> change.who().stream())
                        .map(ComparedSignIn::toString)
                        .toList());
    }

    @Test
    void a_hub_that_fails_at_another_server_than_before_has_changed() {
        MigrationPlan hubs = MigrationPlan.titled("hubs")
                .sipDomains("contoso.example")
                .as(Clients.SURFACE_HUB)
                .from(Location.INSIDE);
        MigrationPlan before = hubs.pools(Pool.enterprise("pool.fabrikam.example"));
        assertFalse(between(before, before).anyChange());
        assertTrue(between(before, hubs.pools(Pool.enterprise("pool.hoster.example")))
                .anyChange());
    }

    @Test
    void a_pool_renamed_out_of_the_domain_asks_its_users_inside_and_says_which_step_does() {
        MigrationPlan renamed = TODAY.pools(
                DIRECTOR,
                FIRST,
                SECOND.named(Pool.enterprise("pool2.hoster.example").fqdn()));
        OutcomeChange change = between(TODAY, renamed).changes().get(0);
        assertEquals(
                List.of("contoso.example (pool2.hoster.example), inside, lync-2013"),
                change.who().stream().map(ComparedSignIn::toString).toList());
        DivergingSteps cause = change.causes().get(0);
        assertEquals(1, change.causes().size());
        assertEquals(
                "Judges pool2.contoso.example (SIP server, named by the User document): trusted, it lies in the SIP"
                        + " domain contoso.example",
                sentence(change.before(), cause.before()));
        assertEquals(
                "Judges pool2.hoster.example (SIP server, named by the User document): NOT trusted, it lies neither"
                        + " in the SIP domain nor in the list",
                sentence(change.after(), cause.after()));
    }

    @Test
    void a_policy_that_silences_names_the_judgement_it_turns() {
        OutcomeChange change = between(TODAY, TODAY.trusting(TrustModelData.policy("contoso.example")))
                .changes()
                .get(0);
        assertEquals("fabrikam.example", change.who().get(0).users().who().toString());
        assertEquals(
                "Judges webdir.contoso.example (web services, named by lyncdiscoverinternal.fabrikam.example): trusted,"
                        + " the policy's TrustModelData names contoso.example",
                sentence(change.after(), change.causes().get(0).after()));
    }

    @Test
    void users_who_come_and_users_who_go_are_told_apart_from_changes() {
        List<OutcomeChange> changes = between(TODAY, TODAY.sipDomains("contoso.example", "litware.example"))
                .changes();
        assertEquals(
                List.of("true false", "false true"),
                changes.stream()
                        .map(change ->
                                change.before().isEmpty() + " " + change.after().isEmpty())
                        .distinct()
                        .toList());
    }

    @Test
    void a_world_as_it_is_stands_beside_each_place_and_home_of_a_plan() {
        Network world = PlannedNetwork.of(
                address("lyncdiscover.contoso.example", "192.0.2.7"),
                get("https://lyncdiscover.contoso.example/", document(userAt("https://web.contoso.example/user"))),
                address("web.contoso.example", "192.0.2.8"),
                get(
                        "https://web.contoso.example/user",
                        document(user(AccessLocation.EXTERNAL, "access.contoso.example:443"))));
        ComparedWorld recording = ComparedWorld.of(
                "today.json",
                world,
                List.of(SignInAddress.parse("alice@contoso.example")),
                Scenario.builder().build(),
                List.of(Clients.LYNC_2013));
        MigrationPlan plan = TODAY.sipDomains("contoso.example").from(Location.OUTSIDE);
        Comparison same = Comparison.of(recording, ComparedWorld.of(plan));
        assertEquals(2, same.signIns());
        MigrationPlan asking = plan.pools(FIRST, SECOND.accessEdge("access.hoster.example"));
        assertEquals(
                List.of("contoso.example (pool2.contoso.example), outside, lync-2013"),
                Comparison.of(recording, ComparedWorld.of(asking)).changes().stream()
                        .filter(change ->
                                !change.after().orElseThrow().prompts().isEmpty())
                        .flatMap(change -> change.who().stream())
                        .map(ComparedSignIn::toString)
                        .toList());
    }

    private static String sentence(Optional<Prediction> prediction, OptionalInt number) {
        return prediction.orElseThrow().step(number.orElseThrow()).sentence();
    }
}
