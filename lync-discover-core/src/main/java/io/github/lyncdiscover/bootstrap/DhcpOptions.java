package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.List;
import java.util.Optional;

/** The pool that DHCP names to a phone, where DNS leads to no server at all. */
final class DhcpOptions {
    private static final List<Integer> SIP_OVER_TLS = List.of(ProtocolConstants.SIP_TLS_PORT);

    private final WalkNetwork world;
    private final ClientProfile client;
    private final SipConnector servers;
    private final Walk walk;

    DhcpOptions(WalkNetwork world, ClientProfile client, SipConnector servers, Walk walk) {
        this.world = world;
        this.client = client;
        this.servers = servers;
        this.walk = walk;
    }

    /** Visits the server that DHCP names, unless something led to one before; a server that was refused stays the only one. */
    void visit() {
        if (!client.get(Settings.USES_DHCP) || servers.foundAny()) {
            return;
        }
        DhcpAnswer answer = world.dhcp();
        if (answer instanceof DhcpAnswer.Server server) {
            named(server.host());
        } else if (answer instanceof DhcpAnswer.NoServer) {
            walk.log().skip(Subject.Single.DHCP_OPTIONS, SkipReason.of(SkipReason.Kind.DHCP_NAMES_NO_POOL));
        } else {
            Step step = walk.log().skip(Subject.Single.DHCP_OPTIONS, SkipReason.of(SkipReason.Kind.DHCP_NOT_KNOWN));
            walk.missing(
                    Finding.of(FindingCode.DHCP_NOT_KNOWN, Subject.Single.DHCP_OPTIONS)
                            .of(client),
                    Subject.Single.DHCP_OPTIONS.toString(),
                    List.of(step));
        }
    }

    private void named(DomainName host) {
        Optional<Doubt> before = walk.state().doubt();
        SipConnector.Visit visit = servers.visit(host, SIP_OVER_TLS, Stage.SIP_SERVER, NamedBy.Source.DHCP_OPTIONS);
        walk.state().add(AlternativeBranches.single(visit.encounters(), before));
        if (visit.usable()) {
            walk.state().serverFound();
        }
    }
}
