package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.CachingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The live network as a survey uses it, with connections and names that are kept, keeps the same contract. */
class KeptConnectionsContractTest extends NetworkContract {
    private static ContractServers servers;

    @BeforeAll
    static void start() throws IOException {
        servers = new ContractServers(true);
    }

    @AfterAll
    static void stop() throws IOException {
        servers.close();
    }

    @Override
    protected Network network() {
        return CachingNetwork.over(servers.network());
    }

    @Override
    protected Duration limit() {
        return Duration.ofSeconds(2);
    }
}
