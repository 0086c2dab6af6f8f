package io.github.lyncdiscover.report;

import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.server.Presented;
import io.github.lyncdiscover.chain.server.Situation;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a chain. Immutable.
 *
 * @param server who presented it; empty where it was read from a file
 * @param verdict what was sent, and what stores make of it
 * @param situations what a Windows server may come to send otherwise
 */
public record ChainReport(Optional<Presented> server, ChainVerdict verdict, List<Situation> situations) {
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
        return new ChainReport(Optional.empty(), verdict, List.of());
    }
}
