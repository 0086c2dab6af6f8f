package io.github.lyncdiscover.bootstrap.world;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustRule;
import io.github.lyncdiscover.trust.TrustSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One sign-in to predict: who, with which client, with which trust settings. Immutable.
 *
 * @param address whose sign-in
 * @param client which client
 * @param trust what the user's machine was told
 * @param sipServer what the User document would say; used only where a leg ends in authentication required
 * @param exchangeHost the Exchange host to judge after sign-in
 * @param mailDomains the mail domains of the user whose Exchange is looked for after sign-in
 * @param limit how long an exchange may take; empty for as long as the client waits
 * @param cachedEndpoint the server that the client kept of its last sign-in; used only by a client that keeps one
 * @param externalWebServices the external web services of the home pool; used only where a leg ends in authentication
 *     required, by a client that signs in to them
 */
public record SignIn(
        SignInAddress address,
        ClientProfile client,
        TrustSettings trust,
        Optional<ServerAddress> sipServer,
        Optional<DomainName> exchangeHost,
        List<DomainName> mailDomains,
        Optional<Duration> limit,
        Optional<ServerAddress> cachedEndpoint,
        Optional<DomainName> externalWebServices) {
    /** Copies the list. */
    public SignIn {
        mailDomains = List.copyOf(mailDomains);
    }

    public SignIn(
            SignInAddress address,
            ClientProfile client,
            TrustSettings trust,
            Optional<ServerAddress> sipServer,
            Optional<DomainName> exchangeHost) {
        this(
                address,
                client,
                trust,
                sipServer,
                exchangeHost,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** How long an exchange may take. */
    public Duration timeout() {
        return limit.orElseGet(() -> client.get(Settings.TIMEOUT));
    }

    /** The same user with another client. */
    public SignIn with(ClientProfile other) {
        return new SignIn(
                address,
                other,
                trust,
                sipServer,
                exchangeHost,
                mailDomains,
                limit,
                cachedEndpoint,
                externalWebServices);
    }

    /** The same with a time limit of its own. */
    public SignIn within(Duration time) {
        return new SignIn(
                address,
                client,
                trust,
                sipServer,
                exchangeHost,
                mailDomains,
                Optional.of(time),
                cachedEndpoint,
                externalWebServices);
    }

    /**
     * The registry key under which the client looks for TrustModelData.
     *
     * @return the key; empty for a client that reads none
     */
    public Optional<RegistryKey> trustKey() {
        return TrustListPlace.of(client).key();
    }

    /** Whether the client reads any list of trusted domains. */
    public boolean readsList() {
        return client.get(Settings.TRUST_LIST).isPresent();
    }

    /**
     * The trust rule for this sign-in, with the values that its client reads.
     *
     * @return the rule
     */
    public TrustRule rule() {
        TrustSettings read = readsList() ? trust.readUnder(trustKey()) : trust.withoutValues();
        return TrustRule.of(address.sipDomain(), read, client.trust());
    }
}
