package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The finding that a client found no server: the names of which it needs one, and those of them that do not exist. */
final class NoServerFound {
    private final ClientProfile client;
    private final DomainName sipDomain;
    private final WalkLog log;

    NoServerFound(SignIn signIn, WalkLog log) {
        this.client = signIn.client();
        this.sipDomain = signIn.address().sipDomain();
        this.log = log;
    }

    void write() {
        List<String> needs = needs();
        Set<String> absent = absent();
        log.note(
                Finding.of(FindingCode.NO_SERVER_FOUND, sipDomain)
                        .with(FindingDetail.NEEDS, needs)
                        .with(
                                FindingDetail.MISSING,
                                needs.stream().filter(absent::contains).toList())
                        .of(client),
                log.failures());
    }

    private List<String> needs() {
        List<String> needs = new ArrayList<>();
        if (client.get(Settings.USES_LYNCDISCOVER)) {
            needs.add(sipDomain.under(ProtocolConstants.LYNCDISCOVERINTERNAL).text());
            needs.add(sipDomain.under(ProtocolConstants.LYNCDISCOVER).text());
        }
        client.get(Settings.SRV_SERVICES).forEach(service -> needs.add(service + "." + sipDomain));
        client.get(Settings.HOST_RECORDS)
                .forEach(record -> needs.add(sipDomain.under(record.label()).text()));
        return needs;
    }

    /** The names that were asked for and have no record: neither an alias, nor one of the type asked for. */
    private Set<String> absent() {
        Set<String> absent = new HashSet<>();
        Set<String> present = new HashSet<>();
        for (Step step : log.trace().steps()) {
            if (step instanceof Step.Lookup lookup) {
                boolean none = lookup.answer().aliases().isEmpty()
                        && (lookup.answer() instanceof DnsAnswer.NoSuchName
                                || lookup.answer() instanceof DnsAnswer.NoRecords);
                (none ? absent : present).add(lookup.question().name());
            }
        }
        absent.removeAll(present);
        return absent;
    }
}
