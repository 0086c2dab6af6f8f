package io.github.lyncdiscover.cli.command.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SurveyProgressTest {
    private final AtomicLong now = new AtomicLong();

    private String after(OptionalLong lines, int begun, int done, Duration time) {
        now.set(0);
        SurveyProgress progress = new SurveyProgress(lines, now::get);
        IntStream.rangeClosed(1, begun).forEach(line -> progress.began(2 * line)); // every other line is blank
        IntStream.range(0, done).forEach(line -> progress.finished());
        now.set(time.toNanos());
        return progress.text();
    }

    @Test
    void it_has_what_is_done_how_fast_and_how_long_the_rest_takes() {
        OptionalLong lines = OptionalLong.of(20_000);
        assertEquals(
                "1,000 of about 10,000 addresses, 100 a second, about 90 s left",
                after(lines, 1_100, 1_000, Duration.ofSeconds(10)));
        assertEquals(
                "50 of about 10,000 addresses, 5.0 a second, about 33 min left",
                after(lines, 82, 50, Duration.ofSeconds(10)));
        assertEquals(
                "20 of about 10,000 addresses, 0.2 a second, about 13 h 51 min left",
                after(lines, 52, 20, Duration.ofSeconds(100)));
        assertEquals(
                "10,000 of about 10,000 addresses, 1,000 a second, about 0 s left",
                after(lines, 10_000, 10_000, Duration.ofSeconds(10)));
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertEquals(
                "1,000 addresses, 100 a second", after(OptionalLong.empty(), 1_100, 1_000, Duration.ofSeconds(10)));
        assertEquals("0 addresses, 0.0 a second", after(OptionalLong.of(5), 0, 0, Duration.ZERO));
        assertEquals("0 of about 3 addresses, 0.0 a second", after(OptionalLong.of(5), 1, 0, Duration.ZERO));
    }

    @Test
    void a_note_takes_the_place_of_the_line_and_nothing_is_left_of_it_at_the_end() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (ProgressLine line = ProgressLine.on(terminal, new SurveyProgress(OptionalLong.empty(), () -> 0))) {
            Consumer<String> notes = line.above(note -> terminal.print(note + "\n"));
            notes.accept("one");
            notes.accept("two");
        }
        String shown = bytes.toString(StandardCharsets.UTF_8);
        for (String part : shown.split("\n", -1)) {
            String seen = part.substring(part.lastIndexOf('\r') + 1);
            assertEquals(part.startsWith("\r") && seen.isEmpty() ? "" : seen.strip(), seen);
        }
        assertEquals(2, shown.chars().filter(c -> c == '\n').count());
        assertEquals('\r', shown.charAt(shown.length() - 1));
    }
}
