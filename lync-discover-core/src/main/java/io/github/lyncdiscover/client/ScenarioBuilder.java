package io.github.lyncdiscover.client;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A builder of a {@link Scenario}. The order of calls does not matter. Not for use by several threads.
 *
 * @since 0.1.0
 */
public final class ScenarioBuilder {
    private ClientProfile client;
    private TrustSettings trust;
    private Optional<ServerAddress> sipServer;
    private Optional<DomainName> externalWebServices;
    private Optional<ServerAddress> cachedEndpoint;
    private Optional<DomainName> exchangeHost;
    private List<DomainName> mailDomains;
    private Duration timeLimit;

    ScenarioBuilder(Scenario start) {
        client = start.client();
        trust = start.trust();
        sipServer = start.sipServer();
        externalWebServices = start.externalWebServices();
        cachedEndpoint = start.cachedEndpoint();
        exchangeHost = start.exchangeHost();
        mailDomains = start.mailDomains();
        timeLimit = start.timeLimit();
    }

    /**
     * Sets the client.
     *
     * @param profile one of {@link Clients}, or one derived from them
     * @return this builder
     */
    public ScenarioBuilder client(ClientProfile profile) {
        client = Objects.requireNonNull(profile, "profile");
        return this;
    }

    /**
     * Sets a TrustModelData value; one from the same source is replaced.
     *
     * @param value the value and where it is deployed
     * @return this builder
     */
    public ScenarioBuilder trust(TrustModelData value) {
        trust = trust.with(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets all trust settings of the user's machine.
     *
     * @param settings the settings
     * @return this builder
     */
    public ScenarioBuilder trust(TrustSettings settings) {
        trust = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /**
     * Sets the SIP server that the User document would name, for worlds where that document needs sign-in. The server is
     * judged like any other.
     *
     * @param server name and port
     * @return this builder
     */
    public ScenarioBuilder sipServer(ServerAddress server) {
        sipServer = Optional.of(Objects.requireNonNull(server, "server"));
        return this;
    }

    /**
     * Sets the external web services of the user's home pool, for worlds where the User document that names them needs
     * sign-in. Only a client that signs in to them, such as Lync mobile, uses the name; it is judged like any other, and
     * connected to as far as the TLS handshake.
     *
     * @param host the name of the external web services
     * @return this builder
     */
    public ScenarioBuilder externalWebServices(DomainName host) {
        externalWebServices = Optional.of(Objects.requireNonNull(host, "host"));
        return this;
    }

    /**
     * Sets the endpoint that the client kept of its last sign-in. A client that keeps one goes there without discovery.
     *
     * @param server name and port
     * @return this builder
     */
    public ScenarioBuilder cachedEndpoint(ServerAddress server) {
        cachedEndpoint = Optional.of(Objects.requireNonNull(server, "server"));
        return this;
    }

    /**
     * Sets the Exchange host to judge after sign-in: where the client's walk to Exchange ends.
     *
     * @param host the host
     * @return this builder
     */
    public ScenarioBuilder exchangeHost(DomainName host) {
        exchangeHost = Optional.of(Objects.requireNonNull(host, "host"));
        return this;
    }

    /**
     * Sets the mail domains of the user. The Exchange of each is looked for as the client does after sign-in, and judged.
     *
     * @param domains all of them; none to look for no Exchange
     * @return this builder
     */
    public ScenarioBuilder mailDomains(List<DomainName> domains) {
        mailDomains = List.copyOf(Objects.requireNonNull(domains, "domains"));
        return this;
    }

    /**
     * Sets the mail domains of the user. The Exchange of each is looked for as the client does after sign-in, and judged.
     *
     * @param domains all of them; none to look for no Exchange
     * @return this builder
     */
    public ScenarioBuilder mailDomains(DomainName... domains) {
        return mailDomains(List.of(Objects.requireNonNull(domains, "domains")));
    }

    /**
     * Sets how long a look-up may take, and how long an exchange from connecting to its last byte.
     *
     * @param time the time, one millisecond to one hour
     * @return this builder
     */
    public ScenarioBuilder timeLimit(Duration time) {
        timeLimit = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * Makes the scenario.
     *
     * @return a scenario with what was set
     * @throws IllegalArgumentException if the time limit is not between one millisecond and one hour
     */
    public Scenario build() {
        return new Scenario(
                client, trust, sipServer, externalWebServices, cachedEndpoint, exchangeHost, mailDomains, timeLimit);
    }

    @Override
    public String toString() {
        return "a builder of " + client + " with " + trust;
    }
}
