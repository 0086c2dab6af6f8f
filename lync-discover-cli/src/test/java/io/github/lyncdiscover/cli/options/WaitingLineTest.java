package io.github.lyncdiscover.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The line that shows what a command waits for. */
final class WaitingLineTest {
    private static final String ERASED = "\r\u001b[K";

    private final StringWriter terminal = new StringWriter();
    private long now;

    private WaitingLine line(int columns) {
        return new WaitingLine(new PrintWriter(terminal), columns, () -> now);
    }

    private String after(WaitingLine line, long milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
        line.show();
        String written = terminal.toString();
        terminal.getBuffer().setLength(0);
        return written;
    }

    @Test
    void nothing_is_shown_in_the_first_second_and_between_exchanges() {
        WaitingLine line = line(80);
        assertEquals("", after(line, 5_000));
        line.during("A record of a.example", () -> {
            assertEquals("", after(line, 999));
            return "";
        });
        assertEquals("", after(line, 5_000));
        line.during("A record of b.example", () -> {
            assertEquals("waiting for A record of b.example, 6 s", after(line, 1));
            return "";
        });
        assertEquals(ERASED, after(line, 0));
        line.close();
        assertEquals("", terminal.toString());
    }

    @Test
    void the_oldest_exchange_is_shown_written_over_and_erased() {
        WaitingLine line = line(80);
        line.during("A record of a.example", () -> {
            assertEquals("waiting for A record of a.example, 1 s", after(line, 1_000));
            assertEquals("", after(line, 500));
            line.during("A record of b.example", () -> {
                assertEquals(ERASED + "waiting for A record of a.example (and 1 more), 2 s", after(line, 500));
                return "";
            });
            return "";
        });
        assertEquals(ERASED, after(line, 0));
        line.close();
        assertEquals("", terminal.toString());
    }

    @Test
    void a_line_that_is_shown_is_erased_when_it_is_closed_and_when_the_exchange_fails() {
        WaitingLine line = line(80);
        assertThrows(
                IllegalStateException.class,
                () -> line.during("x", () -> {
                    after(line, 2_000);
                    throw new IllegalStateException("lost");
                }));
        assertEquals(ERASED, after(line, 0));
        line.during("x", () -> {
            after(line, 2_000);
            line.close();
            line.close();
            assertEquals(ERASED, terminal.toString());
            assertEquals(ERASED, after(line, 2_000), "nothing follows");
            return "";
        });
    }

    @Test
    void a_long_or_hostile_name_leaves_the_line_in_one_row_of_the_terminal() {
        WaitingLine line = line(80);
        line.during("A record of " + "\u001b[2J\n" + "a".repeat(300), () -> {
            String shown = after(line, 61_000);
            assertEquals(79, shown.length(), shown);
            assertEquals(-1, shown.indexOf('\n'));
            assertEquals(-1, shown.indexOf('\u001b'));
            assertEquals("\u2026, 61 s", shown.substring(shown.length() - 7));
            return "";
        });
    }
}
