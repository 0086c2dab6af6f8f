package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.network.Asking;
import io.github.lyncdiscover.network.ContractWorld;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Network;
import java.nio.file.Path;
import java.util.List;

/** A recording of all that the contract asks, written to a file and read back. */
final class ContractRecording {
    private static final int TURNS = 3;

    private ContractRecording() {}

    static Recording of(Network world, Path file) {
        RecordingNetwork recorder = RecordingNetwork.over(world);
        Asking asking = Asking.of(recorder);
        ContractWorld.questions().forEach(it -> asking.lookup(it.name(), it.type()));
        ContractWorld.PAGES.keySet().forEach(asking::get);
        asking.get("https://web.contract.example/document?sipuri=alice@contract.example");
        for (String url : List.of(
                "https://web.contract.example/document",
                "https://web.contract.example/locked",
                "https://closed.contract.example/")) {
            try (Conversation conversation = asking.converse(url)) {
                for (int turn = 1; turn <= TURNS; turn++) {
                    asking.exchange(conversation, url);
                }
            }
        }
        ContractWorld.SIP_SERVERS.keySet().forEach(asking::connect);
        RecordingFile.write(recorder.recording(Recording.About.NOTHING), file);
        return RecordingFile.read(file);
    }
}
