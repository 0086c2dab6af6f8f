package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.loopback.FakeNameServer.answer;
import static io.github.lyncdiscover.live.loopback.FakeNameServer.record;
import static io.github.lyncdiscover.live.loopback.FakeNameServer.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.live.loopback.FakeNameServer;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** Look-ups against a name server that answers rightly, wrongly, or not at all. */
class LookupTest {
    private static final DnsQuestion A = new DnsQuestion("www.contoso.test", DnsQuestion.Type.A);
    private static final DnsQuestion AAAA = new DnsQuestion("www.contoso.test", DnsQuestion.Type.AAAA);
    private static final DnsQuestion SRV = new DnsQuestion("_sip._tls.contoso.test", DnsQuestion.Type.SRV);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

    private FakeNameServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeNameServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void addresses_come_in_the_order_received() {
        server.answering(query -> answer(query, "www.contoso.test A 192.0.2.9", "www.contoso.test A 192.0.2.1"));

        assertEquals(new DnsAnswer.Addresses(List.of(), List.of("192.0.2.9", "192.0.2.1")), ask(A));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "::1, ::1",
        "::, ::",
        "2001:db8::, 2001:db8::",
        "2001:0:db8:1:2:3:4:5, 2001:0:db8:1:2:3:4:5",
        "::ffff:192.0.2.1, ::ffff:c000:201"
    })
    void ipv6_addresses_are_written_the_short_way(String given, String expected) {
        server.answering(query -> answer(query, "www.contoso.test AAAA " + given));

        assertEquals(new DnsAnswer.Addresses(List.of(), List.of(expected)), ask(AAAA));
    }

    @Test
    void services_are_told_with_their_targets() {
        server.answering(query -> answer(
                query, "_sip._tls.contoso.test SRV 5 10 443 SIP.Contoso.Test", "_sip._tls.contoso.test SRV 0 0 0 ."));

        assertEquals(
                new DnsAnswer.Services(
                        List.of(),
                        List.of(
                                new DnsAnswer.Service(5, 10, 443, "sip.contoso.test"),
                                new DnsAnswer.Service(0, 0, 0, "."))),
                ask(SRV));
    }

    @Test
    void no_such_name_no_records_and_failures_are_told_apart() {
        server.answering(query -> reply(query, Rcode.NXDOMAIN));
        assertEquals(new DnsAnswer.NoSuchName(List.of()), ask(A));
        server.answering(query -> reply(query, Rcode.NOERROR));
        assertEquals(new DnsAnswer.NoRecords(List.of()), ask(A));
        server.answering(query -> reply(query, Rcode.SERVFAIL));
        assertEquals(failed("SERVFAIL"), ask(A));
        server.answering(query -> reply(query, Rcode.REFUSED));
        assertEquals(failed("REFUSED"), ask(A));
    }

    @Test
    void a_name_too_long_for_dns_does_not_exist() {
        assertEquals(new DnsAnswer.NoSuchName(List.of()), ask(new DnsQuestion("a.".repeat(150) + "test", A.type())));
    }

    @Test
    void an_error_without_the_question_is_still_an_error() {
        server.answering(query -> {
            Message bare = reply(query, Rcode.REFUSED);
            bare.removeAllRecords(Section.QUESTION);
            return bare;
        });
        assertEquals(failed("REFUSED"), ask(A));
    }

    @Test
    void a_server_that_only_points_elsewhere_has_not_answered() {
        server.answering(query -> {
            Message referral = reply(query, Rcode.NOERROR);
            referral.getHeader().unsetFlag(Flags.RA);
            referral.addRecord(record("test NS ns.test."), Section.AUTHORITY);
            return referral;
        });
        assertEquals(failed("the name server only knows its own zones"), ask(A));
    }

    @Test
    void aliases_within_one_answer_are_followed_in_any_order() {
        server.answering(query -> answer(
                query,
                "pool.hoster.test A 192.0.2.3",
                "Webdir.Hoster.Test CNAME POOL.hoster.test",
                "www.contoso.test CNAME webdir.hoster.test"));

        assertEquals(
                new DnsAnswer.Addresses(List.of("webdir.hoster.test", "pool.hoster.test"), List.of("192.0.2.3")),
                ask(A));
        assertEquals(1, server.asked().size());
    }

    @Test
    void aliases_that_stop_short_are_asked_for() {
        server.answering(query -> switch (name(query)) {
            case "www.contoso.test." -> answer(query, "www.contoso.test CNAME webdir.hoster.test");
            case "webdir.hoster.test." -> answer(query, "webdir.hoster.test CNAME pool.hoster.test");
            default -> answer(query, "pool.hoster.test A 192.0.2.3");
        });

        assertEquals(
                new DnsAnswer.Addresses(List.of("webdir.hoster.test", "pool.hoster.test"), List.of("192.0.2.3")),
                ask(A));
        assertEquals(3, server.asked().size());
    }

    @Test
    void an_alias_to_nowhere_is_kept_as_evidence() {
        server.answering(query -> {
            Message answer = answer(query, "www.contoso.test CNAME gone.hoster.test");
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
            return answer;
        });
        assertEquals(new DnsAnswer.NoSuchName(List.of("gone.hoster.test")), ask(A));
    }

    @Test
    void an_alias_may_be_no_host_name() {
        server.answering(query -> answer(
                query,
                "www.contoso.test CNAME web\\032server\\027.hoster.test",
                "web\\032server\\027.hoster.test A 192.0.2.1"));

        assertEquals(new DnsAnswer.Addresses(List.of("web\\032server\\027.hoster.test"), List.of("192.0.2.1")), ask(A));
    }

    @Test
    void an_alias_without_records_is_asked_once_unless_the_zone_is_named() {
        server.answering(query -> name(query).equals("www.contoso.test.")
                ? answer(query, "www.contoso.test CNAME webdir.hoster.test")
                : reply(query, Rcode.NOERROR));
        assertEquals(new DnsAnswer.NoRecords(List.of("webdir.hoster.test")), ask(A));
        assertEquals(2, server.asked().size());

        server.answering(query -> {
            Message answer = answer(query, "www.contoso.test CNAME webdir.hoster.test");
            answer.addRecord(record("hoster.test SOA ns.hoster.test. a.hoster.test. 1 2 3 4 5"), Section.AUTHORITY);
            return answer;
        });
        assertEquals(new DnsAnswer.NoRecords(List.of("webdir.hoster.test")), ask(A));
        assertEquals(3, server.asked().size());
    }

    @Test
    void aliases_in_a_circle_end() {
        server.answering(query -> answer(query, "www.contoso.test CNAME b.test", "b.test CNAME WWW.contoso.test"));
        assertEquals(new DnsAnswer.Failed(List.of("b.test"), "aliases in a circle"), ask(A));

        server.answering(query -> name(query).equals("www.contoso.test.")
                ? answer(query, "www.contoso.test CNAME b.test")
                : answer(query, "b.test CNAME www.contoso.test"));
        assertEquals(new DnsAnswer.Failed(List.of("b.test"), "aliases in a circle"), ask(A));
    }

    @Test
    void sixteen_aliases_are_followed_and_no_more() {
        server.answering(query -> chain(query, 16));
        assertEquals(16, ask(A).aliases().size());
        assertTrue(ask(A) instanceof DnsAnswer.Addresses);

        server.answering(query -> chain(query, 17));
        assertEquals("more than 16 aliases", ((DnsAnswer.Failed) ask(A)).detail());

        AtomicInteger count = new AtomicInteger();
        server.answering(query -> answer(query, name(query) + " CNAME n" + count.incrementAndGet() + ".test"));
        assertEquals("more than 16 aliases", ((DnsAnswer.Failed) ask(A)).detail());
    }

    @Test
    void an_answer_cut_off_is_fetched_over_tcp() {
        String[] many = IntStream.range(0, 200)
                .mapToObj(i -> "www.contoso.test A 192.0.2." + i)
                .toArray(String[]::new);
        server.answering(this::cutOff).answeringOverTcp(query -> framed(answer(query, many)));

        assertEquals(200, ((DnsAnswer.Addresses) ask(A)).addresses().size());
    }

    @Test
    void broken_answers_over_tcp_are_failures() {
        server.answering(this::cutOff).answeringOverTcp(query -> Optional.of(new byte[] {0, 50, 1, 2, 3}));
        assertEquals(failed("no whole answer over TCP"), ask(A));

        server.answeringOverTcp(query -> framed(cutOff(query)));
        assertEquals(failed("answer cut off over TCP, too"), ask(A));

        server.answeringOverTcp(query -> framed(new Message(query.getHeader().getID() ^ 1)));
        assertEquals(failed("malformed answer over TCP"), ask(A));

        server.answeringOverTcp(query -> Optional.empty());
        assertEquals(new DnsAnswer.TimedOut(List.of()), ask(A, SHORT));
    }

    @Test
    void an_answer_to_another_question_is_a_failure() {
        server.answering(query -> {
            Message other = new Message(query.getHeader().getID());
            other.getHeader().setFlag(Flags.QR);
            other.addRecord(
                    org.xbill.DNS.Record.newRecord(
                            record("evil.test A 192.0.2.66").getName(), 1, 1),
                    Section.QUESTION);
            other.addRecord(record("www.contoso.test A 192.0.2.66"), Section.ANSWER);
            return other;
        });
        assertEquals(failed("answered another question"), ask(A));
    }

    @Test
    void an_answer_with_another_id_is_not_listened_to() {
        server.answering(query -> {
            Message forged = answer(query, "www.contoso.test A 192.0.2.66");
            forged.getHeader().setID(query.getHeader().getID() ^ 1);
            return forged;
        });
        assertEquals(failed("answered another question"), ask(A, SHORT));

        AtomicInteger count = new AtomicInteger();
        server.answering(query -> {
            Message answer = answer(query, "www.contoso.test A 192.0.2.1");
            answer.getHeader().setID(query.getHeader().getID() ^ (count.getAndIncrement() == 0 ? 1 : 0));
            return answer;
        });
        assertEquals(new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1")), ask(A));
    }

    @Test
    void garbage_is_a_failure() {
        garbage(wire -> Arrays.copyOf(wire, 14));
        garbage(wire -> {
            wire[7] = 40; // more answers than there are
            return wire;
        });
        garbage(wire -> {
            wire[wire.length - 5] = (byte) 200; // data longer than what is left
            return wire;
        });
        garbage(wire -> {
            wire[2] &= 0x7F; // a question, not an answer
            return wire;
        });
        garbage(wire -> {
            byte[] circle = Arrays.copyOf(wire, wire.length);
            circle[12] = (byte) 0xC0; // a name that points at itself
            circle[13] = 12;
            return circle;
        });
    }

    @Test
    void a_server_too_old_for_edns_is_asked_without() {
        server.answering(query ->
                query.getOPT() != null ? reply(query, Rcode.FORMERR) : answer(query, "www.contoso.test A 192.0.2.1"));
        assertEquals(new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1")), ask(A));

        server.answering(query -> reply(query, Rcode.FORMERR));
        assertEquals(failed("FORMERR"), ask(A));
    }

    @Test
    void a_lost_datagram_is_sent_again() {
        AtomicInteger count = new AtomicInteger();
        server.answeringRaw(query -> count.getAndIncrement() == 0
                ? Optional.empty()
                : Optional.of(answer(query, "www.contoso.test A 192.0.2.1").toWire()));

        assertEquals(new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1")), ask(A, Duration.ofSeconds(2)));
    }

    @Test
    void silence_ends_at_the_deadline() {
        assertEquals(new DnsAnswer.TimedOut(List.of()), ask(A, SHORT));
    }

    @Test
    void silence_behind_an_alias_keeps_the_alias() {
        server.answeringRaw(query -> name(query).equals("www.contoso.test.")
                ? Optional.of(answer(query, "www.contoso.test CNAME b.test").toWire())
                : Optional.empty());
        assertEquals(new DnsAnswer.TimedOut(List.of("b.test")), ask(A, SHORT));
    }

    @Test
    void a_closed_port_is_a_failure_at_once() throws IOException {
        try (LiveNetwork network =
                LiveNetwork.builder().nameServer(closedPort()).build()) {
            assertEquals(failed("no name server there"), network.lookup(A, Deadline.in(LONG)));
        }
    }

    @Test
    void the_next_name_server_stands_in_for_one_that_fails_or_is_silent() throws IOException {
        server.answering(query -> answer(query, "www.contoso.test A 192.0.2.1"));
        DnsAnswer expected = new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1"));
        try (FakeNameServer first = new FakeNameServer();
                LiveNetwork network = LiveNetwork.builder()
                        .nameServer(first.address())
                        .nameServer(server.address())
                        .build()) {
            assertEquals(expected, network.lookup(A, Deadline.in(Duration.ofSeconds(3))));
            first.answering(query -> reply(query, Rcode.SERVFAIL));
            assertEquals(expected, network.lookup(A, Deadline.in(LONG)));
            first.answering(this::cutOff);
            assertEquals(expected, network.lookup(A, Deadline.in(Duration.ofSeconds(2))));
            server.answering(query -> reply(query, Rcode.REFUSED));
            first.answering(query -> reply(query, Rcode.SERVFAIL));
            assertEquals(failed("SERVFAIL"), network.lookup(A, Deadline.in(LONG)));
        }
        try (LiveNetwork network = LiveNetwork.builder()
                .nameServer(closedPort())
                .nameServer(server.address())
                .build()) {
            server.answering(query -> answer(query, "www.contoso.test A 192.0.2.1"));
            assertEquals(expected, network.lookup(A, Deadline.in(LONG)));
        }
    }

    @Test
    void an_interrupted_look_up_is_cancelled() {
        Thread caller = Thread.currentThread();
        server.answeringRaw(query -> {
            caller.interrupt();
            return Optional.empty();
        });
        try (LiveNetwork network = network()) {
            assertThrows(CancellationException.class, () -> network.lookup(A, Deadline.in(LONG)));
            assertTrue(Thread.interrupted());
            caller.interrupt();
            assertThrows(CancellationException.class, () -> network.lookup(A, Deadline.in(LONG)));
            assertTrue(Thread.interrupted());
        }
    }

    private LiveNetwork network() {
        return LiveNetwork.builder().nameServer(server.address()).build();
    }

    private DnsAnswer ask(DnsQuestion question) {
        return ask(question, LONG);
    }

    private DnsAnswer ask(DnsQuestion question, Duration limit) {
        try (LiveNetwork network = network()) {
            return assertTimeoutPreemptively(
                    Duration.ofSeconds(15), () -> network.lookup(question, Deadline.in(limit)));
        }
    }

    private void garbage(Function<byte[], byte[]> spoil) {
        server.answeringRaw(query -> Optional.of(
                spoil.apply(answer(query, "www.contoso.test A 192.0.2.1").toWire())));
        assertEquals(failed("malformed answer"), ask(A));
    }

    private Message cutOff(Message query) {
        Message cut = reply(query, Rcode.NOERROR);
        cut.getHeader().setFlag(Flags.TC);
        return cut;
    }

    private static Message chain(Message query, int length) {
        Message answer = answer(query, "www.contoso.test CNAME n1.test", "n" + length + ".test A 192.0.2.1");
        IntStream.range(1, length)
                .forEach(i -> answer.addRecord(record("n" + i + ".test CNAME n" + (i + 1) + ".test"), Section.ANSWER));
        return answer;
    }

    private static Optional<byte[]> framed(Message message) {
        byte[] wire = message.toWire();
        return Optional.of(ByteBuffer.allocate(wire.length + 2)
                .putShort((short) wire.length)
                .put(wire)
                .array());
    }

    private static String name(Message query) {
        return query.getQuestion().getName().toString();
    }

    private static DnsAnswer failed(String detail) {
        return new DnsAnswer.Failed(List.of(), detail);
    }

    private static InetSocketAddress closedPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
        }
    }
}
