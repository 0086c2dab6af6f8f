package io.github.lyncdiscover.client;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import io.github.lyncdiscover.trust.TrustSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The circumstances of a sign-in, apart from who signs in and in which world: the client, what the user's machine is
 * configured with, what is known beforehand, and the time limit. Immutable.
 *
 * <pre>{@code
 * Scenario scenario = Scenario.builder()
 *     .client(Clients.SFB_2016)
 *     .trust(TrustModelData.policy("contoso.example"))
 *     .sipServer(ServerAddress.parse("sip.contoso.example", 5061))
 *     .build();
 * }</pre>
 *
 * <p>Make one with {@link #builder()}: the constructor gets another parameter with each circumstance that is added.
 *
 * @param client the client
 * @param trust the trust settings of the user's machine
 * @param sipServer the SIP server that the User document would name; used only where that document needs sign-in
 * @param externalWebServices the external web services of the home pool; used only where the User document needs sign-in,
 *     by a client that signs in to them
 * @param cachedEndpoint the server that the client kept of its last sign-in; used only by a client that keeps one
 * @param exchangeHost the Exchange host to judge after sign-in
 * @param mailDomains the mail domains of the user whose Exchange is looked for after sign-in
 * @param timeLimit how long a look-up may take, and how long an exchange from connecting to its last byte
 * @since 0.1.0
 */
public record Scenario(
        ClientProfile client,
        TrustSettings trust,
        Optional<ServerAddress> sipServer,
        Optional<DomainName> externalWebServices,
        Optional<ServerAddress> cachedEndpoint,
        Optional<DomainName> exchangeHost,
        List<DomainName> mailDomains,
        Duration timeLimit) {
    /** The time limit where none is given: 10 seconds. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Copies the list and checks the time limit.
     *
     * @throws IllegalArgumentException if the time limit is not between one millisecond and one hour
     */
    public Scenario {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(sipServer, "sipServer");
        Objects.requireNonNull(externalWebServices, "externalWebServices");
        Objects.requireNonNull(cachedEndpoint, "cachedEndpoint");
        Objects.requireNonNull(exchangeHost, "exchangeHost");
        mailDomains = List.copyOf(Objects.requireNonNull(mailDomains, "mailDomains"));
        Objects.requireNonNull(timeLimit, "timeLimit");
        if (timeLimit.compareTo(SHORTEST) < 0 || timeLimit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a time limit is one millisecond to one hour, not " + timeLimit);
        }
    }

    /**
     * A scenario with a client on a machine without trust settings, of which nothing else is known.
     *
     * @param client the client
     * @return the scenario
     */
    public static Scenario of(ClientProfile client) {
        return new Scenario(
                client,
                TrustSettings.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                TIME_LIMIT);
    }

    /**
     * A builder that starts with Lync 2013 on a machine without trust settings.
     *
     * @return a builder
     */
    public static ScenarioBuilder builder() {
        return new ScenarioBuilder(of(Clients.LYNC_2013));
    }

    /**
     * A builder that starts with this scenario.
     *
     * @return a builder
     */
    public ScenarioBuilder toBuilder() {
        return new ScenarioBuilder(this);
    }

    /**
     * This scenario with another client.
     *
     * @param other the client
     * @return another scenario
     */
    public Scenario as(ClientProfile other) {
        Objects.requireNonNull(other, "other");
        return toBuilder().client(other).build();
    }

    /**
     * This scenario with a TrustModelData value; one from the same source is replaced.
     *
     * @param value the value and where it is deployed
     * @return another scenario
     */
    public Scenario trusting(TrustModelData value) {
        return toBuilder().trust(value).build();
    }

    /**
     * The trust rule as the client applies it, with the values that it reads.
     *
     * @param sipDomain the domain of the sign-in address
     * @return the rule
     */
    public TrustRule rule(DomainName sipDomain) {
        Objects.requireNonNull(sipDomain, "sipDomain");
        TrustSettings read = client.get(Settings.TRUST_LIST).isPresent()
                ? trust.readUnder(TrustListPlace.of(client).key())
                : trust.withoutValues();
        return TrustRule.of(sipDomain, read, client.trust());
    }
}
