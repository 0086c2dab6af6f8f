package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.prediction.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The servers of a deployment that clients are only sent to: nothing of a plan says that they answer. */
final class NamedServers {
    private static final int SIP_OVER_TLS = 5061;
    private static final int SIP_OVER_443 = 443;

    private NamedServers() {}

    /** The SIP servers and Exchange hosts that are named at one place, each with its port. */
    static Set<ServerAddress> of(Deployment deployment, Location location) {
        Set<ServerAddress> servers = new LinkedHashSet<>();
        for (Pool pool : deployment.pools()) {
            if (location == Location.INSIDE) {
                servers.add(new ServerAddress(pool.fqdn(), SIP_OVER_TLS));
            }
            pool.accessEdge().ifPresent(servers::add);
        }
        deployment.online().ifPresent(there -> servers.add(there.sipServer()));
        deployment.exchange().values().forEach(host -> servers.add(new ServerAddress(host, SIP_OVER_443)));
        List<ZoneRecord> records = location == Location.INSIDE
                ? deployment.dns().inside()
                : deployment.dns().outside();
        for (ZoneRecord each : records) {
            if (each.data() instanceof ZoneRecord.Service service) {
                DomainName.tryParse(service.target())
                        .filter(target -> service.port() > 0)
                        .ifPresent(target -> servers.add(new ServerAddress(target, service.port())));
            }
            fallback(each, deployment, servers);
        }
        return servers;
    }

    /** Clients try host records at both ports. */
    private static void fallback(ZoneRecord record, Deployment deployment, Set<ServerAddress> servers) {
        DomainName.tryParse(record.owner())
                .filter(owner -> owner.text().startsWith("sip")
                        && owner.parent()
                                .filter(deployment.sipDomains()::contains)
                                .isPresent())
                .ifPresent(owner -> {
                    servers.add(new ServerAddress(owner, SIP_OVER_TLS));
                    servers.add(new ServerAddress(owner, SIP_OVER_443));
                });
    }
}
