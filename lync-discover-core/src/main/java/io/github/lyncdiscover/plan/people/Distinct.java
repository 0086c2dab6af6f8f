package io.github.lyncdiscover.plan.people;

import io.github.lyncdiscover.deployment.Homed;
import java.util.LinkedHashMap;
import java.util.Map;

/** People counted once, though several of their sign-ins are added. */
public final class Distinct {
    private final Map<Object, Headcount> groups = new LinkedHashMap<>();

    /** Nobody yet. */
    public Distinct() {}

    /**
     * Adds users, if they are not among those added.
     *
     * @param users the users
     * @param number how many people they are
     */
    public void add(Homed users, Headcount number) {
        groups.putIfAbsent(Census.person(users), number);
    }

    /**
     * Everybody added.
     *
     * @return how many people
     */
    public Headcount number() {
        return groups.values().stream().reduce(Headcount.NONE, Headcount::plus);
    }
}
