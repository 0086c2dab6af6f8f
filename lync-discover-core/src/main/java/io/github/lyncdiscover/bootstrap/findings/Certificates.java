package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.prediction.Ending;

/** What a failed TLS handshake means to the user, in words; it is never the trust dialog. */
public final class Certificates {
    /** KB 2604176 and KB 2541980. */
    private static final String DIALOG = "Users see \"There was a problem verifying the certificate from the server\";"
            + " that is the certificate dialog, not the trust dialog.";

    private Certificates() {}

    static String message(WalkedLeg leg, String what, boolean answered) {
        String fault = what + " failed: " + fault(leg.ending(), leg.detail()) + ". ";
        if (!leg.endedAtItsName()) {
            return fault + DIALOG;
        }
        return fault
                + (answered
                        ? "Users don't notice: the " + (leg.secure() ? "plain HTTP" : "HTTPS") + " request answers."
                        : "Users are not told: the client goes on to its next source.");
    }

    public static String sipServer(String server, Ending ending, String detail) {
        return "The SIP server " + server + " failed: " + fault(ending, detail) + ". " + DIALOG;
    }

    private static String fault(Ending ending, String detail) {
        String more = LegFindings.aside(detail);
        return switch (ending) {
            case TLS_NAME_MISMATCH -> "its certificate names another host" + more;
            case TLS_EXPIRED -> "its certificate has expired" + more;
            case TLS_NOT_YET_VALID -> "its certificate is not valid yet" + more;
            case TLS_UNTRUSTED -> "its certificate leads to no root that this machine trusts" + more;
            default -> "the TLS handshake broke off" + more;
        };
    }
}
