package io.github.lyncdiscover.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.network.Asking;
import io.github.lyncdiscover.network.ContractWorld;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;
import io.github.lyncdiscover.planned.ContractFacts;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that was written and read keeps the contract when it is replayed. */
class ReplayContractTest extends NetworkContract {
    private static Network replay = ContractFacts.WORLD;

    @BeforeAll
    static void record(@TempDir Path folder) {
        replay = ContractRecording.of(ContractFacts.WORLD, folder.resolve("world.json"))
                .replay();
    }

    @Override
    protected Network network() {
        return replay;
    }

    @Test
    void a_replay_answers_exactly_what_was_recorded() {
        Asking world = Asking.of(ContractFacts.WORLD);
        Asking again = Asking.of(replay);
        ContractWorld.questions()
                .forEach(it -> assertEquals(world.lookup(it.name(), it.type()), again.lookup(it.name(), it.type())));
        ContractWorld.PAGES.keySet().forEach(url -> assertEquals(world.get(url), again.get(url)));
        ContractWorld.SIP_SERVERS.keySet().forEach(it -> assertEquals(world.connect(it), again.connect(it)));
    }
}
