package io.github.lyncdiscover.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.network.Asking;
import io.github.lyncdiscover.network.ContractWorld;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;
import io.github.lyncdiscover.planned.ContractFacts;
import io.github.lyncdiscover.recorded.file.RecordingFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that was written and read keeps the contract when it is replayed. */
class ReplayContractTest extends NetworkContract {
    private static Network replay = ContractFacts.WORLD;

    @BeforeAll
    static void record(@TempDir Path folder) {
        RecordingNetwork recorder = RecordingNetwork.over(ContractFacts.WORLD);
        askEverything(Asking.of(recorder));
        Path file = folder.resolve("world.json");
        RecordingFile.write(recorder.recording(Recording.About.NOTHING), file);
        replay = RecordingFile.read(file).replay();
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

    private static void askEverything(Asking world) {
        ContractWorld.questions().forEach(it -> world.lookup(it.name(), it.type()));
        ContractWorld.PAGES.keySet().forEach(world::get);
        world.get("https://web.contract.example/document?sipuri=alice@contract.example");
        ContractWorld.SIP_SERVERS.keySet().forEach(world::connect);
    }
}
