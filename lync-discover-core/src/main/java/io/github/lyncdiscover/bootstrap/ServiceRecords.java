package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The SRV records of the fallback. */
final class ServiceRecords {
    private final WalkNetwork world;
    private final ClientProfile client;
    private final DomainName sipDomain;
    private final SipConnector servers;
    private final Walk walk;

    ServiceRecords(WalkNetwork world, SignIn signIn, SipConnector servers, Walk walk) {
        this.world = world;
        this.client = signIn.client();
        this.sipDomain = signIn.address().sipDomain();
        this.servers = servers;
        this.walk = walk;
    }

    FallbackStage.Search visit(String service) {
        Step.Lookup lookup = world.services(service, sipDomain, walk.log().trace());
        if (!(lookup.answer() instanceof DnsAnswer.Services found)) {
            MissingAnswers.write(world, walk, lookup);
            return FallbackStage.Search.GOES_ON;
        }
        SortedMap<Integer, List<DnsAnswer.Service>> byPriority = new TreeMap<>(found.services().stream()
                .filter(record -> !record.target().equals("."))
                .collect(Collectors.groupingBy(DnsAnswer.Service::priority)));
        for (List<DnsAnswer.Service> equals : byPriority.values()) {
            FallbackStage.Search search = targets(equals, lookup);
            if (search != FallbackStage.Search.GOES_ON) {
                return search;
            }
            if (!client.get(Settings.NEXT_SRV_AFTER_DEAD_TARGET)) {
                return FallbackStage.Search.ENDS;
            }
        }
        return FallbackStage.Search.GOES_ON;
    }

    /** Visits all targets of one priority: nobody knows which one a client draws. */
    private FallbackStage.Search targets(List<DnsAnswer.Service> equals, Step.Lookup lookup) {
        String name = lookup.question().name();
        Optional<Doubt> before = walk.state().doubt();
        List<UntrustedServer> encounters = new ArrayList<>();
        List<Set<DomainName>> branches = new ArrayList<>();
        List<List<UntrustedServer>> ways = new ArrayList<>();
        List<SipConnector.Fate> fates = new ArrayList<>();
        for (DnsAnswer.Service record : equals) {
            Optional<DomainName> target = DomainName.tryParse(record.target()).filter(host -> record.port() > 0);
            if (target.isEmpty()) {
                walk.log()
                        .fail(
                                Finding.of(FindingCode.SRV_TARGET_UNUSABLE, Subject.of(name))
                                        .with(
                                                FindingDetail.WRITTEN,
                                                PrintableText.brief(record.target() + ":" + record.port())),
                                List.of(lookup));
                continue;
            }
            SipConnector.Visit visit = servers.visit(
                    target.get(), List.of(record.port()), Stage.SRV_TARGET, new NamedBy.ServiceRecord(name));
            fates.add(visit.fate());
            encounters.addAll(visit.encounters());
            branches.add(AlternativeBranches.servers(visit.encounters()));
            ways.add(visit.encounters().stream()
                    .map(encounter -> encounter.after(before))
                    .toList());
        }
        walk.state()
                .add(new AlternativeBranches(encounters, branches, new Doubt(Doubt.Kind.OTHER_TARGET, name), before));
        walk.state().add(new WalkState.Alternatives(ways));
        return search(fates);
    }

    private FallbackStage.Search search(List<SipConnector.Fate> fates) {
        if (fates.contains(SipConnector.Fate.USABLE)) {
            walk.state().serverFound();
            return FallbackStage.Search.ENDS;
        }
        return fates.contains(SipConnector.Fate.CERTIFICATE)
                ? FallbackStage.Search.STOPS
                : FallbackStage.Search.GOES_ON;
    }
}
