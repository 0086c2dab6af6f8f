package io.github.lyncdiscover.trust;

import io.github.lyncdiscover.name.DomainName;
import java.util.Objects;
import java.util.Optional;

/**
 * The decision of the trust rule about one server, and its basis. Immutable.
 *
 * @param server the server judged
 * @param basis which part of the rule decided
 * @param entry the domain that covers the server; empty where none does, or none was needed
 */
public record TrustDecision(DomainName server, Basis basis, Optional<DomainName> entry) {

    /** Refuses null. */
    public TrustDecision {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(entry, "entry");
    }

    /** Which part of the rule decides. More may come. */
    public enum Basis {
        /** The server lies in the SIP domain of the sign-in address. */
        SIP_DOMAIN(true),
        /** The computer policy names its domain. */
        HKLM_POLICY(true),
        /** The user policy names its domain. */
        HKCU_POLICY(true),
        /** The preference in the user's hive names its domain. */
        HKCU_PREFERENCE(true),
        /** The client's default list names its domain. */
        DEFAULT_LIST(true),
        /** The user ticked "Always trust this server" for its domain. */
        ALWAYS_TRUSTED(true),
        /** It lies in the domain of the last SIP server. */
        LAST_SIP_SERVER(true),
        /** It was entered in the client's manual configuration. */
        MANUAL_SERVER(true),
        /** The client kept it of its last sign-in, and goes there without discovery. */
        CACHED_ENDPOINT(true),
        /** It is a host of Skype for Business Online, which this client is taken to trust: inferred. */
        ONLINE_HOST_INFERRED(true),
        /** A trusted SIP server redirected to it. */
        SIP_REDIRECT(true),
        /** Nothing trusts it. */
        NOT_TRUSTED(false),
        /** Nothing known trusts it, but this client's default list is not documented and may. */
        DEFAULTS_NOT_DOCUMENTED(false);

        private final boolean trusted;

        Basis(boolean trusted) {
            this.trusted = trusted;
        }

        static Basis of(TrustModelData.Source source) {
            return switch (source) {
                case HKLM_POLICY -> HKLM_POLICY;
                case HKCU_POLICY -> HKCU_POLICY;
                case HKCU_PREFERENCE -> HKCU_PREFERENCE;
                case HKLM_PREFERENCE -> throw new IllegalArgumentException("never effective: " + source);
            };
        }
    }

    /**
     * Reports whether the client connects without asking.
     *
     * @return true if the server is trusted
     */
    public boolean trusted() {
        return basis.trusted;
    }
}
