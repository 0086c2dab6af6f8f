package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.TlsProblem;
import java.util.Optional;

/**
 * The outcome of an HTTP request or of a connection to a SIP server. More may come.
 *
 * @since 0.1.0
 */
public enum RequestOutcome {
    /** The web server answered; the step has the status. */
    RESPONSE,
    /** The TLS handshake with the SIP server succeeded. */
    CONNECTED,
    /** It succeeded, and the SIP server sends its users to another one. */
    REDIRECTED,
    /** The answer is larger than any document of this protocol. */
    TOO_LARGE,
    /** The certificate does not name the host. */
    TLS_NAME_MISMATCH,
    /** A certificate has expired. */
    TLS_EXPIRED,
    /** A certificate is not valid yet. */
    TLS_NOT_YET_VALID,
    /** The TLS handshake failed. */
    TLS_HANDSHAKE_FAILED,
    /** The chain leads to no root that this machine trusts. */
    TLS_UNTRUSTED,
    /** The server refused the connection. */
    CONNECTION_REFUSED,
    /** Not done in time. */
    TIMED_OUT,
    /** The connection broke, or what came over it is not HTTP. */
    CONNECTION_LOST;

    /**
     * The outcome of an HTTP request.
     *
     * @param outcome what the network says
     * @return the same without its data
     */
    public static RequestOutcome of(HttpOutcome outcome) {
        return outcome.fold(
                response -> RESPONSE,
                large -> TOO_LARGE,
                tls -> of(tls.problem()),
                refused -> CONNECTION_REFUSED,
                late -> TIMED_OUT,
                lost -> CONNECTION_LOST);
    }

    /**
     * The outcome of a connection to a SIP server.
     *
     * @param outcome what the network says
     * @return the same without its data
     */
    public static RequestOutcome of(SipOutcome outcome) {
        return outcome.fold(
                connected -> CONNECTED,
                redirected -> REDIRECTED,
                tls -> of(tls.problem()),
                refused -> CONNECTION_REFUSED,
                late -> TIMED_OUT);
    }

    private static RequestOutcome of(TlsProblem problem) {
        return switch (problem) {
            case NAME_MISMATCH -> TLS_NAME_MISMATCH;
            case EXPIRED -> TLS_EXPIRED;
            case NOT_YET_VALID -> TLS_NOT_YET_VALID;
            case HANDSHAKE_FAILED -> TLS_HANDSHAKE_FAILED;
            case UNTRUSTED -> TLS_UNTRUSTED;
        };
    }

    /**
     * Returns whether the server did what it was asked.
     *
     * @return false for every failure
     */
    public boolean isAnswer() {
        return this == RESPONSE || this == CONNECTED || this == REDIRECTED;
    }

    /**
     * What is wrong with the TLS handshake.
     *
     * @return empty where it succeeded, or where it did not come to one
     */
    public Optional<TlsProblem> tlsProblem() {
        return switch (this) {
            case TLS_NAME_MISMATCH -> Optional.of(TlsProblem.NAME_MISMATCH);
            case TLS_EXPIRED -> Optional.of(TlsProblem.EXPIRED);
            case TLS_NOT_YET_VALID -> Optional.of(TlsProblem.NOT_YET_VALID);
            case TLS_HANDSHAKE_FAILED -> Optional.of(TlsProblem.HANDSHAKE_FAILED);
            case TLS_UNTRUSTED -> Optional.of(TlsProblem.UNTRUSTED);
            default -> Optional.empty();
        };
    }
}
