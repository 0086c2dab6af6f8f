package io.github.lyncdiscover.planned;

import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.redirectsTo;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A renamed server is the same world written with the other name. */
final class RenamedNetworkTest {
    private static final String OLD = "pool.contoso.example";

    private static List<Fact> world(String pool) {
        return new ArrayList<>(Stream.of(
                        cname("lyncdiscover.contoso.example", pool),
                        address(pool, "192.0.2.1"),
                        address("other." + OLD, "192.0.2.2"),
                        get("http://lyncdiscover.contoso.example/", document(redirectTo("https://" + pool + "/root"))),
                        get("https://lyncdiscover.contoso.example/", document(userAt("https://" + pool + "/user"))),
                        get("https://" + pool + "/root", document(userAt("https://" + pool + "/user"))),
                        get(
                                "https://" + pool + "/user",
                                document(user(AccessLocation.EXTERNAL, pool, "x-" + OLD + ":443"))),
                        sipServer("x-" + OLD + ":443", redirectsTo(pool)),
                        address("x-" + OLD, "192.0.2.3"),
                        srv("_sip._tls.fabrikam.example", 0, 0, 443, pool),
                        get("https://lyncdiscover.litware.example/", body("text/plain", "ask " + pool + ".")),
                        address("lyncdiscover.litware.example", "192.0.2.4"))
                .toList());
    }

    private static Prediction predict(Network world, String who) {
        return LyncDiscover.on(world).predict(who);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso.example", "fabrikam.example", "litware.example"})
    void it_is_the_world_written_with_the_other_name(String who) {
        for (String name : List.of("pool.hoster.example", "a.b.contoso.example")) {
            Network renamed =
                    RenamedNetwork.over(PlannedNetwork.of(world(OLD)), DomainName.parse(OLD), DomainName.parse(name));
            assertEquals(predict(PlannedNetwork.of(world(name)), who), predict(renamed, who));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso.example", "fabrikam.example", "litware.example"})
    void a_name_that_nobody_uses_changes_nothing(String who) {
        Network renamed = RenamedNetwork.over(
                PlannedNetwork.of(world(OLD)),
                DomainName.parse("ool.contoso.example"),
                DomainName.parse("never.example"));
        assertEquals(predict(PlannedNetwork.of(world(OLD)), who), predict(renamed, who));
    }
}
