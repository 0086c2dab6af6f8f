package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The numbers of people of a SIP domain who are homed at one place. The users who are named there one by one are among
 * them; the domain represents the rest.
 */
final class UserCounts {
    private UserCounts() {}

    /**
     * An ordered copy.
     *
     * @throws IllegalArgumentException if a number is below 0 or above 10,000,000
     */
    static Map<DomainName, Integer> copied(Map<DomainName, Integer> counts) {
        counts.values().forEach(UserCounts::check);
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Those counted so far, and one more SIP domain. */
    static Map<DomainName, Integer> with(Map<DomainName, Integer> counts, String sipDomain, int people) {
        Map<DomainName, Integer> more = new LinkedHashMap<>(counts);
        more.put(DomainName.parse(sipDomain), people);
        return more;
    }

    private static void check(int people) {
        if (people < 0 || people > Pool.MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "a SIP domain has from 0 to 10,000,000 people at one place, not " + people);
        }
    }

    /**
     * Complains of a number that nobody's sign-in represents.
     *
     * @param key where the numbers stand
     * @param counts the numbers
     * @param place what is homed there, for a complaint
     * @param homed who is homed there
     */
    static void fit(String key, Map<DomainName, Integer> counts, String place, List<SignInAddress> homed) {
        if (counts.isEmpty()) {
            return;
        }
        Map<DomainName, Integer> named = new LinkedHashMap<>();
        Set<DomainName> whole = new HashSet<>();
        for (SignInAddress who : homed) {
            if (who.user().isPresent()) {
                named.merge(who.sipDomain(), 1, Integer::sum);
            } else {
                whole.add(who.sipDomain());
            }
        }
        counts.forEach((domain, people) -> {
            int those = Optional.ofNullable(named.get(domain)).orElse(0);
            String where = key + "." + domain;
            if (!whole.contains(domain)) {
                throw new MisfitException(where, nobody(domain, place, those > 0));
            } else if (people < those) {
                throw new MisfitException(
                        where,
                        "the number holds for the users who are named here one by one as well, and they are more than "
                                + people + ": write at least " + those);
            }
        });
    }

    private static String nobody(DomainName domain, String place, boolean named) {
        return named
                ? "only single users of " + domain + " are homed " + place
                        + ", and each is one person: name the domain there as well, or leave the number out"
                : "nobody of " + domain + " is homed " + place + ": name the domain there, or leave the number out";
    }

    /** How many people a sign-in represents: a sign-in address is one; a SIP domain is those whom nobody named. */
    static OptionalInt people(HomedUsers homed) {
        if (homed.who().user().isPresent()) {
            return OptionalInt.of(1);
        }
        return Optional.ofNullable(rest(homed.home()).get(homed.who().sipDomain())).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** By SIP domain, how many people at a home are not named there one by one. */
    static Map<DomainName, Integer> rest(Home home) {
        return home.fold(
                on -> rest(on.pool().userCounts(), on.pool().users().orElse(List.of())),
                there -> rest(there.online().userCounts(), there.online().users()),
                Map::of);
    }

    private static Map<DomainName, Integer> rest(Map<DomainName, Integer> counts, List<SignInAddress> homed) {
        Map<DomainName, Integer> rest = new LinkedHashMap<>(counts);
        if (!counts.isEmpty()) {
            homed.stream()
                    .filter(who -> who.user().isPresent())
                    .forEach(who -> rest.computeIfPresent(who.sipDomain(), (domain, people) -> people - 1));
        }
        return rest;
    }
}
