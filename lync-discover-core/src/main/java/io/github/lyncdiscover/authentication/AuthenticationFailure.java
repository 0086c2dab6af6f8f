package io.github.lyncdiscover.authentication;

/** The reason why a scheme has no token for a server. More may come. */
public enum AuthenticationFailure {
    /** The password is wrong. */
    WRONG_PASSWORD(true),
    /** The directory does not have the account. */
    UNKNOWN_ACCOUNT(true),
    /** The account is disabled, locked or expired. */
    ACCOUNT_REVOKED(true),
    /** The password has expired or must be changed. */
    PASSWORD_EXPIRED(true),
    /** The directory lets the account in, but not now or not from here. */
    NOT_PERMITTED(true),
    /** The clocks of this machine and of the key distribution center or the server differ by too much. */
    CLOCK_SKEW(true),
    /** The directory has no service of this name: HTTP and the host that was asked. */
    UNKNOWN_SERVICE(false),
    /** No key distribution center answered. */
    NO_KEY_DISTRIBUTION_CENTER(false),
    /** The account's realm is not known here: no domain in its name, and none by default. */
    UNKNOWN_REALM(false),
    /** This process has no ticket that is valid. */
    NO_TICKET(false),
    /** The challenge is no token of the scheme, or allows only what is refused here, such as NTLM of version 1. */
    UNUSABLE_CHALLENGE(false),
    /** The server did not prove who it is, or refused the token. */
    SERVER_NOT_PROVEN(true),
    /** This Java runtime does not have what the scheme needs. */
    UNAVAILABLE(false),
    /** Something else; the detail has a code. */
    OTHER(true);

    private final boolean attempted;

    AuthenticationFailure(boolean attempted) {
        this.attempted = attempted;
    }

    /**
     * Whether the account may have been refused, which a directory counts. After that no other scheme is to be tried: a further
     * refusal could lock the account out.
     *
     * @return false if nobody has refused the account, so that another scheme may still be tried
     */
    public boolean attempted() {
        return attempted;
    }
}
