package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;

/**
 * A walk in progress: what it writes down, and apart from that what it knows.
 *
 * @param log what it writes down
 * @param state what it knows
 */
record Walk(WalkLog log, WalkState state) {
    Walk() {
        this(new WalkLog(), new WalkState());
    }

    void add(LegResult leg) {
        log.trace().addAll(leg.steps());
        state.add(leg);
    }

    /**
     * An answer that this machine did not get and users may: the finding is written down, and what comes after is in doubt.
     *
     * @param subject the name about which the answer is missing
     */
    void missing(Finding finding, String subject, List<? extends Step> proof) {
        log.fail(finding, proof);
        state.doubt(new Doubt(Doubt.Kind.ANSWER_MISSING, subject));
    }

    /** As {@link #missing}, of a host. */
    void missing(Finding finding, DomainName host, List<? extends Step> proof) {
        missing(finding, host.text(), proof);
    }
}
