package io.github.lyncdiscover.client;

import io.github.lyncdiscover.trust.RegistryKey;
import java.util.Objects;
import java.util.Optional;

/**
 * The place where a client's trusted domain list is set, taken from its profile: what TrustModelData reaches, and what must
 * be set in another way. Immutable.
 *
 * @param key the registry key of its TrustModelData; empty for a client that reads none
 * @param otherwise how else its list is set, in a few words; empty where TrustModelData is read or nothing is known
 * @param source where this is known from, or that it is an assumption
 */
public record TrustListPlace(Optional<RegistryKey> key, Optional<String> otherwise, String source) {

    /** Refuses null. */
    public TrustListPlace {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(otherwise, "otherwise");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Reads the place from a profile.
     *
     * @param client any profile; a derived one has what it was derived from, unless it sets another
     * @return the place
     */
    public static TrustListPlace of(ClientProfile client) {
        Optional<RegistryKey> key = client.get(Settings.TRUST_LIST_KEY);
        return key.isPresent()
                ? new TrustListPlace(
                        key,
                        Optional.empty(),
                        client.sourced(Settings.TRUST_LIST_KEY).source())
                : new TrustListPlace(
                        key,
                        client.get(Settings.DEVICE_LIST).map(DeviceList::words),
                        client.sourced(Settings.DEVICE_LIST).source());
    }

    /**
     * Reports whether the client has a list of trusted domains that an administrator can set.
     *
     * @return false where none is known, or where the client has none
     */
    public boolean isKnown() {
        return key.isPresent() || otherwise.isPresent();
    }
}
