package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.PathFailure;
import io.github.lyncdiscover.chain.TrustStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The chain that a Windows server sends after some changes, and the verdicts of trust stores on it. Immutable.
 *
 * @param changes what happens, in this order; nothing for the server as it is
 * @param verdict what is sent then, and the stores' verdicts
 * @param unbuilt why the server builds no path to a root that it trusts; empty where it does. What it sends then is common
 *     knowledge and not documented
 * @param expired why the server's own certificate is out of its time; empty where it is not
 */
public record ServerSituation(
        List<ServerChange> changes,
        ChainVerdict verdict,
        Optional<PathFailure> unbuilt,
        Optional<PathFailure> expired) {
    /** Copies the list. */
    public ServerSituation {
        changes = List.copyOf(changes);
    }

    /**
     * What may happen to a server: an intermediate certificate is missing; the root of its chain is disabled or deleted,
     * without that or with it; an update undoes it; a load balancer sends what is loaded there.
     *
     * @param server as it is
     * @param at when
     * @param stores who judges
     * @return what it sends as it is and then after each change
     */
    public static List<ServerSituation> of(WindowsServer server, Instant at, List<TrustStore> stores) {
        return new ServerStory(at, stores).of(server);
    }

    /**
     * The certificates that are sent.
     *
     * @return the server's own first
     */
    public List<Certificate> sent() {
        return verdict.sent();
    }
}
