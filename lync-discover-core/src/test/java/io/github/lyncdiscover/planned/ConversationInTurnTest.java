package io.github.lyncdiscover.planned;

import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.inTurn;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Asking;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.KeepingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A page that answers the exchanges of one connection in turn, as a server does that signs a connection in. */
class ConversationInTurnTest {
    private static final String TICKET = "https://web.contract.example/ticket";
    private static final String OTHER = "https://web.contract.example/other";

    private static final Network PLANNED = PlannedNetwork.of(
            get(TICKET, inTurn(status(401), status(401), body("text/plain", "see web.contract.example"))),
            get(OTHER, status(404)));

    /** The same server in code. */
    private record Signing() implements Network {
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
            AtomicInteger tickets = new AtomicInteger();
            return Conversation.of(
                    origin,
                    (request, deadline) ->
                            answer(request, request.url().path().equals("/ticket") ? tickets.incrementAndGet() : 1));
        }

        private static HttpOutcome answer(HttpRequest request, int turn) {
            if (!request.url().path().equals("/ticket")) {
                return new HttpOutcome.Response(true, 404, "", Optional.empty(), Body.EMPTY);
            }
            return turn < 3
                    ? new HttpOutcome.Response(true, 401, "", Optional.empty(), Body.EMPTY)
                    : new HttpOutcome.Response(
                            true, 200, "text/plain", Optional.empty(), Body.of("see web.contract.example"));
        }
    }

    /** What the exchanges of one connection come to. */
    private static List<String> said(Network network, String... urls) {
        Asking ask = Asking.of(network);
        List<String> said = new ArrayList<>();
        try (Conversation conversation = ask.converse(urls[0])) {
            for (String url : urls) {
                HttpOutcome.Response response = (HttpOutcome.Response) ask.exchange(conversation, url);
                said.add(response.status() + response.body().text().orElse(""));
            }
        }
        return said;
    }

    private static List<String> said(Network network) {
        return said(network, TICKET, OTHER, TICKET, TICKET, TICKET);
    }

    private static final List<String> SIGNED =
            List.of("401", "404", "401", "200see web.contract.example", "200see web.contract.example");

    @Test
    void a_planned_world_answers_in_turn_as_a_server_in_code_does() {
        assertEquals(SIGNED, said(new Signing()));
        assertEquals(SIGNED, said(PLANNED));
    }

    @Test
    void another_connection_begins_anew() {
        assertEquals(said(PLANNED), said(PLANNED));
        assertEquals(List.of("401"), said(PLANNED, TICKET));
        assertEquals(Asking.of(new Signing()).get(TICKET), Asking.of(PLANNED).get(TICKET));
        assertEquals(Asking.of(PLANNED).get(TICKET), Asking.of(PLANNED).get(TICKET));
    }

    @Test
    void wrappers_and_worlds_below_carry_the_turns() {
        assertEquals(SIGNED, said(new KeepingNetwork(PLANNED)));
        assertEquals(SIGNED, said(PlannedNetwork.over(PLANNED, get(OTHER, status(404)))));
        assertEquals(
                List.of("403", "404", "403"),
                said(PlannedNetwork.over(PLANNED, get(TICKET, status(403))), TICKET, OTHER, TICKET));
    }

    @Test
    void a_recording_of_the_turns_replays_them() {
        RecordingNetwork recorder = RecordingNetwork.over(PLANNED);
        assertEquals(SIGNED, said(recorder));
        assertEquals(SIGNED, said(recorder.recording(Recording.About.NOTHING).replay()));
    }

    @Test
    void a_renamed_world_renames_every_turn() {
        Network renamed = RenamedNetwork.over(
                PLANNED, DomainName.parse("web.contract.example"), DomainName.parse("new.contract.example"));
        String there = "https://new.contract.example/ticket";
        assertEquals(List.of("401", "401", "200see new.contract.example"), said(renamed, there, there, there));
    }

    @Test
    void two_answers_of_one_page_still_contradict_each_other() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PlannedNetwork.of(get(TICKET, inTurn(status(401), status(200))), get(TICKET, status(401))));
        assertThrows(
                IllegalArgumentException.class,
                () -> PlannedNetwork.of(get(TICKET, inTurn(refused(), status(200))), get(OTHER, status(200))));
    }
}
