package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Users with their home: one sign-in address, or all of a SIP domain who are homed there. Immutable.
 *
 * @param who the user, or the SIP domain
 * @param home where they are homed
 */
public record HomedUsers(SignInAddress who, Home home) {

    /** Refuses null. */
    public HomedUsers {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(home, "home");
    }

    /**
     * How many people these are.
     *
     * @return 1 for a sign-in address; for a SIP domain the number that its home has for it, less the users who are named
     *     there one by one; empty where nobody said it
     */
    public OptionalInt people() {
        return UserCounts.people(this);
    }

    /** Complains of the first user or SIP domain that has no home: nothing would be said of their sign-in. */
    static void nobodyLeftOut(List<HomedUsers> homed, List<SignInAddress> users, List<DomainName> sipDomains) {
        Set<String> those = new HashSet<>();
        Set<DomainName> domains = new HashSet<>();
        for (HomedUsers each : homed) {
            if (!users.isEmpty()) {
                those.add(key(each.who()));
            }
            domains.add(each.who().sipDomain());
        }
        for (int i = 0; i < users.size(); i++) {
            SignInAddress user = users.get(i);
            if (!those.contains(key(user)) && !those.contains(user.sipDomain().text())) {
                throw new MisfitException(
                        "users[" + i + "]",
                        user + " is homed nowhere: name it under a pool's users or under online.users");
            }
        }
        for (int i = 0; i < sipDomains.size(); i++) {
            if (!domains.contains(sipDomains.get(i))) {
                throw new MisfitException(
                        "sipDomains[" + i + "]",
                        "nobody of " + sipDomains.get(i) + " is homed anywhere: name "
                                + (users.isEmpty()
                                        ? "the domain, or users of it, under a pool's users or under online"
                                        : "a user of it under users, or the domain under a pool's users"));
            }
        }
    }

    /** What distinguishes users: a sign-in address is compared without case. */
    static String key(SignInAddress who) {
        return who.toString().toLowerCase(Locale.ROOT);
    }
}
