package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deployment with other names. */
final class NewNames {
    private record Place(PlanChange.What what, String of, DomainName from) {}

    private final Map<Place, DomainName> names = new HashMap<>();

    private NewNames(List<PlanChange> changes) {
        for (PlanChange change : changes) {
            if (change instanceof PlanChange.Rename name) {
                names.put(new Place(name.what(), name.of(), name.from()), name.to());
            }
        }
    }

    /** The deployment with every name changed that the changes speak of. */
    static Deployment all(Deployment planned, List<PlanChange> changes) {
        NewNames newNames = new NewNames(changes);
        return newNames.names.isEmpty() ? planned : newNames.deployment(planned);
    }

    private Deployment deployment(Deployment planned) {
        Map<SignInAddress, ExchangeEntry> exchange = new LinkedHashMap<>();
        planned.exchange()
                .forEach((who, entry) ->
                        exchange.put(who, entry.renamed(host -> name(PlanChange.What.EXCHANGE, who.toString(), host))));
        DnsPublication dns = planned.dns();
        return new Deployment(
                planned.sipDomains(),
                planned.users(),
                planned.pools().stream().map(this::pool).toList(),
                planned.online(),
                exchange,
                dns.with(
                        dns.inside().stream().map(this::record).toList(),
                        dns.outside().stream().map(this::record).toList()),
                planned.settings());
    }

    private Pool pool(Pool pool) {
        String of = pool.fqdn().text();
        return new Pool(
                both(of, name(PlanChange.What.POOL, of, pool.fqdn())),
                pool.edition(),
                both(of, name(PlanChange.What.INTERNAL_WEB_SERVICES, of, pool.internalWebServices())),
                pool.externalWebServices().map(host -> name(PlanChange.What.EXTERNAL_WEB_SERVICES, of, host)),
                pool.accessEdge().map(this::edge),
                pool.director(),
                pool.users(),
                pool.userCounts(),
                pool.centralPool());
    }

    private DomainName both(String of, DomainName planned) {
        return name(PlanChange.What.POOL_AND_INTERNAL_WEB_SERVICES, of, planned);
    }

    private ServerAddress edge(ServerAddress edge) {
        return new ServerAddress(name(PlanChange.What.ACCESS_EDGE, edge.host().text(), edge.host()), edge.port());
    }

    private ZoneRecord record(ZoneRecord record) {
        if (record.data() instanceof ZoneRecord.Service service
                && !service.target().equals(".")) {
            DomainName to = name(PlanChange.What.SRV_TARGET, record.owner(), new DomainName(service.target()));
            return new ZoneRecord(
                    record.owner(),
                    new ZoneRecord.Service(service.priority(), service.weight(), service.port(), to.text()));
        }
        return record;
    }

    private DomainName name(PlanChange.What what, String of, DomainName planned) {
        return Optional.ofNullable(names.get(new Place(what, of, planned))).orElse(planned);
    }
}
