package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PeopleCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of people of all plans on one side of a comparison. The same users at the same home are the same people,
 * in whichever of the plans they appear.
 */
final class PlansPeople {
    private final Map<UsersAtHome, Counted> numbers = new HashMap<>();

    private PlansPeople() {}

    /**
     * A key for users at a home: equal for the same users at the home of the same name, whatever else two plans say of that
     * home. A sign-in address is compared without case.
     */
    record UsersAtHome(String who, String home) {
        static UsersAtHome of(HomedUsers users) {
            return new UsersAtHome(
                    users.who().toString().toLowerCase(Locale.ROOT),
                    users.home().label());
        }
    }

    private record Counted(PeopleCount number, String plan) {}

    /**
     * The numbers of several plans.
     *
     * @return empty if none of the plans counts anybody
     * @throws IllegalArgumentException if two plans have different numbers for the same users; the message names them
     */
    static Optional<PlansPeople> ifAny(List<MigrationPlan> plans) {
        if (plans.stream().noneMatch(plan -> plan.deployment().countsPeople())) {
            return Optional.empty();
        }
        PlansPeople people = new PlansPeople();
        plans.forEach(people::add);
        return Optional.of(people);
    }

    private void add(MigrationPlan plan) {
        PeopleCounts census = PeopleCounts.of(plan.deployment());
        for (HomedUsers each : plan.deployment().homed()) {
            numbers.merge(
                    UsersAtHome.of(each),
                    new Counted(census.of(each), plan.title()),
                    (before, now) -> agreed(each, before, now));
        }
    }

    private static Counted agreed(HomedUsers users, Counted before, Counted now) {
        if (!now.number().isExact()) {
            return before;
        } else if (before.number().isExact() && !before.number().equals(now.number())) {
            throw new IllegalArgumentException(users.who() + " (" + users.home().label() + ") is "
                    + before.number().words() + " in \"" + before.plan()
                    + "\" and " + now.number().words() + " in \"" + now.plan()
                    + "\": write the same userCounts in both, or in one of them");
        }
        return now;
    }

    /** How many people users are; a group without a number where no plan counts them. */
    PeopleCount of(HomedUsers users) {
        return Optional.ofNullable(numbers.get(UsersAtHome.of(users)))
                .map(Counted::number)
                .orElse(PeopleCount.UNKNOWN);
    }
}
