package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.handshake.PlannedHandshakes;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The common part of all sign-ins of a plan at one place: names, endpoints, single answers, and the recording below.
 * Safe for use by several threads.
 */
final class PlaceModel {
    private static final HttpOutcome NOTHING_THERE = new HttpOutcome.Refused("nothing is planned there");

    private final Location location;
    private final AskedQuestions asked = new AskedQuestions();
    private final LocationOverrides view;
    private final PlannedHandshakes handshakes;
    private final PlanNames names;
    private final EndpointTable endpoints;
    private final EndpointAnswers answers;
    private final Set<String> sipDomains = new HashSet<>();
    private final Map<Port, HttpOutcome> otherPages = new HashMap<>();
    private final Set<DomainName> answered = new HashSet<>();
    private final boolean namesInFacts;
    private final Set<String> exchangeHosts;
    private final Set<String> mailNames = new HashSet<>();

    private record Port(boolean secure, ServerAddress server) {}

    PlaceModel(
            PoolTopology topology,
            Location location,
            LocationOverrides view,
            PlannedHandshakes handshakes,
            WrittenServers servers) {
        this.location = location;
        this.view = view;
        this.handshakes = handshakes;
        Deployment deployment = topology.deployment();
        Set<String> answeredOnly = new HashSet<>();
        for (Fact fact : view.facts()) {
            if (fact instanceof Fact.Get get) {
                answeredOnly.add(get.url().host().text());
                answered.add(get.url().host());
                otherPages.merge(
                        new Port(get.url().secure(), get.url().server()), otherPage(get), PlaceModel::moreReachable);
            } else if (fact instanceof Fact.SipServer sip) {
                answeredOnly.add(sip.server().host().text());
            }
        }
        if (!deployment.pools().isEmpty() || deployment.online().isPresent()) {
            for (NetworkSide side : NetworkSide.values()) {
                deployment
                        .sipDomains()
                        .forEach(domain -> answeredOnly.remove(side.name(domain).text()));
            }
        }
        this.namesInFacts = view.facts().stream().anyMatch(Fact.OfName.class::isInstance);
        this.names = new PlanNames(
                topology, location, servers, answeredOnly, view.today().isPresent(), asked);
        this.endpoints = new EndpointTable(topology, location, names, asked);
        this.answers = new EndpointAnswers(topology);
        deployment.sipDomains().forEach(domain -> sipDomains.add(domain.text()));
        this.exchangeHosts =
                deployment.exchangeHosts().stream().map(DomainName::text).collect(Collectors.toSet());
        deployment.exchange().values().stream()
                .flatMap(entry -> entry.mailDomains().stream())
                .forEach(domain -> mailNames.addAll(List.of(
                        domain.text(),
                        domain.under(ProtocolConstants.AUTODISCOVER).text(),
                        ProtocolConstants.AUTODISCOVER_SERVICE + "." + domain)));
    }

    /** What was asked of every world of this place. */
    AskedQuestions asked() {
        return asked;
    }

    PlanNames names() {
        return names;
    }

    EndpointTable endpoints() {
        return endpoints;
    }

    EndpointAnswers answers() {
        return answers;
    }

    Optional<Network> today() {
        return view.today();
    }

    /** The site of web services that is meant for clients here. */
    NetworkSide side() {
        return location == Location.INSIDE ? NetworkSide.INTERNAL : NetworkSide.EXTERNAL;
    }

    /** What the plan says of DHCP; outside nobody meets the organisation's. */
    DhcpAnswer dhcp() {
        return location == Location.INSIDE
                ? endpoints.topology().deployment().settings().dhcp()
                : DhcpAnswer.NO_SERVER;
    }

    boolean serves(String sipDomain) {
        return sipDomains.contains(sipDomain);
    }

    /** Whether all records are in the plan: neither facts nor a recording give any. */
    boolean isPlain() {
        return !namesInFacts && view.today().isEmpty();
    }

    /** A world with what is written of single names and answers laid over it. */
    Network top(Network world) {
        return view.facts().isEmpty() ? world : PlannedNetwork.over(world, view.facts());
    }

    /** Whether Exchange answers where a name leads: by a name of its chain, or by an address that is written for both. */
    boolean isExchange(EndpointChoice.Way way) {
        if (exchangeHosts.isEmpty()) {
            return false;
        } else if (way.chain().stream().anyMatch(exchangeHosts::contains)) {
            return true;
        }
        String end = way.chain().get(way.chain().size() - 1);
        return names.of(end) instanceof NameSource.Written
                && exchangeHosts.stream()
                        .anyMatch(host -> names.writtenAddresses(host).stream().anyMatch(way.addresses()::contains));
    }

    /** Whether clients try a name for a mail domain, though nothing may lead to it. */
    boolean isTriedForMail(String name) {
        return mailNames.contains(name);
    }

    boolean hasWrittenAnswers(DomainName host) {
        return answered.contains(host);
    }

    /** Whether the certificates of a server fail for somebody. */
    boolean handshakeFails(DomainName host) {
        return handshakes.mayFail(host, location);
    }

    /** Whether web services are there for certain: by a name that the plan gives, with a handshake that succeeds. */
    boolean isReached(DomainName host) {
        return names.of(host.text()) instanceof NameSource.Given
                && !namesInFacts
                && !answered.contains(host)
                && !handshakeFails(host);
    }

    /** A port of which one answer is written fails as that does; one that is there has no other page. */
    HttpOutcome writtenOnly(WebAddress url) {
        asked.addPort(url.secure(), url.server());
        return otherPages.getOrDefault(new Port(url.secure(), url.server()), NOTHING_THERE);
    }

    private static HttpOutcome otherPage(Fact.Get get) {
        HttpOutcome outcome = get.answer().outcome(get.url().secure());
        boolean fails = outcome instanceof HttpOutcome.Refused
                || outcome instanceof HttpOutcome.TlsFailed
                || (outcome instanceof HttpOutcome.TimedOut timedOut && !timedOut.secured());
        return fails ? outcome : new HttpOutcome.Response(get.url().secure(), 404, "", Optional.empty(), Body.EMPTY);
    }

    private static HttpOutcome moreReachable(HttpOutcome before, HttpOutcome now) {
        return before instanceof HttpOutcome.Response ? before : now;
    }
}
