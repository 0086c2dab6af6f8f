package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.Optional;

/** The server of the client's manual configuration: there is no discovery, nobody is asked about it, and it may be dead. */
final class ManualServer {
    private final WalkNetwork world;
    private final SipConnector servers;
    private final Walk walk;

    ManualServer(WalkNetwork world, SipConnector servers, Walk walk) {
        this.world = world;
        this.servers = servers;
        this.walk = walk;
    }

    /** Counts the server as reachable, unless the world states or connects to it and it is not. */
    void visit(ServerAddress server) {
        TrustDecision decision = new TrustDecision(server.host(), TrustDecision.Basis.MANUAL_SERVER, Optional.empty());
        Step.Judge judge =
                walk.log().trace().add(new Step.Judge(decision, Stage.SIP_SERVER, NamedBy.Source.MANUAL_CONFIGURATION));
        SipConnector.Visit visit =
                servers.visitEntered(server, judge, world.states(server.host().text()));
        walk.state().add(AlternativeBranches.single(visit.encounters(), Optional.empty()));
        if (visit.usable()) {
            walk.state().serverFound();
        }
    }
}
