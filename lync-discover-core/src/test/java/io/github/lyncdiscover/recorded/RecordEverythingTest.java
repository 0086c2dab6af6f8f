package io.github.lyncdiscover.recorded;

import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.bootstrap.Planned;
import io.github.lyncdiscover.bootstrap.SignIn;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Asking all that any client would ask, for whoever records it. */
class RecordEverythingTest {
    private static final SignIn SIGN_IN =
            new SignIn(SignInAddress.parse(Planned.ALICE), Scenario.builder().build());

    /** A world that writes down what it is asked. */
    private record Noting(Network world, Set<String> asked) implements Network {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            asked.add(question.toString());
            return world.lookup(question, deadline);
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            asked.add(request.url().toString());
            return world.fetch(request, deadline);
        }

        @Override
        public boolean reaches(DomainName host) {
            return world.reaches(host);
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            asked.add(request.server().toString());
            return world.connect(request, deadline);
        }
    }

    private final Network world = Planned.world(with(
            naming("sip.contoso.test"),
            reachable("sip.contoso.test"),
            srv("_sipinternal._tcp.contoso.test", 0, 0, 5061, "pool.contoso.test"),
            reachable("pool.contoso.test")));

    @Test
    void what_any_client_asks_has_been_asked() {
        Set<String> everything = new HashSet<>();
        RecordEverything.ask(new Noting(world, everything), SIGN_IN);
        for (ClientProfile client : Clients.all()) {
            Set<String> asked = new HashSet<>();
            LyncDiscover.on(new Noting(world, asked)).as(client).predict(Planned.ALICE);
            assertTrue(everything.containsAll(asked), client::name);
        }
    }

    @Test
    void a_recording_made_in_one_call_answers_every_client() {
        Recording recording = Recording.of(world, Planned.ALICE);
        assertEquals(List.of(Planned.ALICE), recording.about().targets());
        for (ClientProfile client : Clients.all()) {
            assertEquals(
                    LyncDiscover.on(world).as(client).predict(Planned.ALICE).verdict(),
                    LyncDiscover.on(recording.replay())
                            .as(client)
                            .predict(Planned.ALICE)
                            .verdict(),
                    client::name);
        }
    }

    @Test
    void every_name_is_looked_up_also_where_no_client_gets_there() {
        Set<String> asked = new HashSet<>();
        RecordEverything.ask(new Noting(world, asked), SIGN_IN);
        asked.removeIf(question -> !question.matches(".* (A|AAAA|SRV)"));
        Set<String> expected = new HashSet<>(Set.of(
                "_sipinternaltls._tcp.contoso.test SRV",
                "_sipinternal._tcp.contoso.test SRV",
                "_sip._tls.contoso.test SRV"));
        for (String host :
                Set.of("lyncdiscoverinternal", "lyncdiscover", "sipinternal", "sip", "sipexternal", "web", "pool")) {
            expected.add(host + ".contoso.test A");
            expected.add(host + ".contoso.test AAAA");
        }
        assertEquals(expected, asked);
    }
}
