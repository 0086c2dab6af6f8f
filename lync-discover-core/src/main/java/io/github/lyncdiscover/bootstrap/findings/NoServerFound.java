package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Finding.Detail;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The finding that a client found no server: the names of which it needs one, and those of them that do not exist. */
public final class NoServerFound {
    private final ClientProfile client;
    private final DomainName sipDomain;
    private final Notebook notebook;

    public NoServerFound(SignIn signIn, Notebook notebook) {
        this.client = signIn.client();
        this.sipDomain = signIn.address().sipDomain();
        this.notebook = notebook;
    }

    /** A name that a client looks for, and how people call it. */
    private record Need(String name, String words) {}

    public void write() {
        List<Need> needs = needs();
        Set<String> absent = absent();
        List<Need> missing =
                needs.stream().filter(need -> absent.contains(need.name())).toList();
        notebook.note(
                FindingCode.NO_SERVER_FOUND,
                "No server is found that " + client.title() + " can use for " + sipDomain + ": sign-in fails."
                        + (needs.isEmpty() ? "" : needed(needs, missing)),
                List.of(new Detail("needs", names(needs)), new Detail("missing", names(missing))),
                notebook.failures());
    }

    private static String needed(List<Need> needs, List<Need> missing) {
        String all = " It needs " + (needs.size() > 1 ? "one of " : "") + words(needs) + " in that domain";
        if (missing.isEmpty()) {
            return all + ".";
        } else if (missing.size() == needs.size()) {
            return all + (needs.size() > 1 ? ", and none of them exists." : ", which does not exist.");
        }
        return all + "; missing: " + words(missing) + ".";
    }

    private static String words(List<Need> needs) {
        return needs.stream().map(Need::words).collect(Collectors.joining(", "));
    }

    private static List<String> names(List<Need> needs) {
        return needs.stream().map(Need::name).toList();
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        if (client.get(Settings.USES_LYNCDISCOVER)) {
            needs.add(host(ProtocolConstants.LYNCDISCOVERINTERNAL));
            needs.add(host(ProtocolConstants.LYNCDISCOVER));
        }
        client.get(Settings.SRV_SERVICES)
                .forEach(service -> needs.add(new Need(service + "." + sipDomain, service + " (SRV)")));
        client.get(Settings.HOST_RECORDS).forEach(record -> needs.add(host(record.label())));
        return needs;
    }

    private Need host(String label) {
        return new Need(sipDomain.under(label).text(), label);
    }

    /** The names that were asked for and have no record: neither an alias, nor one of the type asked for. */
    private Set<String> absent() {
        Set<String> absent = new HashSet<>();
        Set<String> present = new HashSet<>();
        for (Step step : notebook.trace().steps()) {
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
