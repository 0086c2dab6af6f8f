package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.bootstrap.Bootstrap;
import io.github.lyncdiscover.bootstrap.SignIn;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.Network;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The questions of all built-in clients, put to a world that is recorded. */
final class RecordEverything {
    /** Where one family is not looked up, a profile derived from the client's may ask for it. */
    private static final Set<Settings.AddressFamily> BOTH = Set.of(Settings.AddressFamily.values());

    private RecordEverything() {}

    /**
     * Asks everything; the answers are the network's to keep.
     *
     * @param network a world that remembers
     * @param signIn whose sign-in; every client is tried in turn
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    static void ask(Network network, SignIn signIn) {
        List<Supplier<DnsAnswer>> lookups = questions(signIn.address().sipDomain()).stream()
                .<Supplier<DnsAnswer>>map(question -> () ->
                        network.lookup(question, Deadline.in(signIn.scenario().timeLimit())))
                .toList();
        network.together(lookups);
        for (ClientProfile other : Clients.all()) {
            Bootstrap.predict(network, signIn.as(other));
            if (!other.get(Settings.ADDRESS_FAMILIES).equals(BOTH)) {
                Bootstrap.predict(network, signIn.as(other.with(Settings.ADDRESS_FAMILIES, BOTH, "a recording")));
            }
        }
    }

    private static Set<DnsQuestion> questions(DomainName domain) {
        Set<DnsQuestion> questions = new LinkedHashSet<>();
        ProtocolConstants.LYNCDISCOVER_LABELS.forEach(label -> host(questions, domain.under(label)));
        for (ClientProfile client : Clients.all()) {
            client.get(Settings.SRV_SERVICES).forEach(service -> questions.add(DnsQuestion.srv(service, domain)));
            client.get(Settings.HOST_RECORDS).forEach(record -> host(questions, domain.under(record.label())));
        }
        return questions;
    }

    private static void host(Set<DnsQuestion> questions, DomainName host) {
        questions.add(DnsQuestion.of(host, DnsQuestion.Type.A));
        questions.add(DnsQuestion.of(host, DnsQuestion.Type.AAAA));
    }
}
