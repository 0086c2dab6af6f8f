package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.recorded.UnrecordedQuestionException;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the keys of a plan file do, and what is taken where they are left out. */
final class PlanFileTest {
    private static final String POOL = """
            sipDomains: [contoso.example]
            pools:
              - fqdn: pool.fabrikam.example
                externalWebServices: web.fabrikam.example
                accessEdge: access.fabrikam.example
            """;

    @TempDir
    private Path folder;

    private MigrationPlan plan(String text) throws IOException {
        return MigrationPlan.load(Files.writeString(folder.resolve("Cutover in May.yaml"), text));
    }

    private static List<String> asked(MigrationPlan plan) {
        return plan.predictions()
                .map(forecast ->
                        forecast.location() + " " + forecast.prediction().verdict() + " "
                                + forecast.prediction().prompts().stream()
                                        .map(Prompt::server)
                                        .toList())
                .toList();
    }

    @Test
    void three_lines_are_a_plan() throws IOException {
        MigrationPlan plan = plan("sipDomains: [contoso.example]\npools:\n  - fqdn: pool.fabrikam.example\n");
        Pool pool = plan.deployment().pools().get(0);
        assertEquals("Cutover in May", plan.title());
        assertEquals(Pool.enterprise("pool.fabrikam.example"), pool);
        assertEquals(
                List.of("lync-2013"),
                plan.clients().stream().map(ClientProfile::name).toList());
        assertEquals(
                List.of(Location.INSIDE, Location.OUTSIDE),
                plan.views().keySet().stream().toList());
        assertEquals("INSIDE PROMPT [pool.fabrikam.example]", asked(plan).get(0));
    }

    @Test
    void ports_that_go_without_saying_are_443_outside_and_5061_elsewhere() throws IOException {
        MigrationPlan plan = plan(POOL + """
                online: {autodiscover: a.example, webServices: b.example, sipServer: c.example}
                manualServer: d.example
                sipServer: e.example
                """);
        assertEquals(
                "access.fabrikam.example:443",
                plan.deployment().pools().get(0).accessEdge().orElseThrow().toString());
        assertEquals(
                "c.example:443",
                plan.deployment().online().orElseThrow().sipServer().toString());
        assertEquals("d.example:5061", plan.trust().manualServer().orElseThrow().toString());
        assertEquals("e.example:5061", plan.sipServer().orElseThrow().toString());
    }

    @Test
    void online_without_users_is_for_every_sip_domain() throws IOException {
        MigrationPlan plan = plan(POOL.replace("contoso.example", "contoso.example, litware.example")
                + "online: {autodiscover: a.example, webServices: b.example, sipServer: c.example}\n");
        assertEquals(
                List.of(SignInAddress.parse("contoso.example"), SignInAddress.parse("litware.example")),
                plan.deployment().online().orElseThrow().users());
    }

    @Test
    void trust_settings_come_from_their_own_keys() throws IOException {
        MigrationPlan plan = plan(POOL + """
                trustModelData: {hkcuPolicy: b.example, hklmPolicy: a.example, hklmPreference: d, hkcuPreference: c.example}
                alwaysTrusted: [e.example]
                lastServer: f.example
                """);
        assertEquals(
                List.of(
                        TrustModelData.policy("a.example"),
                        TrustModelData.userPolicy("b.example"),
                        TrustModelData.userPreference("c.example"),
                        TrustModelData.machinePreference("d")),
                plan.trust().values());
        assertEquals("[e.example]", plan.trust().alwaysTrusted().toString());
        assertEquals("f.example", plan.trust().lastSipServer().orElseThrow().toString());
    }

    @Test
    void an_answer_overrides_the_derived_one_at_its_place_only() throws IOException {
        assertEquals(
                List.of(
                        "INSIDE PROMPT [pool.fabrikam.example]",
                        "OUTSIDE PROMPT [web.fabrikam.example, access.fabrikam.example]"),
                asked(plan(POOL)));
        assertEquals(
                List.of(
                        "INSIDE PROMPT [pool.fabrikam.example]",
                        "OUTSIDE PROMPT [web.litware.example, sip.litware.example]"),
                asked(plan(POOL + """
                        answers:
                          outside:
                            http://lyncdiscover.contoso.example/: {redirect: "https://web.litware.example/"}
                            https://lyncdiscover.contoso.example/: {tls: NAME_MISMATCH}
                            https://web.litware.example/: {user: "https://web.litware.example/user"}
                            https://web.litware.example/user: {accessLocation: external, external: sip.litware.example}
                        """)));
    }

    @Test
    void an_answer_for_both_places_yields_to_one_for_a_single_place() throws IOException {
        MigrationPlan plan = plan(POOL + """
                answers:
                  inside: {"https://web.fabrikam.example/autodiscover/autodiscoverservice.svc/root/user": 401}
                  https://web.fabrikam.example/autodiscover/autodiscoverservice.svc/root/user: 503
                dns: {lyncdiscoverinternal: none}
                """);
        List<Boolean> needsSignIn = plan.predictions()
                .map(forecast -> forecast.prediction().has(FindingCode.AUTHENTICATION_REQUIRED))
                .toList();
        assertEquals(List.of(true, false), needsSignIn);
    }

    @Test
    void an_answer_makes_no_name_of_lyncdiscover() throws IOException {
        MigrationPlan plan = plan(POOL + """
                dns: {lyncdiscoverinternal: none}
                answers: {"https://lyncdiscoverinternal.contoso.example/": refused}
                """);
        assertEquals(
                asked(plan).get(1).replace("OUTSIDE", "INSIDE"), asked(plan).get(0));
    }

    @Test
    void a_sip_server_may_be_unreachable() throws IOException {
        assertEquals(
                List.of("INSIDE SIGN_IN_FAILS []", "OUTSIDE PROMPT [web.fabrikam.example, access.fabrikam.example]"),
                asked(
                        plan(
                                POOL
                                        + "    internalWebServices: webint.contoso.example\nsipServers: {pool.fabrikam.example: refused}\n")));
        assertEquals(
                List.of("INSIDE PROMPT [pool.fabrikam.example]", "OUTSIDE PROMPT [web.fabrikam.example]"),
                asked(plan(POOL + "sipServers: {outside: {\"access.fabrikam.example:443\": {tls: EXPIRED}}}\n")));
    }

    @Test
    void what_a_recording_says_is_so_where_the_plan_says_nothing() throws IOException {
        Path recording = Path.of("..", "examples", "recordings", "foreign-names.json");
        Files.copy(recording, folder.resolve("today.json"));
        MigrationPlan plan = plan("""
                sipDomains: [contoso.example]
                users: [alice@contoso.example]
                recording: today.json
                locations: [outside]
                """);
        PlannedSignIn forecast = plan.predictions().findFirst().orElseThrow();
        assertEquals(
                "[webext.fabrikam.example, access.fabrikam.example]",
                forecast.prediction().prompts().stream()
                        .map(Prompt::server)
                        .toList()
                        .toString());
    }

    @Test
    void a_recording_made_for_others_is_told_with_its_place_and_for_whom_it_was_made() throws IOException {
        Files.copy(Path.of("..", "examples", "recordings", "own-names.json"), folder.resolve("today.json"));
        String text = "sipDomains: [contoso.example]\nlocations: [outside]\nrecording: {outside: today.json}\n";
        UnrecordedQuestionException told = assertThrows(
                UnrecordedQuestionException.class,
                () -> plan(text).predictions().toList());
        assertEquals(
                folder.resolve("Cutover in May.yaml") + ":3:22: recording.outside: the recording holds no answer to"
                        + " \"http://lyncdiscover.contoso.example/ as"
                        + " application/vnd.microsoft.rtc.autodiscover+xml;v=1\"; it was made for"
                        + " alice@contoso.example: name these under users",
                told.getMessage());
        assertEquals(List.of("OUTSIDE NO_PROMPT []"), asked(plan(text + "users: [alice@contoso.example]\n")));
    }

    @Test
    void a_plan_that_overrides_all_of_lyncdiscover_needs_no_recorded_answer() throws IOException {
        Files.copy(Path.of("..", "examples", "recordings", "own-names.json"), folder.resolve("today.json"));
        assertEquals(
                List.of(
                        "INSIDE PROMPT [pool.fabrikam.example]",
                        "OUTSIDE PROMPT [web.fabrikam.example, access.fabrikam.example]"),
                asked(plan(POOL + "recording: today.json\n")));
    }

    @Test
    void expectations_know_where_they_stand() throws IOException {
        MigrationPlan plan = plan(POOL + "expect:\n  - verdict: NO_PROMPT\n    location: inside\n");
        assertEquals(
                folder.resolve("Cutover in May.yaml") + ":7:5: contoso.example, inside, lync-2013:"
                        + " expected NO_PROMPT, got PROMPT",
                plan.broken().get(0).toString());
    }

    @Test
    void a_plan_of_two_thousand_domains_and_fifty_pools_is_read_in_no_time() throws IOException {
        String text = "sipDomains:\n"
                + IntStream.range(0, 2_000)
                        .mapToObj(i -> "  - domain" + i + ".example\n")
                        .collect(Collectors.joining())
                + "pools:\n"
                + IntStream.range(0, 50)
                        .mapToObj(pool -> "  - fqdn: pool" + pool + ".example\n    users:\n"
                                + IntStream.range(0, 2_000)
                                        .filter(i -> i % 50 == pool)
                                        .mapToObj(i -> "      - domain" + i + ".example\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining())
                + "expect:\n"
                + IntStream.range(0, 2_000)
                        .mapToObj(i -> "  - {sipDomain: domain" + i + ".example, location: inside, verdict: PROMPT}\n")
                        .collect(Collectors.joining());
        assertEquals(2_000, plan(text).expectations().size());
    }
}
