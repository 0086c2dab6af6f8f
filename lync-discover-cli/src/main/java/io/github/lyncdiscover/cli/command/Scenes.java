package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.options.Names;
import io.github.lyncdiscover.cli.options.TrustOptions;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.comparison.Scene;
import io.github.lyncdiscover.imports.Assumption;
import io.github.lyncdiscover.name.FileTrouble;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.file.RecordingFile;
import io.github.lyncdiscover.trust.TrustSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes scenes of plans and recordings, told apart by what stands in them. */
final class Scenes {
    private static final int ENOUGH_TO_TELL = 4_096;

    private final List<SignInAddress> users;
    private final TrustOptions trust;
    private final Optional<ServerAddress> sipServer;
    private final Optional<Location> location;

    Scenes(
            List<SignInAddress> users,
            TrustOptions trust,
            Optional<ServerAddress> sipServer,
            Optional<Location> location) {
        this.users = users;
        this.trust = trust;
        this.sipServer = sipServer;
        this.location = location;
    }

    /** Two scenes of one thing. */
    record Pair(String title, Scene before, Scene after, List<Assumption> assumptions) {}

    private record Titled(String title, Scene scene, List<Assumption> assumptions) {
        /** Beside the earlier scene; what both assume is told once. */
        Pair after(Titled before) {
            List<Assumption> both = Stream.concat(before.assumptions.stream(), assumptions.stream())
                    .distinct()
                    .toList();
            return new Pair(title, before.scene, scene, both);
        }
    }

    /** The scenes of two files, by their order; a recording stands beside each plan of the other file. */
    List<Pair> pairs(Path before, Path after) {
        boolean recordedBefore = isRecording(before);
        boolean recordedAfter = isRecording(after);
        List<MigrationPlan> plansBefore = recordedBefore ? List.of() : MigrationPlan.loadAll(before);
        List<MigrationPlan> plansAfter = recordedAfter ? List.of() : MigrationPlan.loadAll(after);
        if (!recordedBefore && !recordedAfter && plansBefore.size() != plansAfter.size()) {
            throw new IllegalArgumentException(
                    FileTrouble.name(before) + " holds " + plans(plansBefore.size()) + " and " + FileTrouble.name(after)
                            + " " + plans(plansAfter.size()) + ": give as many on each side");
        }
        List<Titled> first = recordedBefore ? recording(before, plansAfter) : plans(plansBefore);
        List<MigrationPlan> counterparts = byTitle(plansBefore, plansAfter);
        List<Titled> second = recordedAfter ? recording(after, plansBefore) : plans(counterparts);
        return IntStream.range(0, first.size())
                .mapToObj(i -> second.get(i).after(first.get(i)))
                .toList();
    }

    /** The two scenes of one file: a published topology and the edited one, or two plans. */
    Pair pair(Path both) {
        if (isRecording(both)) {
            throw new IllegalArgumentException(
                    FileTrouble.name(both) + ": a recording holds one world; give another file as AFTER");
        }
        List<Titled> plans = plans(MigrationPlan.loadAll(both));
        if (plans.size() != 2) {
            throw new IllegalArgumentException(FileTrouble.name(both) + ": holds "
                    + plans(plans.size())
                    + "; give another file as AFTER, or a file that holds two, as a Topology Builder file does that"
                    + " was downloaded and edited");
        }
        return plans.get(1).after(plans.get(0));
    }

    private static String plans(int count) {
        return count == 1 ? "1 plan" : count + " plans";
    }

    /** The later plans in the order of the earlier ones of the same titles; as they stand where titles do not tell. */
    private static List<MigrationPlan> byTitle(List<MigrationPlan> before, List<MigrationPlan> after) {
        Map<String, MigrationPlan> titled = new HashMap<>();
        after.forEach(plan -> titled.put(plan.title(), plan));
        List<MigrationPlan> ordered = before.stream()
                .flatMap(plan -> Optional.ofNullable(titled.get(plan.title())).stream())
                .distinct()
                .toList();
        return ordered.size() == after.size() ? ordered : after;
    }

    private List<Titled> plans(List<MigrationPlan> plans) {
        return plans.stream()
                .map(plan -> new Titled(plan.title(), Scene.of(asAsked(plan)), plan.assumptions()))
                .toList();
    }

    /** What a plan says of trust stays; what else is asked for holds on both sides. */
    private MigrationPlan asAsked(MigrationPlan plan) {
        MigrationPlan other = trust.client().map(plan.expecting(List.of())::as).orElse(plan);
        other = location.map(other.expecting(List.of())::from).orElse(other);
        return sipServer.map(other::sipServer).orElse(other);
    }

    /** A recording once for each plan that it is compared with, for that plan's clients. */
    private List<Titled> recording(Path file, List<MigrationPlan> against) {
        Recording recording = RecordingFile.read(file);
        List<SignInAddress> who = who(file, recording);
        List<Titled> scenes = new ArrayList<>();
        for (Optional<MigrationPlan> plan : against.isEmpty()
                ? List.of(Optional.<MigrationPlan>empty())
                : against.stream().map(Optional::of).toList()) {
            List<ClientProfile> clients = trust.client()
                    .map(List::of)
                    .orElse(plan.map(MigrationPlan::clients).orElse(List.of(Clients.LYNC_2013)));
            scenes.add(new Titled(
                    FileTrouble.name(file),
                    Scene.of(
                            recording.replay(FileTrouble.name(file), who, "give these with --user"),
                            who,
                            clients,
                            trust.settings(TrustSettings.NONE),
                            sipServer),
                    List.of()));
        }
        return scenes;
    }

    private List<SignInAddress> who(Path file, Recording recording) {
        List<SignInAddress> who = users.isEmpty()
                ? recording.about().targets().stream().map(Names::target).toList()
                : users;
        if (who.isEmpty()) {
            throw new IllegalArgumentException(
                    FileTrouble.name(file) + " does not say whom it was made for: give --user");
        }
        return who;
    }

    /** A recording is a JSON object that names its schema. */
    private static boolean isRecording(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(ENOUGH_TO_TELL), StandardCharsets.UTF_8).strip();
            return Stream.of("{", "\uFEFF{").anyMatch(start::startsWith)
                    && (start.contains("lync-discover/recording/") || start.contains("\"exchanges\""));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    FileTrouble.name(file) + ": can't be read: " + FileTrouble.why(failure), failure);
        }
    }
}
