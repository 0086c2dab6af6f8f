package io.github.lyncdiscover.plan.world;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.noSuchName;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Dns;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.handshake.Handshakes;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The worlds that users of a plan see from one place. Each is laid in two layers: the servers, which all SIP domains
 * share, and on top of them the names of one SIP domain. Safe for use by several threads.
 */
public final class Worlds {
    private final Deployment deployment;
    private final Location location;
    private final View view;
    private final Handshakes handshakes;
    private final Overrides said;
    private final Map<Side, Door> doors = new EnumMap<>(Side.class);
    private final Map<Behind, Network> servers = new ConcurrentHashMap<>();

    private record Behind(Side side, Home home, boolean wildcards) {}

    /** What lyncdiscover leads to on one side, the same for every SIP domain. */
    private record Door(String host, ServerAnswer.Web plain, ServerAnswer.Web secure) {
        static Door to(DomainName entrance, boolean provider) {
            return new Door(
                    entrance.text(),
                    document(Servers.plainRoot(entrance)),
                    document(Servers.secureRoot(entrance, provider)));
        }
    }

    /**
     * The worlds of a place.
     *
     * @param deployment the servers, and what DNS says of them
     * @param location the place
     * @param view what is known of the place beside that
     * @param handshakes what comes of TLS handshakes
     */
    public Worlds(Deployment deployment, Location location, View view, Handshakes handshakes) {
        this.deployment = deployment;
        this.location = location;
        this.view = view;
        this.handshakes = handshakes;
        this.said = Overrides.of(deployment, location, view);
        boolean provider = deployment.pools().isEmpty();
        for (Side side : Side.values()) {
            side.entrance(deployment).ifPresent(entrance -> doors.put(side, Door.to(entrance, provider)));
        }
    }

    /**
     * The world as some users see it.
     *
     * @param users the users, with their home
     * @param client what they sign in with
     * @return their world
     */
    public Network seenBy(Homed users, ClientProfile client) {
        DomainName sipDomain = users.who().sipDomain();
        Side side = side(sipDomain);
        List<Fact> names = names(sipDomain, side);
        for (Side each : Side.values()) {
            names.addAll(said.of(each.name(sipDomain)));
        }
        boolean wildcards = client.get(Settings.WILDCARD_NAMES) == Settings.WildcardNames.ACCEPTED;
        Behind behind = new Behind(side, users.home(), handshakes.areAllGood() || wildcards);
        Network world = PlannedNetwork.over(servers.computeIfAbsent(behind, this::servers), names);
        return handshakes.areAllGood() ? world : new CertifiedNetwork(world, handshakes, location, wildcards);
    }

    /** Which side clients come in by: inside, lyncdiscoverinternal hides lyncdiscover wherever it exists. */
    private Side side(DomainName sipDomain) {
        boolean internal = location == Location.INSIDE
                && !deployment.pools().isEmpty()
                && (how(Side.INTERNAL, sipDomain) != Dns.How.NONE
                        || said.of(Side.INTERNAL.name(sipDomain)).stream().anyMatch(Fact.OfName.class::isInstance));
        return internal ? Side.INTERNAL : Side.EXTERNAL;
    }

    private Dns.How how(Side side, DomainName sipDomain) {
        Dns dns = deployment.dns();
        return (side == Side.INTERNAL ? dns.lyncdiscoverinternal() : dns.lyncdiscover()).in(sipDomain);
    }

    private List<Fact> names(DomainName sipDomain, Side side) {
        List<Fact> facts = new ArrayList<>();
        if (view.today().isPresent()) {
            for (Side each : Side.values()) {
                if (how(each, sipDomain) == Dns.How.NONE) {
                    facts.add(noSuchName(each.name(sipDomain).text()));
                }
            }
        }
        Door door = doors.get(side);
        if (door != null) {
            String name = side.name(sipDomain).text();
            Dns.How how = how(side, sipDomain);
            if (how != Dns.How.NONE) {
                boolean alias = how == Dns.How.CNAME && !door.host().equals(name);
                facts.add(alias ? cname(name, door.host()) : address(name, Servers.ADDRESS));
            }
            facts.add(get("http://" + name + "/", door.plain()));
            facts.add(get("https://" + name + "/", door.secure()));
        }
        return facts;
    }

    private Network servers(Behind behind) {
        List<Fact> facts = new ArrayList<>(Servers.of(deployment, behind.side(), behind.home()));
        facts.addAll(failing(behind.wildcards()));
        facts.addAll(said.all());
        facts.addAll(said.addresses(deployment, facts));
        return view.today().map(today -> PlannedNetwork.over(today, facts)).orElseGet(() -> PlannedNetwork.of(facts));
    }

    /** Servers that are only named are there by being named; where a handshake fails, it must be made. */
    private List<Fact> failing(boolean wildcards) {
        List<Fact> facts = new ArrayList<>();
        if (!handshakes.areAllGood()) {
            for (ServerAddress server : NamedServers.of(deployment, location)) {
                List<Fact> about = said.of(server.host());
                boolean known = about.stream().anyMatch(Fact.SipServer.class::isInstance)
                        || view.today()
                                .filter(today -> today.reaches(server.host()))
                                .isPresent();
                if (!known
                        && handshakes
                                .failure(server.host(), location, wildcards)
                                .isPresent()) {
                    facts.add(Facts.sipServer(server.toString(), Answers.accepts()));
                    if (about.stream().noneMatch(Fact.OfName.class::isInstance)) {
                        facts.add(address(server.host().text(), Servers.ADDRESS));
                    }
                }
            }
        }
        return facts;
    }
}
