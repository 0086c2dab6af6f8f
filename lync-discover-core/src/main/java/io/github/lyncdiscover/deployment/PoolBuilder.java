package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A builder of a {@link Pool}; the order of calls does not matter. Not for use by several threads. */
public final class PoolBuilder {

    private DomainName fqdn;
    private Pool.Edition edition = Pool.Edition.ENTERPRISE;
    private Optional<DomainName> internalWebServices = Optional.empty();
    private Optional<DomainName> externalWebServices = Optional.empty();
    private Optional<ServerAddress> accessEdge = Optional.empty();
    private boolean director;
    private Optional<List<SignInAddress>> users = Optional.empty();
    private final Map<DomainName, Integer> userCounts = new LinkedHashMap<>();
    private Optional<DomainName> centralPool = Optional.empty();

    PoolBuilder(DomainName fqdn) {
        this.fqdn = fqdn;
    }

    static PoolBuilder of(Pool pool) {
        PoolBuilder builder = new PoolBuilder(pool.fqdn());
        builder.edition = pool.edition();
        builder.internalWebServices = Optional.of(pool.internalWebServices());
        builder.externalWebServices = pool.externalWebServices();
        builder.accessEdge = pool.accessEdge();
        builder.director = pool.director();
        builder.users = pool.users();
        builder.userCounts.putAll(pool.userCounts());
        builder.centralPool = pool.centralPool();
        return builder;
    }

    PoolBuilder fqdn(DomainName name) {
        fqdn = name;
        return this;
    }

    PoolBuilder users(Optional<List<SignInAddress>> addresses) {
        users = addresses.map(List::copyOf);
        return this;
    }

    /**
     * Sets the edition; if it is not set, the pool is an Enterprise Edition pool.
     *
     * @param kind Enterprise or Standard
     * @return this builder
     */
    public PoolBuilder edition(Pool.Edition kind) {
        Objects.requireNonNull(kind, "kind");
        edition = kind;
        return this;
    }

    /**
     * Sets the internal web services; if they are not set, they have the pool's name.
     *
     * @param host their name
     * @return this builder
     * @throws IllegalArgumentException if the text is no host name
     */
    public PoolBuilder internalWebServices(String host) {
        Objects.requireNonNull(host, "host");
        internalWebServices = Optional.of(DomainName.parse(host));
        return this;
    }

    /**
     * Sets the external web services; if they are not set, none are published.
     *
     * @param host their name
     * @return this builder
     * @throws IllegalArgumentException if the text is no host name
     */
    public PoolBuilder externalWebServices(String host) {
        Objects.requireNonNull(host, "host");
        externalWebServices = Optional.of(DomainName.parse(host));
        return this;
    }

    /**
     * Sets the Access Edge.
     *
     * @param server its name, with a port if that is not 443
     * @return this builder
     * @throws IllegalArgumentException if the text is no server
     */
    public PoolBuilder accessEdge(String server) {
        Objects.requireNonNull(server, "server");
        accessEdge = Optional.of(ServerAddress.parse(server, ProtocolConstants.SIP_EDGE_PORT));
        return this;
    }

    /**
     * Makes the pool a Director, which answers lyncdiscover.
     *
     * @return this builder
     */
    public PoolBuilder director() {
        director = true;
        return this;
    }

    /**
     * Sets the users who are homed here; if they are not set, users of every SIP domain are.
     *
     * @param addresses sign-in addresses, and SIP domains of which all are homed here
     * @return this builder
     * @throws IllegalArgumentException if one is neither
     */
    public PoolBuilder users(String... addresses) {
        Objects.requireNonNull(addresses, "addresses");
        return users(Optional.of(Stream.of(addresses).map(SignInAddress::parse).toList()));
    }

    /**
     * Sets how many people of a SIP domain are homed here.
     *
     * @param sipDomain the SIP domain
     * @param people how many they are, from 0 to 10,000,000, those named one by one among them
     * @return this builder
     * @throws IllegalArgumentException if the text is no domain
     */
    public PoolBuilder userCount(String sipDomain, int people) {
        Objects.requireNonNull(sipDomain, "sipDomain");
        userCounts.put(DomainName.parse(sipDomain), people);
        return this;
    }

    /**
     * Makes the server a branch appliance.
     *
     * @param pool the pool whose web services its users have
     * @return this builder
     * @throws IllegalArgumentException if the text is no host name
     */
    public PoolBuilder centralPool(String pool) {
        Objects.requireNonNull(pool, "pool");
        centralPool = Optional.of(DomainName.parse(pool));
        return this;
    }

    /**
     * Makes the pool.
     *
     * @return a pool
     * @throws IllegalArgumentException if a number of people is below 0 or above 10,000,000
     */
    public Pool build() {
        return new Pool(
                fqdn,
                edition,
                internalWebServices.orElse(fqdn),
                externalWebServices,
                accessEdge,
                director,
                users,
                userCounts,
                centralPool);
    }

    @Override
    public String toString() {
        return "a builder of " + fqdn;
    }
}
