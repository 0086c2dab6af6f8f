package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.live.Certificates;
import io.github.lyncdiscover.live.ConnectTo;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.live.NoNameServerException;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import io.github.lyncdiscover.recorded.file.RecordingFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The world as it is, recorded where a file is named. */
final class LiveWorld implements NetworkOptions.World {
    private final LiveNetwork live;
    private final Optional<Path> recordTo;
    private final Optional<RecordingNetwork> recorder;

    LiveWorld(Optional<String> nameServer, List<String> detours, Optional<Path> roots, Optional<Path> recordTo) {
        LiveNetwork.Builder builder = LiveNetwork.builder();
        nameServer.ifPresent(builder::nameServer);
        detours.forEach(detour -> builder.connectTo(ConnectTo.parse(detour)));
        roots.ifPresent(file -> builder.trusting(Certificates.readPem(file)));
        try {
            this.live = builder.build();
        } catch (NoNameServerException none) {
            throw new IllegalArgumentException(
                    "no name server is configured on this machine: give one with --dns", none);
        }
        this.recordTo = recordTo;
        this.recorder = recordTo.map(file -> RecordingNetwork.over(live));
    }

    @Override
    public Network network() {
        return recorder.<Network>map(network -> network).orElse(live);
    }

    @Override
    public void keep(LyncDiscover predictor, List<SignInAddress> targets) {
        recorder.ifPresent(network -> {
            LyncDiscover extras = predictor.over(network.extras());
            targets.forEach(extras::askEverything);
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            List<String> names = targets.stream().map(SignInAddress::toString).toList();
            Recording recording = network.recording(new Recording.About(Optional.of(now), Version.text(), names, ""));
            RecordingFile.write(recording, recordTo.orElseThrow());
        });
    }

    @Override
    public void close() {
        live.close();
    }
}
