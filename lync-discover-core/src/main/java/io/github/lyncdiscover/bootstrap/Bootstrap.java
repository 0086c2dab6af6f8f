package io.github.lyncdiscover.bootstrap;

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
    private final Walk walk = new Walk();
    private final WalkNetwork world;

    private Bootstrap(Network network, SignIn signIn, DocumentReader reader) {
        this.network = network;
        this.signIn = signIn;
        this.world = new WalkNetwork(network, signIn, reader);
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
        return predict(network, signIn, DocumentReader.plain());
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
    public static Prediction predict(Network network, SignIn signIn, DocumentReader reader) {
        return new Bootstrap(network, signIn, reader).predict();
    }

    private Prediction predict() {
        if (network.circumstances().contains(Network.Circumstance.PROXY_CONFIGURED)) {
            walk.log().note(Finding.of(FindingCode.PROXY_CONFIGURED), List.of());
        }
        boolean discovered = walk();
        if (discovered && !walk.state().hasServer() && !walk.state().answerMissing()) {
            new NoServerFound(signIn, walk.log()).write();
        }
        exchange();
        return PredictionBuilder.build(signIn, rule, walk);
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
                walk.log().skip(endpoint.host(), SkipReason.of(SkipReason.Kind.CACHE_NOT_DOCUMENTED, signIn.client())));
        discover();
        return true;
    }

    private void cached(ServerAddress endpoint) {
        SipConnector servers = new SipConnector(world, signIn, rule, walk);
        SkipReason reason = SkipReason.of(SkipReason.Kind.CACHED_ENDPOINT_USED);
        if (signIn.client().get(Settings.USES_LYNCDISCOVER)) {
            for (String label : ProtocolConstants.LYNCDISCOVER_LABELS) {
                walk.log().skip(signIn.address().sipDomain().under(label), reason);
            }
        }
        new DirectSignIn(world, signIn, servers, walk).toCachedEndpoint(endpoint);
        new FallbackStage(world, signIn, servers, walk).skip(reason);
    }

    private void manual(ServerAddress server) {
        SipConnector servers = new SipConnector(world, signIn, rule, walk);
        new DirectSignIn(world, signIn, servers, walk).toManualServer(server);
    }

    private void discover() {
        SipConnector servers = new SipConnector(world, signIn, rule, walk);
        FallbackStage fallback = new FallbackStage(world, signIn, servers, walk);
        List<LegResult> legs = new LyncdiscoverStage(world, signIn, rule, walk).discover();
        if (legs.isEmpty()) {
            new LegFindings(world, signIn.client(), walk).writeTemporary();
            fallback.walk(walk.state().legs().stream().anyMatch(LegResult::endedAtAWebSite));
            return;
        }
        if (signIn.client().get(Settings.SIGNS_IN_TO) == Settings.SignsInTo.EXTERNAL_WEB_SERVICES) {
            new HomeWebServices(world, signIn, rule, walk).visit(legs);
            fallback.skip(SkipReason.of(SkipReason.Kind.AUTODISCOVER_ANSWERED));
            return;
        }
        SipServerStage.Result result = new SipServerStage(signIn, servers, walk).visit(legs);
        if (walk.state().hasServer()) {
            fallback.skip(SkipReason.of(SkipReason.Kind.SIP_SERVER_NAMED));
        } else if (result == SipServerStage.Result.NOT_KNOWN) {
            fallback.skip(SkipReason.of(SkipReason.Kind.SIP_SERVER_NOT_KNOWN));
        } else if (result == SipServerStage.Result.CERTIFICATE) {
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
            Verdict signsIn = new WalkVerdict(signIn.client(), walk).verdict();
            new ExchangeStage(world, signIn, rule, walk).visit(signsIn);
        }
    }
}
