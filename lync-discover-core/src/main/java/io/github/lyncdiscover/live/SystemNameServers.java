package io.github.lyncdiscover.live;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.config.InitializationException;
import org.xbill.DNS.config.JndiContextResolverConfigProvider;
import org.xbill.DNS.config.ResolvConfResolverConfigProvider;
import org.xbill.DNS.config.ResolverConfigProvider;
import org.xbill.DNS.config.WindowsResolverConfigProvider;

/** The name servers that this machine is set up with, if any; never one that is only assumed. */
final class SystemNameServers {
    private static final Logger LOG = LoggerFactory.getLogger(SystemNameServers.class);

    private SystemNameServers() {}

    public static List<InetSocketAddress> find() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return firstOf(
                windows
                        ? List.of(new WindowsResolverConfigProvider(), new JndiContextResolverConfigProvider())
                        : List.of(new ResolvConfResolverConfigProvider()));
    }

    /** JNDI falls back to this machine itself, which is no setting: its loopback addresses do not count. */
    public static List<InetSocketAddress> firstOf(List<ResolverConfigProvider> providers) {
        for (ResolverConfigProvider provider : providers) {
            List<InetSocketAddress> servers = servers(provider).stream()
                    .filter(server -> !server.isUnresolved())
                    .filter(server -> !(provider instanceof JndiContextResolverConfigProvider)
                            || !server.getAddress().isLoopbackAddress())
                    .distinct()
                    .toList();
            if (!servers.isEmpty()) {
                return servers;
            }
        }
        return List.of();
    }

    private static List<InetSocketAddress> servers(ResolverConfigProvider provider) {
        if (!provider.isEnabled()) {
            return List.of();
        }
        try {
            provider.initialize();
            return provider.servers();
        } catch (InitializationException | RuntimeException unusable) {
            LOG.debug("{} is of no use here", provider.getClass().getSimpleName(), unusable);
            return List.of();
        }
    }
}
