package io.github.lyncdiscover.bootstrap.server;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.Round;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.Optional;

/** The server of the client's manual configuration: there is no discovery, nobody is asked about it, and it may be dead. */
public final class ManualServer {
    private final World world;
    private final SipServers servers;
    private final Notebook notebook;

    public ManualServer(World world, SipServers servers, Notebook notebook) {
        this.world = world;
        this.servers = servers;
        this.notebook = notebook;
    }

    /** Counts the server as reachable, unless the world states or connects to it and it is not. */
    public void visit(ServerAddress server) {
        TrustDecision decision = new TrustDecision(server.host(), TrustDecision.Basis.MANUAL_SERVER, Optional.empty());
        Step.Judge judge =
                notebook.trace().add(new Step.Judge(decision, Stage.SIP_SERVER, NamedBy.Source.MANUAL_CONFIGURATION));
        SipServers.Visit visit =
                servers.visitEntered(server, judge, world.states(server.host().text()));
        notebook.add(Round.single(visit.encounters(), Optional.empty()));
        if (visit.usable()) {
            notebook.serverFound();
        }
    }
}
