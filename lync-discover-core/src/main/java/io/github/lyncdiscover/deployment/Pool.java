package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A Front End pool or a Standard Edition server. Immutable.
 *
 * @param fqdn the pool's own name, which its users inside sign in to
 * @param edition Enterprise or Standard
 * @param internalWebServices the web services for clients inside
 * @param externalWebServices the web services as published to the outside, if they are
 * @param accessEdge the SIP server for users outside, if there is one
 * @param director whether it is a Director, which answers lyncdiscover and homes nobody unless told so
 * @param users who is homed here; empty where nothing was said: users of every SIP domain
 * @param userCounts by SIP domain, how many people are homed here, from 0 to 10,000,000, those named one by one among them; a
 *     SIP domain without a number has an unknown one
 * @param centralPool for a branch appliance the pool whose web services its users have; it runs none itself
 */
public record Pool(
        DomainName fqdn,
        Edition edition,
        DomainName internalWebServices,
        Optional<DomainName> externalWebServices,
        Optional<ServerAddress> accessEdge,
        boolean director,
        Optional<List<SignInAddress>> users,
        Map<DomainName, Integer> userCounts,
        Optional<DomainName> centralPool) {
    /** As many people a SIP domain may have at one place. */
    public static final int MOST_PEOPLE = 10_000_000;

    /** What kind of pool it is. More may come. */
    public enum Edition {
        /** Several servers behind one name, which may be chosen freely when the pool is made. */
        ENTERPRISE,
        /** One server: the pool's name is the computer's, in the Active Directory domain, and can't be chosen. */
        STANDARD
    }

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a number of people is below 0 or above 10,000,000
     */
    public Pool {
        Objects.requireNonNull(fqdn, "fqdn");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(internalWebServices, "internalWebServices");
        Objects.requireNonNull(externalWebServices, "externalWebServices");
        Objects.requireNonNull(accessEdge, "accessEdge");
        Objects.requireNonNull(userCounts, "userCounts");
        Objects.requireNonNull(centralPool, "centralPool");
        users = users.map(List::copyOf);
        userCounts = UserCounts.copied(userCounts);
    }

    /**
     * A pool that is no branch appliance.
     *
     * @param fqdn the pool's own name
     * @param edition Enterprise or Standard
     * @param internalWebServices the web services for clients inside
     * @param externalWebServices the web services as published to the outside, if they are
     * @param accessEdge the SIP server for users outside, if there is one
     * @param director whether it is a Director
     * @param users who is homed here
     * @param userCounts by SIP domain, how many people are homed here
     * @throws IllegalArgumentException if a number of people is below 0 or above 10,000,000
     */
    public Pool(
            DomainName fqdn,
            Edition edition,
            DomainName internalWebServices,
            Optional<DomainName> externalWebServices,
            Optional<ServerAddress> accessEdge,
            boolean director,
            Optional<List<SignInAddress>> users,
            Map<DomainName, Integer> userCounts) {
        this(
                fqdn,
                edition,
                internalWebServices,
                externalWebServices,
                accessEdge,
                director,
                users,
                userCounts,
                Optional.empty());
    }

    /**
     * An Enterprise Edition pool.
     *
     * @param fqdn its name
     * @return a pool whose internal web services have its name; nothing is published outside
     * @throws IllegalArgumentException if the text is no host name
     */
    public static Pool enterprise(String fqdn) {
        Objects.requireNonNull(fqdn, "fqdn");
        return of(DomainName.parse(fqdn), Edition.ENTERPRISE);
    }

    /**
     * A Standard Edition server.
     *
     * @param fqdn its name
     * @return a pool whose internal web services have its name; nothing is published outside
     * @throws IllegalArgumentException if the text is no host name
     */
    public static Pool standard(String fqdn) {
        Objects.requireNonNull(fqdn, "fqdn");
        return of(DomainName.parse(fqdn), Edition.STANDARD);
    }

    /**
     * A pool of which only the name is known.
     *
     * @param fqdn its name
     * @param edition Enterprise or Standard
     * @return a pool whose internal web services have its name; nothing is published outside
     */
    public static Pool of(DomainName fqdn, Edition edition) {
        Objects.requireNonNull(fqdn, "fqdn");
        Objects.requireNonNull(edition, "edition");
        return new PoolBuilder(fqdn).edition(edition).build();
    }

    /**
     * Begins an Enterprise Edition pool whose internal web services have its name.
     *
     * @param fqdn its name
     * @return a builder
     * @throws IllegalArgumentException if the text is no host name
     */
    public static PoolBuilder builder(String fqdn) {
        Objects.requireNonNull(fqdn, "fqdn");
        return new PoolBuilder(DomainName.parse(fqdn));
    }

    /**
     * Begins another pool with what this one has.
     *
     * @return a builder
     */
    public PoolBuilder toBuilder() {
        return PoolBuilder.of(this);
    }

    /**
     * This pool by another name. Web services that have the pool's name keep it.
     *
     * @param name the other name
     * @return another pool
     */
    public Pool named(DomainName name) {
        Objects.requireNonNull(name, "name");
        return toBuilder().fqdn(name).build();
    }

    /**
     * This pool with other internal web services.
     *
     * @param host their name
     * @return another pool
     * @throws IllegalArgumentException if the text is no host name
     */
    public Pool internalWebServices(String host) {
        Objects.requireNonNull(host, "host");
        return toBuilder().internalWebServices(host).build();
    }

    /**
     * This pool with other external web services.
     *
     * @param host their name
     * @return another pool
     * @throws IllegalArgumentException if the text is no host name
     */
    public Pool externalWebServices(String host) {
        Objects.requireNonNull(host, "host");
        return toBuilder().externalWebServices(host).build();
    }

    /**
     * This pool with another Access Edge.
     *
     * @param server its name, with a port if that is not 443
     * @return another pool
     * @throws IllegalArgumentException if the text is no server
     */
    public Pool accessEdge(String server) {
        Objects.requireNonNull(server, "server");
        return toBuilder().accessEdge(server).build();
    }

    /**
     * This pool as a Director.
     *
     * @return another pool
     */
    public Pool asDirector() {
        return toBuilder().director().build();
    }

    /**
     * This pool with its users.
     *
     * @param addresses sign-in addresses, and SIP domains of which all are homed here
     * @return another pool
     * @throws IllegalArgumentException if one is neither
     */
    public Pool homing(String... addresses) {
        Objects.requireNonNull(addresses, "addresses");
        return toBuilder().users(addresses).build();
    }

    /**
     * This pool with the number of people of a SIP domain who are homed on it.
     *
     * @param sipDomain the SIP domain
     * @param people how many they are, from 0 to 10,000,000, those whom {@link #homing} names one by one among them
     * @return another pool
     * @throws IllegalArgumentException if the text is no domain, or there can't be so many
     */
    public Pool counting(String sipDomain, int people) {
        Objects.requireNonNull(sipDomain, "sipDomain");
        return toBuilder().userCount(sipDomain, people).build();
    }

    /**
     * This server as a branch appliance.
     *
     * @param pool the pool whose web services its users have
     * @return another pool
     * @throws IllegalArgumentException if the text is no host name
     */
    public Pool branchOf(String pool) {
        Objects.requireNonNull(pool, "pool");
        return toBuilder().centralPool(pool).build();
    }

    /** By its name, which distinguishes it: a home is looked up for each of thousands of users. */
    @Override
    public int hashCode() {
        return fqdn.hashCode();
    }
}
