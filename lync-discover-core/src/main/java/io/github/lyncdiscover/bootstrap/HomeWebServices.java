package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.FindingDetail.ServerRole;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.PresentedCertificates;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last stage of a client without a SIP connection: the external web services of the user's home pool. */
final class HomeWebServices {
    private final WalkNetwork world;
    private final ClientProfile client;
    private final Optional<DomainName> supplied;
    private final TrustRule rule;
    private final Walk walk;

    HomeWebServices(WalkNetwork world, SignIn signIn, TrustRule rule, Walk walk) {
        this.world = world;
        this.client = signIn.client();
        this.supplied = signIn.scenario().externalWebServices();
        this.rule = rule;
        this.walk = walk;
    }

    /** Visits what the User documents of the legs name. */
    void visit(List<LegResult> legs) {
        Optional<Doubt> before = walk.state().doubt();
        List<UntrustedServer> encounters = new ArrayList<>();
        List<Set<DomainName>> branches = new ArrayList<>();
        for (LegResult leg : legs) {
            List<UntrustedServer> met =
                    leg.userDocument().map(document -> visit(document, leg)).orElseGet(() -> behindSignIn(leg));
            encounters.addAll(met);
            branches.add(AlternativeBranches.servers(met));
        }
        Doubt otherLeg = new Doubt(Doubt.Kind.OTHER_LEG, legs.get(0).name().text());
        walk.state().add(new AlternativeBranches(encounters, branches, otherLeg, before));
    }

    private List<UntrustedServer> behindSignIn(LegResult leg) {
        if (supplied.isPresent()) {
            return visit(supplied.get(), NamedBy.Source.CALLER);
        }
        Finding finding = leg.signIn()
                .map(SignInFinding::of)
                .orElseGet(() -> Finding.of(FindingCode.AUTHENTICATION_REQUIRED)
                        .with(FindingDetail.ROLE, ServerRole.EXTERNAL_WEB_SERVICES)
                        .of(client));
        walk.missing(finding, leg.last().host(), leg.proof());
        return List.of();
    }

    private List<UntrustedServer> visit(AutodiscoverDocument document, LegResult leg) {
        Optional<Link> link = document.externalWebServices();
        Optional<DomainName> host =
                link.flatMap(it -> leg.last().resolve(it.href())).map(WebAddress::host);
        if (host.isPresent()) {
            return visit(host.get(), NamedBy.Source.USER_DOCUMENT);
        } else if (!document.namesWebServices()
                && document.accessLocation().equals(Optional.of(AccessLocation.EXTERNAL))) {
            return visit(leg.last().host(), NamedBy.Source.USER_DOCUMENT);
        }
        WebAddress what = SafeText.address(leg.last().withoutQuery());
        if (document.namesWebServices()) {
            walk.log()
                    .fail(Finding.of(FindingCode.NO_EXTERNAL_WEB_SERVICES, what).of(client), leg.proof());
        } else {
            walk.missing(
                    Finding.of(FindingCode.WEB_SERVICES_NOT_KNOWN, what).of(client),
                    leg.last().host(),
                    leg.proof());
        }
        return List.of();
    }

    private List<UntrustedServer> visit(DomainName host, NamedBy namedBy) {
        Step.Judge judge = walk.log().trace().add(new Step.Judge(rule.judge(host), Stage.WEB_SERVICES, namedBy));
        HostAddresses addresses = world.addresses(host, walk.log().trace());
        if (addresses.failure().isPresent()) {
            LegEnding failure = addresses.failure().get();
            return unreachable(
                    judge,
                    failure,
                    Unreachable.byName(host, failure),
                    FindingCode.NAME_WITHOUT_ADDRESS,
                    addresses.lookups());
        }
        return world.reachesWeb(host) || supplied.equals(Optional.of(host)) ? connect(judge, addresses) : met(judge);
    }

    private List<UntrustedServer> met(Step.Judge judge) {
        walk.state().serverFound();
        return encounter(judge, Optional.empty());
    }

    /** Goes as far as the handshake: what the web services answer is of no interest. */
    private List<UntrustedServer> connect(Step.Judge judge, HostAddresses addresses) {
        ServerAddress server = new ServerAddress(addresses.host(), ProtocolConstants.HTTPS_PORT);
        SipOutcome outcome = world.connect(server, addresses);
        Optional<PresentedCertificates> shown = ClientTlsPolicy.shown(server.host(), outcome);
        if (outcome instanceof SipOutcome.TlsFailed failed) {
            String detail = SafeText.said(failed.detail());
            Step step = walk.log().trace().add(new Step.Handshake(server, RequestOutcome.of(outcome), detail, shown));
            new TlsFindings(world, client, walk).webServices(server.host(), failed.faults(), step);
            return List.of();
        }
        String detail = outcome instanceof SipOutcome.Refused refused ? SafeText.said(refused.detail()) : "";
        Step step = walk.log().trace().add(new Step.Handshake(server, RequestOutcome.of(outcome), detail, shown));
        if (outcome instanceof SipOutcome.Refused || outcome instanceof SipOutcome.TimedOut) {
            LegEnding failure =
                    outcome instanceof SipOutcome.TimedOut ? LegEnding.TIMED_OUT : LegEnding.CONNECTION_REFUSED;
            return unreachable(
                    judge,
                    failure,
                    Unreachable.byConnection(server.host(), failure),
                    FindingCode.EXTERNAL_WEB_SERVICES_UNREACHABLE,
                    List.of(step));
        }
        return met(judge);
    }

    private List<UntrustedServer> unreachable(
            Step.Judge judge, LegEnding failure, Doubt unreachable, FindingCode stated, List<? extends Step> proof) {
        DomainName host = judge.decision().server();
        MissingAnswers.code(failure)
                .filter(code -> !world.states(host.text()))
                .ifPresentOrElse(
                        code -> walk.missing(unreached(code, unreachable, host), host, proof),
                        () -> walk.log().fail(unreached(stated, unreachable, host), proof));
        return world.mayBeReached(unreachable) ? encounter(judge, Optional.of(unreachable)) : List.of();
    }

    private static Finding unreached(FindingCode code, Doubt unreachable, DomainName host) {
        return MissingAnswers.unreached(code, ServerRole.EXTERNAL_WEB_SERVICES, unreachable, host);
    }

    private static List<UntrustedServer> encounter(Step.Judge judge, Optional<Doubt> unreachable) {
        return judge.decision().trusted() ? List.of() : List.of(new UntrustedServer(judge, unreachable));
    }
}
