package io.github.lyncdiscover.prediction;

/** Where in a sign-in a server is judged, in the order in which a client gets there. */
public enum Stage {
    /** A host that a lyncdiscover answer sends the client to. */
    WEB_SERVICES,
    /** The SIP server that the User document names, or that the caller supplied. */
    SIP_SERVER,
    /** The target of an SRV record, in fallback. */
    SRV_TARGET,
    /** The Exchange host, after sign-in. */
    EXCHANGE
}
