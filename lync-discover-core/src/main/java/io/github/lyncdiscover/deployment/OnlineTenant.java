package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Skype for Business Online, or another provider that hosts some of the users. Immutable.
 *
 * @param users the sign-in addresses homed there, and SIP domains of which some are
 * @param autodiscover the host that the pools on premises redirect those users to
 * @param webServices the host of their User document
 * @param sipServer the server that their User document names
 * @param userCounts by SIP domain, how many people are homed there, from 0 to 10,000,000, those named one by one among them;
 *     a SIP domain without a number has an unknown one
 */
public record OnlineTenant(
        List<SignInAddress> users,
        DomainName autodiscover,
        DomainName webServices,
        ServerAddress sipServer,
        Map<DomainName, Integer> userCounts) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a number of people is below 0 or above 10,000,000
     */
    public OnlineTenant {
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(autodiscover, "autodiscover");
        Objects.requireNonNull(webServices, "webServices");
        Objects.requireNonNull(sipServer, "sipServer");
        Objects.requireNonNull(userCounts, "userCounts");
        users = List.copyOf(users);
        userCounts = UserCounts.copied(userCounts);
    }

    /**
     * Another place for some of the users.
     *
     * @param autodiscover the host they are redirected to
     * @param webServices the host of their User document
     * @param sipServer the server that it names, with a port if that is not 443
     * @param users sign-in addresses and SIP domains
     * @return the place
     * @throws IllegalArgumentException if a text is not what it should be
     */
    public static OnlineTenant of(String autodiscover, String webServices, String sipServer, String... users) {
        Objects.requireNonNull(autodiscover, "autodiscover");
        Objects.requireNonNull(webServices, "webServices");
        Objects.requireNonNull(sipServer, "sipServer");
        Objects.requireNonNull(users, "users");
        return new OnlineTenant(
                List.of(users).stream().map(SignInAddress::parse).toList(),
                DomainName.parse(autodiscover),
                DomainName.parse(webServices),
                ServerAddress.parse(sipServer, ProtocolConstants.SIP_EDGE_PORT),
                Map.of());
    }

    /**
     * This place with the number of people of a SIP domain who are homed there.
     *
     * @param sipDomain the SIP domain
     * @param people how many they are, from 0 to 10,000,000, those named one by one among them
     * @return another place
     * @throws IllegalArgumentException if the text is no domain, or there can't be so many
     */
    public OnlineTenant counting(String sipDomain, int people) {
        Objects.requireNonNull(sipDomain, "sipDomain");
        return new OnlineTenant(
                users, autodiscover, webServices, sipServer, UserCounts.with(userCounts, sipDomain, people));
    }

    /** The key of a plan file that says who they are: whole domains are under one of their own. */
    String key() {
        return users.stream().allMatch(who -> who.user().isEmpty()) ? "sipDomains" : "users";
    }

    /** By its name, which distinguishes it: a home is looked up for each of thousands of users. */
    @Override
    public int hashCode() {
        return autodiscover.hashCode();
    }
}
