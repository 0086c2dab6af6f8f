package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A server by another name, wherever a deployment names it: pools, web services, Access Edge, Online, Exchange, and the
 * records of its DNS part. SIP domains stay. Immutable.
 *
 * @param from the name it has
 * @param to the name it gets
 */
public record ServerRenaming(DomainName from, DomainName to) {

    /** Refuses null. */
    public ServerRenaming {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * Reads a renaming.
     *
     * @param text {@code OLD=NEW}
     * @return the renaming
     * @throws IllegalArgumentException if it is none
     */
    public static ServerRenaming parse(String text) {
        int sign = text.indexOf('=');
        if (sign < 0) {
            throw new IllegalArgumentException("a renaming is written OLD=NEW");
        }
        return new ServerRenaming(
                DomainName.parse(text.substring(0, sign)), DomainName.parse(text.substring(sign + 1)));
    }

    /**
     * Reports whether a deployment names the server.
     *
     * @param deployment the deployment
     * @return false if a renaming would change nothing
     */
    public boolean concerns(Deployment deployment) {
        return servers(deployment).contains(from);
    }

    /**
     * A deployment with the server renamed.
     *
     * @param deployment as it is
     * @return as it would be
     * @throws IllegalArgumentException if no server has that name
     * @throws MisfitException if two pools had the same name then
     */
    public Deployment in(Deployment deployment) {
        Set<DomainName> servers = servers(deployment);
        if (!servers.contains(from)) {
            throw new IllegalArgumentException("no server of the plan is named " + from
                    + NearestWord.hint(
                            from.text(), servers.stream().map(DomainName::text).toList()));
        }
        Map<SignInAddress, ExchangeEntry> exchange = new LinkedHashMap<>();
        deployment.exchange().forEach((who, entry) -> exchange.put(who, entry.renamed(this::name)));
        return new Deployment(
                deployment.sipDomains(),
                deployment.users(),
                deployment.pools().stream().map(this::pool).toList(),
                deployment.online().map(this::online),
                exchange,
                deployment
                        .dns()
                        .with(
                                deployment.dns().inside().stream()
                                        .map(this::entry)
                                        .toList(),
                                deployment.dns().outside().stream()
                                        .map(this::entry)
                                        .toList()),
                settings(deployment.settings()));
    }

    private ServerSettings settings(ServerSettings settings) {
        Map<DomainName, DomainName> byDomain = new LinkedHashMap<>();
        settings.answering().byDomain().forEach((domain, pool) -> byDomain.put(domain, name(pool)));
        Map<String, DomainName> published = new LinkedHashMap<>();
        settings.reverseProxy()
                .forEach((key, pool) -> published.put(key.equals(from.text()) ? to.text() : key, name(pool)));
        return new ServerSettings(
                settings.otherPool(),
                settings.onlineRedirectAt(),
                settings.judgesRedirectedRegistrar(),
                new ServerSettings.Answering(
                        byDomain, settings.answering().others().map(this::name)),
                published,
                settings.dhcp() instanceof DhcpAnswer.Server server
                        ? new DhcpAnswer.Server(name(server.host()))
                        : settings.dhcp());
    }

    /**
     * Every server that a deployment names, in its parts and in the records of its DNS part.
     *
     * @param deployment the deployment
     * @return the names, in order
     */
    public static Set<DomainName> servers(Deployment deployment) {
        Set<DomainName> names = new TreeSet<>();
        for (Pool pool : deployment.pools()) {
            names.add(pool.fqdn());
            names.add(pool.internalWebServices());
            pool.externalWebServices().ifPresent(names::add);
            pool.accessEdge().ifPresent(edge -> names.add(edge.host()));
        }
        deployment
                .online()
                .ifPresent(there -> names.addAll(List.of(
                        there.autodiscover(),
                        there.webServices(),
                        there.sipServer().host())));
        names.addAll(deployment.exchangeHosts());
        List<ZoneRecord> records = new ArrayList<>(deployment.dns().inside());
        records.addAll(deployment.dns().outside());
        for (ZoneRecord each : records) {
            DomainName.tryParse(each.owner()).ifPresent(names::add);
            target(each.data()).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<DomainName> target(ZoneRecord.Data data) {
        if (data instanceof ZoneRecord.Alias alias) {
            return Optional.of(alias.target());
        }
        return data instanceof ZoneRecord.Service service ? DomainName.tryParse(service.target()) : Optional.empty();
    }

    private DomainName name(DomainName name) {
        return name.equals(from) ? to : name;
    }

    private ServerAddress server(ServerAddress server) {
        return new ServerAddress(name(server.host()), server.port());
    }

    private Pool pool(Pool pool) {
        return new Pool(
                name(pool.fqdn()),
                pool.edition(),
                name(pool.internalWebServices()),
                pool.externalWebServices().map(this::name),
                pool.accessEdge().map(this::server),
                pool.director(),
                pool.users(),
                pool.userCounts(),
                pool.centralPool().map(this::name));
    }

    private OnlineTenant online(OnlineTenant there) {
        return new OnlineTenant(
                there.users(),
                name(there.autodiscover()),
                name(there.webServices()),
                server(there.sipServer()),
                there.userCounts());
    }

    private ZoneRecord entry(ZoneRecord entry) {
        String owner = entry.owner().equals(from.text()) ? to.text() : entry.owner();
        if (entry.data() instanceof ZoneRecord.Alias alias) {
            return new ZoneRecord(owner, new ZoneRecord.Alias(name(alias.target())));
        } else if (entry.data() instanceof ZoneRecord.Service service
                && service.target().equals(from.text())) {
            return new ZoneRecord(
                    owner, new ZoneRecord.Service(service.priority(), service.weight(), service.port(), to.text()));
        }
        return new ZoneRecord(owner, entry.data());
    }
}
