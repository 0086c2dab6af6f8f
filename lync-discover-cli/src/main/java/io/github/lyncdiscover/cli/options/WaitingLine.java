package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.name.PrintableText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A line on a terminal that shows what a command waits for, and for how long it has waited in all: the oldest exchange that is
 * not answered, from a second after the first one on. It is written over, and erased in the end. For use by several threads.
 */
final class WaitingLine implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PACE = 200;
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter terminal;
    private final int columns;
    private final LongSupplier clock;
    private final Set<Exchange> open = new LinkedHashSet<>();
    private OptionalLong begun = OptionalLong.empty();
    private String shown = "";
    private boolean closed;
    private Optional<Timer> pace = Optional.empty();

    /** An exchange that is not answered yet; no record, as two alike are two. */
    private static final class Exchange {
        private final String what;

        private Exchange(String what) {
            this.what = what;
        }
    }

    /**
     * A line that nothing writes yet.
     *
     * @param columns the width of the terminal
     * @param clock nanoseconds since anything
     */
    WaitingLine(PrintWriter terminal, int columns, LongSupplier clock) {
        this.terminal = terminal;
        this.columns = columns;
        this.clock = clock;
    }

    /** The line on standard error, which writes itself until it is closed. */
    static WaitingLine onStandardError(int columns) {
        WaitingLine line =
                new WaitingLine(new PrintWriter(System.err, false, StandardCharsets.UTF_8), columns, System::nanoTime);
        Timer pace = new Timer("waiting line", true);
        pace.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        line.show();
                    }
                },
                PACE,
                PACE);
        line.pace = Optional.of(pace);
        Runtime.getRuntime().addShutdownHook(new Thread(line::close, "waiting line, erased"));
        return line;
    }

    /**
     * Has an exchange answered.
     *
     * @param what what is asked of whom
     * @param answer waits for the answer
     */
    <T> T during(String what, Supplier<T> answer) {
        Exchange exchange = new Exchange(what);
        synchronized (this) {
            begun = begun.isPresent() ? begun : OptionalLong.of(clock.getAsLong());
            open.add(exchange);
        }
        try {
            return answer.get();
        } finally {
            synchronized (this) {
                open.remove(exchange);
            }
        }
    }

    /** Brings the line up to date. */
    synchronized void show() {
        String line = closed ? "" : line();
        if (!line.equals(shown)) {
            terminal.print((shown.isEmpty() ? "" : ERASE) + line);
            terminal.flush();
            shown = line;
        }
    }

    private String line() {
        Iterator<Exchange> oldest = open.iterator();
        if (!oldest.hasNext()) {
            return "";
        }
        Exchange first = oldest.next();
        long waited = clock.getAsLong() - begun.orElseThrow();
        if (waited < PATIENCE) {
            return "";
        }
        String others = open.size() > 1 ? " (and " + (open.size() - 1) + " more)" : "";
        String end = others + ", " + Duration.ofNanos(waited).toSeconds() + " s";
        String text = PrintableText.of("waiting for " + first.what);
        int room = columns - 1 - end.length();
        return (text.length() <= room ? text : text.substring(0, room - 1) + "\u2026") + end;
    }

    /** Erases the line for good. Further calls do nothing. */
    @Override
    public void close() {
        pace.ifPresent(Timer::cancel);
        synchronized (this) {
            closed = true;
            show();
        }
    }
}
