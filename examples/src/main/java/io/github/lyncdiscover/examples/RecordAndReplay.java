package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Records a world into a file, and predicts from the file: this made the recordings that come with the project. */
public final class RecordAndReplay {
    static final SignInAddress ALICE = SignInAddress.parse("alice@contoso.example");

    private RecordAndReplay() {}

    /**
     * Records the four example worlds into a folder, then predicts from each recording.
     *
     * @param args the folder
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        record(Worlds.foreignNames(), folder.resolve("foreign-names.json"), "Names in another domain, from outside.");
        record(Worlds.ownNames(), folder.resolve("own-names.json"), "Names in the SIP domain, from outside.");
        record(Worlds.signInNeeded(), folder.resolve("sign-in-needed.json"), "The User document needs sign-in.");
        record(
                Worlds.srvOnly(),
                folder.resolve("srv-only.json"),
                "No lyncdiscover, an SRV record into another domain.");
        System.out.println(replay(folder.resolve("srv-only.json")).explain());
    }

    static void record(Network world, Path file, String note) {
        RecordingNetwork recorder = RecordingNetwork.over(world);
        LyncDiscover predictor = LyncDiscover.on(recorder);
        predictor.predict(ALICE);
        recorder.askEverything(ALICE, predictor.scenario()); // so that the recording answers for any client
        String target = ALICE.toString();
        Recording.About about = new Recording.About(Optional.empty(), "RecordAndReplay", List.of(target), note);
        RecordingFile.write(recorder.recording(about), file);
    }

    static Prediction replay(Path file) {
        return LyncDiscover.on(RecordingFile.read(file).replay())
                .as(Clients.LYNC_2010)
                .predict(ALICE);
    }
}
