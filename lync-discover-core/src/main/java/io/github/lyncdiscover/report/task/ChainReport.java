package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.chain.server.ServerSituation;
import io.github.lyncdiscover.chain.server.WindowsServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A chain with the verdicts on it, as reports need it. Immutable.
 *
 * @param server who presented it; empty where it was read from a file
 * @param verdict what was sent, and what stores make of it
 * @param windows the Windows server that sends it; empty where it is none
 * @param situations what a Windows server may come to send otherwise
 */
public record ChainReport(
        Optional<PresentedChain> server,
        ChainVerdict verdict,
        Optional<WindowsServer> windows,
        List<ServerSituation> situations) {
    /** Copies the list. */
    public ChainReport {
        situations = List.copyOf(situations);
    }

    /**
     * Of certificates from a file.
     *
     * @param verdict what stores make of them
     * @return the report
     */
    public static ChainReport of(ChainVerdict verdict) {
        return new ChainReport(Optional.empty(), verdict, Optional.empty(), List.of());
    }

    /**
     * Of a server that was asked.
     *
     * @param server what it presented
     * @param verdict what stores make of it
     * @return the report
     */
    public static ChainReport of(PresentedChain server, ChainVerdict verdict) {
        return new ChainReport(Optional.of(server), verdict, Optional.empty(), List.of());
    }

    /**
     * Of a Windows server.
     *
     * @param server the server
     * @param at the date
     * @param stores who judges
     * @return what it sends as it is, and after changes
     */
    public static ChainReport of(WindowsServer server, Instant at, List<TrustStore> stores) {
        List<ServerSituation> situations = ServerSituation.of(server, at, stores);
        return new ChainReport(
                Optional.empty(),
                situations.get(0).verdict(),
                Optional.of(server),
                situations.subList(1, situations.size()));
    }
}
