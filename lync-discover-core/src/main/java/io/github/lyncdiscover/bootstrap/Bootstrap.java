package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.bootstrap.exchange.ExchangeStage;
import io.github.lyncdiscover.bootstrap.findings.LegFindings;
import io.github.lyncdiscover.bootstrap.findings.NoServerFound;
import io.github.lyncdiscover.bootstrap.lyncdiscover.Autodiscover;
import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.bootstrap.outcome.Assembly;
import io.github.lyncdiscover.bootstrap.server.CachedEndpoint;
import io.github.lyncdiscover.bootstrap.server.Fallback;
import io.github.lyncdiscover.bootstrap.server.HomeWebServices;
import io.github.lyncdiscover.bootstrap.server.ManualServer;
import io.github.lyncdiscover.bootstrap.server.NamedServer;
import io.github.lyncdiscover.bootstrap.server.SipServers;
import io.github.lyncdiscover.bootstrap.world.Reader;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;

/** One sign-in from its first question to its prediction: Autodiscover, SIP server, fallback, Exchange. */
public final class Bootstrap {
    private final Network network;
    private final SignIn signIn;
    private final TrustRule rule;
    private final Notebook notebook = new Notebook();
    private final World world;

    private Bootstrap(Network network, SignIn signIn, Reader reader) {
        this.network = network;
        this.signIn = signIn;
        this.world = new World(network, signIn, reader);
        this.rule = signIn.rule();
    }

    /**
     * Walks the sign-in through a world and says what the user meets.
     *
     * @param network the world
     * @param signIn whose sign-in, with which client and trust settings
     * @return the prediction
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Prediction predict(Network network, SignIn signIn) {
        return predict(network, signIn, Reader.plain());
    }

    /**
     * Walks the sign-in through a world and says what the user meets.
     *
     * @param network the world
     * @param signIn whose sign-in, with which client and trust settings
     * @param reader reads the documents, perhaps for many predictions
     * @return the prediction
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Prediction predict(Network network, SignIn signIn, Reader reader) {
        return new Bootstrap(network, signIn, reader).predict();
    }

    private Prediction predict() {
        if (network.circumstances().contains(Network.Circumstance.PROXY_CONFIGURED)) {
            notebook.note(Finding.of(FindingCode.PROXY_CONFIGURED), List.of());
        }
        boolean discovered = walk();
        if (discovered && !notebook.hasServer() && !notebook.answerMissing()) {
            new NoServerFound(signIn, notebook).write();
        }
        exchange();
        return new Assembly(signIn, rule, notebook).prediction();
    }

    /** Walks to the server; returns whether the client looks for one at all. */
    private boolean walk() {
        Optional<ServerAddress> cached = signIn.scenario().cachedEndpoint();
        if (signIn.trust().manualServer().isPresent()) {
            manual(signIn.trust().manualServer().get());
            return false;
        } else if (cached.isPresent() && signIn.client().get(Settings.KEEPS_ENDPOINT)) {
            cached(cached.get());
            return false;
        }
        cached.ifPresent(endpoint ->
                notebook.skip(endpoint.host(), SkipReason.of(SkipReason.Kind.CACHE_NOT_DOCUMENTED, signIn.client())));
        discover();
        return true;
    }

    private void cached(ServerAddress endpoint) {
        SipServers servers = new SipServers(world, signIn, rule, notebook);
        SkipReason reason = SkipReason.of(SkipReason.Kind.CACHED_ENDPOINT_USED);
        if (signIn.client().get(Settings.USES_LYNCDISCOVER)) {
            for (String label : ProtocolConstants.LYNCDISCOVER_LABELS) {
                notebook.skip(signIn.address().sipDomain().under(label), reason);
            }
        }
        new CachedEndpoint(world, signIn, servers, notebook).visit(endpoint);
        new Fallback(world, signIn, servers, notebook).skip(reason);
    }

    private void manual(ServerAddress server) {
        SipServers servers = new SipServers(world, signIn, rule, notebook);
        new ManualServer(world, servers, notebook).visit(server);
    }

    private void discover() {
        SipServers servers = new SipServers(world, signIn, rule, notebook);
        Fallback fallback = new Fallback(world, signIn, servers, notebook);
        List<WalkedLeg> legs = new Autodiscover(world, signIn, rule, notebook).discover();
        if (legs.isEmpty()) {
            new LegFindings(world, signIn.client(), notebook).writeTemporary();
            fallback.walk(notebook.legs().stream().anyMatch(WalkedLeg::endedAtAWebSite));
            return;
        }
        if (signIn.client().get(Settings.SIGNS_IN_TO) == Settings.SignsInTo.EXTERNAL_WEB_SERVICES) {
            new HomeWebServices(world, signIn, rule, notebook).visit(legs);
            fallback.skip(SkipReason.of(SkipReason.Kind.AUTODISCOVER_ANSWERED));
            return;
        }
        NamedServer.Result result = new NamedServer(signIn, servers, notebook).visit(legs);
        if (notebook.hasServer()) {
            fallback.skip(SkipReason.of(SkipReason.Kind.SIP_SERVER_NAMED));
        } else if (result == NamedServer.Result.NOT_KNOWN) {
            fallback.skip(SkipReason.of(SkipReason.Kind.SIP_SERVER_NOT_KNOWN));
        } else if (result == NamedServer.Result.CERTIFICATE) {
            fallback.skip(SkipReason.of(SkipReason.Kind.SIP_SERVER_CERTIFICATE_FAILS));
        } else if (signIn.client().get(Settings.FALLBACK_AFTER_DEAD_SIP_SERVER)) {
            fallback.walk(false);
        } else {
            fallback.skip(SkipReason.of(SkipReason.Kind.SIP_SERVER_UNREACHABLE, signIn.client()));
        }
    }

    private void exchange() {
        if (signIn.scenario().exchangeHost().isPresent()
                || !signIn.scenario().mailDomains().isEmpty()) {
            Verdict signsIn = new Assembly(signIn, rule, notebook).verdict();
            new ExchangeStage(world, signIn, rule, notebook).visit(signsIn);
        }
    }
}
