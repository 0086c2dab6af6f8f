package io.github.lyncdiscover.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SurveyTest {
    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().iterator();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void every_target_has_one_result_however_many_are_in_flight() {
        for (int inFlight : List.of(1, 7, 1000)) {
            List<Integer> results = new ArrayList<>();
            Survey.of((Integer number) -> number * 2).inFlight(inFlight).run(numbers(5000), results::add);
            Collections.sort(results);
            assertEquals(
                    IntStream.range(0, 5000).map(number -> number * 2).boxed().toList(), results);
        }
    }

    @Test
    void ordered_results_come_in_the_order_of_the_targets() {
        Random random = new Random(1);
        List<Integer> pauses =
                IntStream.range(0, 300).map(i -> random.nextInt(4)).boxed().toList();
        List<Integer> results = new ArrayList<>();
        Survey.of((Integer number) -> {
                    pause(pauses.get(number));
                    return number;
                })
                .ordered()
                .run(numbers(300), results::add);
        assertEquals(IntStream.range(0, 300).boxed().toList(), results);
    }

    @Test
    void no_more_than_the_limit_is_in_flight_while_none_takes_long() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Survey.of((Integer number) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    pause(1);
                    now.decrementAndGet();
                    return number;
                })
                .inFlight(5)
                .run(numbers(200), result -> {});
        assertEquals(5, most.get());
    }

    /** With one place, 50 targets that never end would hold up the rest for ever. */
    @Test
    void targets_that_take_long_hold_up_nobody() {
        CountDownLatch othersDone = new CountDownLatch(100);
        List<Integer> results = new ArrayList<>();
        Survey.of((Integer number) -> {
                    if (number % 20 == 0) {
                        try {
                            assertTrue(othersDone.await(50, TimeUnit.SECONDS), "the others were held up");
                        } catch (InterruptedException ended) {
                            throw new IllegalStateException(ended);
                        }
                    } else {
                        othersDone.countDown();
                    }
                    return number;
                })
                .inFlight(2)
                .run(numbers(106), results::add);
        assertEquals(106, results.size());
    }

    /** However many come, only those that are open are read. */
    @Test
    void targets_are_read_no_further_than_results_are_taken() {
        AtomicInteger read = new AtomicInteger();
        Iterator<Integer> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                return read.incrementAndGet();
            }
        };
        SurveyRun<Integer, Integer> run = Survey.of((Integer number) -> number).start(endless);
        int[] taken = {0};
        run.deliver(result -> {
            pause(taken[0] < 20 ? 20 : 0);
            if (++taken[0] == 20) {
                run.stop();
            }
        });
        assertTrue(read.get() <= 4_000 + taken[0] + 1, () -> read + " were read, " + taken[0] + " taken");
    }

    @Test
    void the_first_failure_ends_the_run_and_is_thrown() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> Survey.of((Integer number) -> {
                            if (number == 7) {
                                throw new IllegalStateException("seven");
                            }
                            return number;
                        })
                        .run(numbers(100_000), result -> {}));
        assertEquals("seven", failure.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> Survey.of((Integer number) -> number).run(numbers(100_000), result -> {
                    throw new IllegalArgumentException("full");
                }));
    }

    @Test
    void results_that_are_there_are_handed_over_after_a_stop() {
        CountDownLatch never = new CountDownLatch(1);
        List<Integer> results = new ArrayList<>();
        CountDownLatch two = new CountDownLatch(2);
        SurveyRun<Integer, Integer> run = Survey.of((Integer number) -> {
                    try {
                        if (number > 1) {
                            never.await();
                        }
                    } catch (InterruptedException ended) {
                        return -1;
                    }
                    two.countDown();
                    return number;
                })
                .start(numbers(10));
        run.deliver(result -> {
            results.add(result);
            if (results.size() == 2) {
                run.stop();
            }
        });
        Collections.sort(results);
        assertEquals(List.of(0, 1), results);
    }

    @Test
    void limits_are_checked() {
        for (int wrong : List.of(0, -1, 1001)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Survey.of((Integer number) -> number).inFlight(wrong));
        }
    }
}
