package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Objects;

/**
 * A point at which a planned world can go on in several ways. Immutable.
 *
 * @param kind what is open
 * @param subject whom it is about: the name asked for, the SIP domain, the pool
 * @param options what there is to choose from, in words for people; the first is the world as it is derived
 */
record ChoicePoint(Kind kind, DomainName subject, List<String> options) {
    /** What is open, and what an alternative means. */
    public enum Kind {
        /** Which of several endpoints behind one name answers: all are equally possible. */
        SEVERAL_ENDPOINTS,
        /** Which SIP server a user of a branch appliance is sent to: all are equally possible. */
        BRANCH_APPLIANCE,
        /** Which pool answers lyncdiscover of a SIP domain: assumed. */
        ANSWERING_POOL,
        /** Which pool's web services a reverse proxy publishes at an address: assumed. */
        PUBLISHED_POOL,
        /** Whether an address is a web site: assumed. */
        WEB_SITE,
        /** Whether a pool redirects users of another pool, on which sources disagree. */
        OTHER_POOL,
        /** Whether a pool is asked before it sends users of Online on, on which sources disagree. */
        ONLINE_REDIRECT
    }

    /** Copies the list. */
    public ChoicePoint {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(options, "options");
        options = List.copyOf(options);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChoicePoint that
                && kind == that.kind
                && subject.equals(that.subject)
                && options.equals(that.options);
    }

    /** Without the options, which may be many and hardly ever part two points. */
    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + subject.hashCode();
    }
}
