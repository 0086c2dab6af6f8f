package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.bootstrap.world.SafeText;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.certificate.TlsVersion;
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
        server("The SIP server ", server, faults, proof);
    }

    public void webServices(DomainName server, List<Tls.Fault> faults, Step proof) {
        server("The external web services ", server, faults, proof);
    }

    private void server(String what, DomainName server, List<Tls.Fault> faults, Step proof) {
        Tls.Fault first = faults.get(0);
        String fault = what + server + " failed: " + fault(server, first) + ". ";
        notebook.fail(code(first), fault + dialog(server, first), List.of(proof));
        thisMachine(server, faults, List.of(proof));
        alsoWrong(server, faults, List.of(proof));
    }

    void leg(WalkedLeg leg, String what, boolean answered) {
        Tls.Fault first = leg.faults().get(0);
        DomainName host = leg.last().host();
        String message = what + " failed: " + fault(host, first) + ". " + meaning(leg, answered) + WayThere.of(leg);
        if (answered) {
            notebook.note(code(first), message, leg.proof());
        } else {
            notebook.fail(code(first), message, leg.proof());
        }
        if (!answered || !leg.endedAtItsName()) {
            thisMachine(host, leg.faults(), leg.proof());
        }
        alsoWrong(host, leg.faults(), leg.proof());
    }

    /** Name, dates and trust are different questions: to mend what the failure is named after may not be enough. */
    private void alsoWrong(DomainName host, List<Tls.Fault> faults, List<? extends Step> proof) {
        faults.stream()
                .skip(1)
                .forEach(fault ->
                        notebook.note(code(fault), "Also wrong at " + host + ": " + fault(host, fault) + ".", proof));
    }

    /** What users see in place of the trust dialog; an authority that is unknown here may be known to their machines. */
    private String dialog(DomainName host, Tls.Fault first) {
        if (first.problem() == TlsProblem.HANDSHAKE_FAILED) {
            return "What users see is not documented; in one documented case it is a network error (12029). It is not the"
                    + " trust dialog.";
        }
        Optional<String> retrying = client.get(Settings.WILDCARD_MESSAGE).filter(message -> first.isOfWildcard());
        if (retrying.isPresent()) {
            return "Users see \"" + retrying.get() + "\"; that is not the trust dialog.";
        }
        boolean open = first.problem() == TlsProblem.UNTRUSTED && !world.states(host.text());
        String unless = open ? ", unless their machines trust it" : "";
        return client.get(Settings.CERTIFICATE_MESSAGE)
                .map(message -> "Users see \"" + message + "\"" + unless
                        + "; that is the certificate dialog, not the trust dialog.")
                .orElseGet(() -> "What users of " + client.title() + " see" + unless + (open ? "," : "")
                        + " is not documented; it is not the trust dialog.");
    }

    private String meaning(WalkedLeg leg, boolean answered) {
        boolean anotherHost = leg.faults().get(0).problem() == TlsProblem.NAME_MISMATCH;
        boolean shows = client.get(Settings.SHOWS_DISCOVERY_FAILURE) && !(answered && anotherHost);
        if (!leg.endedAtItsName() || shows) {
            return dialog(leg.last().host(), leg.faults().get(0));
        }
        return answered
                ? "The " + (leg.secure() ? "plain HTTP" : "HTTPS") + " request answers."
                : "The client goes on to its next source; what users see of this is not documented.";
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
        if (limit.isPresent() && limit.get().kind() == MachineLimit.Kind.OTHER_VERSIONS_OFFERED) {
            notebook.missing(
                    FindingCode.TLS_VERSION_OF_ANOTHER_CLIENT,
                    host.text(),
                    "The recorded handshake with " + host
                            + " failed for a client that speaks other versions of TLS than "
                            + client.title() + ", which speaks "
                            + TlsVersion.words(client.get(Settings.TLS_VERSIONS)) + ": whether it fails for "
                            + client.title() + " too is not known.",
                    proof);
        } else if (limit.isPresent()) {
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
                            + (world.hasRootsGiven() ? ", not even with the roots given" : "") + missing(faults) + ".",
                    proof);
        }
    }

    /** Which authority is unknown here; nothing where it is not known. */
    private static String missing(List<Tls.Fault> faults) {
        return faults.stream()
                .map(fault -> SafeText.said(fault.detail()))
                .filter(detail -> !detail.isEmpty())
                .findFirst()
                .map(": "::concat)
                .orElse("");
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
            case OTHER_VERSIONS_OFFERED -> "it recorded as a client that speaks other versions of TLS";
            case UNREADABLE_CERTIFICATE -> version + "it sends a certificate that Java cannot read";
        };
    }

    private static FindingCode code(Tls.Fault fault) {
        return FindingCode.valueOf(fault.problem().code());
    }

    private String fault(DomainName host, Tls.Fault fault) {
        String more = SafeText.aside(SafeText.said(fault.detail()));
        return switch (fault.problem()) {
            case NAME_MISMATCH -> "its certificate names another host" + more;
            case EXPIRED -> "its certificate has expired" + more;
            case NOT_YET_VALID -> "its certificate is not valid yet" + more;
            case UNTRUSTED ->
                (world.states(host.text())
                                ? "its certificate leads to no trusted root"
                                : "its certificate leads to no root that this machine trusts")
                        + more;
            case HANDSHAKE_FAILED -> "the TLS handshake broke off" + more;
        };
    }
}
