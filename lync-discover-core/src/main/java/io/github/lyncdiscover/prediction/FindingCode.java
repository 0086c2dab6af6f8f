package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.network.SignInResult;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.prediction.Finding.Severity;

/** The kinds of {@link Finding}. Names are stable; each has an entry in {@code docs/findings.md}. More may come. */
public enum FindingCode {
    // An answer is missing: the verdict could be another with it.

    /** The User document needs sign-in, and no SIP server was supplied. */
    AUTHENTICATION_REQUIRED(Severity.ERROR, true),
    // The sign-in to the web services, where an account was handed over.

    /** A sign-in to the web services is for one sign-in address, and only a SIP domain is known. */
    SIGN_IN_ADDRESS_NEEDED(Severity.ERROR, true),
    /** A server that would see the account is named with a plain HTTP address, or with none. */
    SIGN_IN_NOT_SECURE(Severity.ERROR, true),
    /** A server that would see the account is one that the client would ask its user about. */
    SIGN_IN_HOST_NOT_TRUSTED(Severity.ERROR, true),
    /** An HTTP redirect leads on, and no account is shown behind one. */
    SIGN_IN_REDIRECTED(Severity.ERROR, true),
    /** The TLS handshake with a server that would see the account fails. */
    SIGN_IN_CERTIFICATE_FAILS(Severity.ERROR, true),
    /** The User resource refuses, and names no way to sign in. */
    SIGN_IN_NO_ROUTE(Severity.ERROR, true),
    /** The User resource asks for HTTP authentication only, as a proxy or a publishing rule in front of it does. */
    SIGN_IN_BEHIND_HTTP_AUTHENTICATION(Severity.ERROR, true),
    /** A proxy asks for credentials of its own. */
    SIGN_IN_PROXY_AUTHENTICATION(Severity.ERROR, true),
    /** The server offers no way to sign in that is usable here. */
    SIGN_IN_NO_SCHEME(Severity.ERROR, true),
    /** The server or the directory refused the name or the password. */
    SIGN_IN_REFUSED(Severity.ERROR, true),
    /** The account is disabled, locked or expired, or its password is. */
    SIGN_IN_ACCOUNT_UNUSABLE(Severity.ERROR, true),
    /** The clocks of this machine and of the server differ by too much. */
    SIGN_IN_CLOCK_SKEW(Severity.ERROR, true),
    /** The server answers every token with another challenge. */
    SIGN_IN_ENDLESS_CHALLENGES(Severity.ERROR, true),
    /** The account belongs to another sign-in address. */
    SIGN_IN_SIP_URI_MISMATCH(Severity.ERROR, true),
    /** The server does not allow this kind of sign-in. */
    SIGN_IN_TYPE_NOT_ALLOWED(Severity.ERROR, true),
    /** The User resource does not take the ticket or token that was issued for it. */
    SIGN_IN_TICKET_REFUSED(Severity.ERROR, true),
    /** The User resource is on another pool than the one that issued the ticket. */
    SIGN_IN_TICKET_OF_OTHER_POOL(Severity.ERROR, true),
    /** The server did not prove who it is. */
    SIGN_IN_SERVER_NOT_PROVEN(Severity.ERROR, true),
    /** A server that is needed for the sign-in does not answer. */
    SIGN_IN_UNREACHABLE(Severity.ERROR, true),
    /** The answer of a server that is needed for the sign-in cannot be used. */
    SIGN_IN_ANSWER_UNUSABLE(Severity.ERROR, true),
    /** The account was refused before in this run, and is shown to nobody any more. */
    SIGN_IN_NOT_REPEATED(Severity.ERROR, true),

    // What a document leaves open.

    /** A UCWA User document names no SIP server. */
    UCWA_NAMES_NO_SIP_SERVER(Severity.ERROR, true),
    /** How a JSON User document names SIP servers is not documented. */
    JSON_NAMES_NO_SIP_SERVER(Severity.ERROR, true),
    /** The User document says nothing of web services, and this client signs in to the external ones. */
    WEB_SERVICES_NOT_KNOWN(Severity.ERROR, true),
    /** A name server failed, and no success made its answer irrelevant. */
    NAME_SERVER_FAILURE(Severity.ERROR, true),
    /** An answer did not come in time, and no success made it irrelevant. */
    ANSWER_TIMED_OUT(Severity.ERROR, true),
    /** A chain fails against this machine's trust store only, and no success made it irrelevant. */
    UNTRUSTED_ON_THIS_MACHINE(Severity.ERROR, true),
    /** This machine cannot speak what a server speaks, and users' machines may. */
    MACHINE_CANNOT_CONNECT(Severity.ERROR, true),
    /** Autodiscover ended in a temporary failure: what the client does then is not documented. */
    TEMPORARY_FAILURE(Severity.ERROR, true),
    /** The only server found is a host record, and what it leads to is not known. */
    HOST_RECORD_NOT_REACHED(Severity.ERROR, true),
    /** DNS leads to no server, and it is not known whether DHCP names one to this client. */
    DHCP_NOT_KNOWN(Severity.ERROR, true),
    /** A plan does not state what a web server answers. */
    WEB_SERVER_NOT_STATED(Severity.ERROR, true),
    /** The client goes to an endpoint that it cached, and nobody knows whether a SIP server still answers there. */
    CACHED_ENDPOINT_NOT_KNOWN(Severity.ERROR, true),

    // Sign-in.

    /** No server is found or usable. */
    NO_SERVER_FOUND(Severity.ERROR, false),
    /** The endpoint that the client cached is dead, and keeps the user out until the cache is deleted. */
    CACHED_ENDPOINT_DEAD(Severity.ERROR, false),
    /** This client shows no dialog: it does not use a server that others would ask about. */
    UNTRUSTED_SERVER_NOT_USED(Severity.ERROR, false),
    /** The dialog comes up where nobody can see or click it. */
    PROMPT_HIDDEN(Severity.ERROR, false),
    /** The SIP server that was named cannot be reached. */
    SIP_SERVER_UNREACHABLE(Severity.WARNING, false),
    /** The address of a SIP server could not be found out, and it counts as reachable. */
    SIP_SERVER_NOT_RESOLVED(Severity.WARNING, false),
    /** A SIP server entry of the User document is unusable. */
    SIP_ENTRY_UNUSABLE(Severity.WARNING, false),
    /** The only server found is a host record, the client's last resort, and it was not connected to. */
    HOST_RECORD_NOT_CONNECTED(Severity.INFO, false),
    /** The User document is for clients on the other side than the name that led to it. */
    ACCESS_LOCATION_UNEXPECTED(Severity.WARNING, false),
    /** The User document has no SIP server entry for this side. */
    NO_SIP_ENTRY(Severity.WARNING, false),
    /** The User document names no external web services, to which this client signs in. */
    NO_EXTERNAL_WEB_SERVICES(Severity.WARNING, false),
    /** Both lyncdiscover names resolve in one place, where sign-in with this client commonly fails. */
    BOTH_LYNCDISCOVER_NAMES_RESOLVE(Severity.WARNING, false),
    /** SIP servers redirect more often than the client follows. */
    TOO_MANY_SIP_REDIRECTS(Severity.WARNING, false),
    /** The target of an SRV record is no host name. */
    SRV_TARGET_UNUSABLE(Severity.WARNING, false),
    /** This client passes over a server outside the SIP domain. */
    SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED(Severity.WARNING, false),
    /** The calendar fails without a word: this client shows no dialog for an Exchange host outside. */
    EXCHANGE_NOT_USED(Severity.WARNING, false),
    /** No Autodiscover of Exchange answers for a mail domain: the client asks nobody about it. */
    EXCHANGE_NOT_FOUND(Severity.INFO, false),
    /** Calendar and call history are missing: Exchange's certificate does not name the host itself. */
    EXCHANGE_CALENDAR_MISSING(Severity.WARNING, false),

    // Certificates: never the trust dialog.

    /** A certificate does not name the host that was asked. */
    TLS_NAME_MISMATCH(Severity.WARNING, false),
    /** A certificate has expired. */
    TLS_EXPIRED(Severity.WARNING, false),
    /** A certificate is not valid yet. */
    TLS_NOT_YET_VALID(Severity.WARNING, false),
    /** A chain does not lead to a root that this machine trusts. */
    TLS_UNTRUSTED(Severity.WARNING, false),
    /** A TLS handshake failed. */
    TLS_HANDSHAKE_FAILED(Severity.WARNING, false),
    /** A recorded handshake agreed on a version of TLS that this client does not speak. */
    TLS_VERSION_OF_ANOTHER_CLIENT(Severity.WARNING, false),
    /** A certificate does not say where its revocation list is, and this client has to reach one. */
    TLS_NO_REVOCATION_LIST(Severity.WARNING, false),
    /** A certificate is signed with SHA-512, which this client does not take. */
    TLS_SHA512_NOT_TAKEN(Severity.WARNING, false),
    /** A device's firmware decides whether it takes a SHA-2 signature, and which newer roots it holds. */
    TLS_FIRMWARE_DECIDES(Severity.INFO, false),
    /** A chain is sent in another order than TLS before 1.3 demands. */
    TLS_CHAIN_OUT_OF_ORDER(Severity.INFO, false),
    /** A server is trusted by its name, and its certificate's subject is a name that would not be. */
    TLS_SUBJECT_NOT_TRUSTED(Severity.INFO, false),

    // How a leg of lyncdiscover failed.

    /** A leg came back to an address it had asked before. */
    REDIRECT_LOOP(Severity.WARNING, false),
    /** A leg was redirected more often than the client follows. */
    TOO_MANY_REDIRECTS(Severity.WARNING, false),
    /** An answer sends the client to something that is no HTTPS address. */
    TARGET_REFUSED(Severity.WARNING, false),
    /** An HTTP redirect leads to another domain. */
    FOREIGN_REDIRECT(Severity.WARNING, false),
    /** An answer is neither XML nor JSON of Autodiscover. */
    WRONG_MEDIA_TYPE(Severity.WARNING, false),
    /** A document cannot be read. */
    MALFORMED_DOCUMENT(Severity.WARNING, false),
    /** A Root document names neither a redirect nor a User link. */
    NO_LINK(Severity.WARNING, false),
    /** An answer is too large to be a document of this protocol. */
    TOO_LARGE(Severity.WARNING, false),
    /** A server answered with an error status. */
    HTTP_STATUS(Severity.WARNING, false),
    /** A server answered with 403, perhaps to this program only. */
    USER_AGENT_MAY_BE_REFUSED(Severity.INFO, false),
    /** A connection broke, or what came over it is not HTTP. */
    CONNECTION_LOST(Severity.WARNING, false),
    /** A server that an answer names refuses connections. */
    CONNECTION_REFUSED(Severity.WARNING, false),
    /** A leg timed out beside one that succeeded. */
    LEG_TIMED_OUT(Severity.INFO, false),
    /** A name that an answer names does not exist or has no address. */
    NAME_WITHOUT_ADDRESS(Severity.WARNING, false),
    /** A name has no IPv4 address, and this client uses no other. */
    NO_IPV4_ADDRESS(Severity.WARNING, false),
    /** The external web services, to which this client signs in, cannot be connected to. */
    EXTERNAL_WEB_SERVICES_UNREACHABLE(Severity.WARNING, false),
    /** A name that a record or an answer of a plan leads to does not exist in the plan. */
    NAME_NOT_IN_PLAN(Severity.WARNING, false),
    /** The provider that records lead to does not know a user who is homed on premises. */
    USER_NOT_AT_PROVIDER(Severity.WARNING, false),
    /** The walk meets hosts of Skype for Business Online, which ended. */
    ONLINE_ENDED(Severity.INFO, false),
    /** The internal web services of a Standard Edition server or a single Director have another name than the server. */
    INTERNAL_WEB_SERVICES_RENAMED(Severity.INFO, false),
    /** A name server failed for one question, but another answer made it irrelevant. */
    LOOKUP_FAILED(Severity.INFO, false),

    // The trust settings.

    /** A TrustModelData value stands where the client does not read it. */
    TRUST_MODEL_DATA_IN_IGNORED_HIVE(Severity.WARNING, false),
    /** The TrustModelData value replaces the default list, and a server of that list is now asked about. */
    TRUST_MODEL_DATA_DROPS_DEFAULTS(Severity.WARNING, false),
    /** A TrustModelData entry matches nothing as it is written. */
    TRUST_MODEL_DATA_ENTRY_UNUSABLE(Severity.WARNING, false),
    /** A TrustModelData value is longer than the policy editor accepts. */
    TRUST_MODEL_DATA_TOO_LONG(Severity.WARNING, false),
    /** A TrustModelData value has no entry. */
    TRUST_MODEL_DATA_EMPTY(Severity.WARNING, false),
    /** A TrustModelData value is hidden by one that is read before it. */
    TRUST_MODEL_DATA_SHADOWED(Severity.INFO, false),
    /** A TrustModelData value stands under the registry key of another client. */
    TRUST_MODEL_DATA_OF_OTHER_CLIENT(Severity.WARNING, false),
    /** The file with TrustModelData mentions a value that is not used, or leaves something open that is assumed. */
    TRUST_MODEL_DATA_FILE_REMARK(Severity.WARNING, false),
    /** This client's default list is not documented, and it may hold the server. */
    DEFAULT_LIST_NOT_DOCUMENTED(Severity.INFO, false),
    /** This client is taken to trust hosts of Skype for Business Online, which is inferred. */
    ONLINE_HOSTS_TRUST_INFERRED(Severity.INFO, false),

    // This machine.

    /** This machine is set up to use a proxy, which the prediction went past. */
    PROXY_CONFIGURED(Severity.INFO, false);

    /**
     * The finding about a TLS handshake that fails.
     *
     * @param problem why it fails
     * @return the code
     */
    public static FindingCode of(TlsProblem problem) {
        return switch (problem) {
            case NAME_MISMATCH -> TLS_NAME_MISMATCH;
            case EXPIRED -> TLS_EXPIRED;
            case NOT_YET_VALID -> TLS_NOT_YET_VALID;
            case UNTRUSTED -> TLS_UNTRUSTED;
            case HANDSHAKE_FAILED -> TLS_HANDSHAKE_FAILED;
        };
    }

    /**
     * The finding about a sign-in to the web services that brings no answer.
     *
     * @param result how it ended
     * @return the code
     * @throws IllegalArgumentException if it brought an answer, or was not tried
     */
    public static FindingCode of(SignInResult result) {
        return switch (result) {
            case DOCUMENT, NOT_ATTEMPTED -> throw new IllegalArgumentException(result + " is no failure");
            case ADDRESS_NEEDED -> SIGN_IN_ADDRESS_NEEDED;
            case NOT_SECURE -> SIGN_IN_NOT_SECURE;
            case HOST_NOT_TRUSTED -> SIGN_IN_HOST_NOT_TRUSTED;
            case REDIRECTED -> SIGN_IN_REDIRECTED;
            case CERTIFICATE_FAILS -> SIGN_IN_CERTIFICATE_FAILS;
            case NO_ROUTE -> SIGN_IN_NO_ROUTE;
            case HTTP_AUTHENTICATION_ONLY -> SIGN_IN_BEHIND_HTTP_AUTHENTICATION;
            case PROXY_AUTHENTICATION -> SIGN_IN_PROXY_AUTHENTICATION;
            case NO_SCHEME -> SIGN_IN_NO_SCHEME;
            case REFUSED -> SIGN_IN_REFUSED;
            case ACCOUNT_UNUSABLE -> SIGN_IN_ACCOUNT_UNUSABLE;
            case CLOCK_SKEW -> SIGN_IN_CLOCK_SKEW;
            case ENDLESS_CHALLENGES -> SIGN_IN_ENDLESS_CHALLENGES;
            case SIP_URI_MISMATCH -> SIGN_IN_SIP_URI_MISMATCH;
            case TYPE_NOT_ALLOWED -> SIGN_IN_TYPE_NOT_ALLOWED;
            case TICKET_REFUSED -> SIGN_IN_TICKET_REFUSED;
            case TICKET_OF_OTHER_POOL -> SIGN_IN_TICKET_OF_OTHER_POOL;
            case SERVER_NOT_PROVEN -> SIGN_IN_SERVER_NOT_PROVEN;
            case UNREACHABLE -> SIGN_IN_UNREACHABLE;
            case ANSWER_UNUSABLE -> SIGN_IN_ANSWER_UNUSABLE;
            case ALREADY_REFUSED -> SIGN_IN_NOT_REPEATED;
        };
    }

    /**
     * Returns whether the answer that is missing is that of a TLS handshake.
     *
     * @return true where another machine or client may connect
     */
    public boolean isOfHandshake() {
        return this == UNTRUSTED_ON_THIS_MACHINE
                || this == MACHINE_CANNOT_CONNECT
                || this == TLS_VERSION_OF_ANOTHER_CLIENT;
    }

    private final Severity severity;
    private final boolean missingAnswer;

    FindingCode(Severity severity, boolean missingAnswer) {
        this.severity = severity;
        this.missingAnswer = missingAnswer;
    }

    /**
     * How much such a finding matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Tells whether such a finding stands for a missing answer, so that the verdict may be
     * {@link Verdict#CANNOT_TELL}.
     *
     * @return true if the verdict could be another with the answer
     */
    public boolean isMissingAnswer() {
        return missingAnswer;
    }
}
