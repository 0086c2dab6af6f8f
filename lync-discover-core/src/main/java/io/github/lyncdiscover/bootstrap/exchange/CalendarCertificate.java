package io.github.lyncdiscover.bootstrap.exchange;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.world.Described;
import io.github.lyncdiscover.bootstrap.world.Handshakes;
import io.github.lyncdiscover.bootstrap.world.HostAddresses;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;

/** The certificate of Exchange where the client needs the host's own name in it: calendar and call history depend on it. */
final class CalendarCertificate {
    static final String PATH = "/autodiscover/autodiscover.xml";
    private static final int HTTPS = 443;

    private final World world;
    private final ClientProfile client;
    private final Notebook notebook;

    CalendarCertificate(World world, ClientProfile client, Notebook notebook) {
        this.world = world;
        this.client = client;
        this.notebook = notebook;
    }

    void visit(DomainName host) {
        HostAddresses addresses = world.addresses(host, notebook.trace());
        if (addresses.failure().isPresent() || !world.answers(host)) {
            return;
        }
        WebAddress url = new WebAddress(true, new ServerAddress(host, HTTPS), PATH);
        HttpOutcome outcome = world.fetch(url, addresses);
        if (outcome instanceof HttpOutcome.TlsFailed failed) {
            String detail = Described.said(failed.detail());
            Step step = notebook.trace()
                    .add(new Step.Fetch(
                            url.toString(), outcome.code(), Optional.empty(), detail, Handshakes.shown(host, outcome)));
            if (failed.problem() == TlsProblem.NAME_MISMATCH) {
                notebook.note(
                        FindingCode.EXCHANGE_CALENDAR_MISSING,
                        "The certificate of Exchange does not name " + host + " itself" + Described.aside(detail)
                                + ", which " + client.title()
                                + " needs: it signs in, and calendar and call history are missing.",
                        List.of(step));
            }
        }
    }
}
