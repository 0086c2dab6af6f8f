package io.github.lyncdiscover.network;

/**
 * The reason why a TLS handshake failed. Where several hold, the first in this order is named: what fails on every
 * machine before what depends on the roots that one trusts. More may come.
 */
public enum TlsProblem {
    /** The certificate does not name the host that was asked. */
    NAME_MISMATCH,
    /** A certificate that was sent is past its last day. */
    EXPIRED,
    /** A certificate that was sent is not valid yet. */
    NOT_YET_VALID,
    /** The handshake itself failed: no common protocol, an alert, no TLS at all. */
    HANDSHAKE_FAILED,
    /** The chain does not lead to a root that this machine trusts; other machines may trust others. */
    UNTRUSTED;

    /**
     * The problem as the outcome of an exchange.
     *
     * @return its name behind {@code TLS_}
     */
    public String code() {
        return "TLS_" + name();
    }
}
