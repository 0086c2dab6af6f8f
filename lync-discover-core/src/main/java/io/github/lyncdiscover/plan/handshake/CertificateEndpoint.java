package io.github.lyncdiscover.plan.handshake;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.prediction.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that presents certificates, with the names that belong in them. Immutable.
 *
 * @param role what it is
 * @param name its own name; empty for the reverse proxy, which has none in a plan
 * @param needs the names, each once
 * @param certificates what it presents; none where the plan says nothing of it, several where each computer has its own
 */
public record CertificateEndpoint(
        Role role, Optional<DomainName> name, List<Need> needs, List<AssignedCertificate> certificates) {
    /** What kind of server it is. */
    public enum Role {
        /** A Front End pool or Standard Edition server. */
        FRONT_END("Front End"),
        /** A Director. */
        DIRECTOR("Director"),
        /** What publishes web services and lyncdiscover outside. */
        REVERSE_PROXY("reverse proxy"),
        /** An Access Edge. */
        ACCESS_EDGE("Access Edge"),
        /** The internal interface of an Edge pool. */
        EDGE_INTERNAL("internal Edge interface"),
        /** A name with a certificate of its own. */
        HOST("own certificate");

        private final String title;

        Role(String title) {
            this.title = title;
        }

        /**
         * What people call it.
         *
         * @return without an article
         */
        public String title() {
            return title;
        }
    }

    /** Why a name belongs in a certificate. */
    public enum Reason {
        /** It is the pool's own name. */
        POOL,
        /** It is the internal web services. */
        INTERNAL_WEB_SERVICES,
        /** It is the external web services. */
        EXTERNAL_WEB_SERVICES,
        /** Clients look for it inside. */
        LYNCDISCOVERINTERNAL,
        /** Clients look for it. */
        LYNCDISCOVER,
        /** It is the name for automatic sign-in of a SIP domain. */
        SIP,
        /** It is a host record that clients fall back on. */
        FALLBACK,
        /** It is the Access Edge's own name. */
        ACCESS_EDGE,
        /** It is the Edge pool's internal name. */
        EDGE_INTERNAL,
        /** It is a simple URL for meetings. */
        MEET,
        /** It is a simple URL for dial-in conferencing. */
        DIALIN,
        /** It is a simple URL of the Control Panel. */
        ADMIN,
        /** It is the Web Conferencing Edge service. */
        WEB_CONFERENCING,
        /** It is a domain that takes part in XMPP federation. */
        XMPP,
        /** It has a certificate of its own. */
        OWN
    }

    /**
     * A name that belongs in a certificate.
     *
     * @param name the name
     * @param reason why
     * @param asked from where clients ask for it; none where only other servers do
     */
    public record Need(DomainName name, Reason reason, List<Location> asked) {
        /** Copies the list. */
        public Need {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(asked, "asked");
            asked = List.copyOf(asked);
        }
    }

    /** Copies the lists. */
    public CertificateEndpoint {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(needs, "needs");
        Objects.requireNonNull(certificates, "certificates");
        needs = List.copyOf(needs);
        certificates = List.copyOf(certificates);
    }

    /**
     * What people call it.
     *
     * @return its name and what it is
     */
    public String title() {
        return name.map(own -> own + " (" + role.title() + ")").orElse(role.title());
    }
}
