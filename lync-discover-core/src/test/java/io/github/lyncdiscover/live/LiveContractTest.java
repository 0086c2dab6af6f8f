package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The live network keeps the contract: real exchanges with servers on loopback that show its world. */
class LiveContractTest extends NetworkContract {
    private static ContractServers servers;

    @BeforeAll
    static void start() throws IOException {
        servers = new ContractServers();
    }

    @AfterAll
    static void stop() throws IOException {
        servers.close();
    }

    @Override
    protected Network network() {
        return servers.network();
    }

    @Override
    protected Duration limit() {
        return Duration.ofSeconds(2);
    }
}
