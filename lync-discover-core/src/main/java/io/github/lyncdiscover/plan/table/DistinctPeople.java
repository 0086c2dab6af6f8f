package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.deployment.HomedUsers;
import java.util.LinkedHashMap;
import java.util.Map;

/** People counted once, though several of their sign-ins are added. */
public final class DistinctPeople {
    private final Map<Object, PeopleCount> groups = new LinkedHashMap<>();

    /** Nobody yet. */
    public DistinctPeople() {}

    /**
     * Adds users, if they are not among those added.
     *
     * @param users the users
     * @param number how many people they are
     */
    public void add(HomedUsers users, PeopleCount number) {
        groups.putIfAbsent(PeopleCounts.person(users), number);
    }

    /**
     * Everybody added.
     *
     * @return how many people
     */
    public PeopleCount number() {
        return groups.values().stream().reduce(PeopleCount.NONE, PeopleCount::plus);
    }

    @Override
    public String toString() {
        return groups.size() + " groups of people";
    }
}
