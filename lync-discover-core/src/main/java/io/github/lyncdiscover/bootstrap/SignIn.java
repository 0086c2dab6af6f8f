package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustRule;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.Optional;

/**
 * One sign-in to predict: who, and under which circumstances. Immutable.
 *
 * @param address whose sign-in
 * @param scenario the client, the machine, what is known beforehand, and the time limit
 */
public record SignIn(SignInAddress address, Scenario scenario) {
    /** The same user with another client. */
    public SignIn as(ClientProfile other) {
        return new SignIn(address, scenario.as(other));
    }

    /** The client of the scenario. */
    public ClientProfile client() {
        return scenario.client();
    }

    /** How the client signs in to the web services. */
    SignInForm form() {
        ClientProfile client = client();
        return new SignInForm(
                client.get(Settings.SIGN_IN_ROUTE),
                client.get(Settings.TICKET_TYPE),
                client.get(Settings.TICKET_HEADER),
                client.get(Settings.TICKET_LIFETIME),
                client.get(Settings.TICKET_ACTION));
    }

    /** The trust settings of the scenario. */
    TrustSettings trust() {
        return scenario.trust();
    }

    /** The trust rule for this sign-in. */
    TrustRule rule() {
        return scenario.rule(address.sipDomain());
    }

    /**
     * The registry key under which the client looks for TrustModelData.
     *
     * @return the key; empty for a client that reads none
     */
    Optional<RegistryKey> trustKey() {
        return TrustListPlace.of(client()).key();
    }

    /** Whether the client reads any list of trusted domains. */
    boolean readsList() {
        return client().get(Settings.TRUST_LIST).isPresent();
    }
}
