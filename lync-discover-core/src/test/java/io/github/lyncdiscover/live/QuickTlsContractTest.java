package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The live network with a quicker provider of TLS keeps the same contract. */
class QuickTlsContractTest extends NetworkContract {
    private static @Nullable ContractServers servers;

    @BeforeAll
    static void start() throws IOException {
        servers = new ContractServers(builder -> builder.quickTls(QuickTls.provider()));
    }

    @AfterAll
    static void stop() throws IOException {
        if (servers != null) {
            servers.close();
        }
    }

    @Override
    protected Network network() {
        return servers.network();
    }

    @Override
    protected Duration limit() {
        return Duration.ofSeconds(4);
    }
}
