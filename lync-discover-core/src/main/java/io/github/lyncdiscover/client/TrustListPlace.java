package io.github.lyncdiscover.client;

import io.github.lyncdiscover.trust.RegistryKey;
import java.util.Map;
import java.util.Optional;

/**
 * Where a client's trusted domain list is set: what TrustModelData reaches, and what must be told in another way.
 * Immutable.
 *
 * @param key the registry key of its TrustModelData; empty for a client that reads none
 * @param otherwise how else its list is set, in a few words; empty where TrustModelData is read or nothing is known
 * @param source where this is known from, or that it is an assumption
 */
public record TrustListPlace(Optional<RegistryKey> key, Optional<String> otherwise, String source) {
    private static final String STRICT = "J. Schertz, LPE CU7 Registration (2013): strict naming, no list";
    private static final TrustListPlace LYNC_2013 =
            read(RegistryKey.OFFICE_15, "policy template lync15.admx, Trusted Domain List");
    private static final Map<String, TrustListPlace> PLACES = Map.of(
            "sfb-2016", read(RegistryKey.OFFICE_16, "policy template lync16.admx, Trusted Domain List"),
            "lync-2010", read(RegistryKey.COMMUNICATOR, "client bootstrapping policies, Lync Server 2010"),
            "communicator", unread(Optional.empty(), STRICT),
            "lync-phone", unread(Optional.empty(), STRICT),
            "surface-hub",
                    unread(
                            Optional.of("Settings, Calling & Audio, Configure domain name, on each device"),
                            "Configure domain name for Skype for Business (Surface Hub, 2017)"),
            "lync-room", read(RegistryKey.OFFICE_15, "wave16.com, LRS and TrustModelData (2014); key assumed"),
            "lync-mobile", unread(Optional.empty(), "assumption: no trusted domain list was found"),
            "lync-store-app", unread(Optional.empty(), "assumption: no trusted domain list was found"),
            "sfb-mac",
                    unread(
                            Optional.of("trustedDomainList of com.microsoft.SkypeForBusiness, on each Mac"),
                            "Customize the Mac client experience in Skype for Business"));

    /**
     * Where a client's list is set.
     *
     * @param client a built-in profile, or one derived, which is taken to be like Lync 2013 if its name is its own
     * @return the place
     */
    public static TrustListPlace of(ClientProfile client) {
        return PLACES.getOrDefault(client.name(), LYNC_2013);
    }

    /**
     * Tells whether the client has a list of trusted domains that an administrator can set.
     *
     * @return false where none is known, or where the client has none
     */
    public boolean isKnown() {
        return key.isPresent() || otherwise.isPresent();
    }

    private static TrustListPlace read(RegistryKey key, String source) {
        return new TrustListPlace(Optional.of(key), Optional.empty(), source);
    }

    private static TrustListPlace unread(Optional<String> otherwise, String source) {
        return new TrustListPlace(Optional.empty(), otherwise, source);
    }
}
