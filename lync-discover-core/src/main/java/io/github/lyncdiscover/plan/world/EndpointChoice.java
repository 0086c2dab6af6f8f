package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.world.ChoicePoint.Kind;
import io.github.lyncdiscover.plan.world.PossibleWorlds.Choices;
import io.github.lyncdiscover.plan.world.WebEndpoint.Unknown;
import io.github.lyncdiscover.plan.world.WebEndpoint.WebSite;
import io.github.lyncdiscover.trust.RegistrableDomains;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The choice of the endpoint behind a name, in one possible world. Not for use by several threads. */
final class EndpointChoice {
    private final PlaceModel model;
    private final Choices choices;
    private final Map<DomainName, WebEndpoint> found = new HashMap<>();

    /**
     * Where a name leads.
     *
     * @param host the name
     * @param chain the name and its aliases, in order
     * @param addresses the addresses at the end
     */
    record Way(DomainName host, List<String> chain, Set<String> addresses) {}

    EndpointChoice(PlaceModel model, Choices choices) {
        this.model = model;
        this.choices = choices;
    }

    /** The web services that answer lyncdiscover in a SIP domain. */
    DomainName answering(DomainName sipDomain, NetworkSide side) {
        PoolTopology topology = model.endpoints().topology();
        Optional<DomainName> written = topology.written(sipDomain, side);
        List<DomainName> candidates = topology.candidates(side);
        if (written.isPresent() || candidates.size() == 1) {
            return written.orElseGet(() -> candidates.get(0));
        }
        int option =
                choices.at(new ChoicePoint(Kind.ANSWERING_POOL, side.name(sipDomain), topology.candidateNames(side)));
        return candidates.get(option);
    }

    int severalAliases(String name, List<String> targets) {
        return choices.at(new ChoicePoint(Kind.SEVERAL_ENDPOINTS, new DomainName(name), targets));
    }

    WebEndpoint of(Way way) {
        WebEndpoint known = found.get(way.host());
        if (known == null) {
            known = find(way);
            found.put(way.host(), known);
        }
        return known;
    }

    private WebEndpoint find(Way way) {
        for (int i = way.chain().size() - 1; i >= 0; i--) {
            Optional<WebEndpoint> named =
                    DomainName.tryParse(way.chain().get(i)).flatMap(model.endpoints()::named);
            if (named.isPresent()) {
                return named.get();
            }
        }
        if (way.addresses().isEmpty()) {
            return new Unknown(way.host());
        }
        return byAddress(way).or(() -> derived(way)).orElseGet(() -> other(way));
    }

    private Optional<WebEndpoint> byAddress(Way way) {
        if (!isWritten(way)) {
            return Optional.empty();
        }
        Set<WebEndpoint> there = new LinkedHashSet<>();
        for (String address : way.addresses().stream().sorted().toList()) {
            Optional<WebEndpoint> published = model.endpoints().publishedAt(address);
            List<WebEndpoint> servers = published
                    .<List<WebEndpoint>>map(List::of)
                    .orElseGet(() -> model.endpoints().at(address));
            if (servers.size() == 1) {
                there.add(servers.get(0));
            } else {
                derived(way, servers).ifPresent(there::add);
            }
        }
        List<WebEndpoint> several = List.copyOf(there);
        if (several.size() < 2) {
            return several.stream().findFirst();
        }
        return Optional.of(several.get(choices.at(new ChoicePoint(
                Kind.SEVERAL_ENDPOINTS,
                way.host(),
                several.stream().map(EndpointChoice::title).toList()))));
    }

    private static String title(WebEndpoint endpoint) {
        if (endpoint instanceof WebEndpoint.WebServices own) {
            return own.name().text();
        } else if (endpoint instanceof WebEndpoint.Provider provider) {
            return provider.online().autodiscover().text();
        }
        return endpoint instanceof WebEndpoint.SipOnly sip ? sip.name().text() : "a web site";
    }

    /** Whether the addresses at the end are written: a derived one says nothing of who is there. */
    private boolean isWritten(Way way) {
        return model.names().of(last(way)) instanceof NameSource.Written || !model.isPlain();
    }

    private static String last(Way way) {
        return way.chain().get(way.chain().size() - 1);
    }

    private Optional<WebEndpoint> derived(Way way) {
        return derived(way, List.of());
    }

    /** What a lyncdiscover name leads to by an address of its own; several servers may share that address. */
    private Optional<WebEndpoint> derived(Way way, List<WebEndpoint> sharing) {
        NameSource end = model.names().of(last(way));
        if (end instanceof NameSource.Open || end instanceof NameSource.Below) {
            return Optional.empty();
        } else if (end instanceof NameSource.AtProvider) {
            return model.endpoints().topology().deployment().online().map(WebEndpoint.Provider::new);
        } else if (end instanceof NameSource.Answering answering) {
            return webServices(answering(answering.sipDomain(), answering.side()), answering.side());
        }
        for (int i = way.chain().size() - 1; i >= 0; i--) {
            for (NetworkSide side : NetworkSide.values()) {
                String name = way.chain().get(i);
                if (name.startsWith(side.prefix())
                        && model.serves(name.substring(side.prefix().length()))) {
                    return ownAddress(
                            way, new DomainName(name.substring(side.prefix().length())), side, sharing);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<WebEndpoint> ownAddress(
            Way way, DomainName sipDomain, NetworkSide side, List<WebEndpoint> sharing) {
        PoolTopology topology = model.endpoints().topology();
        if (sharing.isEmpty() && isWebSite(way)) {
            choices.at(new ChoicePoint(Kind.WEB_SITE, way.host(), List.of("a web site that answers with a page")));
            return Optional.of(new WebSite());
        }
        List<DomainName> candidates = topology.candidates(side);
        Optional<DomainName> written = topology.written(sipDomain, side);
        if (candidates.isEmpty() && written.isEmpty()) {
            return Optional.empty();
        }
        List<DomainName> options = new ArrayList<>(new LinkedHashSet<>(candidates));
        written.ifPresent(pool -> {
            options.remove(pool);
            options.add(0, pool);
        });
        List<DomainName> shared = options.stream()
                .filter(name -> sharing.stream()
                        .anyMatch(each -> each instanceof WebEndpoint.WebServices own
                                && own.name().equals(name)))
                .toList();
        List<DomainName> open = shared.isEmpty() ? options : shared;
        int option = choices.at(new ChoicePoint(
                Kind.PUBLISHED_POOL,
                way.host(),
                open.stream().map(DomainName::text).toList()));
        return webServices(open.get(option), side);
    }

    private Optional<WebEndpoint> webServices(DomainName name, NetworkSide side) {
        return model.endpoints().webServices(name, side).map(it -> it);
    }

    /** An address given by a wildcard alone, or that of the apex or www: hosting providers answer there. */
    private boolean isWebSite(Way way) {
        NameSource end = model.names().of(last(way));
        if (end instanceof NameSource.Written written && written.wildcard()) {
            return true;
        }
        for (String name : way.chain()) {
            if (model.names().of(name) instanceof NameSource.Written written && written.wildcard()) {
                return true;
            }
        }
        Set<String> sites = new HashSet<>();
        DomainName.tryParse(way.chain().get(0)).ifPresent(host -> {
            Set<String> apexes = new LinkedHashSet<>();
            apexes.add(RegistrableDomains.of(host).text());
            host.parent().map(DomainName::text).ifPresent(apexes::add);
            for (String apex : apexes) {
                sites.addAll(model.names().writtenAddresses(apex));
                sites.addAll(model.names().writtenAddresses("www." + apex));
            }
        });
        return way.addresses().stream().anyMatch(sites::contains);
    }

    /** A server that is none of the plan's endpoints: answers of it may be written. */
    private WebEndpoint other(Way way) {
        if (model.hasWrittenAnswers(way.host())) {
            return new WebEndpoint.WrittenOnly();
        }
        return isWritten(way) && model.isPlain() && isWebSite(way)
                ? new WebSite()
                : new Unknown(DomainName.tryParse(last(way)).orElse(way.host()));
    }
}
