package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.bootstrap.Bootstrap;
import io.github.lyncdiscover.bootstrap.DocumentReader;
import io.github.lyncdiscover.bootstrap.SignIn;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.plan.handshake.PlannedHandshakes;
import io.github.lyncdiscover.plan.world.AskedQuestions;
import io.github.lyncdiscover.plan.world.LocationWorlds;
import io.github.lyncdiscover.prediction.Location;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The predictions of one plan's sign-ins. What they share, the servers and their documents, is made and read once.
 * Safe for use by several threads.
 */
public final class PlanPredictor {
    private final MigrationPlan plan;
    private final Map<Location, LocationWorlds> worlds = new EnumMap<>(Location.class);
    private final DocumentReader reader = DocumentReader.remembering();

    PlanPredictor(MigrationPlan plan) {
        this.plan = plan;
        ExpectationCheck.checkAnybody(plan.deployment().homed());
        PlannedHandshakes handshakes = PlannedHandshakes.of(plan.deployment(), plan.certificates());
        plan.views()
                .forEach((location, view) -> worlds.put(
                        location,
                        new LocationWorlds(
                                new LocationWorlds.Said(
                                        plan.deployment(),
                                        plan.trust(),
                                        plan.kept(),
                                        plan.sipServer(),
                                        plan.certificates()),
                                location,
                                view,
                                handshakes,
                                plan.statesFacts())));
    }

    /**
     * Reports whether users may meet servers that depend on what nobody knows: which pool answers, or which of several readings
     * of the documents is right.
     *
     * @return false if every prediction is that of one world
     */
    public boolean leavesOpen() {
        int homes = plan.deployment().pools().size()
                + (int) plan.deployment().online().stream().count();
        return (homes > 1 && !plan.deployment().pools().isEmpty())
                || !assumptions().isEmpty();
    }

    /**
     * What the plan leaves open and is assumed, at all its places.
     *
     * @return each assumption once
     */
    public List<Assumption> assumptions() {
        return worlds.values().stream()
                .flatMap(seen -> seen.assumptions().stream())
                .distinct()
                .toList();
    }

    /**
     * Whether the plan states facts by the question that they answer, so that one may be stated that nobody asks.
     *
     * @return false if {@link #unasked} is empty whatever is predicted
     */
    public boolean areFactsStated() {
        return plan.statesFacts();
    }

    /**
     * The facts of the plan that the predictions made so far did not ask for.
     *
     * @return each fact once, in the order of the plan; once every sign-in is predicted, those that change nothing
     */
    public List<UnaskedFact> unasked() {
        if (!areFactsStated()) {
            return List.of();
        }
        Map<Location, AskedQuestions> asked = new EnumMap<>(Location.class);
        worlds.forEach((location, seen) -> asked.put(location, seen.asked()));
        return UnaskedFacts.of(plan, asked);
    }

    /**
     * Predicts one sign-in.
     *
     * @param users whose
     * @param location seen from where
     * @param client with which client
     * @return what will come of it
     * @throws IllegalArgumentException if the plan does not look from there
     */
    public PlannedSignIn predict(HomedUsers users, Location location, ClientProfile client) {
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(client, "client");
        LocationWorlds seen = worlds.get(location);
        if (seen == null) {
            throw new IllegalArgumentException("the plan does not look from " + location);
        }
        SignIn signIn = new SignIn(users.who(), plan.scenarioOf(users.who(), client));
        LocationWorlds.Predicted outcome = seen.predict(
                users,
                signIn.scenario(),
                world -> Bootstrap.predict(world, signIn, reader).at(location));
        return new PlannedSignIn(plan, users, location, client, outcome.prediction(), outcome.assumptions());
    }

    @Override
    public String toString() {
        return "a predictor of " + plan.title();
    }
}
