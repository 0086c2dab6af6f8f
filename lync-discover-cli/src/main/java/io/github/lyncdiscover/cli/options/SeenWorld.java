package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A world as it is seen from one place.
 *
 * @param location the place; empty where places are not told apart
 * @param network the world
 */
public record SeenWorld(Optional<Location> location, Network network) {
    /** The same place with another world, such as one that wraps this one. */
    public SeenWorld with(UnaryOperator<Network> wrapped) {
        return new SeenWorld(location, wrapped.apply(network));
    }

    /** A prediction made here, with its place. */
    public Prediction placed(Prediction prediction) {
        return location.map(prediction::at).orElse(prediction);
    }
}
