package io.github.lyncdiscover.cli.command.survey;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The progress of a survey: what is done, how fast, and how long the rest takes. Safe for use by several threads. */
final class SurveyProgress {
    private final OptionalLong lines;
    private final LongSupplier nanoTime;
    private final long start;
    private long lastLine;
    private long begun;
    private long done;

    /**
     * Begins now.
     *
     * @param lines the lines of the list; empty if it is not known how many come
     * @param nanoTime the clock
     */
    SurveyProgress(OptionalLong lines, LongSupplier nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** The sign-ins of a line are in progress; the lines before it are read. */
    synchronized void began(int line) {
        lastLine = line;
        begun++;
    }

    synchronized void finished() {
        done++;
    }

    /** In a line: {@code 1,200 of about 5,000 lines, 40 a second, about 2 min left}. */
    synchronized String text() {
        double seconds = Math.max(1, nanoTime.getAsLong() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        double rate = done / seconds;
        StringBuilder text = new StringBuilder(number(done));
        OptionalLong all = all();
        all.ifPresent(expected -> text.append(" of about ").append(number(expected)));
        text.append(done == 1 && all.isEmpty() ? " address" : " addresses");
        text.append(String.format(Locale.ROOT, rate < 10 ? ", %.1f a second" : ", %,.0f a second", rate));
        if (all.isPresent() && done > 0) {
            Duration left = Duration.ofSeconds(Math.round((all.getAsLong() - done) / rate));
            text.append(", about ").append(words(left)).append(" left");
        }
        return text.toString();
    }

    /** As many of the lines to come as of those read have an address of their own. */
    private OptionalLong all() {
        return lines.isEmpty() || lastLine == 0
                ? OptionalLong.empty()
                : OptionalLong.of(begun + Math.round((double) (lines.getAsLong() - lastLine) * begun / lastLine));
    }

    private static String words(Duration time) {
        if (time.toSeconds() < 100) {
            return time.toSeconds() + " s";
        } else if (time.toMinutes() < 100) {
            return time.toMinutes() + " min";
        }
        return number(time.toHours()) + " h " + time.toMinutesPart() + " min";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
