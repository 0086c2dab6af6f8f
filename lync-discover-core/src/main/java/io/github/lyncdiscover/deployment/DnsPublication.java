package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The DNS records that a deployment publishes, inside and outside. Immutable.
 *
 * @param lyncdiscover how {@code lyncdiscover.d} leads to the external web services
 * @param lyncdiscoverinternal how {@code lyncdiscoverinternal.d} leads to the internal ones
 * @param insideNames what else is known of names for clients inside; a name with a record is not derived
 * @param outsideNames the same for clients outside
 */
public record DnsPublication(
        Publication lyncdiscover, Publication lyncdiscoverinternal, SideNames insideNames, SideNames outsideNames) {
    /** Aliases of the web services for both names, and no further record. */
    public static final DnsPublication DERIVED = new DnsPublication(
            new Publication(How.CNAME, Map.of(), false),
            new Publication(How.CNAME, Map.of(), false),
            SideNames.NONE,
            SideNames.NONE);

    /** Refuses null. */
    public DnsPublication {
        Objects.requireNonNull(lyncdiscover, "lyncdiscover");
        Objects.requireNonNull(lyncdiscoverinternal, "lyncdiscoverinternal");
        Objects.requireNonNull(insideNames, "insideNames");
        Objects.requireNonNull(outsideNames, "outsideNames");
    }

    /** How a name leads to the web services. More may come. */
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
     * @param written whether the plan says how it is for all others; else it is derived
     */
    public record Publication(How otherwise, Map<DomainName, How> exceptions, boolean written) {
        /** Copies the map. */
        public Publication {
            Objects.requireNonNull(otherwise, "otherwise");
            Objects.requireNonNull(exceptions, "exceptions");
            exceptions = Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
        }

        /**
         * A publication that is written.
         *
         * @param otherwise for all domains but the exceptions
         * @param exceptions the domains where it is otherwise
         */
        public Publication(How otherwise, Map<DomainName, How> exceptions) {
            this(otherwise, exceptions, true);
        }

        /**
         * The same for every SIP domain.
         *
         * @param how how
         * @return a publication without exceptions
         */
        public static Publication always(How how) {
            Objects.requireNonNull(how, "how");
            return new Publication(how, Map.of());
        }

        /**
         * How it is in one SIP domain.
         *
         * @param sipDomain the domain
         * @return the way
         */
        public How in(DomainName sipDomain) {
            Objects.requireNonNull(sipDomain, "sipDomain");
            return exceptions.getOrDefault(sipDomain, otherwise);
        }

        /**
         * Reports whether the plan names a SIP domain here.
         *
         * @param sipDomain the domain
         * @return false where only a word for all, or none, holds for it
         */
        public boolean names(DomainName sipDomain) {
            Objects.requireNonNull(sipDomain, "sipDomain");
            return exceptions.containsKey(sipDomain);
        }

        /**
         * Reports whether the plan says how it is in a SIP domain.
         *
         * @param sipDomain the domain
         * @return false where it is derived
         */
        public boolean isWritten(DomainName sipDomain) {
            Objects.requireNonNull(sipDomain, "sipDomain");
            return written || names(sipDomain);
        }
    }

    /**
     * How DNS publishes a deployment, with records alone.
     *
     * @param lyncdiscover how {@code lyncdiscover.d} leads to the external web services
     * @param lyncdiscoverinternal how {@code lyncdiscoverinternal.d} leads to the internal ones
     * @param inside further records for clients inside; a name written here is not derived
     * @param outside the same for clients outside
     */
    public DnsPublication(
            Publication lyncdiscover,
            Publication lyncdiscoverinternal,
            List<ZoneRecord> inside,
            List<ZoneRecord> outside) {
        this(
                lyncdiscover,
                lyncdiscoverinternal,
                SideNames.of(Objects.requireNonNull(inside, "inside")),
                SideNames.of(Objects.requireNonNull(outside, "outside")));
    }

    /**
     * Begins a publication: aliases for both names, and no further record.
     *
     * @return a builder
     */
    public static DnsPublicationBuilder builder() {
        return DERIVED.toBuilder();
    }

    /**
     * Begins another publication with what this one has.
     *
     * @return a builder
     */
    public DnsPublicationBuilder toBuilder() {
        return new DnsPublicationBuilder(this);
    }

    /**
     * The records for clients inside.
     *
     * @return in their order
     */
    public List<ZoneRecord> inside() {
        return insideNames.records();
    }

    /**
     * The records for clients outside.
     *
     * @return in their order
     */
    public List<ZoneRecord> outside() {
        return outsideNames.records();
    }

    /**
     * The same with other records.
     *
     * @param inside for clients inside
     * @param outside for clients outside
     * @return another publication; zones and failures stay
     */
    public DnsPublication with(List<ZoneRecord> inside, List<ZoneRecord> outside) {
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(outside, "outside");
        return new DnsPublication(
                lyncdiscover, lyncdiscoverinternal, insideNames.with(inside), outsideNames.with(outside));
    }
}
