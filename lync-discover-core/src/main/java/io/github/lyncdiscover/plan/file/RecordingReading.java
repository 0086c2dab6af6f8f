package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.world.FiledRecording;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingFormatException;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reader of the recordings that a plan is laid over. */
public final class RecordingReading {
    private final Optional<YamlValue> recording;
    private final PlanFolder folder;
    private final List<SignInAddress> signIns;
    private final Map<Path, List<Recording.Placed>> read = new HashMap<>();

    /**
     * Knows where to look.
     *
     * @param fields the fields of the document
     * @param folder the plan's folder, from which recordings are found
     * @param signIns who sign in
     */
    public RecordingReading(YamlFields fields, PlanFolder folder, List<SignInAddress> signIns) {
        this.signIns = List.copyOf(signIns);
        this.recording = fields.get("recording");
        this.folder = folder;
    }

    /**
     * The recording made at one place.
     *
     * @param location the place
     * @return the recorded world, or empty if there is none
     */
    public Optional<Network> at(Location location) {
        return recording
                .flatMap(item -> item.isText()
                        ? Optional.of(item)
                        : PlanKeys.SIDES.open(item).get(location == Location.INSIDE ? "inside" : "outside"))
                .map(item -> read(item, location));
    }

    private Network read(YamlValue item, Location location) {
        try {
            Path file = folder.find(item.text(), "a recording");
            SourcePosition mark = item.node().mark();
            Network recorded = seenFrom(location, read.computeIfAbsent(file, RecordingFile::readPlaces))
                    .replay(
                            folder.plan() + ":" + mark.line() + ":" + mark.column() + ": " + item.path(),
                            signIns,
                            "name these under users");
            return new FiledRecording(item.text(), recorded);
        } catch (RecordingFormatException | IllegalArgumentException wrong) {
            throw item.fault(String.valueOf(wrong.getMessage()));
        }
    }

    /** Of several places in a file, the one that is looked from. */
    private static Recording seenFrom(Location location, List<Recording.Placed> places) {
        return places.stream()
                .filter(place -> place.location().map(location::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the recording has nothing from " + location.word()))
                .recording();
    }
}
