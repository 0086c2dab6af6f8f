package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.FindingDetail.Consequence;
import io.github.lyncdiscover.prediction.FindingDetail.ServerRole;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;

/** The findings about a TLS handshake that fails: what it means to the user; it is never the trust dialog. */
final class TlsFindings {
    private final WalkNetwork world;
    private final ClientProfile client;
    private final Walk walk;

    TlsFindings(WalkNetwork world, ClientProfile client, Walk walk) {
        this.world = world;
        this.client = client;
        this.walk = walk;
    }

    void sipServer(DomainName server, List<Tls.Fault> faults, Step proof) {
        server(ServerRole.SIP_SERVER, server, faults, proof);
    }

    void webServices(DomainName server, List<Tls.Fault> faults, Step proof) {
        server(ServerRole.EXTERNAL_WEB_SERVICES, server, faults, proof);
    }

    private void server(ServerRole role, DomainName server, List<Tls.Fault> faults, Step proof) {
        Tls.Fault first = faults.get(0);
        Finding failure = Finding.of(FindingCode.of(first.problem()), server).with(FindingDetail.ROLE, role);
        walk.log().fail(dialog(fault(failure, server, first), first), List.of(proof));
        thisMachine(server, faults, List.of(proof));
        alsoWrong(server, faults, List.of(proof));
    }

    void leg(LegResult leg, WebAddress what, boolean answered) {
        Tls.Fault first = leg.end().faults().get(0);
        DomainName host = leg.last().host();
        Finding failure = fault(Finding.of(FindingCode.of(first.problem()), what), host, first);
        Finding finding = WayThere.of(leg, meaning(failure, leg, answered));
        if (answered) {
            walk.log().note(finding, leg.proof());
        } else {
            walk.log().fail(finding, leg.proof());
        }
        if (!answered || !leg.endedAtItsName()) {
            thisMachine(host, leg.end().faults(), leg.proof());
        }
        alsoWrong(host, leg.end().faults(), leg.proof());
    }

    /** Name, dates and trust are different questions: to mend what the failure is named after may not be enough. */
    private void alsoWrong(DomainName host, List<Tls.Fault> faults, List<? extends Step> proof) {
        faults.stream().skip(1).forEach(fault -> {
            Finding also = Finding.of(FindingCode.of(fault.problem()), host)
                    .with(FindingDetail.CONSEQUENCE, Consequence.ALSO_WRONG);
            walk.log().note(fault(also, host, fault), proof);
        });
    }

    private Finding fault(Finding finding, DomainName host, Tls.Fault fault) {
        Finding said = MissingAnswers.said(finding, SafeText.said(fault.detail()));
        boolean stated = fault.problem() == TlsProblem.UNTRUSTED && world.states(host.text());
        return stated ? said.with(FindingDetail.STATED, true) : said;
    }

    /** What users see in place of the trust dialog. */
    private Finding dialog(Finding finding, Tls.Fault first) {
        Consequence dialog = first.wildcard() ? Consequence.WILDCARD_REFUSED : Consequence.CERTIFICATE_DIALOG;
        return finding.with(FindingDetail.CONSEQUENCE, dialog).of(client);
    }

    private Finding meaning(Finding finding, LegResult leg, boolean answered) {
        Tls.Fault first = leg.end().faults().get(0);
        boolean anotherHost = first.problem() == TlsProblem.NAME_MISMATCH;
        boolean shows = client.get(Settings.SHOWS_DISCOVERY_FAILURE) && !(answered && anotherHost);
        if (!leg.endedAtItsName() || shows) {
            return dialog(finding, first);
        }
        Consequence other = leg.secure() ? Consequence.HTTP_ANSWERS : Consequence.HTTPS_ANSWERS;
        return finding.with(FindingDetail.CONSEQUENCE, answered ? other : Consequence.CLIENT_GOES_ON);
    }

    /**
     * What fails because of this machine alone may succeed on users' machines; what a plan states is no limit of this
     * machine.
     */
    private void thisMachine(DomainName host, List<Tls.Fault> faults, List<? extends Step> proof) {
        boolean here = faults.stream()
                .allMatch(fault ->
                        fault.problem() == TlsProblem.UNTRUSTED || fault.limit().isPresent());
        if (!here || world.states(host.text())) {
            return;
        }
        Optional<MachineLimit> limit =
                faults.stream().flatMap(fault -> fault.limit().stream()).findFirst();
        walk.missing(
                limit.map(it -> limited(host, it))
                        .orElseGet(() -> untrusted(world, host).with(FindingDetail.SAID, missing(faults))),
                host,
                proof);
    }

    private Finding limited(DomainName host, MachineLimit limit) {
        return limit.kind() == MachineLimit.Kind.OTHER_VERSIONS_OFFERED
                ? Finding.of(FindingCode.TLS_VERSION_OF_ANOTHER_CLIENT, host).of(client)
                : Finding.of(FindingCode.MACHINE_CANNOT_CONNECT, host).with(FindingDetail.LIMIT, limit);
    }

    /** The finding that a chain fails against the trust store of this machine only. */
    static Finding untrusted(WalkNetwork world, DomainName host) {
        Finding finding = Finding.of(FindingCode.UNTRUSTED_ON_THIS_MACHINE, host);
        return world.hasRootsGiven() ? finding.with(FindingDetail.ROOTS_GIVEN, true) : finding;
    }

    /** Which authority is unknown here; nothing where it is not known. */
    private static Optional<String> missing(List<Tls.Fault> faults) {
        return faults.stream()
                .map(fault -> SafeText.said(fault.detail()))
                .filter(detail -> !detail.isEmpty())
                .findFirst();
    }
}
