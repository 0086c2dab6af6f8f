package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.bootstrap.world.Described;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Ending;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;

/** What a failed TLS handshake means to the user, in words; it is never the trust dialog. */
public final class Certificates {
    /** KB 2604176 and KB 2541980. */
    private static final String DIALOG = "Users see \"There was a problem verifying the certificate from the server\";"
            + " that is the certificate dialog, not the trust dialog.";

    private final Notebook notebook;

    public Certificates(Notebook notebook) {
        this.notebook = notebook;
    }

    public void sipServer(DomainName server, Ending ending, String detail, Step proof) {
        String fault = "The SIP server " + server + " failed: " + fault(ending, detail) + ". ";
        write(server, ending, fault + DIALOG, List.of(proof));
    }

    void leg(WalkedLeg leg, String what, boolean answered) {
        String fault = what + " failed: " + fault(leg.ending(), leg.detail()) + ". ";
        if (answered) {
            notebook.note(code(leg.ending()), fault + meaning(leg, true), leg.proof());
        } else {
            write(leg.last().host(), leg.ending(), fault + meaning(leg, false), leg.proof());
        }
    }

    private static String meaning(WalkedLeg leg, boolean answered) {
        if (!leg.endedAtItsName()) {
            return DIALOG;
        }
        return answered
                ? "Users don't notice: the " + (leg.secure() ? "plain HTTP" : "HTTPS") + " request answers."
                : "Users are not told: the client goes on to its next source.";
    }

    /** Where nothing else answers, it matters that other machines may trust what this one does not. */
    private void write(DomainName host, Ending ending, String message, List<? extends Step> proof) {
        notebook.fail(code(ending), message, proof);
        if (ending == Ending.TLS_UNTRUSTED) {
            notebook.fail(
                    FindingCode.UNTRUSTED_ON_THIS_MACHINE,
                    "Users' machines may trust the certificate of " + host
                            + ", which this one does not: give its root with --cacert.",
                    proof);
        }
    }

    private static FindingCode code(Ending ending) {
        return FindingCode.valueOf(ending.name());
    }

    private static String fault(Ending ending, String detail) {
        String more = Described.aside(detail);
        return switch (ending) {
            case TLS_NAME_MISMATCH -> "its certificate names another host" + more;
            case TLS_EXPIRED -> "its certificate has expired" + more;
            case TLS_NOT_YET_VALID -> "its certificate is not valid yet" + more;
            case TLS_UNTRUSTED -> "its certificate leads to no root that this machine trusts" + more;
            default -> "the TLS handshake broke off" + more;
        };
    }
}
