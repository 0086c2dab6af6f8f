package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.loopback.FakeNameServer.answer;
import static io.github.lyncdiscover.live.loopback.FakeNameServer.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.lyncdiscover.live.loopback.FakeNameServer;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** A name server that says nothing costs one limit; one that leaves a question unanswered is waited for each time. */
class SilenceTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    @Test
    void a_silent_name_server_is_waited_for_once() throws IOException {
        try (FakeNameServer silent = new FakeNameServer();
                LiveNetwork network =
                        LiveNetwork.builder().nameServer(silent.address()).build()) {
            assertEquals("TIMED_OUT", ask(network, "h0.test", LIMIT).code());
            Deadline far = Deadline.in(Duration.ofMinutes(5));
            for (int i = 1; i <= 5; i++) {
                assertEquals(
                        "TIMED_OUT",
                        ask(network, "h" + i + ".test", Duration.ofMinutes(1)).code());
            }
            assertFalse(far.remaining().isZero());
        }
    }

    @Test
    void a_name_server_that_comes_up_is_heard() throws IOException {
        AtomicBoolean up = new AtomicBoolean();
        try (FakeNameServer server = new FakeNameServer()
                        .answeringRaw(
                                query -> up.get() ? Optional.of(address(query).toWire()) : Optional.empty());
                LiveNetwork network =
                        LiveNetwork.builder().nameServer(server.address()).build()) {
            assertEquals(
                    "TIMED_OUT", ask(network, "h0.test", Duration.ofMillis(500)).code());
            up.set(true);
            assertEquals("ADDRESSES", ask(network, "h1.test", LIMIT).code());
        }
    }

    /** The first question is never answered, the second one only when it is asked for the third time. */
    @Test
    void a_name_server_that_answers_anything_at_all_is_waited_for() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (FakeNameServer server = new FakeNameServer().answeringRaw(query -> {
                    String name = query.getQuestion().getName().toString(true);
                    if (query.getQuestion().getType() == Type.NS) {
                        return Optional.of(reply(query, Rcode.REFUSED).toWire());
                    }
                    boolean answered = name.equals("lossy.test") && asked.incrementAndGet() > 2;
                    return answered ? Optional.of(address(query).toWire()) : Optional.empty();
                });
                LiveNetwork network =
                        LiveNetwork.builder().nameServer(server.address()).build()) {
            assertEquals("TIMED_OUT", ask(network, "silent.test", LIMIT).code());
            assertEquals(
                    new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1")),
                    ask(network, "lossy.test", Duration.ofSeconds(20)));
        }
    }

    private static Message address(Message query) {
        return answer(query, query.getQuestion().getName() + " A 192.0.2.1");
    }

    private static DnsAnswer ask(LiveNetwork network, String name, Duration limit) {
        return network.lookup(new DnsQuestion(name, DnsQuestion.Type.A), Deadline.in(limit));
    }
}
