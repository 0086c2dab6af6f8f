package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.ServerAddress;
import java.util.function.Function;

/** How a connection to a SIP server went. */
public sealed interface SipOutcome {
    /** The TLS handshake succeeded. */
    record Connected() implements SipOutcome {}

    /**
     * The handshake succeeded, and the server sends its users to another one (SIP 301 or 302). Only worlds that were
     * told so know this: without signing in it can't be seen.
     *
     * @param target the other server
     */
    record Redirected(ServerAddress target) implements SipOutcome {}

    /**
     * The TLS handshake failed.
     *
     * @param problem why
     * @param detail what the certificate or the server said, in a few words
     */
    record TlsFailed(TlsProblem problem, String detail) implements SipOutcome {}

    /**
     * No connection: refused, lost, or no way to the address.
     *
     * @param detail what the network said, in a few words
     */
    record Refused(String detail) implements SipOutcome {}

    /** Not done in time. */
    record TimedOut() implements SipOutcome {}

    /**
     * What kind of outcome it is, in one stable word, as recordings and reports have it.
     *
     * @return such as {@code CONNECTED}
     */
    default String code() {
        return fold(
                connected -> "CONNECTED",
                redirected -> "REDIRECTED",
                tls -> tls.problem().code(),
                refused -> "CONNECTION_REFUSED",
                late -> "TIMED_OUT");
    }

    /**
     * Handles every kind of outcome.
     *
     * @param connected for {@link Connected}
     * @param redirected for {@link Redirected}
     * @param tlsFailed for {@link TlsFailed}
     * @param refused for {@link Refused}
     * @param timedOut for {@link TimedOut}
     * @param <T> what to make of it
     * @return the result of the function that fits
     */
    default <T> T fold(
            Function<Connected, T> connected,
            Function<Redirected, T> redirected,
            Function<TlsFailed, T> tlsFailed,
            Function<Refused, T> refused,
            Function<TimedOut, T> timedOut) {
        if (this instanceof Connected c) {
            return connected.apply(c);
        } else if (this instanceof Redirected r) {
            return redirected.apply(r);
        } else if (this instanceof TlsFailed t) {
            return tlsFailed.apply(t);
        } else if (this instanceof Refused r) {
            return refused.apply(r);
        } else {
            return timedOut.apply((TimedOut) this);
        }
    }
}
