package io.github.lyncdiscover.plan.certificates;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.name.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The A/V Authentication certificate of an Edge pool: the key that signs the tokens of media relay. Immutable.
 *
 * @param edge the Edge pool's internal name
 * @param external the external name of its A/V Edge service
 * @param product what runs there
 * @param exportable whether the private key can be exported
 * @param tokenLifetime how long a token is good, the MaxTokenLifetime of the A/V Edge configuration
 * @param sharedWith the other services that use the same certificate
 * @param certificates what each server of the pool holds, at least one
 * @param next the certificate that follows
 */
public record AvAuthentication(
        DomainName edge,
        Optional<DomainName> external,
        Optional<ServerProduct> product,
        Optional<Boolean> exportable,
        Duration tokenLifetime,
        Set<Service> sharedWith,
        List<Held> certificates,
        Optional<Next> next) {
    /** The MaxTokenLifetime of a new configuration (New-CsAVEdgeConfiguration). */
    public static final Duration DEFAULT_LIFETIME = Duration.ofHours(8);

    /** The shortest MaxTokenLifetime that New-CsAVEdgeConfiguration takes. */
    public static final Duration SHORTEST_LIFETIME = Duration.ofMinutes(1);

    /** The longest MaxTokenLifetime that New-CsAVEdgeConfiguration takes. */
    public static final Duration LONGEST_LIFETIME = Duration.ofDays(180);

    /** Another service of an Edge Server that has a certificate. More may come. */
    public enum Service {
        /** The Access Edge. */
        ACCESS_EDGE("accessEdge", "the Access Edge"),
        /** The Web Conferencing Edge. */
        WEB_CONFERENCING("webConferencing", "the Web Conferencing Edge"),
        /** The internal interface. */
        EDGE_INTERNAL("edgeInternal", "the internal interface");

        private final String word;
        private final String title;

        Service(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /**
         * What it is called in a plan.
         *
         * @return such as {@code accessEdge}
         */
        public String word() {
            return word;
        }

        /**
         * What people call it.
         *
         * @return with its article
         */
        public String title() {
            return title;
        }
    }

    /**
     * A certificate on a server.
     *
     * @param server the server; empty where it was not said
     * @param file the file that it was read from
     * @param facts what is known of it
     */
    public record Held(Optional<DomainName> server, Optional<String> file, CertificateFacts facts) {

        /** Refuses null. */
        public Held {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(facts, "facts");
        }
    }

    /**
     * The certificate that follows.
     *
     * @param certificate the certificate
     * @param effective from when on it signs tokens
     * @param stagedOn the servers that will have it by then; empty where nothing was said of that
     */
    public record Next(Held certificate, Optional<Instant> effective, Optional<List<DomainName>> stagedOn) {
        /** Copies the list. */
        public Next {
            Objects.requireNonNull(certificate, "certificate");
            Objects.requireNonNull(effective, "effective");
            stagedOn = stagedOn.map(List::copyOf);
        }
    }

    /**
     * Copies the collections and checks the token lifetime.
     *
     * @throws IllegalArgumentException if it is shorter or longer than Lync Server takes
     */
    public AvAuthentication {
        Objects.requireNonNull(edge, "edge");
        Objects.requireNonNull(external, "external");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(exportable, "exportable");
        Objects.requireNonNull(sharedWith, "sharedWith");
        Objects.requireNonNull(certificates, "certificates");
        Objects.requireNonNull(next, "next");
        certificates = List.copyOf(certificates);
        sharedWith = Set.copyOf(sharedWith);
        if (tokenLifetime.compareTo(SHORTEST_LIFETIME) < 0 || tokenLifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw new IllegalArgumentException("the token lifetime must be 1m (a minute) to 180d (180 days)");
        }
    }

    /**
     * The other services that use the same certificate, in a fixed order.
     *
     * @return perhaps none
     */
    public List<Service> shared() {
        return EnumSet.allOf(Service.class).stream()
                .filter(sharedWith::contains)
                .toList();
    }

    /**
     * The servers that are known by name.
     *
     * @return in the plan's order
     */
    public List<DomainName> servers() {
        return certificates.stream().flatMap(held -> held.server().stream()).toList();
    }
}
