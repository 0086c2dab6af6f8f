package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.FindingDetail.Consequence;
import io.github.lyncdiscover.prediction.FindingDetail.ServerRole;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in without discovery, about which nobody is asked: to the server of the manual configuration, or to the endpoint
 * that the client kept of its last sign-in.
 */
final class DirectSignIn {
    private final WalkNetwork world;
    private final SignIn signIn;
    private final SipConnector servers;
    private final Walk walk;

    DirectSignIn(WalkNetwork world, SignIn signIn, SipConnector servers, Walk walk) {
        this.world = world;
        this.signIn = signIn;
        this.servers = servers;
        this.walk = walk;
    }

    /** Counts the manual server as reachable, unless the world states or connects to it and it is not. */
    void toManualServer(ServerAddress server) {
        Step.Judge judge = judge(server.host(), TrustDecision.Basis.MANUAL_SERVER, NamedBy.Source.MANUAL_CONFIGURATION);
        SipConnector.Visit visit =
                servers.visitEntered(server, judge, world.states(server.host().text()));
        walk.state().add(AlternativeBranches.single(visit.encounters(), Optional.empty()));
        if (visit.usable()) {
            walk.state().serverFound();
        }
    }

    private Step.Judge judge(DomainName host, TrustDecision.Basis basis, NamedBy.Source source) {
        TrustDecision decision = new TrustDecision(host, basis, Optional.empty());
        return walk.log().trace().add(new Step.Judge(decision, Stage.SIP_SERVER, source));
    }

    /** Looks the endpoint up and, where the world knows, connects to it. */
    void toCachedEndpoint(ServerAddress endpoint) {
        DomainName host = endpoint.host();
        Step.Judge judge = judge(host, TrustDecision.Basis.CACHED_ENDPOINT, NamedBy.Source.CACHED_ENDPOINT);
        boolean reached = world.reaches(host);
        if (!reached && !world.resolves(host)) {
            notKnown(host, List.of(judge));
            return;
        }
        HostAddresses addresses = world.addresses(host, walk.log().trace());
        if (addresses.failure().isPresent()) {
            unresolved(host, addresses);
        } else if (reached) {
            connect(endpoint, addresses, judge);
        } else if (world.states(host.text()) && !isSupplied(host)) {
            notKnown(host, addresses.lookups().isEmpty() ? List.of(judge) : addresses.lookups());
        } else {
            walk.state().serverFound();
        }
    }

    /** Whether the caller vouches for a SIP server at the host. */
    private boolean isSupplied(DomainName host) {
        return signIn.scenario()
                .sipServer()
                .filter(server -> server.host().equals(host))
                .isPresent();
    }

    private void unresolved(DomainName host, HostAddresses addresses) {
        LegEnding failure = addresses.failure().orElseThrow();
        Doubt why = Unreachable.byName(host, failure);
        MissingAnswers.code(failure)
                .ifPresentOrElse(
                        code -> missing(code, host, why, addresses.lookups()),
                        () -> dead(dead(host).with(FindingDetail.DOUBT, why), addresses.lookups()));
    }

    private void connect(ServerAddress endpoint, HostAddresses addresses, Step.Judge judge) {
        DomainName host = endpoint.host();
        if (world.connect(endpoint, addresses) instanceof SipOutcome.TimedOut late) {
            Step step =
                    walk.log().trace().add(new Step.Handshake(endpoint, RequestOutcome.of(late), "", Optional.empty()));
            Doubt why = Unreachable.byConnection(host, LegEnding.TIMED_OUT);
            missing(FindingCode.ANSWER_TIMED_OUT, host, why, List.of(step));
            return;
        }
        SipConnector.Visit visit = servers.visitCached(endpoint, addresses, judge);
        walk.state().add(AlternativeBranches.single(visit.encounters(), Optional.empty()));
        switch (visit.fate()) {
            case USABLE -> walk.state().serverFound();
            case CERTIFICATE ->
                dead(dead(host).with(FindingDetail.CONSEQUENCE, Consequence.CERTIFICATE_FAILS), connections());
            case UNREACHABLE -> {
                if (!walk.state().answerMissing()) {
                    dead(dead(host).with(FindingDetail.CONSEQUENCE, Consequence.NOTHING_ANSWERS), connections());
                }
            }
        }
    }

    /** The connections of this visit: there are no others, as nothing was walked before. */
    private List<Step> connections() {
        return walk.log().trace().steps().stream()
                .filter(Step.Handshake.class::isInstance)
                .toList();
    }

    private void missing(FindingCode code, DomainName host, Doubt why, List<? extends Step> proof) {
        walk.missing(MissingAnswers.unreached(code, ServerRole.CACHED_ENDPOINT, why, host), host, proof);
    }

    private void notKnown(DomainName host, List<? extends Step> proof) {
        walk.missing(Finding.of(FindingCode.CACHED_ENDPOINT_NOT_KNOWN, host).of(signIn.client()), host, proof);
    }

    private Finding dead(DomainName host) {
        return Finding.of(FindingCode.CACHED_ENDPOINT_DEAD, host)
                .with(FindingDetail.ADDRESS, signIn.address().user().map(user -> signIn.address()))
                .of(signIn.client());
    }

    private void dead(Finding finding, List<? extends Step> proof) {
        walk.log().fail(finding, new ArrayList<>(proof));
    }
}
