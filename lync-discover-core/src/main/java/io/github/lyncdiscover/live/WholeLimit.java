package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.Deadline;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limit of all exchanges together, which begins to run with the first one. Safe for use by several threads. */
final class WholeLimit {
    private final Optional<Duration> limit;
    private @Nullable Deadline end;

    WholeLimit(Optional<Duration> limit) {
        this.limit = limit;
    }

    /** A deadline, or the end of the whole if that comes first. */
    Deadline within(Deadline deadline) {
        return limit.map(this::end)
                .filter(whole -> whole.remaining().compareTo(deadline.remaining()) < 0)
                .orElse(deadline);
    }

    private synchronized Deadline end(Duration limit) {
        Deadline known = end;
        if (known == null) {
            known = Deadline.in(limit);
            end = known;
        }
        return known;
    }
}
