package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.bootstrap.world.Described;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;

/** What a failed TLS handshake means to the user, in words; it is never the trust dialog. */
public final class Certificates {
    private final World world;
    private final ClientProfile client;
    private final Notebook notebook;

    public Certificates(World world, ClientProfile client, Notebook notebook) {
        this.world = world;
        this.client = client;
        this.notebook = notebook;
    }

    public void sipServer(DomainName server, List<Tls.Fault> faults, Step proof) {
        Tls.Fault first = faults.get(0);
        String fault = "The SIP server " + server + " failed: " + fault(first) + ". ";
        notebook.fail(code(first), fault + dialog(), List.of(proof));
        thisMachine(server, faults, List.of(proof));
        alsoWrong(server, faults, List.of(proof));
    }

    void leg(WalkedLeg leg, String what, boolean answered) {
        Tls.Fault first = leg.faults().get(0);
        String fault = what + " failed: " + fault(first) + ". ";
        if (answered) {
            notebook.note(code(first), fault + meaning(leg, true), leg.proof());
        } else {
            notebook.fail(code(first), fault + meaning(leg, false), leg.proof());
        }
        if (!answered || !leg.endedAtItsName()) {
            thisMachine(leg.last().host(), leg.faults(), leg.proof());
        }
        alsoWrong(leg.last().host(), leg.faults(), leg.proof());
    }

    /** Name, dates and trust are different questions: to mend what the failure is named after may not be enough. */
    private void alsoWrong(DomainName host, List<Tls.Fault> faults, List<? extends Step> proof) {
        faults.stream()
                .skip(1)
                .forEach(fault ->
                        notebook.note(code(fault), "What is more, of " + host + ": " + fault(fault) + ".", proof));
    }

    /** What users see in place of the trust dialog. */
    private String dialog() {
        return client.get(Settings.CERTIFICATE_MESSAGE)
                .map(message -> "Users see \"" + message + "\"; that is the certificate dialog, not the trust dialog.")
                .orElseGet(() ->
                        "What users of " + client.title() + " see is not documented; it is not the trust dialog.");
    }

    private String meaning(WalkedLeg leg, boolean answered) {
        boolean anotherHost = leg.faults().get(0).problem() == TlsProblem.NAME_MISMATCH;
        boolean shows = client.get(Settings.SHOWS_DISCOVERY_FAILURE) && !(answered && anotherHost);
        if (!leg.endedAtItsName() || shows) {
            return dialog();
        }
        return answered
                ? "Users don't notice: the " + (leg.secure() ? "plain HTTP" : "HTTPS") + " request answers."
                : "Users are not told: the client goes on to its next source.";
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
        if (limit.isPresent()) {
            notebook.missing(
                    FindingCode.MACHINE_CANNOT_CONNECT,
                    host.text(),
                    "Users' machines may connect to " + host + ", and this one cannot: " + cannot(limit.get()) + ".",
                    proof);
        } else {
            notebook.missing(
                    FindingCode.UNTRUSTED_ON_THIS_MACHINE,
                    host.text(),
                    "Users' machines may trust the certificate of " + host + ", which this one does not"
                            + (world.hasRootsGiven()
                                    ? ", not even with the roots given."
                                    : ": give its root with --cacert."),
                    proof);
        }
    }

    private static String cannot(MachineLimit limit) {
        String version = limit.version()
                .map(spoken -> "the server speaks "
                        + spoken.name().replaceFirst("_", " ").replace('_', '.') + ", ")
                .orElse("");
        return switch (limit.kind()) {
            case TLS_VERSION ->
                version.isEmpty() ? "they have no version of TLS in common" : version + "which this machine does not";
            case KEY_OR_SIGNATURE -> version + "its key or signature is of a kind that Java refuses";
            case CHAIN_LENGTH -> version + "it sends more certificates than Java takes";
            case UNREADABLE_CERTIFICATE -> version + "it sends a certificate that Java cannot read";
        };
    }

    private static FindingCode code(Tls.Fault fault) {
        return FindingCode.valueOf(fault.problem().code());
    }

    private static String fault(Tls.Fault fault) {
        String more = Described.aside(Described.said(fault.detail()));
        return switch (fault.problem()) {
            case NAME_MISMATCH -> "its certificate names another host" + more;
            case EXPIRED -> "its certificate has expired" + more;
            case NOT_YET_VALID -> "its certificate is not valid yet" + more;
            case UNTRUSTED -> "its certificate leads to no root that this machine trusts" + more;
            case HANDSHAKE_FAILED -> "the TLS handshake broke off" + more;
        };
    }
}
