package io.github.lyncdiscover.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The date for which certificates are judged. Immutable.
 *
 * @param date the date; empty where none is judged
 * @param window how long before its end a certificate is warned of
 */
record LintDates(Optional<Instant> date, Duration window) {
    public boolean isPast(Instant end) {
        return date.filter(now -> now.isAfter(end)).isPresent();
    }

    public boolean isAhead(Instant start) {
        return date.filter(now -> now.isBefore(start)).isPresent();
    }

    public boolean isSoon(Instant end) {
        return date.filter(now -> !now.isAfter(end) && !now.plus(window).isBefore(end))
                .isPresent();
    }
}
