package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import io.github.lyncdiscover.recorded.RecordedExchange;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.UnrecordedQuestionException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes out when a prediction is interrupted, or its network throws. */
class InterruptionTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A world that answers nothing until its thread is interrupted. */
    private static class Blocking implements Network {
        final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return block();
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return block();
        }

        @Override
        public boolean reaches(DomainName host) {
            return true;
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            return block();
        }

        @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
        <T> T block() {
            asked.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
            throw new IllegalStateException("nobody interrupted this");
        }
    }

    @Test
    void an_interrupted_prediction_is_cancelled_at_once() throws Exception {
        Blocking world = new Blocking();
        assertCancelled(world, world.asked);
    }

    @Test
    void a_fetch_can_be_interrupted_too() throws Exception {
        Blocking world = new Blocking() {
            @Override
            public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
                return address(question.type());
            }
        };
        assertCancelled(world, world.asked);
    }

    @Test
    void a_leg_that_waits_for_the_other_ones_answer_can_be_interrupted() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Blocking world = new Blocking() {
            /** The first leg on a thread of its own; the second, which needs the same look-up, on the caller's. */
            @Override
            public <T> List<T> together(List<Supplier<T>> tasks) {
                FutureTask<T> first = new FutureTask<>(tasks.get(0)::get);
                threads.execute(first);
                await(asked);
                waiting.countDown();
                return List.of(tasks.get(1).get());
            }
        };
        assertCancelled(world, waiting);
    }

    private static DnsAnswer address(DnsQuestion.Type type) {
        return new DnsAnswer.Addresses(List.of(), List.of(type == DnsQuestion.Type.A ? "192.0.2.1" : "2001:db8::1"));
    }

    private void assertCancelled(Network world, CountDownLatch ready) throws Exception {
        FutureTask<Boolean> prediction = new FutureTask<>(() -> {
            assertThrows(
                    CancellationException.class, () -> LyncDiscover.on(world).predict(ALICE));
            return Thread.currentThread().isInterrupted();
        });
        Thread thread = new Thread(prediction);
        thread.start();
        assertTrue(ready.await(10, TimeUnit.SECONDS));
        Thread.sleep(20); // until it waits; no matter if it does not yet
        thread.interrupt();
        assertTrue(prediction.get(2, TimeUnit.SECONDS), "the thread stays interrupted");
    }

    @Test
    void a_question_that_was_not_recorded_comes_out_as_it_is() {
        Network empty = new Recording(Recording.About.NOTHING, Set.of(), Set.of(), List.of()).replay();
        assertEquals(
                "lyncdiscoverinternal.contoso.test A",
                assertThrows(
                                UnrecordedQuestionException.class,
                                () -> LyncDiscover.on(empty).predict(ALICE))
                        .question());
    }

    @Test
    void it_comes_out_of_a_parallel_leg_as_well() {
        List<RecordedExchange> lookups = Stream.of(DnsQuestion.Type.A, DnsQuestion.Type.AAAA)
                .<RecordedExchange>map(type -> new RecordedExchange.Lookup(
                        DnsQuestion.of(new DomainName("lyncdiscoverinternal.contoso.test"), type),
                        address(type),
                        false,
                        0))
                .toList();
        Network dns = new Recording(Recording.About.NOTHING, Set.of(), Set.of(), lookups).replay();
        for (int run = 0; run < 20; run++) {
            Network world = new Shuffled(dns, run, threads, 1_000);
            String question = assertThrows(
                            UnrecordedQuestionException.class,
                            () -> LyncDiscover.on(world).predict(ALICE))
                    .question();
            assertTrue(question.contains("//lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test"), question);
        }
    }

    @Test
    void an_error_of_the_world_comes_out_as_it_is() {
        Network broken = new Blocking() {
            @Override
            public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
                throw new StackOverflowError("as planned");
            }
        };
        assertThrows(StackOverflowError.class, () -> LyncDiscover.on(broken).predict(ALICE));
    }

    @Test
    void each_question_is_asked_once_however_many_strands_need_it() throws Exception {
        OncePerKey<String, Integer> memo = new OncePerKey<>();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FutureTask<Integer> first = new FutureTask<>(() -> memo.get("question", () -> {
            started.countDown();
            await(go);
            return 1;
        }));
        threads.execute(first);
        await(started);
        FutureTask<Integer> second = new FutureTask<>(() -> memo.get("question", () -> 2));
        threads.execute(second);
        go.countDown();
        assertEquals(1, first.get());
        assertEquals(1, second.get());
        ExecutionException failed = assertThrows(ExecutionException.class, () -> {
            FutureTask<Integer> third = new FutureTask<>(() -> new OncePerKey<String, Integer>().get("question", () -> {
                throw new IllegalArgumentException("as planned");
            }));
            threads.execute(third);
            third.get();
        });
        assertInstanceOf(IllegalArgumentException.class, failed.getCause());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
