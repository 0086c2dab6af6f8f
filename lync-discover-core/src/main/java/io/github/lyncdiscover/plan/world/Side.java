package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Online;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.Optional;

/** The two faces that a pool shows: one to clients inside, one to all others. */
enum Side {
    /** What {@code lyncdiscoverinternal} leads to. */
    INTERNAL("lyncdiscoverinternal", AccessLocation.INTERNAL) {
        @Override
        Optional<DomainName> webServices(Pool pool) {
            return Optional.of(pool.internalWebServices());
        }

        @Override
        Optional<ServerAddress> sipServer(Pool pool) {
            return Optional.of(new ServerAddress(pool.fqdn(), SIP_OVER_TLS));
        }
    },
    /** What {@code lyncdiscover} leads to. */
    EXTERNAL("lyncdiscover", AccessLocation.EXTERNAL) {
        @Override
        Optional<DomainName> webServices(Pool pool) {
            return pool.externalWebServices();
        }

        @Override
        Optional<ServerAddress> sipServer(Pool pool) {
            return pool.accessEdge();
        }
    };

    private static final int SIP_OVER_TLS = 5061;

    private final String label;
    private final AccessLocation accessLocation;

    Side(String label, AccessLocation accessLocation) {
        this.label = label;
        this.accessLocation = accessLocation;
    }

    /** The name that leads here in a SIP domain. */
    DomainName name(DomainName sipDomain) {
        return sipDomain.under(label);
    }

    AccessLocation accessLocation() {
        return accessLocation;
    }

    /** The web services of a pool on this side. */
    abstract Optional<DomainName> webServices(Pool pool);

    /** The server that a pool's users sign in to on this side. */
    abstract Optional<ServerAddress> sipServer(Pool pool);

    /** The host that lyncdiscover leads to: the answering pool's web services; without pools, the provider's. */
    Optional<DomainName> entrance(Deployment deployment) {
        return deployment.pools().isEmpty()
                ? deployment.online().map(Online::autodiscover)
                : deployment.answering().flatMap(this::webServices);
    }
}
