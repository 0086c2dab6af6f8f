package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.FindingDetail.ServerRole;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The judge of SIP servers, which connects to them, where the world knows, as far as their TLS handshake. */
final class SipConnector {
    private final WalkNetwork world;
    private final ClientProfile client;
    private final DomainName sipDomain;
    private final TrustRule rule;
    private final Walk walk;
    private boolean foundAny;

    /** What became of a server. */
    enum Fate {
        /** The client signs in there, as far as can be seen. */
        USABLE,
        /** Its handshake fails: the certificate dialog comes, and sign-in stops there. */
        CERTIFICATE,
        /** It is not reached, and the client goes on to its next source. */
        UNREACHABLE
    }

    /**
     * A visit of a server.
     *
     * @param fate what became of it
     * @param connected whether that is known from a connection; else it only counts as reachable
     * @param encounters the prompts that it brings, and those of the servers that it redirects to
     */
    record Visit(Fate fate, boolean connected, List<UntrustedServer> encounters) {
        static final Visit SKIPPED = new Visit(Fate.UNREACHABLE, false, List.of());
        private static final Visit FAILED = new Visit(Fate.CERTIFICATE, true, List.of());

        boolean usable() {
            return fate == Fate.USABLE;
        }

        boolean endsTheSearch() {
            return fate != Fate.UNREACHABLE;
        }
    }

    SipConnector(WalkNetwork world, SignIn signIn, TrustRule rule, Walk walk) {
        this.world = world;
        this.client = signIn.client();
        this.sipDomain = signIn.address().sipDomain();
        this.rule = rule;
        this.walk = walk;
    }

    /** Judges a server, looks it up and, where the world connects to it, tries its ports in turn. */
    Visit visit(DomainName host, List<Integer> ports, Stage stage, NamedBy namedBy) {
        return visit(host, ports, stage, namedBy, false);
    }

    /** As {@link #visit}, of a server that the caller supplied: it counts as reachable, whatever its look-up says. */
    Visit visitSupplied(ServerAddress server) {
        return visit(server.host(), List.of(server.port()), Stage.SIP_SERVER, NamedBy.Source.CALLER, true);
    }

    /** Connects to the endpoint that the client cached, which is there and not judged. */
    Visit visitCached(ServerAddress endpoint, HostAddresses addresses, Step.Judge judge) {
        foundAny = true;
        return connect(List.of(endpoint.port()), addresses, judge, 0);
    }

    /** Looks the server of a manual configuration up where that is stated, and connects to it where the world knows. */
    Visit visitEntered(ServerAddress server, Step.Judge judge, boolean stated) {
        foundAny = true;
        return stated || world.reaches(server.host())
                ? connect(server.host(), List.of(server.port()), judge, !stated, 0)
                : named(judge);
    }

    private Visit visit(DomainName host, List<Integer> ports, Stage stage, NamedBy namedBy, boolean supplied) {
        foundAny = true;
        if (!allowedByName(host)) {
            Step step = walk.log().skip(host, SkipReason.of(SkipReason.Kind.OUTSIDE_SIP_DOMAIN, client, sipDomain));
            walk.log()
                    .fail(
                            Finding.of(FindingCode.SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED, host)
                                    .with(FindingDetail.SIP_DOMAIN, sipDomain)
                                    .with(FindingDetail.NAMED_BY, namedBy)
                                    .of(client),
                            List.of(step));
            return Visit.SKIPPED;
        }
        return connect(host, ports, judge(rule.judge(host), stage, namedBy), supplied, 0);
    }

    /** Whether anything led to a server, even to one that was passed over or is unreachable. */
    boolean foundAny() {
        return foundAny;
    }

    private Step.Judge judge(TrustDecision decision, Stage stage, NamedBy namedBy) {
        return walk.log().trace().add(new Step.Judge(decision, stage, namedBy));
    }

    private boolean allowedByName(DomainName host) {
        return switch (client.get(Settings.NAMING_RULE)) {
            case TRUST -> true;
            case STRICT_SUFFIX -> host.isIn(sipDomain);
            case STRICT_EXACT -> host.equals(sipDomain) || host.equals(sipDomain.under(ProtocolConstants.SIP));
        };
    }

    private Visit connect(DomainName host, List<Integer> ports, Step.Judge judge, boolean supplied, int redirects) {
        boolean reached = world.reaches(host);
        if (!reached && !world.resolves(host)) {
            return named(judge);
        }
        HostAddresses addresses = world.addresses(host, walk.log().trace());
        if (addresses.failure().isPresent()) {
            LegEnding failure = addresses.failure().get();
            boolean decides = !failure.isUnanswered() && !supplied;
            return decides
                    ? unreachable(judge, failure, Unreachable.byName(host, failure), addresses.lookups())
                    : notResolved(judge, failure, addresses);
        }
        return reached ? connect(ports, addresses, judge, redirects) : named(judge);
    }

    private Visit connect(List<Integer> ports, HostAddresses addresses, Step.Judge judge, int redirects) {
        Visit visit = Visit.SKIPPED;
        for (int port : ports) {
            visit = handshake(new ServerAddress(addresses.host(), port), addresses, judge, redirects);
            if (visit.endsTheSearch()) {
                return visit;
            }
        }
        return visit;
    }

    /** A server that counts as reachable. */
    private static Visit named(Step.Judge judge) {
        return new Visit(Fate.USABLE, false, encounter(judge, Optional.empty()));
    }

    private Visit notResolved(Step.Judge judge, LegEnding failure, HostAddresses addresses) {
        Doubt why = Unreachable.byName(addresses.host(), failure);
        walk.log()
                .note(
                        MissingAnswers.said(
                                Finding.of(FindingCode.SIP_SERVER_NOT_RESOLVED, addresses.host())
                                        .with(FindingDetail.DOUBT, why),
                                addresses.detail()),
                        addresses.lookups());
        return named(judge);
    }

    private Visit handshake(ServerAddress server, HostAddresses addresses, Step.Judge judge, int redirects) {
        SipOutcome outcome = world.connect(server, addresses);
        return outcome.fold(
                connected -> {
                    write(server, outcome, "");
                    return new Visit(Fate.USABLE, true, encounter(judge, Optional.empty()));
                },
                redirected -> {
                    write(server, outcome, "");
                    return redirected(server, redirected.target(), judge, redirects);
                },
                tls -> {
                    String detail = SafeText.said(tls.detail());
                    Step step = write(server, outcome, detail);
                    new TlsFindings(world, client, walk).sipServer(server.host(), tls.faults(), step);
                    return Visit.FAILED;
                },
                refused -> {
                    Step step = write(server, outcome, SafeText.said(refused.detail()));
                    return dead(server, LegEnding.CONNECTION_REFUSED, step, judge);
                },
                late -> dead(server, LegEnding.TIMED_OUT, write(server, outcome, ""), judge));
    }

    private Visit redirected(ServerAddress server, ServerAddress target, Step.Judge judge, int redirects) {
        boolean tooMany = redirects >= client.get(Settings.SIP_REDIRECT_LIMIT);
        Step.Redirect.Result result = tooMany ? Step.Redirect.Result.TOO_MANY_REDIRECTS : Step.Redirect.Result.FOLLOWED;
        Step step = walk.log()
                .trace()
                .add(new Step.Redirect(
                        new Subject.Server(server), new Subject.Server(target), Step.Redirect.Kind.SIP, result));
        List<UntrustedServer> met = encounter(judge, Optional.empty());
        if (tooMany) {
            walk.log().fail(Finding.of(FindingCode.TOO_MANY_SIP_REDIRECTS, new Subject.Server(server)), List.of(step));
            return new Visit(Fate.UNREACHABLE, true, met);
        }
        boolean vouchedFor = judge.decision().trusted() && !client.get(Settings.JUDGES_SIP_REDIRECTS);
        TrustDecision decision = vouchedFor
                ? new TrustDecision(target.host(), TrustDecision.Basis.SIP_REDIRECT, Optional.empty())
                : rule.judge(target.host());
        Step.Judge next = judge(decision, judge.stage(), new NamedBy.Host(server.host()));
        Visit there = connect(target.host(), List.of(target.port()), next, false, redirects + 1);
        return new Visit(
                there.fate(),
                true,
                Stream.concat(met.stream(), there.encounters().stream()).toList());
    }

    private Visit dead(ServerAddress server, LegEnding ending, Step step, Step.Judge judge) {
        return unreachable(judge, ending, Unreachable.byConnection(server.host(), ending), List.of(step));
    }

    /** A server that is shown unreachable from here; where that is stated, it brings no prompt, and no answer is missing. */
    private Visit unreachable(Step.Judge judge, LegEnding failure, Doubt doubt, List<? extends Step> proof) {
        DomainName host = judge.decision().server();
        MissingAnswers.code(failure)
                .filter(code -> !world.states(host.text()))
                .ifPresentOrElse(
                        code -> walk.missing(unreached(code, doubt, host), host, proof),
                        () -> walk.log().fail(unreached(FindingCode.SIP_SERVER_UNREACHABLE, doubt, host), proof));
        boolean brings = world.mayBeReached(doubt);
        return new Visit(Fate.UNREACHABLE, true, brings ? encounter(judge, Optional.of(doubt)) : List.of());
    }

    private static Finding unreached(FindingCode code, Doubt doubt, DomainName host) {
        return MissingAnswers.unreached(code, ServerRole.SIP_SERVER, doubt, host);
    }

    private Step write(ServerAddress server, SipOutcome outcome, String detail) {
        return walk.log()
                .trace()
                .add(new Step.Handshake(
                        server, RequestOutcome.of(outcome), detail, ClientTlsPolicy.shown(server.host(), outcome)));
    }

    private static List<UntrustedServer> encounter(Step.Judge judge, Optional<Doubt> unreachable) {
        return judge.decision().trusted() ? List.of() : List.of(new UntrustedServer(judge, unreachable));
    }
}
