package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.loopback.FakeNameServer.record;
import static io.github.lyncdiscover.live.loopback.FakeNameServer.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.live.loopback.FakeNameServer;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsAnswer.TimeToLive;
import io.github.lyncdiscover.network.DnsQuestion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Times to live as a name server gives them: the smallest of all that an answer rests on. */
class TimeToLiveTest {
    private static final long WEEK = 7 * 24 * 3600;

    @Test
    void the_smallest_time_of_records_and_aliases_counts() throws IOException {
        assertEquals(Optional.of(seconds(300)), a(Map.of("www.contoso.test. A 192.0.2.1", 300L)));
        assertEquals(
                Optional.of(seconds(20)),
                a(Map.of("www.contoso.test. CNAME web.test.", 20L, "web.test. A 192.0.2.1", 300L)));
        assertEquals(
                Optional.of(seconds(0)),
                a(Map.of("www.contoso.test. CNAME web.test.", 3600L, "web.test. A 192.0.2.1", 0L)));
    }

    @Test
    void a_time_longer_than_a_week_is_a_week() throws IOException {
        assertEquals(Optional.of(seconds(WEEK)), a(Map.of("www.contoso.test. A 192.0.2.1", 0x7FFFFFFFL)));
        assertEquals(
                Optional.of(seconds(WEEK)), TimeToLive.ofSeconds(Long.MAX_VALUE).duration());
        assertThrows(IllegalArgumentException.class, () -> TimeToLive.ofSeconds(-1));
    }

    @Test
    void the_end_of_the_zone_record_says_how_long_nothing_is_known() throws IOException {
        assertEquals(Optional.of(seconds(5)), nothing(60, 5, Rcode.NXDOMAIN));
        assertEquals(Optional.of(seconds(60)), nothing(60, 86_400, Rcode.NOERROR));
        assertEquals(Optional.of(Duration.ofHours(3)), nothing(86_400, 86_400, Rcode.NXDOMAIN));
    }

    @Test
    void without_a_zone_record_and_after_a_failure_it_is_not_known() throws IOException {
        assertEquals(Optional.empty(), ask(query -> reply(query, Rcode.NXDOMAIN)));
        assertEquals(Optional.empty(), ask(query -> reply(query, Rcode.NOERROR)));
        assertEquals(Optional.empty(), ask(query -> reply(query, Rcode.SERVFAIL)));
    }

    @Test
    void no_time_to_live_makes_an_answer_another_one() {
        DnsAnswer short1 = new DnsAnswer.NoSuchName(List.of(), TimeToLive.ofSeconds(1));
        assertEquals(new DnsAnswer.NoSuchName(List.of()), short1);
        assertEquals(new DnsAnswer.NoSuchName(List.of()).hashCode(), short1.hashCode());
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Optional<Duration> a(Map<String, Long> records) throws IOException {
        return ask(query -> {
            Message answer = reply(query, Rcode.NOERROR);
            records.forEach((text, time) -> answer.addRecord(living(text, time), Section.ANSWER));
            return answer;
        });
    }

    private static Optional<Duration> nothing(long time, long minimum, int code) throws IOException {
        return ask(query -> {
            Message answer = reply(query, code);
            String zone = "contoso.test. SOA ns.contoso.test. a.contoso.test. 1 2 3 4 " + minimum;
            answer.addRecord(living(zone, time), Section.AUTHORITY);
            return answer;
        });
    }

    private static Record living(String text, long time) {
        Record it = record(text);
        return Record.newRecord(it.getName(), it.getType(), DClass.IN, time, it.rdataToWireCanonical());
    }

    private static Optional<Duration> ask(Function<Message, Message> script) throws IOException {
        try (FakeNameServer server = new FakeNameServer().answering(script);
                LiveNetwork network =
                        LiveNetwork.builder().nameServer(server.address()).build()) {
            DnsQuestion question = new DnsQuestion("www.contoso.test", DnsQuestion.Type.A);
            return network.lookup(question, Deadline.in(seconds(20)))
                    .timeToLive()
                    .duration();
        }
    }
}
