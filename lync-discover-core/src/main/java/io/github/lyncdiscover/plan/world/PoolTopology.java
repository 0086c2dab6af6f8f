package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pools of a deployment as clients meet them: whose web services and Access Edge each has, and which may answer. */
final class PoolTopology {

    private final Deployment deployment;
    private final Set<DomainName> onPremises = new HashSet<>();
    private final Optional<DomainName> sharedWebServices;
    private final Optional<ServerAddress> sharedEdge;
    private final Map<NetworkSide, List<DomainName>> candidates = new EnumMap<>(NetworkSide.class);
    private final Map<NetworkSide, List<String>> candidateNames = new EnumMap<>(NetworkSide.class);

    PoolTopology(Deployment deployment) {
        this.deployment = deployment;
        for (HomedUsers users : deployment.online().isPresent() ? deployment.homed() : List.<HomedUsers>of()) {
            if (users.home() instanceof Home.OnPool) {
                onPremises.add(users.who().sipDomain());
            }
        }
        List<Pool> directorsFirst = new ArrayList<>(
                deployment.pools().stream().filter(Pool::director).toList());
        deployment.pools().stream().filter(pool -> !pool.director()).forEach(directorsFirst::add);
        this.sharedWebServices = directorsFirst.stream()
                .flatMap(pool -> pool.externalWebServices().stream())
                .findFirst();
        this.sharedEdge = directorsFirst.stream()
                .flatMap(pool -> pool.accessEdge().stream())
                .findFirst();
        List<Pool> running = deployment.pools().stream()
                .filter(pool -> pool.centralPool().isEmpty())
                .toList();
        List<Pool> directors = running.stream().filter(Pool::director).toList();
        for (NetworkSide side : NetworkSide.values()) {
            candidates.put(
                    side,
                    (directors.isEmpty() ? running : directors)
                            .stream()
                                    .flatMap(pool ->
                                            (directors.isEmpty() ? own(pool, side) : webServices(pool, side)).stream())
                                    .distinct()
                                    .toList());
            candidateNames.put(
                    side, candidates(side).stream().map(DomainName::text).toList());
        }
    }

    Deployment deployment() {
        return deployment;
    }

    /** Whether the provider answers the lyncdiscover names of a SIP domain: nobody of it is homed on premises. */
    boolean providerAnswers(DomainName sipDomain) {
        return deployment.online().isPresent() && !onPremises.contains(sipDomain);
    }

    /** The web services that may answer lyncdiscover on one side, the derived choice first. */
    List<DomainName> candidates(NetworkSide side) {
        return candidates.getOrDefault(side, List.of());
    }

    /** The texts of the {@linkplain #candidates candidates}. */
    List<String> candidateNames(NetworkSide side) {
        return candidateNames.getOrDefault(side, List.of());
    }

    /** The web services that are written to answer lyncdiscover in a SIP domain. */
    Optional<DomainName> written(DomainName sipDomain, NetworkSide side) {
        return deployment
                .settings()
                .answering()
                .in(sipDomain)
                .flatMap(deployment::pool)
                .flatMap(pool -> webServices(pool, side));
    }

    private static Optional<DomainName> own(Pool pool, NetworkSide side) {
        return side == NetworkSide.INTERNAL ? Optional.of(pool.internalWebServices()) : pool.externalWebServices();
    }

    /** The web services of a pool's users on one side: a branch appliance has those of its central pool. */
    Optional<DomainName> webServices(Pool pool, NetworkSide side) {
        Pool running = pool.centralPool().flatMap(deployment::pool).orElse(pool);
        return side == NetworkSide.INTERNAL
                ? Optional.of(running.internalWebServices())
                : running.externalWebServices().or(() -> sharedWebServices);
    }

    /** The server that a pool's users sign in to on one side. */
    Optional<ServerAddress> sipServer(Pool pool, NetworkSide side) {
        return side == NetworkSide.INTERNAL
                ? Optional.of(new ServerAddress(pool.fqdn(), ProtocolConstants.SIP_TLS_PORT))
                : pool.accessEdge()
                        .or(() -> pool.centralPool().flatMap(deployment::pool).flatMap(Pool::accessEdge))
                        .or(() -> sharedEdge);
    }

    /** By name, the web services of pools on one side, with the pools that share them. */
    Map<DomainName, List<Pool>> webServices(NetworkSide side) {
        Map<DomainName, List<Pool>> byName = new LinkedHashMap<>();
        for (Pool pool : deployment.pools()) {
            if (pool.centralPool().isEmpty()) {
                own(pool, side)
                        .ifPresent(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(pool));
            }
        }
        return byName;
    }
}
