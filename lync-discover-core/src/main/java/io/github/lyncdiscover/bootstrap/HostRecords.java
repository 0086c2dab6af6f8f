package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The host records of the fallback, the last resort. */
final class HostRecords {
    private final WalkNetwork world;
    private final SipConnector servers;
    private final Walk walk;
    private final List<HostAddresses> guesses = new ArrayList<>();

    HostRecords(WalkNetwork world, SipConnector servers, Walk walk) {
        this.world = world;
        this.servers = servers;
        this.walk = walk;
    }

    /**
     * Visits a host record. One that exists is as good as a server, unless nothing shows that a SIP server is behind it:
     * where web sites answer for names that nobody made, and in a plan, which states its servers.
     */
    FallbackStage.Search visit(DomainName host, List<Integer> ports, boolean webSites) {
        HostAddresses addresses = world.addresses(host, walk.log().trace());
        if (addresses.failure().isPresent()) {
            if (addresses.failure().get().isUnanswered()) {
                addresses.lookups().forEach(lookup -> MissingAnswers.write(world, walk, lookup));
            }
            return FallbackStage.Search.GOES_ON;
        }
        Optional<Doubt> before = walk.state().doubt();
        SipConnector.Visit visit = servers.visit(host, ports, Stage.SIP_SERVER, NamedBy.Source.HOST_RECORD);
        walk.state().add(AlternativeBranches.single(visit.encounters(), before));
        if (visit.usable() && !visit.connected() && (webSites || world.states(host.text()))) {
            guesses.add(addresses);
            return FallbackStage.Search.GOES_ON;
        }
        if (visit.usable()) {
            walk.state().serverFound();
            writeUnless(visit.connected(), host, addresses);
        }
        return FallbackStage.Search.after(visit);
    }

    /** Writes down how little is known of the server found, unless it was connected to. */
    private void writeUnless(boolean connected, DomainName host, HostAddresses addresses) {
        if (!connected) {
            walk.log().note(Finding.of(FindingCode.HOST_RECORD_NOT_CONNECTED, host), addresses.lookups());
        }
    }

    /** Writes down that nothing better was found than records of which it is not known what they lead to. */
    void writeGuesses() {
        if (guesses.isEmpty()) {
            return;
        }
        DomainName first = guesses.get(0).host();
        List<Step> proof = new ArrayList<>();
        guesses.forEach(guess -> proof.addAll(guess.lookups()));
        Finding finding = Finding.of(FindingCode.HOST_RECORD_NOT_REACHED)
                .with(
                        FindingDetail.HOSTS,
                        guesses.stream().map(HostAddresses::host).toList());
        boolean stated = world.states(first.text());
        walk.missing(stated ? finding.with(FindingDetail.STATED, true) : finding, first, proof);
    }
}
