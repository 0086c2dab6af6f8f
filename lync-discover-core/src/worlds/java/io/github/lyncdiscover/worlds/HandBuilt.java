package io.github.lyncdiscover.worlds;

import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The world of a {@linkplain RandomWorld random plan} at one place, built by hand: each name with its records, each page
 * with its answer. Nothing of it comes from the library's own worlds.
 */
public final class HandBuilt {
    private static final List<String> TRIED = List.of(
            "lyncdiscoverinternal.",
            "lyncdiscover.",
            "sip.",
            "sipinternal.",
            "sipexternal.",
            "_sipinternaltls._tcp.",
            "_sip._tls.",
            "_sipinternal._tcp.");

    private final RandomWorld world;
    private final HandNames names;
    private final HandServers servers;

    private HandBuilt(RandomWorld world, Location place) {
        this.world = world;
        this.names = new HandNames(world, place);
        this.servers = new HandServers(world, place, names);
    }

    /** The world at a place. */
    public static HandBuilt at(RandomWorld world, Location place) {
        return new HandBuilt(world, place);
    }

    /** The lines of a zone in which a name server finds what is there. */
    public List<String> zone() {
        return names.zone();
    }

    /**
     * All facts, as users of one home see them.
     *
     * @param home the pool's name, or {@code online}
     * @param reading how servers do where sources disagree
     */
    public List<Fact> facts(String home, Reading reading) {
        List<Fact> facts = new ArrayList<>();
        for (String name : interesting()) {
            facts.addAll(names.facts(name));
        }
        for (String host : hosts()) {
            facts.addAll(servers.answers(host, home, reading));
        }
        for (String domain : world.domains()) {
            for (String label : List.of("sip.", "sipinternal.", "sipexternal.")) {
                if (servers.isSip(label + domain)) {
                    facts.add(Facts.sipServer(label + domain + ":5061", Answers.accepts()));
                    facts.add(Facts.sipServer(label + domain + ":443", Answers.accepts()));
                }
            }
        }
        return facts;
    }

    /**
     * How servers do where sources disagree or are silent.
     *
     * @param direct whether a pool names the SIP servers of another pool's users at once
     * @param atRoot whether it sends users of the provider on in its Root
     * @param central whether the User document names the central pool of a branch appliance
     */
    public record Reading(boolean direct, boolean atRoot, boolean central) {}

    /** The names that may be asked for HTTP. */
    public Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>();
        for (String domain : world.domains()) {
            hosts.add("lyncdiscoverinternal." + domain);
            hosts.add("lyncdiscover." + domain);
        }
        hosts.addAll(names.servers());
        return hosts;
    }

    /** The hosts whose chain of aliases ends at a name. */
    public List<String> endingAt(String name) {
        return hosts().stream()
                .filter(host -> {
                    List<String> chain = names.chain(host);
                    return !chain.isEmpty() && chain.get(chain.size() - 1).equals(name);
                })
                .toList();
    }

    /** Whether a name leads to an address. */
    public boolean resolves(String name) {
        List<String> chain = names.chain(name);
        return !chain.isEmpty() && !names.addresses(chain.get(chain.size() - 1)).isEmpty();
    }

    /** The names that do not exist by the plan's word. */
    public Set<String> denied() {
        return names.denied();
    }

    private Set<String> interesting() {
        Set<String> all = new LinkedHashSet<>(hosts());
        for (String domain : world.domains()) {
            TRIED.forEach(label -> all.add(label + domain));
        }
        for (String line : names.zone()) {
            List<String> words = List.of(line.split(" ", -1));
            Stream.of(words.get(0), words.get(words.size() - 1))
                    .filter(name -> !name.startsWith("*") && !Character.isDigit(name.charAt(0)))
                    .forEach(all::add);
        }
        all.addAll(names.failing());
        return all;
    }
}
