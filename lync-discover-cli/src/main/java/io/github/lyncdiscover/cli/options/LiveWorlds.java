package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The world as it is, seen from one place or from both, and recorded where a file is named. */
final class LiveWorlds implements NetworkOptions.World {
    private final List<LiveWorld> live = new ArrayList<>();
    private final List<SeenWorld> places = new ArrayList<>();
    private final Optional<Path> recordTo;

    LiveWorlds(
            List<Optional<Location>> seenFrom,
            Function<Optional<Location>, LiveWorld> opened,
            UnaryOperator<Network> signingIn,
            Optional<Path> recordTo) {
        this.recordTo = recordTo;
        try {
            for (Optional<Location> place : seenFrom) {
                LiveWorld world = opened.apply(place);
                live.add(world);
                // A recording sees what came of a sign-in, and nothing of the account.
                Network seen = signingIn.apply(world.network());
                places.add(new SeenWorld(place, recordTo.isPresent() ? RecordingNetwork.over(seen) : seen));
            }
        } catch (RuntimeException wrongOption) {
            close();
            throw wrongOption;
        }
    }

    @Override
    public List<SeenWorld> places() {
        return places;
    }

    @Override
    public void keep(Scenario scenario, List<SignInAddress> targets, SideFiles beside) {
        recordTo.ifPresent(file -> {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            List<String> names = targets.stream().map(SignInAddress::toString).toList();
            Recording.About about = new Recording.About(Optional.of(now), Version.text(), names, "");
            List<Recording.Placed> recordings = places.stream()
                    .map(place -> new Recording.Placed(place.location(), recorded(place, scenario, targets, about)))
                    .toList();
            try {
                beside.write(Map.of(file, RecordingFile.bytes(recordings)));
            } catch (IllegalArgumentException tooLarge) {
                beside.lose(FileTrouble.name(file) + ": can't be written: " + tooLarge.getMessage());
            }
        });
    }

    private static Recording recorded(
            SeenWorld place, Scenario scenario, List<SignInAddress> targets, Recording.About about) {
        RecordingNetwork network = (RecordingNetwork) place.network();
        targets.forEach(target -> network.askEverything(target, scenario));
        return network.recording(about);
    }

    @Override
    public void close() {
        live.forEach(LiveWorld::close);
    }
}
