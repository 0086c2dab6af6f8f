package io.github.lyncdiscover.live.dns;

import io.github.lyncdiscover.network.Deadline;
import java.time.Duration;

/**
 * The memory of whether the name servers of a network have ever sent anything. As long as they have not, the first
 * question waits for its whole limit, and those that follow it do not wait as long again. One datagram, of whatever
 * content, ends this for good, so that name servers that leave single questions unanswered are always waited for. Safe
 * for use by several threads.
 */
public final class SilenceWatch {
    /** Enough for a name server that has come up to answer. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

    private volatile boolean heard;
    private volatile boolean silent;

    /** A watch that has heard nothing yet. */
    public SilenceWatch() {
        // Nothing is known.
    }

    /** How long a question may wait. */
    Deadline limit(Deadline deadline) {
        return silent && !heard ? deadline.atMost(SHORT_WAIT) : deadline;
    }

    boolean heard() {
        return heard;
    }

    void hear() {
        heard = true;
    }

    /** A question waited for its whole limit, and nothing came. */
    void nothingCame() {
        silent = true;
    }
}
