package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.network.TlsProblem;

/** The way in which a leg of lyncdiscover ends: each leg ends in exactly one of these. More may come. */
public enum LegEnding {
    /** It brought a User document. */
    USER_DOCUMENT(Kind.SUCCESS),
    /** The User document needs sign-in. */
    AUTHENTICATION_REQUIRED(Kind.SUCCESS),
    /** It came back to an address it had asked before. */
    REDIRECT_LOOP(Kind.FAILURE),
    /** It was redirected more often than the client follows. */
    TOO_MANY_REDIRECTS(Kind.FAILURE),
    /** It was sent to something that is no HTTPS address. */
    TARGET_REFUSED(Kind.FAILURE),
    /** An HTTP 3xx led to another domain, or nowhere. */
    FOREIGN_REDIRECT(Kind.FAILURE),
    /** The answer's Content-Type is none of Autodiscover's. */
    WRONG_MEDIA_TYPE(Kind.FAILURE),
    /** The document cannot be read. */
    MALFORMED_DOCUMENT(Kind.FAILURE),
    /** The document names neither a redirect nor a User link. */
    NO_LINK(Kind.FAILURE),
    /** The answer is larger than any document of this protocol. */
    TOO_LARGE(Kind.FAILURE),
    /** The certificate does not name the host. */
    TLS_NAME_MISMATCH(Kind.FAILURE),
    /** A certificate has expired. */
    TLS_EXPIRED(Kind.FAILURE),
    /** A certificate is not valid yet. */
    TLS_NOT_YET_VALID(Kind.FAILURE),
    /** The chain leads to no root that this machine trusts. */
    TLS_UNTRUSTED(Kind.UNANSWERED),
    /** The TLS handshake failed. */
    TLS_HANDSHAKE_FAILED(Kind.FAILURE),
    /** The server refused the connection. */
    CONNECTION_REFUSED(Kind.FAILURE),
    /** The connection broke, or what came over it is not HTTP. */
    CONNECTION_LOST(Kind.FAILURE),
    /** Not done in time. */
    TIMED_OUT(Kind.UNANSWERED),
    /** The server answered with another status than 200. */
    HTTP_STATUS(Kind.FAILURE),
    /** The host's name does not exist. */
    NO_SUCH_NAME(Kind.FAILURE),
    /** The host's name has no address. */
    NO_ADDRESS(Kind.FAILURE),
    /** The name server failed. */
    NAME_SERVER_FAILURE(Kind.UNANSWERED),
    /** What the web server answers is not stated by the plan. */
    ANSWER_NOT_STATED(Kind.UNANSWERED),
    /** It was not walked, because the other leg of its name went first and succeeded. */
    NOT_WALKED(Kind.FAILURE);

    /**
     * The ending of a leg whose TLS handshake fails.
     *
     * @param problem why it fails
     * @return the ending
     */
    public static LegEnding of(TlsProblem problem) {
        return switch (problem) {
            case NAME_MISMATCH -> TLS_NAME_MISMATCH;
            case EXPIRED -> TLS_EXPIRED;
            case NOT_YET_VALID -> TLS_NOT_YET_VALID;
            case UNTRUSTED -> TLS_UNTRUSTED;
            case HANDSHAKE_FAILED -> TLS_HANDSHAKE_FAILED;
        };
    }

    /**
     * The ending of a leg that a redirect ends.
     *
     * @param result why the client does not follow it
     * @return the ending
     * @throws IllegalArgumentException if the client follows it
     */
    public static LegEnding of(Step.Redirect.Result result) {
        return switch (result) {
            case REDIRECT_LOOP -> REDIRECT_LOOP;
            case TOO_MANY_REDIRECTS -> TOO_MANY_REDIRECTS;
            case TARGET_REFUSED -> TARGET_REFUSED;
            case FOREIGN_REDIRECT -> FOREIGN_REDIRECT;
            case FOLLOWED -> throw new IllegalArgumentException("a redirect that is followed ends no leg");
        };
    }

    private enum Kind {
        SUCCESS,
        FAILURE,
        UNANSWERED
    }

    private final Kind kind;

    LegEnding(Kind kind) {
        this.kind = kind;
    }

    /**
     * Reports whether a leg that ended so ends Autodiscover.
     *
     * @return true for the two successes
     */
    public boolean isSuccess() {
        return kind == Kind.SUCCESS;
    }

    /**
     * Reports whether a leg that ended so leaves open what the server says: users' machines may see another answer.
     *
     * @return true if an answer is missing
     */
    public boolean isUnanswered() {
        return kind == Kind.UNANSWERED;
    }

    /**
     * Reports whether the leg failed in its look-up.
     *
     * @return true if the host had no address to connect to
     */
    public boolean isLookupFailure() {
        return this == NO_SUCH_NAME || this == NO_ADDRESS || this == NAME_SERVER_FAILURE;
    }
}
