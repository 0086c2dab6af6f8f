package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The numbers of people among the users of a deployment. Safe for use by several threads. */
public final class PeopleCounts {
    private final Deployment deployment;
    private final Map<HomedUsers, Integer> known;

    private PeopleCounts(Deployment deployment) {
        this.deployment = deployment;
        this.known = deployment.people();
    }

    /**
     * The numbers of a deployment.
     *
     * @param deployment the deployment
     * @return its numbers, perhaps none
     */
    public static PeopleCounts of(Deployment deployment) {
        return new PeopleCounts(deployment);
    }

    /**
     * The numbers of a deployment that has some.
     *
     * @param deployment the deployment
     * @return its numbers; empty if it has none, since a user who represents others is then no count of people
     */
    public static Optional<PeopleCounts> ifAny(Deployment deployment) {
        return deployment.countsPeople() ? Optional.of(of(deployment)) : Optional.empty();
    }

    /**
     * Those of whom nobody said how many they are.
     *
     * @return in the deployment's order
     */
    public List<HomedUsers> uncounted() {
        return deployment.homed().stream()
                .filter(users -> !known.containsKey(users))
                .toList();
    }

    /**
     * How many people a sign-in represents.
     *
     * @param users one of the deployment's
     * @return 1 for a sign-in address, the number of a SIP domain at its home, or a group without a number
     */
    public PeopleCount of(HomedUsers users) {
        return Optional.ofNullable(known.get(users)).map(PeopleCount::of).orElse(PeopleCount.UNKNOWN);
    }

    /**
     * How many people some users are, at each of some homes. A user who stands at several is one person.
     *
     * @param users SIP domains and sign-in addresses
     * @param homes where each of them is homed
     * @return how many people
     */
    public PeopleCount of(List<SignInAddress> users, List<Home> homes) {
        PeopleCount all = PeopleCount.NONE;
        Set<Object> single = new HashSet<>();
        for (SignInAddress who : users) {
            for (Home home : homes) {
                HomedUsers each = new HomedUsers(who, home);
                if (who.user().isEmpty() || single.add(person(each))) {
                    all = all.plus(of(each));
                }
            }
        }
        return all;
    }

    /**
     * What distinguishes groups of users.
     *
     * @param users the users
     * @return the same for one user at two homes, who is one person, but not for a SIP domain at two homes; of a home only
     *     its name counts, since two plans may say different things of it
     */
    static Object person(HomedUsers users) {
        return users.who().user().isPresent()
                ? users.who().toString().toLowerCase(Locale.ROOT)
                : new AtHome(users.who(), users.home().label());
    }

    /** The users of a SIP domain at one home. */
    private record AtHome(SignInAddress sipDomain, String home) {}

    @Override
    public String toString() {
        return "people of " + known.size() + " groups of users";
    }
}
