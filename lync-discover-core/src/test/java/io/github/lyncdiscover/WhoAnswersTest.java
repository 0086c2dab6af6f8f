package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverReader;
import io.github.lyncdiscover.bootstrap.Bootstrap;
import io.github.lyncdiscover.bootstrap.SignIn;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.handshake.PlannedHandshakes;
import io.github.lyncdiscover.plan.world.LocationWorlds;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/plans.md that says who answers what, asked of the worlds of a plan that has all of them. */
final class WhoAnswersTest {
    private static final String PLAN = """
            sipDomains: [contoso.example]
            pools:
              - fqdn: dir.contoso.example
                director: true
                internalWebServices: dirint.contoso.example
                externalWebServices: dirext.contoso.example
              - fqdn: pool01.contoso.example
                internalWebServices: webint01.contoso.example
                externalWebServices: webext01.contoso.example
                accessEdge: access01.contoso.example
                users: [own@contoso.example]
              - fqdn: pool02.contoso.example
                internalWebServices: webint02.contoso.example
                externalWebServices: webext02.contoso.example
                accessEdge: access02.contoso.example
                users: [other@contoso.example]
              - fqdn: branch01.contoso.example
                accessEdge: access03.contoso.example
                centralPool: pool01.contoso.example
                users: [branch@contoso.example]
            online:
              users: [online@contoso.example]
              autodiscover: webdir.provider.example
              webServices: web.provider.example
              sipServer: sip.provider.example
            dns:
              records:
                inside: [lyncdiscover.contoso.example. IN CNAME webdir.provider.example.]
                outside: [lyncdiscover.contoso.example. IN CNAME webdir.provider.example.]
            """;

    private static final Map<String, String> ASKED = Map.of(
            "internal web services of a pool", "webint01.contoso.example",
            "external web services of a pool", "webext01.contoso.example",
            "internal web services of a Director", "dirint.contoso.example",
            "external web services of a Director", "dirext.contoso.example",
            "`online.autodiscover`", "webdir.provider.example",
            "`online.webServices`", "web.provider.example",
            "a lyncdiscover name that leads to the provider", "lyncdiscover.contoso.example",
            "a SIP server", "access01.contoso.example");

    private static final Map<String, List<String>> USERS = Map.of(
            "homed there", List.of("own"),
            "on another pool", List.of("other"),
            "on a branch appliance of it", List.of("branch"),
            "at the provider", List.of("online"),
            "on a pool", List.of("own", "other"),
            "anybody", List.of("own", "other", "branch", "online"));

    private static final Map<String, String> NAMES = Map.of(
            "webdir.provider.example", "`online.autodiscover`",
            "web.provider.example", "`online.webServices`",
            "webint02.contoso.example", "the internal web services of the user's pool",
            "webext02.contoso.example", "the external web services of the user's pool",
            "sip.provider.example", "`online.sipServer`");

    private static final Map<String, String> INTERNAL = Map.of(
            "own", "pool01.contoso.example",
            "other", "pool02.contoso.example",
            "branch", "branch01.contoso.example");

    private static final Map<String, String> EXTERNAL = Map.of(
            "own", "access01.contoso.example",
            "other", "access02.contoso.example",
            "branch", "access03.contoso.example");

    @TempDir
    private Path folder;

    static Stream<List<String>> rows() {
        return DocsPage.of("..", "docs", "plans.md").under("### Who answers what").lines().stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)));
    }

    @Test
    void every_endpoint_and_every_home_has_a_row() {
        assertEquals(ASKED.keySet(), rows().map(row -> row.get(0)).collect(Collectors.toSet()));
        assertEquals(
                USERS.keySet(),
                rows().map(row -> row.get(2).split(", `", -1)[0]).collect(Collectors.toSet()));
        assertEquals(rows().count(), rows().distinct().count());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_program_answers_as_the_row_says(List<String> row) throws IOException {
        String[] whose = row.get(2).split(", `", 2);
        String setting = whose.length > 1 ? whose[1].replace("`", "") + "\n" : "";
        MigrationPlan plan = MigrationPlan.load(Files.writeString(folder.resolve("plan.yaml"), PLAN + setting));
        List<Location> places = row.get(1).equals("both")
                ? List.of(Location.values())
                : List.of(Location.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        String host = Optional.ofNullable(ASKED.get(row.get(0))).orElseThrow();
        for (Location place : places) {
            for (String user : Optional.ofNullable(USERS.get(whose[0])).orElseThrow()) {
                assertEquals(row.subList(3, 6), answers(plan, place, user, host), () -> user + " " + place);
            }
        }
    }

    /** What a host answers a user at one place, in the words of the table. */
    private static List<String> answers(MigrationPlan plan, Location place, String user, String host) {
        HomedUsers homed = plan.deployment().homed().stream()
                .filter(each -> each.who().user().equals(Optional.of(user)))
                .findFirst()
                .orElseThrow();
        SignIn signIn = new SignIn(homed.who(), plan.scenarioOf(homed.who(), Clients.LYNC_2013));
        List<List<String>> heard = new ArrayList<>();
        new LocationWorlds(
                        new LocationWorlds.Said(
                                plan.deployment(), plan.trust(), plan.kept(), plan.sipServer(), plan.certificates()),
                        place,
                        LocationOverrides.DERIVED,
                        PlannedHandshakes.of(plan.deployment(), plan.certificates()),
                        false)
                .predict(homed, signIn.scenario(), world -> {
                    heard.add(Stream.of("http://" + host + "/", "https://" + host + "/", userOf(host))
                            .map(url -> words(fetch(world, url), host, user))
                            .toList());
                    return Bootstrap.predict(world, signIn);
                });
        return heard.get(0);
    }

    private static String userOf(String host) {
        return "https://" + host + "/Autodiscover/AutodiscoverService.svc/root/user";
    }

    private static HttpOutcome fetch(Network world, String url) {
        WebAddress address = WebAddress.parse(url).orElseThrow();
        return world.fetch(
                new HttpRequest(address, "application/xml", List.of("192.0.2.1")), Deadline.in(Duration.ofSeconds(1)));
    }

    private static String words(HttpOutcome outcome, String host, String user) {
        if (outcome instanceof HttpOutcome.TlsFailed) {
            assertTrue(outcome.toString().contains("NAME_MISMATCH"), outcome::toString);
            return "fails on the name";
        } else if (!(outcome instanceof HttpOutcome.Response response)) {
            return "refused";
        } else if (response.status() != 200) {
            return String.valueOf(response.status());
        } else {
            return AutodiscoverReader.read(
                            response.contentType(), response.body().bytes())
                    .fold(read -> words(read.document(), host, user), wrong -> "a page", malformed -> "malformed");
        }
    }

    private static String words(AutodiscoverDocument document, String host, String user) {
        Optional<AutodiscoverDocument.Link> lead = document.lead();
        if (lead.isPresent()) {
            String target =
                    WebAddress.parse(lead.get().href()).orElseThrow().host().text();
            return (lead.get().isRedirect() ? "redirect to " : "User link to ")
                    + (target.equals(host) ? "itself" : NAMES.getOrDefault(target, target));
        }
        boolean internal = document.accessLocation().equals(Optional.of(AutodiscoverDocument.AccessLocation.INTERNAL));
        String server = (internal ? document.sipClientInternalAccess() : document.sipClientExternalAccess())
                .orElseThrow()
                .fqdn();
        String own = internal
                ? server.equals(INTERNAL.get(user)) ? "the user's `fqdn`" : server
                : server.equals(EXTERNAL.get(user)) ? "the user's `accessEdge`" : NAMES.getOrDefault(server, server);
        return (internal ? "Internal, " : "External, ") + own;
    }
}
