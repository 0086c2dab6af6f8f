package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.KeptState;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.handshake.PlannedHandshakes;
import io.github.lyncdiscover.plan.handshake.StatedCertificates;
import io.github.lyncdiscover.plan.world.PossibleWorlds.Choices;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The possible worlds that users of a plan see from one place. All share the names and the endpoints; they differ by the
 * choices made where the plan leaves something open. Safe for use by several threads.
 */
public final class LocationWorlds {
    private final PlaceModel model;
    private final Location location;
    private final PlannedHandshakes handshakes;
    private final KeptState kept;
    private final boolean heard;

    /**
     * What a plan says, as far as its worlds depend on it.
     *
     * @param deployment the servers, and what DNS says of them
     * @param trust what users' machines know of servers
     * @param kept what clients keep of earlier sign-ins
     * @param sipServer the SIP server that is used where a User document needs sign-in
     * @param certificates what servers present
     */
    public record Said(
            Deployment deployment,
            TrustSettings trust,
            KeptState kept,
            Optional<ServerAddress> sipServer,
            PlannedCertificates certificates) {

        /** Refuses null. */
        public Said {
            Objects.requireNonNull(deployment, "deployment");
            Objects.requireNonNull(trust, "trust");
            Objects.requireNonNull(kept, "kept");
            Objects.requireNonNull(sipServer, "sipServer");
            Objects.requireNonNull(certificates, "certificates");
        }
    }

    /**
     * What comes of a sign-in in all possible worlds of a plan. Immutable.
     *
     * @param prediction the prediction; prompts that only some worlds bring are possible
     * @param assumptions what it rests on though the plan does not say it
     */
    public record Predicted(Prediction prediction, List<Assumption> assumptions) {
        /** Copies the list. */
        public Predicted {
            Objects.requireNonNull(prediction, "prediction");
            Objects.requireNonNull(assumptions, "assumptions");
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * One walk through one possible world.
     *
     * @param prediction what comes of it
     * @param met the points where the plan leaves something open, with the option taken
     * @param findings what the world has to tell beside
     */
    record Walked(Prediction prediction, Map<ChoicePoint, Integer> met, List<Finding> findings) {}

    /**
     * The worlds of a place.
     *
     * @param said what the plan says
     * @param location the place
     * @param view what is known of the place beside that
     * @param handshakes what comes of TLS handshakes
     * @param heard whether to keep what is asked
     */
    public LocationWorlds(
            Said said, Location location, LocationOverrides view, PlannedHandshakes handshakes, boolean heard) {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(handshakes, "handshakes");
        this.heard = heard;
        this.location = location;
        this.handshakes = handshakes;
        this.kept = said.kept();
        WrittenServers servers = WrittenServers.of(said, location, view.facts());
        this.model = new PlaceModel(new PoolTopology(said.deployment()), location, view, handshakes, servers);
    }

    /**
     * Predicts a sign-in in every world that makes a difference.
     *
     * @param users whose
     * @param scenario with which client, and what the users' machines know
     * @param walk predicts it in one world
     * @return what comes of it, and what is assumed
     */
    public Predicted predict(HomedUsers users, Scenario scenario, Function<Network, Prediction> walk) {
        return new PossibleWorlds(model, users, scenario, made -> walked(users, scenario.client(), made, walk))
                .outcome();
    }

    /**
     * What is assumed of the lyncdiscover names and of branch appliances, whoever signs in.
     *
     * @return each assumption once
     */
    public List<Assumption> assumptions() {
        return new PlaceAssumptions(model, location).all();
    }

    /**
     * What the predictions made so far asked of this place.
     *
     * @return the questions; those of later predictions are added
     */
    public AskedQuestions asked() {
        return model.asked();
    }

    private Walked walked(
            HomedUsers users,
            ClientProfile client,
            Map<ChoicePoint, Integer> made,
            Function<Network, Prediction> walk) {
        Choices choices = new Choices(made);
        WorldNotes notes = new WorldNotes();
        Network world = new PlanWorld(
                        model, users, kept.cachedEndpointOf(users.who()).map(ServerAddress::host), choices, notes)
                .top();
        Network listening = heard ? model.asked().heardOver(world) : world;
        Network seen =
                handshakes.areAllGood() ? listening : new CertifiedNetwork(listening, handshakes, location, client);
        Prediction prediction = walk.apply(seen);
        notes.onlineHosts(prediction.steps());
        if (!handshakes.areAllGood()) {
            new StatedCertificates(handshakes, location, client)
                    .on(prediction.steps())
                    .forEach(notes::remark);
        }
        return new Walked(prediction, choices.met(), notes.findings());
    }
}
