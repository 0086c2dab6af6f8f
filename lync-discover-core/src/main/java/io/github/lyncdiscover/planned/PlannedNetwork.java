package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A world made of {@link Facts}. Equal questions always get equal answers, and none is waited for: an answer that is
 * planned to take longer than the limit is a time-out at once. Immutable.
 *
 * <p>By itself, what no fact speaks of is not there: a name does not exist, a port refuses connections, and a web
 * server that is there has no other page (404). Laid over another world, what no fact speaks of is as it is there. A
 * fact about a name speaks of all its records, one about a page of that page only, one about a SIP server of all the
 * host's ports.
 *
 * <p>The order of facts decides nothing but the order in which an answer lists addresses and services. Two facts that cannot both be true are refused, such as two answers of one page, an
 * alias that has an address too, or a port that refuses one page and serves another: what differs from a world is laid
 * over it.
 */
public final class PlannedNetwork implements Network {
    private final List<Fact> facts;
    private final Optional<Network> below;
    private final PlannedNames names;
    private final PlannedServers servers;

    private PlannedNetwork(Optional<Network> below, List<Fact> facts) {
        this.facts = List.copyOf(facts);
        Contradictions.of(this.facts);
        this.below = below;
        this.names = new PlannedNames(only(Fact.OfName.class).toList());
        this.servers = new PlannedServers(
                only(Fact.Get.class).toList(), only(Fact.SipServer.class).toList());
    }

    /**
     * A world that holds nothing but the facts.
     *
     * @param facts the facts; in any order
     * @return the world
     * @throws IllegalArgumentException if two facts contradict each other; the message names both
     */
    public static PlannedNetwork of(Fact... facts) {
        Objects.requireNonNull(facts, "facts");
        return of(List.of(facts));
    }

    /**
     * A world that holds nothing but the facts.
     *
     * @param facts the facts; in any order
     * @return the world
     * @throws IllegalArgumentException if two facts contradict each other; the message names both
     */
    public static PlannedNetwork of(List<Fact> facts) {
        Objects.requireNonNull(facts, "facts");
        return new PlannedNetwork(Optional.empty(), facts);
    }

    /**
     * A world that differs from another by the facts.
     *
     * @param base the other world, such as a recording of the present one
     * @param changes the facts; in any order
     * @return the world
     * @throws IllegalArgumentException if two facts contradict each other; the message names both
     */
    public static PlannedNetwork over(Network base, Fact... changes) {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(changes, "changes");
        return over(base, List.of(changes));
    }

    /**
     * A world that differs from another by the facts.
     *
     * @param base the other world, such as a recording of the present one
     * @param changes the facts; in any order
     * @return the world
     * @throws IllegalArgumentException if two facts contradict each other; the message names both
     */
    public static PlannedNetwork over(Network base, List<Fact> changes) {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(changes, "changes");
        return new PlannedNetwork(Optional.of(base), changes);
    }

    /**
     * What was planned.
     *
     * @return the facts as given
     */
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        Objects.requireNonNull(deadline, "deadline");
        return names.lookup(question, deadline, below);
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        Objects.requireNonNull(deadline, "deadline");
        return servers.planned(request, deadline, 1)
                .orElseGet(() -> below.map(world -> world.fetch(request, deadline))
                        .orElseGet(() -> servers.otherwise(request.url())));
    }

    @Override
    public Conversation converse(Conversation.Origin origin) {
        Map<WebAddress, Integer> turns = new HashMap<>();
        return below.isEmpty()
                ? Conversation.of(
                        origin,
                        (request, deadline) ->
                                inTurn(turns, request, deadline).orElseGet(() -> servers.otherwise(request.url())))
                : new PlannedConversation(
                        origin, below.get().converse(origin), (request, deadline) -> inTurn(turns, request, deadline));
    }

    /** What is planned for the next exchange of a connection. */
    private Optional<HttpOutcome> inTurn(Map<WebAddress, Integer> turns, HttpRequest request, Deadline deadline) {
        return servers.planned(request, deadline, turns.merge(request.url(), 1, Integer::sum));
    }

    @Override
    public boolean reaches(DomainName host) {
        return servers.knows(host)
                || names.deny(host)
                || below.map(world -> world.reaches(host)).orElse(false);
    }

    @Override
    public boolean reachesWeb(DomainName host) {
        Objects.requireNonNull(host, "host");
        return servers.web(new ServerAddress(host, ProtocolConstants.HTTPS_PORT))
                        .isPresent()
                || below.map(world -> world.reachesWeb(host)).orElse(false);
    }

    @Override
    public boolean resolves(DomainName host) {
        return states(host.text()) || below.map(world -> world.resolves(host)).orElse(false);
    }

    @Override
    public boolean states(String name) {
        Objects.requireNonNull(name, "name");
        return names.speakOf(name)
                || servers.speakOf(name)
                || below.map(world -> world.states(name)).orElse(false);
    }

    @Override
    public boolean answers(DomainName host) {
        return servers.speakOf(host.text())
                || below.map(world -> world.answers(host)).orElse(true);
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        Objects.requireNonNull(deadline, "deadline");
        Optional<SipOutcome> web = servers.web(request.server());
        if (web.isPresent()) {
            return web.get();
        }
        return servers.knows(request.server().host()) || below.isEmpty()
                ? servers.connect(request, deadline)
                : below.get().connect(request, deadline);
    }

    @Override
    public DhcpAnswer dhcp() {
        return below.map(Network::dhcp).orElse(DhcpAnswer.NOT_KNOWN);
    }

    @Override
    public Set<Circumstance> circumstances() {
        return below.map(Network::circumstances).orElse(Set.of());
    }

    @Override
    public <T> List<T> together(List<Supplier<T>> tasks) {
        return below.isPresent() ? below.get().together(tasks) : Network.super.together(tasks);
    }

    private <T> Stream<T> only(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public String toString() {
        return facts.size() + " planned facts"
                + below.map(world -> " over " + world).orElse("");
    }
}
