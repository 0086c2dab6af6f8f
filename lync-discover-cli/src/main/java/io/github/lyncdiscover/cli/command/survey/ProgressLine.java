package io.github.lyncdiscover.cli.command.survey;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The last line of a terminal, which has the progress of a survey until it ends. Safe for use by several threads. */
final class ProgressLine implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final PrintStream terminal;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lync-discover-progress");
        thread.setDaemon(true);
        return thread;
    });
    private int shown;

    private ProgressLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Shows the progress at once and twice a second. */
    static ProgressLine on(PrintStream terminal, SurveyProgress progress) {
        ProgressLine line = new ProgressLine(terminal);
        var unused = line.clock.scheduleWithFixedDelay(
                () -> line.show(progress.text()), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return line;
    }

    /** Notes that are printed in place of the line, which then moves down. */
    Consumer<String> above(Consumer<String> notes) {
        return note -> {
            synchronized (this) {
                show("");
                notes.accept(note);
            }
        };
    }

    private synchronized void show(String text) {
        terminal.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())) + (text.isEmpty() ? "\r" : ""));
        terminal.flush();
        shown = text.length();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        show("");
    }
}
