package io.github.lyncdiscover.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.WebAddress;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
        Network limited = LimitedNetwork.over(world, 3, 1_000_000);
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
        Network limited = LimitedNetwork.over(world, 100, 50);
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
        assertThrows(IllegalArgumentException.class, () -> LimitedNetwork.over(world, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> LimitedNetwork.over(world, 1, 0));
    }
}
