package io.github.lyncdiscover.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LimitedNetworkTest {
    private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();

    private final Network world = new Network() {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return new DnsAnswer.TimedOut(List.of());
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            AtomicInteger here = now.computeIfAbsent(request.url().host().text(), host -> new AtomicInteger());
            most.accumulateAndGet(here.incrementAndGet(), Math::max);
            late.addAndGet(deadline.remaining().compareTo(Duration.ofSeconds(5)) < 0 ? 1 : 0);
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            here.decrementAndGet();
            return new HttpOutcome.Refused("nobody there");
        }
    };

    private static void fetch(Network network, int number) {
        WebAddress url =
                WebAddress.parse("https://h" + number % 2 + ".example/").orElseThrow();
        network.fetch(HttpRequest.get(url), Deadline.in(Duration.ofSeconds(10)));
    }

    @Test
    void no_host_has_more_requests_at_once_than_allowed_and_no_time_is_lost_by_waiting() {
        Network limited = LimitedNetwork.over(world, LoadLimits.NONE.perHost(3));
        Survey.of((Integer number) -> {
                    fetch(limited, number);
                    return number;
                })
                .inFlight(40)
                .run(IntStream.range(0, 120).iterator(), result -> {});
        assertEquals(3, most.get());
        assertEquals(0, late.get());
    }

    @Test
    void no_more_exchanges_begin_a_second_than_allowed() {
        Network limited = LimitedNetwork.over(world, LoadLimits.NONE.perSecond(50));
        long start = System.nanoTime();
        Survey.of((Integer number) -> {
                    fetch(limited, number);
                    return number;
                })
                .run(IntStream.range(0, 26).iterator(), result -> {});
        assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(499), "25 intervals of 20 ms");
    }

    @Test
    void limits_are_positive() {
        assertThrows(IllegalArgumentException.class, () -> LoadLimits.NONE.perHost(0));
        assertThrows(IllegalArgumentException.class, () -> LoadLimits.NONE.perSecond(LoadLimits.MOST + 1));
    }

    @Test
    void no_more_look_ups_are_under_way_than_allowed() {
        AtomicInteger underWay = new AtomicInteger();
        Network limited = LimitedNetwork.over(
                asking(question -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    pause();
                    underWay.decrementAndGet();
                }),
                LoadLimits.NONE.perNameServer(3));
        lookUp(limited, 120);
        assertEquals(3, most.get());
    }

    /** With two places, as many questions that are never answered would keep the others from being asked for ever. */
    @Test
    void unanswered_look_ups_keep_nobody_from_asking() {
        CountDownLatch others = new CountDownLatch(36);
        Network limited = LimitedNetwork.over(
                asking(question -> {
                    if (question.name().startsWith("silent")) {
                        await(others);
                    } else {
                        others.countDown();
                    }
                }),
                LoadLimits.NONE.perNameServer(2));
        lookUp(limited, 40);
        assertEquals(0, others.getCount());
    }

    @Test
    void requests_over_one_connection_count_like_others() {
        Network limited = LimitedNetwork.over(world, LoadLimits.NONE.perHost(2));
        HttpRequest request =
                HttpRequest.get(WebAddress.parse("https://h0.example/").orElseThrow());
        Survey.of((Integer number) -> {
                    try (Conversation conversation = limited.converse(Conversation.Origin.of(request))) {
                        return conversation.exchange(request, Deadline.in(Duration.ofSeconds(10)));
                    }
                })
                .inFlight(40)
                .run(IntStream.range(0, 60).iterator(), result -> {});
        assertEquals(2, most.get());
    }

    private static void lookUp(Network network, int times) {
        Survey.of((Integer number) -> network.lookup(
                        new DnsQuestion((number % 10 == 0 ? "silent" : "d") + number + ".example", DnsQuestion.Type.A),
                        Deadline.in(Duration.ofSeconds(10))))
                .inFlight(40)
                .run(IntStream.range(0, times).iterator(), result -> {});
    }

    private static Network asking(Consumer<DnsQuestion> question) {
        return new Network() {
            @Override
            public DnsAnswer lookup(DnsQuestion asked, Deadline deadline) {
                question.accept(asked);
                return new DnsAnswer.NoSuchName(List.of());
            }

            @Override
            public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
                return new HttpOutcome.Refused("nobody there");
            }
        };
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(50, TimeUnit.SECONDS), "the others were kept from asking");
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
