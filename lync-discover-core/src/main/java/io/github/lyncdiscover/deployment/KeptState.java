package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The state that clients keep of earlier sign-ins, by sign-in address; under a SIP domain, that of all its users who are
 * not named. Immutable.
 *
 * @param lastServers the SIP server of the last successful sign-in; the client trusts its domain, and no more
 * @param cachedEndpoints the server that the client goes to without discovery
 */
public record KeptState(Map<SignInAddress, DomainName> lastServers, Map<SignInAddress, ServerAddress> cachedEndpoints) {
    /** Clients that never signed in before. */
    public static final KeptState NONE = new KeptState(Map.of(), Map.of());

    /** Copies the maps. */
    public KeptState {
        Objects.requireNonNull(lastServers, "lastServers");
        Objects.requireNonNull(cachedEndpoints, "cachedEndpoints");
        lastServers = Collections.unmodifiableMap(new LinkedHashMap<>(lastServers));
        cachedEndpoints = Collections.unmodifiableMap(new LinkedHashMap<>(cachedEndpoints));
    }

    /**
     * The SIP server of a user's last successful sign-in.
     *
     * @param who the user, or a SIP domain
     * @return what is written for the user, else for the SIP domain
     */
    public Optional<DomainName> lastServerOf(SignInAddress who) {
        return of(lastServers, who);
    }

    /**
     * The server that a user's client goes to without discovery.
     *
     * @param who the user, or a SIP domain
     * @return what is written for the user, else for the SIP domain
     */
    public Optional<ServerAddress> cachedEndpointOf(SignInAddress who) {
        return of(cachedEndpoints, who);
    }

    private static <T> Optional<T> of(Map<SignInAddress, T> kept, SignInAddress who) {
        return kept.entrySet().stream()
                .filter(each -> HomedUsers.key(each.getKey()).equals(HomedUsers.key(who)))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(kept.get(SignInAddress.of(who.sipDomain()))));
    }
}
