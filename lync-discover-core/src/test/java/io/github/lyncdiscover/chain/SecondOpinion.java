package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.store.TrustStore;
import java.time.Instant;
import java.util.List;

/** How the judge and the JDK's path builder compare on one question; every way in which they differ is named. */
enum SecondOpinion {
    BOTH_ACCEPT,
    BOTH_REFUSE,

    /** The JDK asks of a trusted root neither its dates nor whether it is an authority; Windows does, and so do we. */
    ROOT_IS_NOT_ASKED_BY_THE_JDK,

    /** The JDK does not climb over a key that an authority vouched for under its own name (RFC 5280, 3.2). */
    NEW_KEY_UNDER_THE_SAME_NAME,

    UNEXPLAINED;

    static SecondOpinion of(StoreVerdict ours, List<Certificate> sent, Instant at) {
        boolean jdk = JdkPaths.accepts(sent, ours.store(), at);
        if (jdk == ours.accepted()) {
            return jdk ? BOTH_ACCEPT : BOTH_REFUSE;
        } else if (jdk) {
            List<Certificate> good = ours.store().roots().stream()
                    .filter(root -> root.validAt(at) && Fitness.mayIssue(root))
                    .toList();
            TrustStore store = ours.store();
            boolean still = !good.isEmpty()
                    && JdkPaths.accepts(sent, new TrustStore(store.name(), store.date(), store.source(), good), at);
            return still ? UNEXPLAINED : ROOT_IS_NOT_ASKED_BY_THE_JDK;
        }
        List<Certificate> path = ours.path();
        return path.subList(1, path.size() - 1).stream().anyMatch(Certificate::selfIssued)
                ? NEW_KEY_UNDER_THE_SAME_NAME
                : UNEXPLAINED;
    }
}
