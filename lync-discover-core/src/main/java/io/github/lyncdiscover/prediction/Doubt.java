package io.github.lyncdiscover.prediction;

/**
 * A reason why a prompt may not come: what it depends on, and whom that is about. Immutable.
 *
 * @param kind what it depends on
 * @param subject the host or service name that this is about, in normal form
 */
public record Doubt(Kind kind, String subject) {
    /** What a prompt depends on. More kinds may come. */
    public enum Kind {
        /** The other leg of the lyncdiscover name that is the subject succeeds without it. */
        OTHER_LEG,
        /** Another target of equal priority of the SRV record that is the subject does not share it. */
        OTHER_TARGET,
        /** Another endpoint behind the name that is the subject goes by without it. */
        OTHER_ENDPOINT,
        /** Which SIP server is named for users of the branch appliance that is the subject is not documented. */
        BRANCH_APPLIANCE,
        /** Sources disagree on what the subject does with users of another pool. */
        OTHER_POOL,
        /** Sources disagree on whether the subject is asked before users of Online are sent on. */
        ONLINE_REDIRECT,
        /** Which pool answers behind the subject is assumed. */
        ASSUMED_POOL,
        /** An answer about the subject, earlier in the walk, is missing. */
        ANSWER_MISSING,
        /** Autodiscover ended temporarily at the subject, and whether the client then goes on is not documented. */
        TEMPORARY_FAILURE,
        /** The client's default list is not documented and may hold the subject. */
        DEFAULTS_NOT_DOCUMENTED,
        /** Whether this client asks about such a server as the subject is not documented. */
        DIALOG_NOT_DOCUMENTED,
        /** The server's name does not exist as seen from here. */
        NO_SUCH_NAME,
        /** The server's name has no address as seen from here. */
        NO_ADDRESS,
        /** Looking up the server failed from here. */
        NAME_SERVER_FAILURE,
        /** Looking up the server timed out from here. */
        LOOKUP_TIMED_OUT,
        /** The server refused the connection from here. */
        CONNECTION_REFUSED,
        /** The server did not answer from here in time. */
        TIMED_OUT,
        /** The connection was lost before the TLS handshake. */
        CONNECTION_LOST
    }

    /**
     * The doubt in an administrator's words.
     *
     * @return a clause without its full stop, safe to print
     */
    public String sentence() {
        return DoubtWords.of(this);
    }
}
