package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How DNS publishes a deployment to those inside and to those outside. Immutable.
 *
 * @param lyncdiscover how {@code lyncdiscover.d} leads to the external web services
 * @param lyncdiscoverinternal how {@code lyncdiscoverinternal.d} leads to the internal ones
 * @param inside further records for clients inside; a name written here is not derived
 * @param outside the same for clients outside
 */
public record Dns(
        Publication lyncdiscover, Publication lyncdiscoverinternal, List<ZoneRecord> inside, List<ZoneRecord> outside) {
    /** Aliases of the web services for both names, and no further record. */
    public static final Dns DERIVED =
            new Dns(Publication.always(How.CNAME), Publication.always(How.CNAME), List.of(), List.of());

    /** How a name leads to the web services. */
    public enum How {
        /** As an alias of theirs. */
        CNAME,
        /** By an address of its own. */
        ADDRESS,
        /** Not at all: the name does not exist. */
        NONE
    }

    /**
     * How a name is published, by SIP domain.
     *
     * @param otherwise for all domains but the exceptions
     * @param exceptions the domains where it is otherwise
     */
    public record Publication(How otherwise, Map<DomainName, How> exceptions) {
        /** Copies the map. */
        public Publication {
            exceptions = Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
        }

        /**
         * The same for every SIP domain.
         *
         * @param how how
         * @return a publication without exceptions
         */
        public static Publication always(How how) {
            return new Publication(how, Map.of());
        }

        /**
         * How it is in one SIP domain.
         *
         * @param sipDomain the domain
         * @return the way
         */
        public How in(DomainName sipDomain) {
            return exceptions.getOrDefault(sipDomain, otherwise);
        }
    }

    /** Copies the lists. */
    public Dns {
        inside = List.copyOf(inside);
        outside = List.copyOf(outside);
    }
}
