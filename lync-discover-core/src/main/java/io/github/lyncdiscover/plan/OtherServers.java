package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The servers that a plan names outside its deployment: entered by hand, supplied, or with an answer of their own. */
final class OtherServers {
    private OtherServers() {}

    static Set<DomainName> of(
            TrustSettings trust, Optional<ServerAddress> sipServer, Collection<LocationOverrides> views) {
        Set<DomainName> servers = new LinkedHashSet<>();
        trust.manualServer().map(ServerAddress::host).ifPresent(servers::add);
        sipServer.map(ServerAddress::host).ifPresent(servers::add);
        for (LocationOverrides view : views) {
            for (Fact fact : view.facts()) {
                if (fact instanceof Fact.Get get) {
                    servers.add(get.url().host());
                } else if (fact instanceof Fact.SipServer server) {
                    servers.add(server.server().host());
                }
            }
        }
        return servers;
    }
}
