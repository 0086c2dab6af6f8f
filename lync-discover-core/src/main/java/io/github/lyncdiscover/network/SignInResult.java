package io.github.lyncdiscover.network;

/**
 * The result of a sign-in to the web services. More may come.
 *
 * @since 0.1.0
 */
public enum SignInResult {
    /** The server let the account in and answered. */
    DOCUMENT,
    /** Nobody handed over an account, or this world knows of no sign-in there. */
    NOT_ATTEMPTED,
    /** Nobody was asked: a ticket is for one sign-in address, and only a SIP domain is known. */
    ADDRESS_NEEDED,
    /** A server that would see the account is named with a plain HTTP address, or with none. */
    NOT_SECURE,
    /** A server that would see the account is one that the client would ask its user about. */
    HOST_NOT_TRUSTED,
    /** An HTTP redirect leads on: no account is shown behind one. */
    REDIRECTED,
    /** The TLS handshake with a server that would see the account fails. */
    CERTIFICATE_FAILS,
    /** The refusal names no way to sign in. */
    NO_ROUTE,
    /** The refusal asks for HTTP authentication only: it comes from a proxy or a publishing rule in front of the web services. */
    HTTP_AUTHENTICATION_ONLY,
    /** A proxy asks for credentials of its own. */
    PROXY_AUTHENTICATION,
    /** The server offers no way to sign in that is usable here, or none for this account. */
    NO_SCHEME,
    /** The server or the directory refused the name or the password. */
    REFUSED,
    /** The account is disabled, locked or expired, or its password is. */
    ACCOUNT_UNUSABLE,
    /** The clocks of this machine and of the server differ by too much. */
    CLOCK_SKEW,
    /** The server answers every token with another challenge. */
    ENDLESS_CHALLENGES,
    /** The account belongs to another sign-in address. */
    SIP_URI_MISMATCH,
    /** The server does not allow this kind of sign-in. */
    TYPE_NOT_ALLOWED,
    /** The User resource does not take the ticket or token that was issued for it. */
    TICKET_REFUSED,
    /** The User resource is on another pool than the one that issued the ticket. */
    TICKET_OF_OTHER_POOL,
    /** The server did not prove who it is. */
    SERVER_NOT_PROVEN,
    /** A server that is needed for it does not answer. */
    UNREACHABLE,
    /** The answer of a server that is needed for it cannot be used. */
    ANSWER_UNUSABLE,
    /** Nobody was asked: the account was refused before in this run, and another attempt could lock it. */
    ALREADY_REFUSED;

    /**
     * Returns whether the server answered as it does to a signed-in user.
     *
     * @return true for {@link #DOCUMENT}
     */
    public boolean isSuccess() {
        return this == DOCUMENT;
    }
}
