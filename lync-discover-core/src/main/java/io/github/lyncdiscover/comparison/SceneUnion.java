package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The sign-ins of several scenes on one side of a comparison, in the order of the scenes. */
final class SceneUnion implements ComparedWorld {
    private final List<ComparedWorld> scenes;
    private final Map<Key, ComparedWorld> owners = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();

    /**
     * Predicts every sign-in of every scene.
     *
     * @throws IllegalArgumentException if two scenes hold the same sign-in; the message names it and both scenes
     */
    SceneUnion(List<ComparedWorld> scenes) {
        this.scenes = List.copyOf(scenes);
        this.scenes.forEach(this::add);
    }

    /** What makes two sign-ins of one side the same. */
    private record Key(PlansPeople.UsersAtHome users, Optional<Location> location, String client) {
        static Key of(ComparedSignIn subject) {
            return new Key(
                    PlansPeople.UsersAtHome.of(subject.users()),
                    subject.location(),
                    subject.client().name());
        }
    }

    private void add(ComparedWorld scene) {
        for (Seen each : scene.outcomes()) {
            ComparedWorld other = owners.putIfAbsent(Key.of(each.subject()), scene);
            if (other != null && other != scene) {
                throw new IllegalArgumentException(
                        each.subject() + " is in \"" + other.title() + "\" and in \"" + scene.title()
                                + "\" on the same side: leave this sign-in out of one of them, or give as many plans before as"
                                + " after, which are compared in pairs");
            }
            seen.add(each);
        }
    }

    @Override
    public String title() {
        return String.join(", ", scenes.stream().map(ComparedWorld::title).toList());
    }

    @Override
    public List<Seen> outcomes() {
        return List.copyOf(seen);
    }

    @Override
    public List<MigrationPlan> plans() {
        return scenes.stream().flatMap(scene -> scene.plans().stream()).toList();
    }

    @Override
    public Prediction predict(ComparedSignIn subject) {
        return Objects.requireNonNull(owners.get(Key.of(subject)), "one of this scene's sign-ins")
                .predict(subject);
    }
}
