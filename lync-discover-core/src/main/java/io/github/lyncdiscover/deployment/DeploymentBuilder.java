package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A builder of a {@link Deployment}. The order of calls does not matter: whether the parts fit each other is checked when the
 * deployment is made. A second call replaces what the first one set. Not for use by several threads.
 */
public final class DeploymentBuilder {
    private List<DomainName> sipDomains;
    private List<SignInAddress> users;
    private List<Pool> pools;
    private Optional<OnlineTenant> online;
    private Map<SignInAddress, ExchangeEntry> exchange;
    private DnsPublication dns;
    private ServerSettings settings;

    DeploymentBuilder(Deployment start) {
        sipDomains = start.sipDomains();
        users = start.users();
        pools = start.pools();
        online = start.online();
        exchange = start.exchange();
        dns = start.dns();
        settings = start.settings();
    }

    /**
     * Sets the SIP domains.
     *
     * @param domains all of them
     * @return this builder
     * @throws IllegalArgumentException if one is no domain
     */
    public DeploymentBuilder sipDomains(String... domains) {
        Objects.requireNonNull(domains, "domains");
        return sipDomains(Stream.of(domains).map(DomainName::parse).toList());
    }

    /**
     * Sets the SIP domains.
     *
     * @param domains all of them
     * @return this builder
     */
    public DeploymentBuilder sipDomains(List<DomainName> domains) {
        Objects.requireNonNull(domains, "domains");
        sipDomains = List.copyOf(domains);
        return this;
    }

    /**
     * Sets the users who are predicted one by one; if none are set, each SIP domain represents its users.
     *
     * @param addresses sign-in addresses
     * @return this builder
     * @throws IllegalArgumentException if one is no address
     */
    public DeploymentBuilder users(String... addresses) {
        Objects.requireNonNull(addresses, "addresses");
        users = Stream.of(addresses).map(SignInAddress::parse).toList();
        return this;
    }

    /**
     * Sets the pools.
     *
     * @param all all of them; the Director among them, else the first, answers lyncdiscover
     * @return this builder
     */
    public DeploymentBuilder pools(Pool... all) {
        Objects.requireNonNull(all, "all");
        return pools(List.of(all));
    }

    /**
     * Sets the pools.
     *
     * @param all all of them; the Director among them, else the first, answers lyncdiscover
     * @return this builder
     */
    public DeploymentBuilder pools(List<Pool> all) {
        Objects.requireNonNull(all, "all");
        pools = List.copyOf(all);
        return this;
    }

    /**
     * Sets the part of the organisation in Skype for Business Online.
     *
     * @param there who is homed there, and where that is
     * @return this builder
     */
    public DeploymentBuilder online(OnlineTenant there) {
        Objects.requireNonNull(there, "there");
        online = Optional.of(there);
        return this;
    }

    /**
     * Sets the Exchange of all who have one.
     *
     * @param all by sign-in address or SIP domain
     * @return this builder
     */
    public DeploymentBuilder exchange(Map<SignInAddress, ExchangeEntry> all) {
        Objects.requireNonNull(all, "all");
        exchange = new LinkedHashMap<>(all);
        return this;
    }

    /**
     * Adds the Exchange host of a user, or of the users of a SIP domain.
     *
     * @param who a sign-in address or a SIP domain
     * @param host the Exchange host
     * @return this builder
     * @throws IllegalArgumentException if a text is no address or no host name
     */
    public DeploymentBuilder exchange(String who, String host) {
        Objects.requireNonNull(who, "who");
        Map<SignInAddress, ExchangeEntry> more = new LinkedHashMap<>(exchange);
        more.put(SignInAddress.parse(who), new ExchangeEntry.Host(DomainName.parse(host)));
        exchange = more;
        return this;
    }

    /**
     * Sets how the names are published.
     *
     * @param publication the records
     * @return this builder
     */
    public DeploymentBuilder dns(DnsPublication publication) {
        Objects.requireNonNull(publication, "publication");
        dns = publication;
        return this;
    }

    /**
     * Sets parts of how the names are published; the others stay.
     *
     * @param parts sets them
     * @return this builder
     * @throws IllegalArgumentException if the parts do not fit each other
     */
    public DeploymentBuilder dns(Consumer<DnsPublicationBuilder> parts) {
        DnsPublicationBuilder builder = dns.toBuilder();
        parts.accept(builder);
        dns = builder.build();
        return this;
    }

    /**
     * Sets what servers do where documents leave it open.
     *
     * @param all the settings
     * @return this builder
     */
    public DeploymentBuilder settings(ServerSettings all) {
        Objects.requireNonNull(all, "all");
        settings = all;
        return this;
    }

    /**
     * Makes the deployment.
     *
     * @return a deployment
     * @throws MisfitException if the parts do not fit each other
     */
    public Deployment build() {
        return new Deployment(sipDomains, users, pools, online, exchange, dns, settings);
    }

    @Override
    public String toString() {
        return "a builder of a deployment of " + sipDomains;
    }
}
