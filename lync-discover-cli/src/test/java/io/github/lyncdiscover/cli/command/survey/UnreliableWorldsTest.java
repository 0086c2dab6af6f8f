package io.github.lyncdiscover.cli.command.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Surveys of worlds in which much goes wrong: whoever has an answer gets it, and whoever has none is reported as such. What never
 * answers waits here until all others have their line, so that a survey that is held up by it does not end.
 */
@Timeout(120)
final class UnreliableWorldsTest {
    private static final int COUNT = 300;

    @TempDir
    private Path folder;

    private Path list() {
        return SurveyedWorld.list(folder, SurveyedWorld.domains(COUNT));
    }

    private List<String> undisturbed() {
        return SurveyedWorld.survey(SurveyedWorld.undisturbed(COUNT), list()).lines();
    }

    /** The world in which some domains never answer, or only when all others have their line. */
    private static final class PartlySilent implements ForwardingNetwork {
        private final Network below = SurveyedWorld.undisturbed(COUNT);
        private final IntPredicate deadServers;
        private final IntPredicate silentNameServers;
        private final CountDownLatch others;

        PartlySilent(IntPredicate deadServers, IntPredicate silentNameServers) {
            this.deadServers = deadServers;
            this.silentNameServers = silentNameServers;
            this.others = new CountDownLatch((int) IntStream.range(0, COUNT)
                    .filter(i -> !deadServers.test(i) && !silentNameServers.test(i))
                    .count());
        }

        @Override
        public Network below() {
            return below;
        }

        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            if (is(silentNameServers, question.name())) {
                awaitOthers();
                return new DnsAnswer.TimedOut(List.of());
            }
            return below.lookup(question, deadline);
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            if (is(deadServers, request.url().host().text())) {
                awaitOthers();
                return new HttpOutcome.TimedOut(false);
            }
            return below.fetch(request, deadline);
        }

        private boolean is(IntPredicate some, String host) {
            int number = SurveyedWorld.number(host);
            return number >= 0 && some.test(number);
        }

        private void awaitOthers() {
            try {
                assertTrue(others.await(100, TimeUnit.SECONDS), "domains that answer are held up");
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }

        private void printed(String line) {
            if (line.contains("\"PROMPT\"")) {
                others.countDown();
            }
        }
    }

    private void each_has_its_line(PartlySilent world, IntPredicate silent, String... options) {
        List<String> undisturbed = undisturbed();
        SurveyedWorld run = SurveyedWorld.survey(world, list(), world::printed, options);
        assertEquals(0, run.exitCode(), run.notes()::toString);
        assertEquals(COUNT, run.lines().size());
        for (int i = 0; i < COUNT; i++) {
            if (silent.test(i)) {
                assertTrue(
                        run.lines().get(i).contains("\"verdict\":\"CANNOT_TELL\""),
                        run.lines().get(i));
            } else {
                assertEquals(undisturbed.get(i), run.lines().get(i));
            }
        }
        long dead = IntStream.range(0, COUNT).filter(silent).count();
        assertEquals(COUNT + " predictions: " + (COUNT - dead) + " PROMPT, " + dead + " CANNOT_TELL", run.summary());
    }

    @Test
    void half_of_the_domains_are_dead() {
        IntPredicate dead = i -> i % 2 == 1;
        each_has_its_line(new PartlySilent(dead, i -> false), dead, "--in-flight", "64");
    }

    @Test
    void a_tenth_of_the_domains_has_silent_name_servers() {
        IntPredicate silent = i -> i % 10 == 3;
        each_has_its_line(new PartlySilent(i -> false, silent), silent);
        each_has_its_line(new PartlySilent(i -> false, silent), silent, "--per-name-server", "8", "--per-host", "4");
    }

    /** In a row, so that they fill every place at once. */
    @Test
    void the_dead_come_first() {
        IntPredicate dead = i -> i < COUNT / 2;
        each_has_its_line(new PartlySilent(dead, i -> false), dead, "--in-flight", "64");
    }

    @Test
    void a_hoster_drops_every_third_connection() {
        AtomicInteger connections = new AtomicInteger();
        Network world = new ForwardingNetwork() {
            private final Network below = SurveyedWorld.undisturbed(COUNT);

            @Override
            public Network below() {
                return below;
            }

            @Override
            public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
                boolean dropped = request.url().host().text().equals(SurveyedWorld.HOSTER)
                        && connections.incrementAndGet() % 3 == 0;
                return dropped ? new HttpOutcome.Lost(false, "reset") : below.fetch(request, deadline);
            }
        };
        Set<String> undisturbed = new HashSet<>(undisturbed());
        long lost = differing(SurveyedWorld.survey(world, list(), "--repeat", "0"), undisturbed);
        long repeated = differing(SurveyedWorld.survey(world, list(), "--in-flight", "100"), undisturbed);
        assertTrue(lost > COUNT / 10, () -> lost + " without repeats");
        assertTrue(repeated < lost / 2, () -> repeated + " with repeats, " + lost + " without");
    }

    @Test
    void a_name_server_refuses_more_than_a_few_questions_at_once() {
        Set<String> undisturbed = new HashSet<>(undisturbed());
        AtomicInteger refused = new AtomicInteger();
        long without = differing(SurveyedWorld.survey(refusing(4, refused), list(), "--repeat", "0"), undisturbed);
        assertTrue(refused.getAndSet(0) > 0 && without > 0, () -> without + " lines lack an answer");
        String[] limits = {"--per-name-server", "4", "--repeat", "0"};
        assertEquals(0, differing(SurveyedWorld.survey(refusing(4, refused), list(), limits), undisturbed));
        assertEquals(0, refused.get());
    }

    /** A fault of this program, unlike one of the world, is no outcome: it is reported as one, and costs no other line. */
    @Test
    void a_fault_of_the_program_costs_its_own_line_only_and_is_a_fault() {
        for (RuntimeException fault : List.of(new IllegalArgumentException("ours"), new NullPointerException("ours"))) {
            Network world = new ForwardingNetwork() {
                private final Network below = SurveyedWorld.undisturbed(COUNT);

                @Override
                public Network below() {
                    return below;
                }

                @Override
                public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
                    if (SurveyedWorld.number(question.name()) == 7) {
                        throw fault;
                    }
                    return below.lookup(question, deadline);
                }
            };
            Set<String> printed = ConcurrentHashMap.newKeySet();
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> SurveyedWorld.survey(world, list(), line -> printed.add(line.strip())));
            assertTrue(thrown.getMessage().contains("list.txt:8: "), thrown::getMessage);
            assertSame(fault, thrown.getCause());
            printed.remove("");
            assertEquals(COUNT - 1, printed.size());
        }
    }

    private static Network refusing(int most, AtomicInteger refused) {
        AtomicInteger now = new AtomicInteger();
        return new ForwardingNetwork() {
            private final Network below = SurveyedWorld.undisturbed(COUNT);

            @Override
            public Network below() {
                return below;
            }

            @Override
            public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
                try {
                    if (now.incrementAndGet() > most) {
                        refused.incrementAndGet();
                        return new DnsAnswer.Failed(List.of(), "REFUSED");
                    }
                    TimeUnit.MILLISECONDS.sleep(1);
                    return below.lookup(question, deadline);
                } catch (InterruptedException ended) {
                    throw new IllegalStateException(ended);
                } finally {
                    now.decrementAndGet();
                }
            }
        };
    }

    /** The lines that are not those of the undisturbed world: each reports what it lacks, and none is without a prompt. */
    private static long differing(SurveyedWorld run, Set<String> undisturbed) {
        assertEquals(0, run.exitCode(), run.notes()::toString);
        assertEquals(COUNT, run.lines().size());
        List<String> others =
                run.lines().stream().filter(line -> !undisturbed.contains(line)).toList();
        for (String line : others) {
            String start = line.substring(0, Math.min(200, line.length()));
            assertTrue(line.contains("CONNECTION_LOST") || line.contains("NAME_SERVER_FAILURE"), start);
            assertFalse(line.contains("\"verdict\":\"NO_PROMPT\""), start);
            assertFalse(line.contains("\"verdict\":\"SIGN_IN_FAILS\""), start);
        }
        return others.size();
    }
}
