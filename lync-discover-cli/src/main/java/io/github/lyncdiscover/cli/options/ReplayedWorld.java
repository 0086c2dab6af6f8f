package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.nio.file.Path;
import java.util.List;

/** A world read from a recording. */
final class ReplayedWorld implements NetworkOptions.World {
    private final Network network;

    ReplayedWorld(Path file, List<SignInAddress> targets) {
        this.network = RecordingFile.read(file)
                .replay(FileTrouble.name(file), targets, "look at that, or record this one anew");
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public void keep(Scenario scenario, List<SignInAddress> targets, SideFiles beside) {}

    @Override
    public void close() {}
}
