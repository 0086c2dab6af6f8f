package io.github.lyncdiscover.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.network.DnsAnswer.TimeToLive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wrapper that keeps answers as long as they live: what times to live are carried for. */
class KeepingNetworkTest {
    private static final class Hands extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private record World(List<String> asked) implements Network {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            asked.add(question.name());
            List<String> address = List.of("192.0.2." + asked.size());
            return switch (question.name()) {
                case "kept.example" -> new DnsAnswer.Addresses(List.of(), address, TimeToLive.ofSeconds(60));
                case "never.example" -> new DnsAnswer.Addresses(List.of(), address, TimeToLive.ofSeconds(0));
                default -> new DnsAnswer.Addresses(List.of(), address);
            };
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return new HttpOutcome.Refused("nobody there");
        }
    }

    private final Hands clock = new Hands();
    private final World world = new World(new ArrayList<>());
    private final Asking ask = Asking.of(new KeepingNetwork(world, clock));

    @Test
    void an_answer_is_kept_as_long_as_it_lives() {
        DnsAnswer first = ask.a("kept.example");
        clock.now = clock.now.plusSeconds(59);
        assertEquals(first, ask.a("kept.example"));
        clock.now = clock.now.plusSeconds(1);
        assertEquals(new DnsAnswer.Addresses(List.of(), List.of("192.0.2.2")), ask.a("kept.example"));
        assertEquals(List.of("kept.example", "kept.example"), world.asked());
    }

    @Test
    void zero_is_not_kept_and_unknown_is() {
        ask.a("never.example");
        ask.a("never.example");
        ask.a("planned.example");
        clock.now = clock.now.plus(Duration.ofDays(1000));
        ask.a("planned.example");
        assertEquals(List.of("never.example", "never.example", "planned.example"), world.asked());
    }
}
