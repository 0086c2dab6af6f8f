package io.github.lyncdiscover.bootstrap.server;

import io.github.lyncdiscover.bootstrap.findings.Certificates;
import io.github.lyncdiscover.bootstrap.findings.MissingAnswers;
import io.github.lyncdiscover.bootstrap.notes.Encounter;
import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.Reasons;
import io.github.lyncdiscover.bootstrap.world.Described;
import io.github.lyncdiscover.bootstrap.world.Handshakes;
import io.github.lyncdiscover.bootstrap.world.HostAddresses;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.prediction.Ending;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.Decision;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges SIP servers and, where the world can tell, connects to them as far as their TLS handshake. */
public final class SipServers {
    private final World world;
    private final ClientProfile client;
    private final DomainName sipDomain;
    private final TrustRule rule;
    private final Notebook notebook;

    /**
     * What became of a server.
     *
     * @param usable whether the client can sign in there, as far as can be seen
     * @param encounters the prompts that it brings, and those of the servers that it redirects to
     */
    record Visit(boolean usable, List<Encounter> encounters) {
        private static final Visit SKIPPED = new Visit(false, List.of());
    }

    public SipServers(World world, SignIn signIn, TrustRule rule, Notebook notebook) {
        this.world = world;
        this.client = signIn.client();
        this.sipDomain = signIn.address().sipDomain();
        this.rule = rule;
        this.notebook = notebook;
    }

    /** Judges a server and tries its ports in turn. */
    public Visit visit(DomainName host, List<Integer> ports, Stage stage, String namedBy) {
        if (!allowedByName(host)) {
            Step step = notebook.skip(host.text(), client.title() + " does not use a server outside " + sipDomain);
            notebook.fail(
                    FindingCode.SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED,
                    client.title() + " passes over " + host + ", named by " + namedBy
                            + ": it asks nothing and uses only servers in " + sipDomain + ".",
                    List.of(step));
            return Visit.SKIPPED;
        }
        return connect(host, ports, judge(rule.judge(host), stage, namedBy), 0);
    }

    private Step.Judge judge(Decision decision, Stage stage, String namedBy) {
        return notebook.trace().add(new Step.Judge(decision, stage, namedBy));
    }

    private boolean allowedByName(DomainName host) {
        return switch (client.get(Settings.NAMING_RULE)) {
            case TRUST -> true;
            case STRICT_SUFFIX -> host.isIn(sipDomain);
            case STRICT_EXACT -> host.equals(sipDomain) || host.equals(sipDomain.under("sip"));
        };
    }

    private Visit connect(DomainName host, List<Integer> ports, Step.Judge judge, int redirects) {
        if (!world.reaches(host)) {
            return new Visit(true, encounter(judge, Optional.empty()));
        }
        Deadline deadline = world.deadline();
        HostAddresses addresses = world.addresses(host, deadline, notebook.trace());
        if (addresses.failure().isPresent()) {
            Ending failure = addresses.failure().get();
            return unreachable(judge, failure, Reasons.noAddress(host, failure), addresses.lookups());
        }
        Visit visit = Visit.SKIPPED;
        for (int port : ports) {
            visit = handshake(new ServerAddress(host, port), addresses, deadline, judge, redirects);
            if (visit.usable()) {
                return visit;
            }
            deadline = world.deadline();
        }
        return visit;
    }

    private Visit handshake(
            ServerAddress server, HostAddresses addresses, Deadline deadline, Step.Judge judge, int redirects) {
        SipOutcome outcome = world.connect(server, addresses, deadline);
        return outcome.fold(
                connected -> {
                    write(server, outcome, "");
                    return new Visit(true, encounter(judge, Optional.empty()));
                },
                redirected -> {
                    write(server, outcome, "");
                    return redirected(server, redirected.target(), judge, redirects);
                },
                tls -> {
                    String detail = Described.said(tls.detail());
                    Step step = write(server, outcome, detail);
                    new Certificates(client, notebook).sipServer(server.host(), tls.faults(), step);
                    return Visit.SKIPPED;
                },
                refused -> {
                    Step step = write(server, outcome, Described.said(refused.detail()));
                    return dead(server, Ending.CONNECTION_REFUSED, step, judge);
                },
                late -> dead(server, Ending.TIMED_OUT, write(server, outcome, ""), judge));
    }

    private Visit redirected(ServerAddress server, ServerAddress target, Step.Judge judge, int redirects) {
        boolean tooMany = redirects >= client.get(Settings.SIP_REDIRECT_LIMIT);
        String outcome = tooMany ? Ending.TOO_MANY_REDIRECTS.name() : "FOLLOWED";
        Step step = notebook.trace().add(new Step.Redirect(server.toString(), target.toString(), "SIP", outcome));
        List<Encounter> met = encounter(judge, Optional.empty());
        if (tooMany) {
            notebook.fail(
                    FindingCode.TOO_MANY_SIP_REDIRECTS,
                    "The SIP server " + server + " redirects once more than the client follows.",
                    List.of(step));
            return new Visit(false, met);
        }
        boolean vouchedFor = judge.decision().trusted() && !client.get(Settings.JUDGES_SIP_REDIRECTS);
        Decision decision = vouchedFor
                ? new Decision(target.host(), Decision.Basis.SIP_REDIRECT, Optional.empty())
                : rule.judge(target.host());
        Step.Judge next = judge(decision, judge.stage(), server.host().text());
        Visit there = connect(target.host(), List.of(target.port()), next, redirects + 1);
        return new Visit(
                there.usable(),
                Stream.concat(met.stream(), there.encounters().stream()).toList());
    }

    private Visit dead(ServerAddress server, Ending ending, Step step, Step.Judge judge) {
        return unreachable(judge, ending, Reasons.noHandshake(server.host(), ending), List.of(step));
    }

    private Visit unreachable(Step.Judge judge, Ending failure, String reason, List<? extends Step> proof) {
        notebook.fail(
                MissingAnswers.code(failure).orElse(FindingCode.SIP_SERVER_UNREACHABLE),
                "The SIP server cannot be reached: " + reason + ".",
                proof);
        return new Visit(false, encounter(judge, Optional.of(reason)));
    }

    private Step write(ServerAddress server, SipOutcome outcome, String detail) {
        return notebook.trace()
                .add(new Step.Handshake(server, outcome.code(), detail, Handshakes.shown(server.host(), outcome)));
    }

    private static List<Encounter> encounter(Step.Judge judge, Optional<String> unreachable) {
        return judge.decision().trusted() ? List.of() : List.of(new Encounter(judge, unreachable));
    }
}
