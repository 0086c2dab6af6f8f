package io.github.lyncdiscover.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** The ports of one SIP server, tried in turn: a port that uses up its time leaves the next one a whole limit. */
class NextPortTest {
    /** A host record, which has two ports, and nothing else; every connection to it uses up its deadline. */
    private static final class OnlyTimeOuts implements Network {
        private final List<Integer> ports = new ArrayList<>();
        private final List<Deadline> deadlines = new ArrayList<>();
        private final List<Long> ends = new ArrayList<>();

        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            boolean there = question.equals(new DnsQuestion("sip.contoso.test", DnsQuestion.Type.A));
            return there
                    ? new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1"))
                    : new DnsAnswer.NoSuchName(List.of());
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return new HttpOutcome.Refused("nobody there");
        }

        @Override
        public boolean reaches(DomainName host) {
            return true;
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            ports.add(request.server().port());
            deadlines.add(deadline);
            long begun = System.nanoTime();
            while (System.nanoTime() == begun) {
                Thread.onSpinWait();
            }
            ends.add(System.nanoTime());
            return new SipOutcome.TimedOut();
        }
    }

    @Test
    void each_port_of_a_sip_server_has_a_limit_of_its_own() {
        OnlyTimeOuts network = new OnlyTimeOuts();
        LyncDiscover.on(network).predict("alice@contoso.test");
        assertEquals(List.of(5061, 443), network.ports);
        long firstEnd = network.ends.get(0);
        Deadline second = network.deadlines.get(1);
        assertEquals(network.deadlines.get(0).limit(), second.limit());
        assertTrue(second.start() - firstEnd >= 0, "the time of the second port runs before the first one is done");
    }
}
