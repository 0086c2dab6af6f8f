package io.github.lyncdiscover.bootstrap.notes;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.prediction.Ending;

/** Why a prompt is only possible, in an administrator's words. */
public final class Reasons {
    public static final String OTHER_LEG = "the other request to the same lyncdiscover name succeeds without it,"
            + " and which one the client uses is not documented";
    public static final String OTHER_TARGET = "another target of equal SRV priority does not share it";
    public static final String ANSWER_MISSING =
            "an earlier answer is missing, and with it the client may never get here";
    public static final String DEFAULTS_UNKNOWN =
            "this client's default list is not documented and may name its domain";

    private Reasons() {}

    public static Ending ending(TlsProblem problem) {
        return switch (problem) {
            case NAME_MISMATCH -> Ending.TLS_NAME_MISMATCH;
            case EXPIRED -> Ending.TLS_EXPIRED;
            case NOT_YET_VALID -> Ending.TLS_NOT_YET_VALID;
            case UNTRUSTED -> Ending.TLS_UNTRUSTED;
            case HANDSHAKE_FAILED -> Ending.TLS_HANDSHAKE_FAILED;
        };
    }

    public static String noAddress(DomainName host, Ending failure) {
        return switch (failure) {
            case NO_SUCH_NAME -> host + " does not exist as seen from here";
            case NO_ADDRESS -> host + " has no address as seen from here";
            case TIMED_OUT -> "looking up " + host + " timed out from here";
            default -> "looking up " + host + " failed from here";
        };
    }

    public static String noHandshake(DomainName host, Ending failure) {
        return switch (failure) {
            case CONNECTION_REFUSED -> host + " refused the connection from here";
            case TIMED_OUT -> host + " did not answer from here in time";
            default -> "the connection to " + host + " was lost before its TLS handshake";
        };
    }
}
