package io.github.lyncdiscover.cli.command.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list of 100,000 lines of every kind: what each line is, and what memory it takes. */
@Timeout(300)
final class LargeListTest {
    private static final int LINES = 100_000;
    private static final int LOOKUPS_A_DOMAIN = 10;

    /** What the addresses that were met take. */
    private static final long MORE_BYTES = 5_000_000;

    @TempDir
    private Path folder;

    private final AtomicInteger lookups = new AtomicInteger();
    private final List<Long> live = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    /** Where nothing is. */
    private final Network world = new Network() {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            int count = lookups.incrementAndGet();
            if (count % (LINES / 8 * LOOKUPS_A_DOMAIN) == 0) {
                measure();
            }
            return new DnsAnswer.NoSuchName(List.of());
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return new HttpOutcome.Refused("nobody is there");
        }
    };

    @Test
    void each_line_is_what_it_is_and_the_memory_is_bounded() throws IOException {
        Path list = folder.resolve("list.txt");
        int distinct = write(list);
        Path out = folder.resolve("out.txt");
        SurveyedWorld run = SurveyedWorld.survey(world, list, "--format", "text", "--output", out.toString());
        assertEquals(2, run.exitCode());
        assertEquals(
                expected,
                run.notes().stream()
                        .filter(note -> note.contains("list.txt:"))
                        .map(note -> note.replaceFirst("^.*list\\.txt:([0-9]+): .*$", "$1"))
                        .toList());
        try (Stream<String> lines = Files.lines(out)) {
            assertEquals(distinct, lines.distinct().count());
        }
        assertEquals(String.format(Locale.ROOT, "%,d predictions: %<,d SIGN_IN_FAILS", distinct), run.summary());
        assertTrue(live.size() >= 4, live::toString);
        // The least of several: other threads go on after a collection.
        List<Long> late = live.subList(live.size() / 2, live.size());
        long more = Collections.min(late) - Collections.min(live.subList(0, live.size() / 2));
        assertTrue(more < MORE_BYTES, () -> more + " more, of " + live);
    }

    /** The number of different addresses. */
    private int write(Path list) throws IOException {
        int distinct = 0;
        try (BufferedWriter out = Files.newBufferedWriter(list)) {
            for (int line = 1; line <= LINES; line++) {
                String domain = "d" + line + ".example";
                switch (line % 20) {
                    case 1 -> out.write(line % 3 == 0 ? "" : " \t ");
                    case 2 -> out.write("# " + domain);
                    case 3 -> out.write("d" + (line + 2) + ".EXAMPLE  # also below");
                    case 4, 6 -> out.write("d" + (line / 20 * 20 + 5) + ".example");
                    case 7 -> {
                        out.write(line % 40 == 7 ? "bad.." + domain : "http://" + domain + "/a b");
                        expected.add(String.valueOf(line));
                    }
                    default -> out.write(domain);
                }
                boolean counts = line % 20 > 7 || line % 20 == 0 || line % 20 == 5;
                distinct += counts ? 1 : 0;
                out.newLine();
            }
        }
        return distinct;
    }

    private void measure() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        synchronized (live) {
            live.add(runtime.totalMemory() - runtime.freeMemory());
        }
    }
}
