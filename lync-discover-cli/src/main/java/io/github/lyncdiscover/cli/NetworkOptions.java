package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which world is looked at: live, recorded, or live while it is recorded. */
final class NetworkOptions {
    @Option(names = "--dns", paramLabel = "HOST[:PORT]", description = "The resolver to ask. Default: the system's.")
    private @Nullable String nameServer;

    @Option(
            names = "--connect-to",
            paramLabel = "HOST:PORT:HOST:PORT",
            description = "Connect elsewhere; name, SNI and Host header stay. Repeatable; an empty field means any;"
                    + " [::1] in brackets. The name is still looked up first.")
    private List<String> detours = List.of();

    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            description = "Trust the roots in this PEM file beside this machine's.")
    private @Nullable Path roots;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "Limit of each exchange, from its look-up to its last byte: 500ms, 10s, 1m. Default: 10s.")
    private @Nullable Duration timeout;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Keep everything asked and answered, and what other clients would ask, in this file.")
    private @Nullable Path recordTo;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "Answer from this recording and from nothing else; no network is needed.")
    private @Nullable Path replayFrom;

    /** A world that is open. */
    interface World extends AutoCloseable {
        /** The world itself. */
        Network network();

        /** Keeps a recording of it, where one is asked for. */
        void keep(LyncDiscover predictor, List<SignInAddress> targets);

        @Override
        void close();
    }

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    World open() {
        if (replayFrom != null) {
            if (recordTo != null || nameServer != null || !detours.isEmpty() || roots != null) {
                throw new IllegalArgumentException(
                        "--replay asks no network: leave out --record, --dns, --connect-to and --cacert");
            }
            return new ReplayedWorld(replayFrom);
        }
        return new LiveWorld(
                Optional.ofNullable(nameServer), detours, Optional.ofNullable(roots), Optional.ofNullable(recordTo));
    }
}
