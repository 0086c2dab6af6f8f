package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.bootstrap.Bootstrap;
import io.github.lyncdiscover.bootstrap.SignIn;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanPredictor;
import io.github.lyncdiscover.plan.table.AllSignIns;
import io.github.lyncdiscover.plan.table.OutcomeKey;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;
import java.util.Optional;

/** One of two things compared: sign-ins and what they come to. Safe for use by several threads. */
public interface ComparedWorld {
    /**
     * Every sign-in with what it comes to in kind.
     *
     * @return in the scene's order
     */
    List<Seen> outcomes();

    /**
     * What people call it.
     *
     * @return a plan's title, a recording's file
     */
    String title();

    /**
     * The plans that this is.
     *
     * @return in their order; none for a world, such as a recording
     */
    default List<MigrationPlan> plans() {
        return List.of();
    }

    /**
     * Predicts one sign-in.
     *
     * @param subject one of this scene's
     * @return what it comes to
     */
    Prediction predict(ComparedSignIn subject);

    /**
     * A sign-in and what it comes to.
     *
     * @param subject the sign-in
     * @param kind what it comes to, in kind
     */
    record Seen(ComparedSignIn subject, OutcomeKey kind) {}

    /**
     * A plan.
     *
     * @param plan the plan
     * @return its sign-ins
     */
    static ComparedWorld of(MigrationPlan plan) {
        PlanPredictor walks = plan.walks();
        return new ComparedWorld() {
            @Override
            public List<Seen> outcomes() {
                return AllSignIns.of(plan).stream()
                        .map(result -> new Seen(
                                new ComparedSignIn(result.users(), Optional.of(result.location()), result.client()),
                                result.kind()))
                        .toList();
            }

            @Override
            public String title() {
                return plan.title();
            }

            @Override
            public List<MigrationPlan> plans() {
                return List.of(plan);
            }

            @Override
            public Prediction predict(ComparedSignIn subject) {
                Location location = subject.location().orElseThrow();
                return walks.predict(subject.users(), location, subject.client())
                        .prediction();
            }
        };
    }

    /**
     * A world, such as a recording, in which some sign in.
     *
     * @param title what people call it
     * @param world the world
     * @param who whose sign-ins
     * @param scenario under which circumstances, but for the client
     * @param clients with which clients
     * @return their sign-ins
     */
    static ComparedWorld of(
            String title, Network world, List<SignInAddress> who, Scenario scenario, List<ClientProfile> clients) {
        return of(title, world, Optional.empty(), who, scenario, clients);
    }

    /**
     * A world, such as a recording, seen from one place, in which some sign in.
     *
     * @param title what people call it
     * @param world the world
     * @param location the place; empty if it is not known
     * @param who whose sign-ins
     * @param scenario under which circumstances, but for the client
     * @param clients with which clients
     * @return their sign-ins
     */
    static ComparedWorld of(
            String title,
            Network world,
            Optional<Location> location,
            List<SignInAddress> who,
            Scenario scenario,
            List<ClientProfile> clients) {
        return new ComparedWorld() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<Seen> outcomes() {
                return who.stream()
                        .flatMap(address -> clients.stream()
                                .map(client -> new ComparedSignIn(
                                        new HomedUsers(address, new Home.NotSaid()), location, client)))
                        .map(subject -> new Seen(subject, OutcomeKey.of(predict(subject))))
                        .toList();
            }

            @Override
            public Prediction predict(ComparedSignIn subject) {
                Prediction seen =
                        Bootstrap.predict(world, new SignIn(subject.users().who(), scenario.as(subject.client())));
                return location.map(seen::at).orElse(seen);
            }
        };
    }

    /**
     * Several scenes as one side of a comparison. Every sign-in is predicted at once.
     *
     * @param scenes at least one
     * @return the sign-ins of all of them
     * @throws IllegalArgumentException if two of them hold the same sign-in: the same users, home by name, location and
     *     client; the message names it and both
     */
    static ComparedWorld union(List<ComparedWorld> scenes) {
        return scenes.size() == 1 ? scenes.get(0) : new SceneUnion(scenes);
    }
}
