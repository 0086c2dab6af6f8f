package io.github.lyncdiscover.plan.people;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Counts people by what their sign-ins come to, each person once. */
public final class Tally {
    private final Map<Object, Group> groups = new LinkedHashMap<>();

    /** Counts nobody yet. */
    public Tally() {}

    /** Users with the first verdict, in the order of verdicts, that they come to somewhere. */
    private static final class Group {
        private final Headcount number;
        private final Map<Location, Verdict> places = new EnumMap<>(Location.class);
        private final Map<ClientProfile, Verdict> clients = new LinkedHashMap<>();

        Group(Headcount number) {
            this.number = number;
        }

        Verdict anywhere() {
            return places.values().stream().reduce(Verdict.NO_PROMPT, Group::first);
        }

        static Verdict first(Verdict one, Verdict other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }

    /**
     * Adds what a sign-in comes to.
     *
     * @param users whose
     * @param number how many people they are
     * @param location seen from where
     * @param client with which client
     * @param verdict what it comes to
     */
    public void add(Homed users, Headcount number, Location location, ClientProfile client, Verdict verdict) {
        Group group = groups.computeIfAbsent(Census.person(users), person -> new Group(number));
        group.places.merge(location, verdict, Group::first);
        group.clients.merge(client, verdict, Group::first);
    }

    /**
     * What was added.
     *
     * @return each person once
     */
    public People people() {
        Map<Verdict, Headcount> anywhere = new EnumMap<>(Verdict.class);
        for (Group group : groups.values()) {
            anywhere.merge(group.anywhere(), group.number, Headcount::plus);
        }
        return new People(new ByVerdict(anywhere), each(group -> group.places), each(group -> group.clients));
    }

    private <T> Map<T, ByVerdict> each(Function<Group, Map<T, Verdict>> part) {
        Map<T, Map<Verdict, Headcount>> numbers = new LinkedHashMap<>();
        for (Group group : groups.values()) {
            part.apply(group)
                    .forEach((what, verdict) -> numbers.computeIfAbsent(what, first -> new EnumMap<>(Verdict.class))
                            .merge(verdict, group.number, Headcount::plus));
        }
        Map<T, ByVerdict> all = new LinkedHashMap<>();
        numbers.forEach((what, by) -> all.put(what, new ByVerdict(by)));
        return all;
    }
}
