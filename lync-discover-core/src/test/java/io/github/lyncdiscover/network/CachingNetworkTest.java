package io.github.lyncdiscover.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.network.DnsAnswer.TimeToLive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class CachingNetworkTest {
    private static final DnsQuestion QUESTION = new DnsQuestion("a.example", DnsQuestion.Type.A);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    private record World(Function<DnsQuestion, DnsAnswer> answers) implements Network {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return answers.apply(question);
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return new HttpOutcome.Refused("nobody there");
        }
    }

    private Network over(Function<DnsQuestion, DnsAnswer> answers) {
        return new CachingNetwork(
                new World(question -> {
                    asked.incrementAndGet();
                    return answers.apply(question);
                }),
                now::get);
    }

    private static DnsAnswer ask(Network network) {
        return network.lookup(QUESTION, Deadline.in(LONG));
    }

    @Test
    void an_answer_is_kept_for_its_time_to_live_and_no_longer() {
        for (TimeToLive life : List.of(TimeToLive.ofSeconds(60))) {
            for (DnsAnswer answer : List.of(
                    new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1"), life),
                    new DnsAnswer.Services(List.of(), List.of(), life),
                    new DnsAnswer.NoSuchName(List.of(), life),
                    new DnsAnswer.NoRecords(List.of(), life))) {
                asked.set(0);
                Network network = over(question -> answer);
                assertEquals(answer, ask(network));
                now.addAndGet(TimeUnit.SECONDS.toNanos(60) - 1);
                assertEquals(answer, ask(network));
                assertEquals(1, asked.get());
                now.incrementAndGet();
                ask(network);
                assertEquals(2, asked.get(), answer.code());
            }
        }
    }

    @Test
    void failures_and_answers_without_a_time_are_asked_for_each_time() {
        for (DnsAnswer answer : List.of(
                new DnsAnswer.Failed(List.of(), "SERVFAIL"),
                new DnsAnswer.TimedOut(List.of()),
                new DnsAnswer.NoSuchName(List.of()),
                new DnsAnswer.NoRecords(List.of(), TimeToLive.ofSeconds(0)))) {
            asked.set(0);
            Network network = over(question -> answer);
            ask(network);
            ask(network);
            assertEquals(2, asked.get(), answer.code());
        }
    }

    @Test
    void a_question_under_way_is_joined() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DnsAnswer answer = new DnsAnswer.Failed(List.of(), "SERVFAIL");
        Network network = over(question -> {
            begun.countDown();
            await(go);
            return answer;
        });
        var threads = Executors.newFixedThreadPool(9);
        try {
            List<CompletableFuture<DnsAnswer>> answers = new ArrayList<>();
            answers.add(CompletableFuture.supplyAsync(() -> ask(network), threads));
            await(begun);
            for (int i = 0; i < 8; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> ask(network), threads));
            }
            TimeUnit.MILLISECONDS.sleep(100);
            go.countDown();
            for (CompletableFuture<DnsAnswer> each : answers) {
                assertEquals(answer, each.get(20, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, asked.get());
    }

    /** Whoever asked first may have had less time left, or have been interrupted. */
    @Test
    void one_who_joined_a_question_that_ended_without_an_answer_asks_anew() throws Exception {
        for (boolean thrown : List.of(true, false)) {
            asked.set(0);
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Network network = over(question -> {
                if (asked.get() > 1) {
                    return new DnsAnswer.NoSuchName(List.of());
                }
                begun.countDown();
                await(go);
                if (thrown) {
                    throw new IllegalStateException("interrupted");
                }
                return new DnsAnswer.TimedOut(List.of());
            });
            CompletableFuture<DnsAnswer> first = CompletableFuture.supplyAsync(() -> ask(network));
            await(begun);
            CompletableFuture<DnsAnswer> second = CompletableFuture.supplyAsync(() -> ask(network));
            TimeUnit.MILLISECONDS.sleep(50);
            go.countDown();
            assertInstanceOf(DnsAnswer.NoSuchName.class, second.get(20, TimeUnit.SECONDS));
            if (thrown) {
                assertThrows(Exception.class, first::get);
            }
        }
    }

    @Test
    void one_who_joined_waits_no_longer_than_its_own_time() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Network network = over(question -> {
            begun.countDown();
            await(never);
            return new DnsAnswer.NoSuchName(List.of());
        });
        CompletableFuture<DnsAnswer> first = CompletableFuture.supplyAsync(() -> ask(network));
        await(begun);
        assertEquals(new DnsAnswer.TimedOut(List.of()), network.lookup(QUESTION, Deadline.in(Duration.ofMillis(100))));
        never.countDown();
        assertInstanceOf(DnsAnswer.NoSuchName.class, first.join());
    }

    /** A network below may limit the load, and let a question wait before its time begins. */
    @Test
    void one_who_joined_a_question_that_waits_for_its_turn_gets_its_answer() {
        Duration limit = Duration.ofMillis(50);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch turn = new CountDownLatch(1);
        DnsAnswer answer = new DnsAnswer.NoSuchName(List.of());
        Network network = over(question -> {
            begun.countDown();
            await(turn);
            return answer;
        });
        CompletableFuture<DnsAnswer> first =
                CompletableFuture.supplyAsync(() -> network.lookup(QUESTION, Deadline.in(limit)));
        await(begun);
        Deadline late =
                new Deadline(limit, System.nanoTime() - limit.multipliedBy(2).toNanos());
        CompletableFuture<DnsAnswer> second = CompletableFuture.supplyAsync(() -> network.lookup(QUESTION, late));
        assertThrows(TimeoutException.class, () -> second.get(200, TimeUnit.MILLISECONDS));
        turn.countDown();
        assertEquals(answer, second.join());
        assertEquals(answer, first.join());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it did not come");
            }
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
