package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.plan.world.WebEndpoint.SipOnly;
import io.github.lyncdiscover.plan.world.WebEndpoint.WebServices;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The endpoints of a plan at one place, by the names and the written addresses that lead to them. Immutable. */
final class EndpointTable {
    private final PoolTopology topology;
    private final AskedQuestions asked;
    private final Map<DomainName, WebEndpoint> byName = new LinkedHashMap<>();
    private final Map<NetworkSide, Map<DomainName, WebServices>> webServices = new HashMap<>();
    private final Map<String, Set<WebEndpoint>> byAddress = new HashMap<>();
    private final Map<String, WebServices> published = new HashMap<>();
    private final Map<String, WebServices> publishedAt = new HashMap<>();
    private final Set<DomainName> sipServers = new LinkedHashSet<>();
    private final Map<DomainName, Set<String>> sipAddresses = new LinkedHashMap<>();

    EndpointTable(PoolTopology topology, Location location, PlanNames names, AskedQuestions asked) {
        this.topology = topology;
        this.asked = asked;
        for (NetworkSide side : NetworkSide.values()) {
            Map<DomainName, WebServices> these = new LinkedHashMap<>();
            topology.webServices(side).forEach((name, pools) -> these.put(name, new WebServices(name, side, pools)));
            webServices.put(side, these);
        }
        NetworkSide first = location == Location.INSIDE ? NetworkSide.INTERNAL : NetworkSide.EXTERNAL;
        NetworkSide second = first == NetworkSide.INTERNAL ? NetworkSide.EXTERNAL : NetworkSide.INTERNAL;
        byName.putAll(of(first));
        of(second).forEach(byName::putIfAbsent);
        topology.deployment().online().ifPresent(there -> {
            byName.putIfAbsent(there.autodiscover(), new WebEndpoint.Provider(there));
            byName.putIfAbsent(there.webServices(), new WebEndpoint.Provider(there));
            sip(there.sipServer().host());
        });
        for (Pool pool : topology.deployment().pools()) {
            sip(pool.fqdn());
            pool.accessEdge().map(ServerAddress::host).ifPresent(this::sip);
        }
        for (DomainName server : sipServers) {
            Set<String> addresses = names.writtenAddresses(server.text());
            if (!addresses.isEmpty()) {
                sipAddresses.put(server, addresses);
            }
        }
        byName.forEach((name, endpoint) -> names.writtenAddresses(name.text())
                .forEach(address -> byAddress
                        .computeIfAbsent(address, key -> new LinkedHashSet<>())
                        .add(endpoint)));
        topology.deployment()
                .settings()
                .reverseProxy()
                .forEach((key, fqdn) -> topology.deployment()
                        .pool(fqdn)
                        .flatMap(pool -> topology.webServices(pool, NetworkSide.EXTERNAL))
                        .map(name -> of(NetworkSide.EXTERNAL).get(name))
                        .ifPresent(endpoint -> (key.indexOf(':') >= 0 || isAddress(key) ? publishedAt : published)
                                .put(key, endpoint)));
    }

    private static boolean isAddress(String key) {
        return IpAddress.isV4(key);
    }

    private Map<DomainName, WebServices> of(NetworkSide side) {
        return webServices.getOrDefault(side, Map.of());
    }

    private void sip(DomainName host) {
        sipServers.add(host);
        byName.putIfAbsent(host, new SipOnly(host));
    }

    /** The web services of one side by their name. */
    Optional<WebServices> webServices(DomainName name, NetworkSide side) {
        return Optional.ofNullable(of(side).get(name));
    }

    /** The endpoint that a reverse proxy is written to publish by a name, or that a server of the plan is. */
    Optional<WebEndpoint> named(DomainName name) {
        WebServices behind = published.get(name.text());
        if (behind == null) {
            return Optional.ofNullable(byName.get(name));
        }
        asked.add(StatedKey.REVERSE_PROXY, name.text());
        return Optional.of(behind);
    }

    /** Whether a name is that of web services or of the provider. */
    boolean answersWeb(DomainName name) {
        WebEndpoint endpoint = byName.get(name);
        return endpoint != null && !(endpoint instanceof SipOnly);
    }

    /** The endpoint that a reverse proxy is written to publish at an address. */
    Optional<WebEndpoint> publishedAt(String address) {
        WebServices behind = publishedAt.get(address);
        if (behind != null) {
            asked.add(StatedKey.REVERSE_PROXY, address);
        }
        return Optional.ofNullable(behind);
    }

    /** The servers of the plan that have an address by a record: those that answer web requests, else the others. */
    List<WebEndpoint> at(String address) {
        Set<WebEndpoint> all = byAddress.getOrDefault(address, Set.of());
        List<WebEndpoint> web =
                all.stream().filter(each -> !(each instanceof SipOnly)).toList();
        return web.isEmpty() ? new ArrayList<>(all) : web;
    }

    /** The SIP server of the plan that a name leads to, by its chain of names, the last first. */
    Optional<DomainName> sipServer(List<String> chain, Set<String> addresses) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            Optional<DomainName> server = DomainName.tryParse(chain.get(i)).filter(sipServers::contains);
            if (server.isPresent()) {
                return server;
            }
        }
        return sipAddresses.entrySet().stream()
                .filter(server -> server.getValue().stream().anyMatch(addresses::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    PoolTopology topology() {
        return topology;
    }
}
