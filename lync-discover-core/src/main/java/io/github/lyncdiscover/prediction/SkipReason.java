package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import java.util.Optional;

/**
 * A reason why a client leaves something out. Immutable.
 *
 * @param kind what kind of reason
 * @param client the client whose behaviour is the reason; empty where every client does so
 * @param name the DNS name that the reason is about; empty where it is about none
 * @since 0.1.0
 */
public record SkipReason(Kind kind, Optional<ClientProfile> client, Optional<String> name) {
    /** A kind of reason; more may come. */
    public enum Kind {
        /** The client goes straight to the endpoint that it cached. */
        CACHED_ENDPOINT_USED,
        /** Whether the client caches an endpoint is not documented. */
        CACHE_NOT_DOCUMENTED,
        /** The client does not use lyncdiscover. */
        LYNCDISCOVER_NOT_USED,
        /** The client goes on only when the name has no address. */
        NAME_HAS_ADDRESS,
        /** The name answered. */
        NAME_ANSWERED,
        /** The name leads to a server whose certificate fails, and sign-in stops there. */
        CERTIFICATE_FAILS_AT_NAME,
        /** The other request to the name came first and succeeded. */
        OTHER_REQUEST_SUCCEEDED,
        /** Autodiscover answered. */
        AUTODISCOVER_ANSWERED,
        /** Autodiscover named a SIP server. */
        SIP_SERVER_NAMED,
        /** Autodiscover succeeded, though the SIP server that it names is not known. */
        SIP_SERVER_NOT_KNOWN,
        /** The certificate of the SIP server fails, and sign-in stops there. */
        SIP_SERVER_CERTIFICATE_FAILS,
        /** The client does not go on after an unreachable SIP server. */
        SIP_SERVER_UNREACHABLE,
        /** The client does not use a server outside the domain that is the name. */
        OUTSIDE_SIP_DOMAIN,
        /** It is not judged: the answer that names it came over HTTPS. */
        NAMED_OVER_HTTPS,
        /** DHCP names no pool. */
        DHCP_NAMES_NO_POOL,
        /** It is not known whether DHCP names a pool. */
        DHCP_NOT_KNOWN,
        /** Sign-in fails before Exchange is asked. */
        SIGN_IN_FAILS,
        /** The client knows no trust rule for Exchange. */
        NO_RULE_FOR_EXCHANGE,
        /** The TLS handshake with it fails. */
        TLS_HANDSHAKE_FAILS,
        /** The plan does not say what it answers; at a mail domain itself that counts as a web site. */
        WEB_SITE_AT_MAIL_DOMAIN
    }

    /**
     * A reason that is about neither a client nor a name.
     *
     * @param kind what kind of reason
     * @return the reason
     */
    public static SkipReason of(Kind kind) {
        return new SkipReason(kind, Optional.empty(), Optional.empty());
    }

    /**
     * A reason that is about a name.
     *
     * @param kind what kind of reason
     * @param name the DNS name
     * @return the reason
     */
    public static SkipReason of(Kind kind, String name) {
        return new SkipReason(kind, Optional.empty(), Optional.of(name));
    }

    /**
     * A reason that is about a client.
     *
     * @param kind what kind of reason
     * @param client the client
     * @return the reason
     */
    public static SkipReason of(Kind kind, ClientProfile client) {
        return new SkipReason(kind, Optional.of(client), Optional.empty());
    }

    /**
     * A reason that is about a client and a name.
     *
     * @param kind what kind of reason
     * @param client the client
     * @param name the DNS name
     * @return the reason
     */
    public static SkipReason of(Kind kind, ClientProfile client, DomainName name) {
        return new SkipReason(kind, Optional.of(client), Optional.of(name.text()));
    }

    /** The reason in words: a clause without its full stop, safe to print. */
    @Override
    public String toString() {
        return StepWords.reason(this);
    }
}
