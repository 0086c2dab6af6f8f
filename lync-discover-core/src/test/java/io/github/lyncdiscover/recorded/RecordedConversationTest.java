package io.github.lyncdiscover.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.KeepingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.planned.RenamedNetwork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that signs a connection in, asked by a thin consumer over every kind of network that carries conversations. */
class RecordedConversationTest {
    private static final WebAddress TICKETS = WebAddress.parse(
                    "https://web.contoso.test/WebTicket/WebTicketService.svc")
            .orElseThrow();

    /** Answers 401 to the first exchange of a connection, and a ticket to the second one if it has credentials. */
    private static final class Signing implements Network {
        private int connections;

        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return new DnsAnswer.NoSuchName(List.of());
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return answer(request, 1);
        }

        @Override
        public Conversation converse(Conversation.Origin origin) {
            connections++;
            AtomicInteger turn = new AtomicInteger();
            return Conversation.of(origin, (request, deadline) -> answer(request, turn.incrementAndGet()));
        }

        private static HttpOutcome answer(HttpRequest request, int turn) {
            boolean signed = turn > 1 && !request.headers().all("Authorization").isEmpty();
            return new HttpOutcome.Response(
                            true,
                            signed ? 200 : 401,
                            "text/plain",
                            Optional.empty(),
                            Body.of(signed ? "see https://web.contoso.test/ ticket" : ""))
                    .with(
                            signed
                                    ? HttpHeaders.of("Date", "today")
                                    : HttpHeaders.of("WWW-Authenticate", "Negotiate")
                                            .and("Date", "today")
                                            .and("WWW-Authenticate", "NTLM TlRMTVNTUAACAAAAhushhush"));
        }
    }

    /** What the next capability does: asks, and where NTLM is offered asks again over the same connection. */
    private static String signIn(Network network, WebAddress url, String token) {
        HttpRequest request = HttpRequest.post(url, "text/xml", Body.of("<Password>" + token + "</Password>"));
        Deadline deadline = Deadline.in(Duration.ofSeconds(10));
        try (Conversation conversation = network.converse(Conversation.Origin.of(request))) {
            HttpOutcome.Response first = (HttpOutcome.Response) conversation.exchange(request, deadline);
            boolean ntlm = first.headers().all("WWW-Authenticate").stream().anyMatch(it -> it.startsWith("NTLM"));
            if (first.status() != 401 || !ntlm) {
                return "not offered";
            }
            HttpOutcome.Response second = (HttpOutcome.Response)
                    conversation.exchange(request.with("Authorization", "NTLM " + token), deadline);
            return second.status() + " " + second.body().text().orElseThrow();
        }
    }

    private static final String SIGNED = "200 see https://web.contoso.test/ ticket";

    @Test
    void a_second_exchange_over_one_connection_is_recorded_without_secrets_and_replayed(@TempDir Path folder)
            throws Exception {
        Signing world = new Signing();
        RecordingNetwork recorder = RecordingNetwork.over(world);
        assertEquals(SIGNED, signIn(recorder, TICKETS, "TlRMTVNTUAADAAAAhushhush"));
        assertEquals(SIGNED, signIn(recorder, TICKETS, "TlRMTVNTUAADAAAAotherhush"));
        assertEquals(2, world.connections);
        Path file = folder.resolve("world.json");
        RecordingFile.write(recorder.recording(Recording.About.NOTHING), file);
        String text = Files.readString(file);
        assertFalse(text.contains("hush") || text.contains("TlRM") || text.contains("today"), text);
        assertTrue(text.contains("\"turn\": 2") && text.contains("\"method\": \"POST\""), text);
        Recording read = RecordingFile.read(file);
        assertEquals(2, read.exchanges().size());
        assertEquals(SIGNED, signIn(read.replay(), TICKETS, "TlRMTVNTUAADAAAAthirdhush"));
        assertThrows(
                UnrecordedQuestionException.class,
                () -> read.replay().fetch(HttpRequest.get(TICKETS), Deadline.in(Duration.ofSeconds(1))));
    }

    @Test
    void a_request_that_sends_something_is_none_of_its_address_alone() {
        RecordingNetwork recorder = RecordingNetwork.over(new Signing());
        Deadline deadline = Deadline.in(Duration.ofSeconds(10));
        recorder.fetch(HttpRequest.get(TICKETS), deadline);
        recorder.fetch(HttpRequest.post(TICKETS, "a/b", Body.of("x")), deadline);
        recorder.fetch(HttpRequest.post(TICKETS, "a/b", Body.of("y")), deadline);
        recorder.fetch(HttpRequest.get(TICKETS).with("X-User-Identity", "alice@contoso.test"), deadline);
        assertEquals(4, recorder.recording(Recording.About.NOTHING).exchanges().size());
    }

    @Test
    void wrappers_carry_conversations() {
        assertEquals(SIGNED, signIn(new KeepingNetwork(new Signing()), TICKETS, "TlRMhush"));
        Network renamed = RenamedNetwork.over(
                new Signing(), DomainName.parse("web.contoso.test"), DomainName.parse("tickets.contoso.test"));
        WebAddress there = WebAddress.parse("https://tickets.contoso.test/WebTicket/WebTicketService.svc")
                .orElseThrow();
        assertEquals("200 see https://tickets.contoso.test/ ticket", signIn(renamed, there, "TlRMhush"));
    }
}
