package io.github.lyncdiscover.recorded;

import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Asking;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.recorded.Recording.About;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a recording keeps, and what a replay says. */
class RecordingNetworkTest {
    private static final PlannedNetwork WORLD = PlannedNetwork.of(
            address("corp.example", "192.0.2.1"),
            get("https://corp.example/", status(401)),
            sipServer("pool.corp.example", accepts()),
            noSuchName("gone.corp.example"));

    private static List<String> asked(Recording recording) {
        return recording.exchanges().stream().map(RecordedExchange::asked).toList();
    }

    @Test
    void exchanges_stand_in_the_order_first_asked() {
        RecordingNetwork recorder = RecordingNetwork.over(WORLD);
        Asking ask = Asking.of(recorder);
        ask.connect("pool.corp.example");
        ask.get("https://corp.example/", "application/json");
        ask.a("corp.example");
        ask.get("https://corp.example/", "application/xml");
        ask.get("https://corp.example/", "application/json");
        ask.connect("pool.corp.example");
        assertEquals(
                List.of(
                        "connect pool.corp.example:5061",
                        "https://corp.example/ as application/json",
                        "corp.example A",
                        "https://corp.example/ as application/xml"),
                asked(recorder.recording(About.NOTHING)));
    }

    @Test
    void the_same_question_is_asked_once_and_gets_the_same_answer() {
        AtomicInteger calls = new AtomicInteger();
        Network restless = answering(() -> new DnsAnswer.Failed(List.of(), "call " + calls.incrementAndGet()));
        Asking ask = Asking.of(RecordingNetwork.over(restless));
        assertSame(ask.a("corp.example"), ask.a("CORP.example"));
        assertEquals(1, calls.get());
    }

    @Test
    void a_question_is_extra_unless_a_prediction_asks_it_too() {
        RecordingNetwork recorder = RecordingNetwork.over(WORLD);
        Asking extras = Asking.of(recorder.extras());
        Asking.of(recorder).a("corp.example");
        extras.a("corp.example");
        extras.aaaa("corp.example");
        extras.get("https://corp.example/");
        Asking.of(recorder).get("https://corp.example/");
        extras.connect("pool.corp.example");
        assertEquals(
                List.of(false, true, false, true),
                recorder.recording(About.NOTHING).exchanges().stream()
                        .map(RecordedExchange::extra)
                        .toList());
    }

    @Test
    void the_time_an_answer_took_is_kept() {
        AtomicLong clock = new AtomicLong();
        Network slow = answering(() -> {
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(1234));
            return new DnsAnswer.TimedOut(List.of());
        });
        RecordingNetwork recorder = new RecordingNetwork(slow, clock::get);
        Asking.of(recorder).a("corp.example");
        assertEquals(1234, recorder.recording(About.NOTHING).exchanges().get(0).milliseconds());
    }

    @Test
    void what_the_world_is_and_reaches_is_replayed() {
        Network proxied = new Passing(WORLD) {
            @Override
            public Set<Circumstance> circumstances() {
                return Set.of(Circumstance.PROXY_CONFIGURED);
            }
        };
        RecordingNetwork recorder = RecordingNetwork.over(proxied);
        for (String host : List.of("pool.corp.example", "gone.corp.example", "corp.example")) {
            recorder.reaches(new DomainName(host));
        }
        Asking.of(recorder).connect("pool.corp.example");
        Recording recording = recorder.recording(About.NOTHING);
        assertEquals(Set.of(new DomainName("gone.corp.example")), recording.reaches());
        Network replay = recording.replay();
        assertEquals(Set.of(Network.Circumstance.PROXY_CONFIGURED), replay.circumstances());
        assertTrue(replay.reaches(new DomainName("gone.corp.example")));
        assertTrue(replay.reaches(new DomainName("pool.corp.example")));
        assertFalse(replay.reaches(new DomainName("corp.example")));
    }

    @Test
    void a_question_that_was_not_recorded_is_an_error_that_names_it() {
        Asking replay = Asking.of(new Recording(About.NOTHING, Set.of(), Set.of(), List.of()).replay());
        assertUnrecorded("corp.example AAAA", () -> replay.aaaa("corp.example"));
        assertUnrecorded(
                "https://corp.example/ as application/json",
                () -> replay.get("https://corp.example/", "application/json"));
        assertUnrecorded("connect pool.corp.example:5061", () -> replay.connect("pool.corp.example"));
    }

    private static void assertUnrecorded(String question, Runnable asking) {
        var error = assertThrows(UnrecordedQuestionException.class, asking::run);
        assertEquals(question, error.question());
        assertEquals("the recording holds no answer to \"" + question + '"', error.getMessage());
    }

    @Test
    void whoever_a_recording_was_not_made_for_is_told_for_whom_it_was() {
        About about = new About(
                Optional.empty(),
                "",
                List.of("sip:Alice@corp.example", "bob@corp.example", "corp.example", "\u001b[31m", "e@corp.example"),
                "");
        Recording recording = new Recording(about, Set.of(), Set.of(), List.of());
        String question = "today.json: the recording holds no answer to \"corp.example AAAA\"";
        assertEquals(question, told(recording, "alice@corp.example", "corp.example"));
        assertEquals(
                question
                        + "; it was made for sip:Alice@corp.example, bob@corp.example, corp.example and 2 more: ask them",
                told(recording, "alice@corp.example", "carol@corp.example"));
        Recording nobodySaid = new Recording(About.NOTHING, Set.of(), Set.of(), List.of());
        assertEquals(question, told(nobodySaid, "carol@corp.example"));
    }

    private static String told(Recording recording, String... signIns) {
        Network replay = recording.replay(
                "today.json", Stream.of(signIns).map(SignInAddress::parse).toList(), "ask them");
        return String.valueOf(assertThrows(
                        UnrecordedQuestionException.class,
                        () -> Asking.of(replay).aaaa("corp.example"))
                .getMessage());
    }

    @Test
    void a_page_recorded_without_its_form_is_replayed_in_any() {
        Recording recording = new Recording(
                About.NOTHING,
                Set.of(),
                Set.of(),
                List.of(
                        page("https://corp.example/", Optional.empty(), new HttpOutcome.TimedOut(true)),
                        page("https://corp.example/", Optional.of("text/html"), new HttpOutcome.TimedOut(false))));
        Asking replay = Asking.of(recording.replay());
        assertEquals(new HttpOutcome.TimedOut(true), replay.get("https://corp.example/", "application/json"));
        assertEquals(new HttpOutcome.TimedOut(false), replay.get("https://corp.example/", "text/html"));
    }

    @Test
    void a_question_cannot_be_answered_twice() {
        RecordedExchange page = page("https://corp.example/", Optional.empty(), new HttpOutcome.TimedOut(true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Recording(About.NOTHING, Set.of(), Set.of(), List.of(page, page)));
    }

    private static RecordedExchange page(String url, Optional<String> accept, HttpOutcome outcome) {
        var address = WebAddress.parse(url).orElseThrow();
        return new RecordedExchange.Get(address, accept, outcome, false, 0);
    }

    @Test
    void secrets_are_neither_kept_nor_needed_to_replay() {
        String url = "https://corp.example/user?ticket=hush&sipuri=alice@corp.example";
        String next = "https://corp.example/next?access_token=hush";
        Network world = PlannedNetwork.of(get(url, body("text/plain", "go to " + next)), get(next, status(200)));
        RecordingNetwork recorder = RecordingNetwork.over(world);
        Asking live = Asking.of(recorder);
        assertEquals(Asking.of(world).get(url), live.get(url), "the walk goes on with what was really said");
        live.get(next);
        Recording recording = recorder.recording(new About(Optional.empty(), "", List.of(), "?pwd=hush"));
        assertFalse(recording.toString().contains("hush"), recording::toString);
        Asking replay = Asking.of(recording.replay());
        assertTrue(((HttpOutcome.Response) replay.get(url))
                .body()
                .text()
                .orElseThrow()
                .endsWith("/next?access_token=REDACTED"));
        assertEquals(live.get(next), replay.get(next));
        assertEquals(live.get(next), replay.get("https://corp.example/next?access_token=REDACTED"));
    }

    @Test
    void secrets_in_bytes_that_are_no_text_are_not_kept_either() {
        Body body = Body.of("\u00FF?ticket=hush".getBytes(StandardCharsets.ISO_8859_1));
        HttpOutcome outcome = new HttpOutcome.Response(true, 200, "x", Optional.of("/?sig=hush"), body);
        RecordedExchange.Get kept =
                (RecordedExchange.Get) page("https://corp.example/?key=hush", Optional.empty(), outcome);
        Body masked = Body.of("\u00FF?ticket=REDACTED".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(new HttpOutcome.Response(true, 200, "x", Optional.of("/?sig=REDACTED"), masked), kept.outcome());
        assertEquals("https://corp.example/?key=REDACTED", kept.asked());
    }

    @Test
    @Timeout(20)
    void many_threads_that_ask_the_same_share_one_exchange() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        RecordingNetwork recorder = RecordingNetwork.over(answering(() -> {
            calls.incrementAndGet();
            pause(20);
            return new DnsAnswer.NoSuchName(List.of());
        }));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<DnsAnswer> question = () -> Asking.of(recorder).a("corp.example");
            List<Future<DnsAnswer>> answers = threads.invokeAll(Collections.nCopies(64, question));
            for (Future<DnsAnswer> answer : answers) {
                assertEquals(new DnsAnswer.NoSuchName(List.of()), answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, calls.get());
    }

    @Test
    @Timeout(20)
    void a_thread_interrupted_while_another_asks_stops_and_keeps_nothing() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        RecordingNetwork recorder = RecordingNetwork.over(answering(() -> {
            asking.countDown();
            await(enough);
            return new DnsAnswer.NoSuchName(List.of());
        }));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<DnsAnswer> first = threads.submit(() -> Asking.of(recorder).a("corp.example"));
            asking.await();
            Future<Boolean> second = threads.submit(() -> {
                Thread.currentThread().interrupt();
                assertThrows(
                        CancellationException.class, () -> Asking.of(recorder).a("corp.example"));
                return Thread.interrupted();
            });
            assertTrue(second.get(), "the interruption stays known");
            assertEquals(List.of(), recorder.recording(About.NOTHING).exchanges());
            enough.countDown();
            assertEquals(new DnsAnswer.NoSuchName(List.of()), first.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_question_whose_asking_failed_is_asked_again() {
        AtomicInteger calls = new AtomicInteger();
        RecordingNetwork recorder = RecordingNetwork.over(answering(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new CancellationException();
            }
            return new DnsAnswer.NoSuchName(List.of());
        }));
        assertThrows(CancellationException.class, () -> Asking.of(recorder).a("corp.example"));
        assertEquals(List.of(), recorder.recording(About.NOTHING).exchanges());
        assertEquals(new DnsAnswer.NoSuchName(List.of()), Asking.of(recorder).a("corp.example"));
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new CancellationException();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new CancellationException();
        }
    }

    private static Network answering(Supplier<DnsAnswer> answers) {
        return new Passing(WORLD) {
            @Override
            public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
                return answers.get();
            }
        };
    }

    private static class Passing implements Network {
        private final Network world;

        Passing(Network world) {
            this.world = world;
        }

        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return world.lookup(question, deadline);
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return world.fetch(request, deadline);
        }

        @Override
        public boolean reaches(DomainName host) {
            return world.reaches(host);
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            return world.connect(request, deadline);
        }
    }
}
