package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each exchange has all of its time: neither a look-up nor another port takes from it. */
class DeadlinesTest {
    /** A world that keeps the deadline of each exchange; both families of a look-up share one. */
    private record Timing(Network world, List<String> asked, List<Deadline> deadlines) implements Network {
        private void keep(String what, Deadline deadline) {
            asked.add(what);
            deadlines.add(deadline);
        }

        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            if (question.type() != DnsQuestion.Type.AAAA) {
                keep("lookup " + question.name(), deadline);
            }
            return world.lookup(question, deadline);
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            keep("fetch " + request.url(), deadline);
            return world.fetch(request, deadline);
        }

        @Override
        public boolean reaches(DomainName host) {
            return world.reaches(host);
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            keep("connect " + request.server(), deadline);
            return world.connect(request, deadline);
        }
    }

    @Test
    void no_two_exchanges_share_a_deadline() {
        Timing world = new Timing(
                Planned.world(with(
                        naming("gone.contoso.test"),
                        noSuchName("gone.contoso.test"),
                        sipServer("sip.contoso.test:5061", refused()),
                        sipServer("sip.contoso.test:443", accepts()))),
                new ArrayList<>(),
                new ArrayList<>());
        LyncDiscover.on(world).predict(ALICE);
        assertTrue(world.asked().containsAll(List.of("connect sip.contoso.test:5061", "connect sip.contoso.test:443")));
        for (int one = 0; one < world.deadlines().size(); one++) {
            for (int other = 0; other < one; other++) {
                assertNotSame(
                        world.deadlines().get(one),
                        world.deadlines().get(other),
                        world.asked().get(one) + " and " + world.asked().get(other));
            }
        }
        assertEquals(
                1, world.deadlines().stream().map(Deadline::limit).distinct().count());
    }
}
