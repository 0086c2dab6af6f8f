package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.PlaceWords;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words for groups of users: the users of a SIP domain, or one user, with accounts at one place. */
final class WhoMeets {
    /**
     * A group.
     *
     * @param who a SIP domain or a sign-in address
     * @param home where the accounts are
     */
    record Group(SignInAddress who, Home home) {}

    private static final int FEW = 2;
    private static final String GROUP = "group";

    private final Set<Group> all;
    private final Map<SignInAddress, Set<Home>> homes = new LinkedHashMap<>();

    /** Speaks of some groups out of these. */
    WhoMeets(Collection<Group> all) {
        this.all = new LinkedHashSet<>(all);
        all.forEach(group ->
                homes.computeIfAbsent(group.who(), who -> new LinkedHashSet<>()).add(group.home()));
    }

    /** Some of the groups, by name where they are few, with how many of all they are. */
    String words(Set<Group> some) {
        if (some.size() == all.size()) {
            return isFew(some) ? names(some) : "the users of all " + count(all.size());
        }
        String share = CountText.grouped(some.size()) + " of " + count(all.size());
        return isFew(some) ? names(some) + " (" + share + ")" : "the users of " + share;
    }

    static boolean isFew(Set<Group> some) {
        return some.size() <= FEW;
    }

    /** The groups by name. */
    String names(Set<Group> some) {
        Map<String, List<SignInAddress>> byHome = new LinkedHashMap<>();
        some.forEach(group ->
                byHome.computeIfAbsent(home(group), home -> new ArrayList<>()).add(group.who()));
        return byHome.entrySet().stream()
                .map(users -> PageWords.users(users.getValue()) + users.getKey())
                .collect(Collectors.joining(" and "));
    }

    /** Said where the same users have accounts elsewhere too. */
    private String home(Group group) {
        boolean several = homes.getOrDefault(group.who(), Set.of()).size() > 1;
        return several ? " with accounts " + PlaceWords.at(group.home()) : "";
    }

    private String count(int groups) {
        return CountText.of(groups, unit()) + (unit().equals(GROUP) ? " of users" : "");
    }

    private String unit() {
        boolean domains = all.stream()
                .allMatch(group -> group.who().user().isEmpty()
                        && homes.getOrDefault(group.who(), Set.of()).size() == 1);
        boolean users = all.stream().allMatch(group -> group.who().user().isPresent());
        return domains ? "SIP domain" : users ? "user" : GROUP;
    }
}
