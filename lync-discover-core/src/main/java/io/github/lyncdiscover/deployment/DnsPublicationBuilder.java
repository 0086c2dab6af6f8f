package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.deployment.DnsPublication.How;
import io.github.lyncdiscover.deployment.DnsPublication.Publication;
import io.github.lyncdiscover.name.DomainName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A builder of a {@link DnsPublication}. The order of calls does not matter: whether the parts fit each other is checked when the
 * publication is made. Not for use by several threads.
 *
 * <pre>{@code
 * DnsPublication dns = DnsPublication.builder()
 *     .lyncdiscover(DnsPublication.How.ADDRESS)
 *     .outside("lyncdiscover.contoso.example. IN A 192.0.2.10")
 *     .completeOutside("contoso.example")
 *     .build();
 * }</pre>
 */
public final class DnsPublicationBuilder {
    private final PublicationBuilder lyncdiscover;
    private final PublicationBuilder lyncdiscoverinternal;
    private final Side inside;
    private final Side outside;

    DnsPublicationBuilder(DnsPublication start) {
        lyncdiscover = new PublicationBuilder(start.lyncdiscover());
        lyncdiscoverinternal = new PublicationBuilder(start.lyncdiscoverinternal());
        inside = new Side(start.insideNames());
        outside = new Side(start.outsideNames());
    }

    /** One name in the making. */
    private static final class PublicationBuilder {
        private final Map<DomainName, How> exceptions;
        private How otherwise;
        private boolean written;

        PublicationBuilder(Publication start) {
            otherwise = start.otherwise();
            written = start.written();
            exceptions = new LinkedHashMap<>(start.exceptions());
        }

        void always(How how) {
            otherwise = Objects.requireNonNull(how, "how");
            written = true;
        }

        void in(String sipDomain, How how) {
            exceptions.put(DomainName.parse(sipDomain), Objects.requireNonNull(how, "how"));
        }

        Publication publication() {
            return new Publication(otherwise, exceptions, written);
        }
    }

    /** The names of one side in the making. */
    private static final class Side {
        private final List<ZoneRecord> records;
        private final List<CompleteZone> zones;
        private final Map<String, SideNames.Failure> failures;

        Side(SideNames start) {
            records = new ArrayList<>(start.records());
            zones = new ArrayList<>(start.zones());
            failures = new LinkedHashMap<>(start.failures());
        }

        void add(String... lines) {
            Stream.of(lines).map(ZoneRecord::parse).forEach(records::add);
        }

        void complete(String... apexes) {
            Stream.of(apexes).map(DomainName::parse).map(CompleteZone::of).forEach(zones::add);
        }

        void failing(String name, SideNames.Failure failure) {
            failures.put(ZoneRecord.owner(name), Objects.requireNonNull(failure, "failure"));
        }

        SideNames names() {
            return new SideNames(records, zones, failures);
        }
    }

    /**
     * Sets how {@code lyncdiscover} leads to the external web services in every SIP domain that is not named by itself.
     *
     * @param how the way
     * @return this builder
     */
    public DnsPublicationBuilder lyncdiscover(How how) {
        lyncdiscover.always(how);
        return this;
    }

    /**
     * Sets how {@code lyncdiscover} leads to the external web services in one SIP domain.
     *
     * @param sipDomain the domain
     * @param how the way
     * @return this builder
     * @throws IllegalArgumentException if the text is no domain
     */
    public DnsPublicationBuilder lyncdiscover(String sipDomain, How how) {
        Objects.requireNonNull(sipDomain, "sipDomain");
        lyncdiscover.in(sipDomain, how);
        return this;
    }

    /**
     * Sets how {@code lyncdiscoverinternal} leads to the internal web services in every SIP domain that is not named by itself.
     *
     * @param how the way
     * @return this builder
     */
    public DnsPublicationBuilder lyncdiscoverinternal(How how) {
        lyncdiscoverinternal.always(how);
        return this;
    }

    /**
     * Sets how {@code lyncdiscoverinternal} leads to the internal web services in one SIP domain.
     *
     * @param sipDomain the domain
     * @param how the way
     * @return this builder
     * @throws IllegalArgumentException if the text is no domain
     */
    public DnsPublicationBuilder lyncdiscoverinternal(String sipDomain, How how) {
        Objects.requireNonNull(sipDomain, "sipDomain");
        lyncdiscoverinternal.in(sipDomain, how);
        return this;
    }

    /**
     * Adds records for clients inside; a name written here is not derived.
     *
     * @param records lines of a zone file, as {@link ZoneRecord#parse} reads them
     * @return this builder
     * @throws IllegalArgumentException if one is no such record
     */
    public DnsPublicationBuilder inside(String... records) {
        Objects.requireNonNull(records, "records");
        inside.add(records);
        return this;
    }

    /**
     * Adds records for clients outside; a name written here is not derived.
     *
     * @param records lines of a zone file, as {@link ZoneRecord#parse} reads them
     * @return this builder
     * @throws IllegalArgumentException if one is no such record
     */
    public DnsPublicationBuilder outside(String... records) {
        Objects.requireNonNull(records, "records");
        outside.add(records);
        return this;
    }

    /**
     * Adds zones of which every record for clients inside is known: a name that they lack does not exist.
     *
     * @param zones the zones' names
     * @return this builder
     * @throws IllegalArgumentException if one is no domain
     */
    public DnsPublicationBuilder completeInside(String... zones) {
        Objects.requireNonNull(zones, "zones");
        inside.complete(zones);
        return this;
    }

    /**
     * Adds zones of which every record for clients outside is known: a name that they lack does not exist.
     *
     * @param zones the zones' names
     * @return this builder
     * @throws IllegalArgumentException if one is no domain
     */
    public DnsPublicationBuilder completeOutside(String... zones) {
        Objects.requireNonNull(zones, "zones");
        outside.complete(zones);
        return this;
    }

    /**
     * Adds a name whose name server fails for clients inside.
     *
     * @param name the name, perhaps with the labels of a service
     * @param failure how it fails
     * @return this builder
     * @throws IllegalArgumentException if the text is no name
     */
    public DnsPublicationBuilder failingInside(String name, SideNames.Failure failure) {
        Objects.requireNonNull(name, "name");
        inside.failing(name, failure);
        return this;
    }

    /**
     * Adds a name whose name server fails for clients outside.
     *
     * @param name the name, perhaps with the labels of a service
     * @param failure how it fails
     * @return this builder
     * @throws IllegalArgumentException if the text is no name
     */
    public DnsPublicationBuilder failingOutside(String name, SideNames.Failure failure) {
        Objects.requireNonNull(name, "name");
        outside.failing(name, failure);
        return this;
    }

    /**
     * Makes the publication.
     *
     * @return a publication
     * @throws IllegalArgumentException if a zone is named twice, or a name has a record and fails
     */
    public DnsPublication build() {
        return new DnsPublication(
                lyncdiscover.publication(), lyncdiscoverinternal.publication(), inside.names(), outside.names());
    }

    @Override
    public String toString() {
        return "a builder of a DNS publication";
    }
}
