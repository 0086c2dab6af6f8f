package io.github.lyncdiscover.bootstrap.world;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.Optional;

/**
 * One sign-in to predict: who, with which client, with which trust settings. Immutable.
 *
 * @param address whose sign-in
 * @param client which client
 * @param trust what the user's machine was told
 * @param sipServer what the User document would say; used only where a leg ends in authentication required
 * @param exchangeHost the Exchange host to judge after sign-in
 */
public record SignIn(
        SignInAddress address,
        ClientProfile client,
        TrustSettings trust,
        Optional<ServerAddress> sipServer,
        Optional<DomainName> exchangeHost) {}
