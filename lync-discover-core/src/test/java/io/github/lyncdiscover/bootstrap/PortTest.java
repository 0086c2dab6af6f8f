package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.stated;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.KeepingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.UnusableAnswerException;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.report.JsonReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the walk asks the port for, and what it takes from it. */
final class PortTest {
    private static final Network WORLD = stated(with(naming("sip.contoso.test"), reachable("sip.contoso.test")));

    /** A network whose look-ups answer as a table says. */
    private record Answering(Network below, BiFunction<DnsQuestion, DnsAnswer, DnsAnswer> change)
            implements ForwardingNetwork {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return change.apply(question, below.lookup(question, deadline));
        }
    }

    /** A network that notes what clients offer, and how many questions reach it. */
    private record Noting(Network below, List<Object> offers, List<Object> questions) implements ForwardingNetwork {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            questions.add(question);
            return below.lookup(question, deadline);
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            questions.add(request.url());
            offers.add(request.versions());
            return below.fetch(request, deadline);
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            offers.add(request.versions());
            return below.connect(request, deadline);
        }
    }

    private static Noting noting() {
        return new Noting(WORLD, new ArrayList<>(), new ArrayList<>());
    }

    @Test
    void every_request_carries_the_versions_of_tls_that_its_client_speaks() {
        for (ClientProfile client : Clients.all()) {
            Noting network = noting();
            LyncDiscover.on(network).as(client).predict(ALICE);
            assertTrue(
                    Set.of(client.get(Settings.TLS_VERSIONS)).containsAll(network.offers()),
                    () -> client + ": " + network.offers());
        }
        Noting network = noting();
        LyncDiscover.on(network).predict(ALICE);
        assertTrue(network.offers().size() > 2, network.offers()::toString);
    }

    @Test
    void an_ipv4_only_client_asks_for_no_ipv6_address() {
        Noting network = noting();
        LyncDiscover.on(network).as(Clients.LYNC_2010).predict(ALICE);
        assertTrue(
                network.questions().stream()
                        .noneMatch(question -> question.toString().endsWith(" AAAA")),
                network.questions()::toString);
    }

    @Test
    void a_wrapper_that_remembers_gives_the_same_prediction_and_asks_once() {
        Noting below = noting();
        KeepingNetwork cached = new KeepingNetwork(below);
        String plain = JsonReport.of(List.of(LyncDiscover.on(WORLD).predict(ALICE)));
        assertEquals(plain, JsonReport.of(List.of(LyncDiscover.on(cached).predict(ALICE))));
        int asked = below.questions().size();
        assertEquals(plain, JsonReport.of(List.of(LyncDiscover.on(cached).predict(ALICE))));
        assertEquals(asked, below.questions().size());
    }

    @Test
    void an_answer_that_does_not_answer_its_question_is_refused_by_name() {
        refused(
                "is no address of that family",
                (question, answer) -> new DnsAnswer.Addresses(List.of(), List.of("2001:db8::1", "192.0.2.1")));
        refused("it has no address", (question, answer) -> new DnsAnswer.Addresses(List.of(), List.of()));
        refused(
                "service records are no addresses",
                (question, answer) -> new DnsAnswer.Services(
                        List.of(), List.of(new DnsAnswer.Service(0, 0, 443, "sip.contoso.test"))));
    }

    private static void refused(String fault, BiFunction<DnsQuestion, DnsAnswer, DnsAnswer> change) {
        UnusableAnswerException refusal = assertThrows(
                UnusableAnswerException.class,
                () -> LyncDiscover.on(new Answering(WORLD, change)).predict(ALICE));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(fault) && message.contains("lyncdiscoverinternal.contoso.test"), message);
    }

    @Test
    void a_network_without_sip_servers_answers_two_kinds_of_questions_only() {
        Network small = new Network() {
            @Override
            public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
                return WORLD.lookup(question, deadline);
            }

            @Override
            public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
                return WORLD.fetch(request, deadline);
            }
        };
        assertEquals(
                "NO_PROMPT", LyncDiscover.on(small).predict(ALICE).verdict().name());
    }

    /** A network whose responses and connections are what a test makes of them. */
    private record Making(
            Network below,
            BiFunction<HttpRequest, HttpOutcome, HttpOutcome> page,
            BiFunction<SipRequest, SipOutcome, SipOutcome> connection)
            implements ForwardingNetwork {
        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return page.apply(request, below.fetch(request, deadline));
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            return connection.apply(request, below.connect(request, deadline));
        }
    }

    private static void refuses(String fault, Network network) {
        String message = String.valueOf(assertThrows(
                        UnusableAnswerException.class,
                        () -> LyncDiscover.on(network).predict(ALICE))
                .getMessage());
        assertTrue(message.contains(fault), message);
    }

    /** What a program in another language, or without the check, may answer. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Test
    void no_answer_at_all_is_refused_by_name() {
        refuses("it is null", new Answering(WORLD, (question, answer) -> nothing()));
        refuses(
                "http://lyncdiscover.contoso.test/",
                new Making(WORLD, (asked, page) -> nothing(), (asked, made) -> made));
        refuses("sip.contoso.test:5061", new Making(WORLD, (asked, page) -> page, (asked, made) -> nothing()));
    }

    @Test
    void a_response_that_its_request_cannot_have_is_refused() {
        Body large = Body.of(new byte[HttpRequest.LARGEST_BODY + 1]);
        refuses(
                "a body of 262145 bytes",
                answering(secure -> new HttpOutcome.Response(secure, 200, "", Optional.empty(), large)));
        refuses(
                "a response without a TLS handshake",
                answering(secure -> secure
                        ? new HttpOutcome.Response(false, 200, "", Optional.empty(), Body.EMPTY)
                        : new HttpOutcome.Refused("")));
        refuses("a TLS handshake over plain HTTP", answering(secure -> new HttpOutcome.TimedOut(true)));
        refuses("a TLS handshake over plain HTTP", answering(secure -> new HttpOutcome.TooLarge(true)));
    }

    private static Network answering(Function<Boolean, HttpOutcome> outcome) {
        return new Making(WORLD, (asked, page) -> outcome.apply(asked.url().secure()), (asked, made) -> made);
    }

    @Test
    void no_prediction_depends_on_headers_and_times_to_live() {
        Network live = new Making(
                new Answering(WORLD, (question, answer) -> answer.living(DnsAnswer.TimeToLive.ofSeconds(60))),
                (request, page) -> page instanceof HttpOutcome.Response it
                        ? it.with(HttpHeaders.of("Date", "Mon, 01 Jan 2024 00:00:00 GMT"))
                        : page,
                (request, made) -> made);
        Prediction plain = LyncDiscover.on(WORLD).predict(ALICE);
        Prediction seen = LyncDiscover.on(live).predict(ALICE);
        assertEquals(plain, seen);
        assertEquals(plain.toString(), seen.toString());
    }
}
