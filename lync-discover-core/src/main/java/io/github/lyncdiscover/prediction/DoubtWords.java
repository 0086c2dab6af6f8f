package io.github.lyncdiscover.prediction;

/** The words for what a prompt depends on. */
final class DoubtWords {
    private DoubtWords() {}

    /** A clause without its full stop, safe to print. */
    static String of(Doubt doubt) {
        String subject = doubt.subject();
        return switch (doubt.kind()) {
            case OTHER_LEG ->
                "the other request to the same lyncdiscover name succeeds without it,"
                        + " and which one the client uses is not documented";
            case OTHER_TARGET -> "another target of equal SRV priority does not share it";
            case OTHER_ENDPOINT -> "another endpoint behind " + subject + " goes by without it";
            case BRANCH_APPLIANCE ->
                "which SIP server the User document names for users of the branch appliance " + subject
                        + " is not documented";
            case OTHER_POOL ->
                "sources disagree on whether " + subject + " sends users of another pool on to its web services";
            case ONLINE_REDIRECT ->
                "sources disagree on whether " + subject + " is asked before users of Online are sent on";
            case ASSUMED_POOL -> "which pool answers behind " + subject + " is assumed, and another would bring it";
            case ANSWER_MISSING -> "an earlier answer is missing, and with it the client may never get here";
            case TEMPORARY_FAILURE ->
                "Autodiscover ended in a temporary failure, and whether the client then goes on to DNS records is not"
                        + " documented";
            case DEFAULTS_NOT_DOCUMENTED -> "this client's default list is not documented and may name its domain";
            case DIALOG_NOT_DOCUMENTED ->
                "whether this client asks at all is documented for too few cases, one of them a redirect target";
            case NO_SUCH_NAME -> subject + " does not exist as seen from here";
            case NO_ADDRESS -> subject + " has no address as seen from here";
            case NAME_SERVER_FAILURE -> "looking up " + subject + " failed from here";
            case LOOKUP_TIMED_OUT -> "looking up " + subject + " timed out from here";
            case CONNECTION_REFUSED -> subject + " refused the connection from here";
            case TIMED_OUT -> subject + " did not answer from here in time";
            case CONNECTION_LOST -> "the connection to " + subject + " was lost before its TLS handshake";
        };
    }
}
