package io.github.lyncdiscover.prediction;

/** The stage of a sign-in at which a server is judged, in the order in which a client gets there. More may come. */
public enum Stage {
    /** A host that a lyncdiscover answer sends the client to. */
    WEB_SERVICES("web services"),
    /** The SIP server that the User document names, or that the caller supplied. */
    SIP_SERVER("SIP server"),
    /** The target of an SRV record, in fallback. */
    SRV_TARGET("SRV target"),
    /** The Exchange host, after sign-in. */
    EXCHANGE("Exchange");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /**
     * What people call such a server.
     *
     * @return one or two words
     */
    public String words() {
        return words;
    }
}
