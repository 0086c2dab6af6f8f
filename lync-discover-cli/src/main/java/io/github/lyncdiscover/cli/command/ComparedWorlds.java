package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.cli.options.ScenarioOptions;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.comparison.ComparedWorld;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.UnaskedFact;
import io.github.lyncdiscover.plan.table.AllSignIns;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.text.file.FileTrouble;
import io.github.lyncdiscover.text.file.InputFile;
import io.github.lyncdiscover.text.kind.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The worlds that a comparison compares, made of plans and recordings by their content. */
final class ComparedWorlds {
    private static final int FEW = 3;

    private final Function<Path, List<MigrationPlan>> plans;
    private final List<SignInAddress> users;
    private final ScenarioOptions scenario;
    private final Optional<Location> location;

    ComparedWorlds(
            Function<Path, List<MigrationPlan>> plans,
            List<SignInAddress> users,
            ScenarioOptions scenario,
            Optional<Location> location) {
        this.plans = plans;
        this.users = users;
        this.scenario = scenario;
        this.location = location;
    }

    /** Two scenes of one thing. */
    record Pair(
            String title,
            String beforeTitle,
            String afterTitle,
            ComparedWorld before,
            ComparedWorld after,
            List<Assumption> assumptions,
            List<UnaskedFact> unasked) {}

    /** A plan or a recording of one side. */
    private sealed interface Item {
        record Planned(MigrationPlan plan) implements Item {}

        record Recorded(Path file) implements Item {}
    }

    /**
     * The scenes of two sides. As many on each side are paired in order; one recording is compared with each plan of the other
     * side; otherwise everything on one side is compared with everything on the other.
     */
    List<Pair> pairs(List<Path> before, List<Path> after) {
        List<Item> were = items(before);
        List<Item> are = items(after);
        if (isRecording(were)) {
            were = Collections.nCopies(are.size(), were.get(0));
        } else if (isRecording(are)) {
            are = Collections.nCopies(were.size(), are.get(0));
        }
        return were.size() == are.size() ? inOrder(were, are) : List.of(all(were, are));
    }

    /** The two scenes of one file: a published topology and the edited one, or two plans. */
    Pair pair(Path both) {
        if (isRecording(both)) {
            throw new IllegalArgumentException(
                    FileTrouble.name(both) + ": a recording holds one world; give another file as AFTER");
        }
        List<Item> plans = items(List.of(both));
        if (plans.size() != 2) {
            throw new IllegalArgumentException(FileTrouble.name(both) + ": holds "
                    + plans(plans.size())
                    + "; give another file as AFTER, or a file that holds two, as a Topology Builder file does that"
                    + " was downloaded and edited");
        }
        return inOrder(plans.subList(0, 1), plans.subList(1, 2)).get(0);
    }

    private List<Pair> inOrder(List<Item> before, List<Item> after) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> {
                    List<Item> was = before.subList(i, i + 1);
                    List<Item> is = after.subList(i, i + 1);
                    return pair(was, is, titles(is));
                })
                .toList();
    }

    private Pair all(List<Item> before, List<Item> after) {
        return pair(before, after, titles(before) + " → " + titles(after));
    }

    /** What both sides assume is named once. */
    private Pair pair(List<Item> before, List<Item> after, String title) {
        List<Assumption> both = Stream.concat(plans(before).stream(), plans(after).stream())
                .flatMap(plan -> plan.assumed().stream())
                .distinct()
                .toList();
        List<UnaskedFact> unasked = Stream.concat(plans(before).stream(), plans(after).stream())
                .flatMap(plan -> AllSignIns.unasked(asAsked(plan)).stream())
                .distinct()
                .toList();
        return new Pair(
                title, titles(before), titles(after), scene(before, after), scene(after, before), both, unasked);
    }

    private static String titles(List<Item> side) {
        String first = side.stream()
                .limit(FEW)
                .map(item -> item instanceof Item.Planned planned
                        ? planned.plan().title()
                        : FileTrouble.name(((Item.Recorded) item).file()))
                .collect(Collectors.joining(", "));
        return first + (side.size() > FEW ? " and " + (side.size() - FEW) + " more" : "");
    }

    private static List<MigrationPlan> plans(List<Item> side) {
        return side.stream()
                .flatMap(item -> item instanceof Item.Planned planned ? Stream.of(planned.plan()) : Stream.of())
                .toList();
    }

    private static boolean isRecording(List<Item> side) {
        return side.size() == 1 && side.get(0) instanceof Item.Recorded;
    }

    private List<Item> items(List<Path> files) {
        return files.stream()
                .<Item>flatMap(file -> isRecording(file)
                        ? Stream.of(new Item.Recorded(file))
                        : plans.apply(file).stream().map(Item.Planned::new))
                .toList();
    }

    private ComparedWorld scene(List<Item> side, List<Item> other) {
        return ComparedWorld.union(side.stream()
                .map(item -> item instanceof Item.Planned planned
                        ? ComparedWorld.of(asAsked(planned.plan()))
                        : recording(((Item.Recorded) item).file(), plans(other)))
                .toList());
    }

    private static String plans(int count) {
        return count == 1 ? "1 plan" : count + " plans";
    }

    /** What a plan says of trust stays; what else is asked for holds on both sides. */
    private MigrationPlan asAsked(MigrationPlan plan) {
        MigrationPlan other = scenario.bothSides(plan);
        return location.map(other.expecting(List.of())::from).orElse(other);
    }

    /** A recording for the clients of the plans that it is compared with, seen from each place that it has. */
    private ComparedWorld recording(Path file, List<MigrationPlan> against) {
        List<Recording.Placed> places = RecordingFile.readPlaces(file).stream()
                .filter(place -> location.isEmpty()
                        || place.location().isEmpty()
                        || place.location().equals(location))
                .toList();
        if (places.isEmpty()) {
            throw new IllegalArgumentException(FileTrouble.name(file) + ": the recording has nothing from "
                    + location.orElseThrow().word());
        }
        List<ClientProfile> planned = against.stream()
                .flatMap(plan -> plan.clients().stream())
                .distinct()
                .toList();
        List<ClientProfile> clients = Stream.of(scenario.clients(), planned, List.of(Clients.LYNC_2013))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElseThrow();
        return ComparedWorld.union(
                places.stream().map(place -> recording(file, place, clients)).toList());
    }

    private ComparedWorld recording(Path file, Recording.Placed place, List<ClientProfile> clients) {
        List<SignInAddress> who = who(file, place.recording());
        return ComparedWorld.of(
                FileTrouble.name(file),
                place.recording().replay(FileTrouble.name(file), who, "give these with --user"),
                place.location(),
                who,
                scenario.withoutClient(),
                clients);
    }

    private List<SignInAddress> who(Path file, Recording recording) {
        List<SignInAddress> who = users.isEmpty()
                ? recording.about().targets().stream()
                        .map(NameArguments::target)
                        .toList()
                : users;
        if (who.isEmpty()) {
            throw new IllegalArgumentException(
                    FileTrouble.name(file) + " does not say whom it was made for: give --user");
        }
        return who;
    }

    private static boolean isRecording(Path file) {
        try (InputStream in = InputFile.open(file)) {
            return FileKind.of(in.readNBytes(FileKind.ENOUGH)) == FileKind.RECORDING;
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    FileTrouble.name(file) + ": can't be read: " + FileTrouble.why(failure), failure);
        }
    }
}
