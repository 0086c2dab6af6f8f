package io.github.lyncdiscover.bootstrap.server;

import io.github.lyncdiscover.bootstrap.findings.MissingAnswers;
import io.github.lyncdiscover.bootstrap.notes.Encounter;
import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.Reasons;
import io.github.lyncdiscover.bootstrap.notes.Round;
import io.github.lyncdiscover.bootstrap.world.Described;
import io.github.lyncdiscover.bootstrap.world.HostAddresses;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Ending;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the client falls back to where Autodiscover gives nothing: SRV records, then host records. */
public final class Fallback {
    private final World world;
    private final ClientProfile client;
    private final DomainName sipDomain;
    private final SipServers servers;
    private final Notebook notebook;

    public Fallback(World world, SignIn signIn, SipServers servers, Notebook notebook) {
        this.world = world;
        this.client = signIn.client();
        this.sipDomain = signIn.address().sipDomain();
        this.servers = servers;
        this.notebook = notebook;
    }

    /** Goes through the records in order until one gives a server. */
    public void walk() {
        String skip = "";
        for (String service : client.get(Settings.SRV_SERVICES)) {
            String name = service + "." + sipDomain;
            if (!skip.isEmpty()) {
                notebook.skip(name, skip);
            } else if (service(service)) {
                skip = name + " answered";
            }
        }
        for (Settings.HostRecord record : client.get(Settings.HOST_RECORDS)) {
            DomainName host = sipDomain.under(record.label());
            if (!skip.isEmpty()) {
                notebook.skip(host.text(), skip);
            } else if (host(host, record.ports())) {
                skip = host + " answered";
            }
        }
    }

    /** Writes down that none of the records is asked for. */
    public void skip(String reason) {
        client.get(Settings.SRV_SERVICES).forEach(service -> notebook.skip(service + "." + sipDomain, reason));
        client.get(Settings.HOST_RECORDS)
                .forEach(record -> notebook.skip(sipDomain.under(record.label()).text(), reason));
    }

    /** Whether the record gave a server, or ends the search. */
    private boolean service(String service) {
        Step.Lookup lookup = world.services(service, sipDomain, notebook.trace());
        if (!(lookup.answer() instanceof DnsAnswer.Services found)) {
            writeMissing(lookup);
            return false;
        }
        SortedMap<Integer, List<DnsAnswer.Service>> byPriority = new TreeMap<>(found.services().stream()
                .filter(record -> !record.target().equals("."))
                .collect(Collectors.groupingBy(DnsAnswer.Service::priority)));
        for (List<DnsAnswer.Service> equals : byPriority.values()) {
            if (targets(equals, lookup)) {
                notebook.serverFound();
                return true;
            }
            if (!client.get(Settings.NEXT_SRV_AFTER_DEAD_TARGET)) {
                return true;
            }
        }
        return false;
    }

    /** Visits all targets of one priority: nobody knows which one a client draws. */
    private boolean targets(List<DnsAnswer.Service> equals, Step.Lookup lookup) {
        boolean missingBefore = notebook.answerMissing();
        List<Encounter> encounters = new ArrayList<>();
        List<Set<DomainName>> branches = new ArrayList<>();
        boolean usable = false;
        for (DnsAnswer.Service record : equals) {
            Optional<DomainName> target = DomainName.tryParse(record.target()).filter(host -> record.port() > 0);
            if (target.isEmpty()) {
                notebook.fail(
                        FindingCode.SRV_TARGET_UNUSABLE,
                        lookup.question().name() + " names the target \""
                                + Described.brief(record.target() + ":" + record.port())
                                + "\", which is no host name and port.",
                        List.of(lookup));
                continue;
            }
            SipServers.Visit visit = servers.visit(
                    target.get(),
                    List.of(record.port()),
                    Stage.SRV_TARGET,
                    lookup.question().name());
            usable |= visit.usable();
            encounters.addAll(visit.encounters());
            branches.add(Round.servers(visit.encounters()));
        }
        notebook.add(new Round(encounters, branches, Reasons.OTHER_TARGET, missingBefore));
        return usable;
    }

    private boolean host(DomainName host, List<Integer> ports) {
        HostAddresses addresses = world.addresses(host, world.deadline(), notebook.trace());
        if (addresses.failure().isPresent()) {
            addresses.lookups().forEach(this::writeMissing);
            return false;
        }
        boolean missingBefore = notebook.answerMissing();
        SipServers.Visit visit = servers.visit(host, ports, Stage.SIP_SERVER, "its host record");
        notebook.add(new Round(visit.encounters(), List.of(), Reasons.OTHER_TARGET, missingBefore));
        if (visit.usable()) {
            notebook.serverFound();
        }
        return visit.usable();
    }

    private void writeMissing(Step.Lookup lookup) {
        Ending failure = HostAddresses.failure(lookup.answer());
        String message = MissingAnswers.lookup(lookup.question(), failure, HostAddresses.detail(lookup)) + ".";
        MissingAnswers.code(failure).ifPresent(code -> notebook.fail(code, message, List.of(lookup)));
    }
}
