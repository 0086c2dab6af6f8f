package io.github.lyncdiscover.bootstrap.server;

import io.github.lyncdiscover.bootstrap.findings.MissingAnswers;
import io.github.lyncdiscover.bootstrap.notes.Alternatives;
import io.github.lyncdiscover.bootstrap.notes.Encounter;
import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.Round;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.bootstrap.world.World;
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
    private final World world;
    private final ClientProfile client;
    private final DomainName sipDomain;
    private final SipServers servers;
    private final Notebook notebook;

    ServiceRecords(World world, SignIn signIn, SipServers servers, Notebook notebook) {
        this.world = world;
        this.client = signIn.client();
        this.sipDomain = signIn.address().sipDomain();
        this.servers = servers;
        this.notebook = notebook;
    }

    Fallback.Search visit(String service) {
        Step.Lookup lookup = world.services(service, sipDomain, notebook.trace());
        if (!(lookup.answer() instanceof DnsAnswer.Services found)) {
            MissingAnswers.write(world, notebook, lookup);
            return Fallback.Search.GOES_ON;
        }
        SortedMap<Integer, List<DnsAnswer.Service>> byPriority = new TreeMap<>(found.services().stream()
                .filter(record -> !record.target().equals("."))
                .collect(Collectors.groupingBy(DnsAnswer.Service::priority)));
        for (List<DnsAnswer.Service> equals : byPriority.values()) {
            Fallback.Search search = targets(equals, lookup);
            if (search != Fallback.Search.GOES_ON) {
                return search;
            }
            if (!client.get(Settings.NEXT_SRV_AFTER_DEAD_TARGET)) {
                return Fallback.Search.ENDS;
            }
        }
        return Fallback.Search.GOES_ON;
    }

    /** Visits all targets of one priority: nobody knows which one a client draws. */
    private Fallback.Search targets(List<DnsAnswer.Service> equals, Step.Lookup lookup) {
        String name = lookup.question().name();
        Optional<Doubt> before = notebook.doubt();
        List<Encounter> encounters = new ArrayList<>();
        List<Set<DomainName>> branches = new ArrayList<>();
        List<List<Encounter>> ways = new ArrayList<>();
        List<SipServers.Fate> fates = new ArrayList<>();
        for (DnsAnswer.Service record : equals) {
            Optional<DomainName> target = DomainName.tryParse(record.target()).filter(host -> record.port() > 0);
            if (target.isEmpty()) {
                notebook.fail(
                        Finding.of(FindingCode.SRV_TARGET_UNUSABLE, Subject.of(name))
                                .with(
                                        FindingDetail.WRITTEN,
                                        PrintableText.brief(record.target() + ":" + record.port())),
                        List.of(lookup));
                continue;
            }
            SipServers.Visit visit = servers.visit(
                    target.get(), List.of(record.port()), Stage.SRV_TARGET, new NamedBy.ServiceRecord(name));
            fates.add(visit.fate());
            encounters.addAll(visit.encounters());
            branches.add(Round.servers(visit.encounters()));
            ways.add(visit.encounters().stream()
                    .map(encounter -> encounter.after(before))
                    .toList());
        }
        notebook.add(new Round(encounters, branches, new Doubt(Doubt.Kind.OTHER_TARGET, name), before));
        notebook.add(new Alternatives(ways));
        return search(fates);
    }

    private Fallback.Search search(List<SipServers.Fate> fates) {
        if (fates.contains(SipServers.Fate.USABLE)) {
            notebook.serverFound();
            return Fallback.Search.ENDS;
        }
        return fates.contains(SipServers.Fate.CERTIFICATE) ? Fallback.Search.STOPS : Fallback.Search.GOES_ON;
    }
}
