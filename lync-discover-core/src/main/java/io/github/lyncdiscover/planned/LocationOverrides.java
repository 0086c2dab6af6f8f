package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Network;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts that are known of a place beside the deployment. Immutable.
 *
 * @param today the world that the plan is laid over, such as a recording made there; none for a plan from scratch
 * @param facts what overrides everything derived: records and servers' answers
 */
public record LocationOverrides(Optional<Network> today, List<Fact> facts) {
    /** Nothing but what follows from the deployment. */
    public static final LocationOverrides DERIVED = new LocationOverrides(Optional.empty(), List.of());

    /** Copies the list. */
    public LocationOverrides {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(facts, "facts");
        facts = List.copyOf(facts);
    }

    /**
     * The same laid over another world.
     *
     * @param world the world as it is today
     * @return another view
     */
    public LocationOverrides over(Network world) {
        Objects.requireNonNull(world, "world");
        return new LocationOverrides(Optional.of(world), facts);
    }

    /**
     * The same with further facts.
     *
     * @param more what overrides all else, earlier facts that it contradicts included
     * @return another view
     * @throws IllegalArgumentException if two of them contradict each other
     */
    public LocationOverrides laying(List<Fact> more) {
        Objects.requireNonNull(more, "more");
        return new LocationOverrides(today, Contradictions.laid(facts, more));
    }

    /**
     * The same with a server renamed, in what is known of today and in the facts.
     *
     * @param from the name it has
     * @param to the name it would have
     * @return another view
     */
    public LocationOverrides renaming(DomainName from, DomainName to) {
        Objects.requireNonNull(to, "to");
        return new LocationOverrides(
                today.map(world -> RenamedNetwork.over(world, from, to)), RenamedFacts.of(facts, from, to));
    }
}
