package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.time.Instant;
import java.util.List;

/** How the judge and the JDK's path builder compare on one question; every way in which they differ is named. */
enum SecondOpinion {
    BOTH_ACCEPT,
    BOTH_REFUSE,

    /** The JDK asks of a trusted root neither its dates nor whether it is an authority; Windows does, and so do we. */
    ROOT_IS_NOT_ASKED_BY_THE_JDK,

    /** The JDK does not ask how many authorities a trusted root allows below it; OpenSSL, GnuTLS and Wine do, and so do we. */
    ROOT_LIMITS_ARE_NOT_ASKED_BY_THE_JDK,

    /** The JDK does not climb over a key that an authority vouched for under its own name (RFC 5280, 3.2). */
    NEW_KEY_UNDER_THE_SAME_NAME,

    UNEXPLAINED;

    static SecondOpinion of(StoreVerdict ours, List<Certificate> sent, Instant at) {
        boolean jdk = JdkPaths.accepts(sent, ours.store(), at);
        if (jdk == ours.accepted()) {
            return jdk ? BOTH_ACCEPT : BOTH_REFUSE;
        } else if (jdk) {
            List<Certificate> good = ours.store().roots().stream()
                    .filter(root -> CertificateFitness.ofRoot(root, at).isEmpty())
                    .toList();
            if (!JdkPaths.accepts(sent, having(ours.store(), good), at)) {
                return ROOT_IS_NOT_ASKED_BY_THE_JDK;
            }
            List<Certificate> unlimited =
                    good.stream().filter(SecondOpinion::limitsNothing).toList();
            return JdkPaths.accepts(sent, having(ours.store(), unlimited), at)
                    ? UNEXPLAINED
                    : ROOT_LIMITS_ARE_NOT_ASKED_BY_THE_JDK;
        }
        List<Certificate> path = ours.path();
        return path.subList(1, path.size() - 1).stream().anyMatch(Certificate::selfIssued)
                ? NEW_KEY_UNDER_THE_SAME_NAME
                : UNEXPLAINED;
    }

    private static boolean limitsNothing(Certificate root) {
        int most = root.x509().getBasicConstraints();
        return most < 0 || most == Integer.MAX_VALUE;
    }

    private static TrustStore having(TrustStore store, List<Certificate> roots) {
        return new TrustStore(store.name(), store.date(), store.source(), roots);
    }
}
