package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The count of people by the outcome of their sign-ins, each person once. */
public final class VerdictTally {
    private final Map<Object, Group> groups = new LinkedHashMap<>();
    private final Map<ClientProfile, Integer> clients = new LinkedHashMap<>();
    private final Set<Location> seen = EnumSet.noneOf(Location.class);

    /** Users with the first verdict, in the order of verdicts, that they come to at each place and with each client. */
    private static final class Group {
        private final PeopleCount number;
        private final Map<Location, Verdict> places = new EnumMap<>(Location.class);
        /** By the client's number. */
        private final List<Optional<Verdict>> clients = new ArrayList<>(1);

        Group(PeopleCount number) {
            this.number = number;
        }

        void add(Location location, int client, Verdict verdict) {
            places.merge(location, verdict, Group::first);
            while (clients.size() <= client) {
                clients.add(Optional.empty());
            }
            clients.set(client, Optional.of(first(clients.get(client).orElse(verdict), verdict)));
        }

        Optional<Verdict> with(int client) {
            return client < clients.size() ? clients.get(client) : Optional.empty();
        }

        Verdict anywhere() {
            return places.values().stream().reduce(Verdict.NO_PROMPT, Group::first);
        }

        static Verdict first(Verdict one, Verdict other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }

    /** Counts nobody yet. */
    public VerdictTally() {}

    /**
     * Adds what a sign-in comes to.
     *
     * @param users whose
     * @param number how many people they are
     * @param location seen from where
     * @param client with which client
     * @param verdict what it comes to
     */
    public void add(HomedUsers users, PeopleCount number, Location location, ClientProfile client, Verdict verdict) {
        seen.add(location);
        Group group = groups.computeIfAbsent(PeopleCounts.person(users), person -> new Group(number));
        group.add(location, clients.computeIfAbsent(client, first -> clients.size()), verdict);
    }

    /**
     * What was added.
     *
     * @return each person once
     */
    public PeopleByOutcome people() {
        ByVerdict anywhere = numbers(group -> Optional.of(group.anywhere()));
        Map<Location, ByVerdict> places = new LinkedHashMap<>();
        for (Location place : seen) {
            places.put(place, numbers(group -> Optional.ofNullable(group.places.get(place))));
        }
        Map<ClientProfile, ByVerdict> each = new LinkedHashMap<>();
        clients.forEach((client, index) -> each.put(client, numbers(group -> group.with(index))));
        return new PeopleByOutcome(anywhere, places, each);
    }

    private ByVerdict numbers(Function<Group, Optional<Verdict>> of) {
        Map<Verdict, PeopleCount> numbers = new EnumMap<>(Verdict.class);
        for (Group group : groups.values()) {
            of.apply(group).ifPresent(verdict -> numbers.merge(verdict, group.number, PeopleCount::plus));
        }
        return new ByVerdict(numbers);
    }

    @Override
    public String toString() {
        return "verdicts of " + groups.size() + " groups of people";
    }
}
