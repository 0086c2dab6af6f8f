package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.imports.topology.ServerConfiguration;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sign-in servers of a hosting provider, as far as the servers on premises know them. */
final class HostingProvider {
    /** By this federation proxy users in Skype for Business Online name their provider. */
    private static final String ONLINE = "sipfed.online.lync.com";

    /** The AutodiscoverUrl that Microsoft documents for hybrid deployments has this host. */
    private static final String ONLINE_AUTODISCOVER = "webdir.online.lync.com";

    /** The server that Microsoft has DNS records of Online's SIP domains name. */
    private static final String ONLINE_SIP = "sipdir.online.lync.com";

    private final DomainName autodiscover;
    private final ServerAddress sipServer;
    private final List<Assumption> assumptions = new ArrayList<>();

    private HostingProvider(DomainName autodiscover, ServerAddress sipServer) {
        this.autodiscover = autodiscover;
        this.sipServer = sipServer;
    }

    /** Empty if nothing says where its autodiscover is. */
    static Optional<HostingProvider> of(String name, Optional<ServerConfiguration.Provider> provider) {
        boolean microsoft = name.toLowerCase(Locale.ROOT).equals(ONLINE)
                || provider.flatMap(ServerConfiguration.Provider::proxy)
                        .filter(ONLINE::equalsIgnoreCase)
                        .isPresent();
        Optional<DomainName> said =
                provider.flatMap(ServerConfiguration.Provider::autodiscover).map(DomainName::parse);
        if (said.isEmpty() && !microsoft) {
            return Optional.empty();
        }
        DomainName autodiscover = said.orElseGet(() -> DomainName.parse(ONLINE_AUTODISCOVER));
        DomainName sip = microsoft
                ? DomainName.parse(ONLINE_SIP)
                : provider.flatMap(ServerConfiguration.Provider::proxy)
                        .map(DomainName::parse)
                        .orElse(autodiscover);
        int port = provider.flatMap(ServerConfiguration.Provider::clientPort).orElse(ProtocolConstants.SIP_EDGE_PORT);
        HostingProvider hoster = new HostingProvider(autodiscover, new ServerAddress(sip, port));
        if (said.isEmpty()) {
            hoster.assume("", autodiscover + " is its autodiscover", "Get-CsHostingProvider names no AutodiscoverUrl");
        }
        hoster.assume(
                ".webServices",
                "the User document is at " + autodiscover,
                "the servers here do not know its host; lync-discover check tells it");
        hoster.assume(
                ".sipServer",
                "the User document names " + hoster.sipServer,
                microsoft
                        ? "DNS records of SIP domains in Online name it"
                        : "it is where " + PrintableText.of(name) + " takes federation");
        return Optional.of(hoster);
    }

    OnlineTenant online(List<SignInAddress> users, Map<DomainName, Integer> counts) {
        return new OnlineTenant(users, autodiscover, autodiscover, sipServer, counts);
    }

    List<Assumption> assumptions() {
        return List.copyOf(assumptions);
    }

    private void assume(String part, String what, String why) {
        assumptions.add(new Assumption("online" + part, what, why));
    }
}
