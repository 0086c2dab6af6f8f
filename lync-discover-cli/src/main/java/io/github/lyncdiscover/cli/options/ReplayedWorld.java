package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.nio.file.Path;
import java.util.List;

/** A world read from a recording, of one place or of both. */
final class ReplayedWorld implements NetworkOptions.World {
    private final List<SeenWorld> places;

    ReplayedWorld(Path file, List<SignInAddress> targets) {
        this.places = RecordingFile.readPlaces(file).stream()
                .map(place -> new SeenWorld(
                        place.location(),
                        place.recording()
                                .replay(FileTrouble.name(file), targets, "look at that, or record this one anew")))
                .toList();
    }

    @Override
    public List<SeenWorld> places() {
        return places;
    }

    @Override
    public void keep(Scenario scenario, List<SignInAddress> targets, SideFiles beside) {}

    @Override
    public void close() {}
}
