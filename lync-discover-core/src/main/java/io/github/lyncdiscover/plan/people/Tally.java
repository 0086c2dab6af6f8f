package io.github.lyncdiscover.plan.people;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts people by what their sign-ins come to, each person once. */
public final class Tally {
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final int NEVER = VERDICTS.length;
    private static final int PLACES = Location.values().length;

    private final Map<Object, Group> groups = new LinkedHashMap<>();
    private final Map<ClientProfile, Integer> clients = new LinkedHashMap<>();
    private Optional<Homed> last = Optional.empty();
    private Group ofLast = new Group(Headcount.NONE);

    /** Users with the first verdict, by its place in their order, that they come to at each place and with each client. */
    private static final class Group {
        private final Headcount number;
        private final List<Integer> firsts = new ArrayList<>(PLACES + 1);

        Group(Headcount number) {
            this.number = number;
        }

        void add(int what, int verdict) {
            while (firsts.size() <= what) {
                firsts.add(NEVER);
            }
            firsts.set(what, Math.min(firsts.get(what), verdict));
        }

        int first(int what) {
            return what < firsts.size() ? firsts.get(what) : NEVER;
        }

        int anywhere() {
            int first = NEVER;
            for (int place = 0; place < PLACES; place++) {
                first = Math.min(first, first(place));
            }
            return first;
        }
    }

    /** Counts nobody yet. */
    public Tally() {}

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
        if (last.filter(before -> before == users).isEmpty()) {
            last = Optional.of(users);
            ofLast = groups.computeIfAbsent(Census.person(users), person -> new Group(number));
        }
        ofLast.add(location.ordinal(), verdict.ordinal());
        ofLast.add(PLACES + clients.computeIfAbsent(client, first -> clients.size()), verdict.ordinal());
    }

    /**
     * What was added.
     *
     * @return each person once
     */
    public People people() {
        Map<Verdict, Headcount> anywhere = new EnumMap<>(Verdict.class);
        for (Group group : groups.values()) {
            anywhere.merge(VERDICTS[group.anywhere()], group.number, Headcount::plus);
        }
        Map<Location, ByVerdict> places = new LinkedHashMap<>();
        for (Location place : Location.values()) {
            numbers(place.ordinal()).ifPresent(numbers -> places.put(place, numbers));
        }
        Map<ClientProfile, ByVerdict> each = new LinkedHashMap<>();
        clients.forEach((client, index) -> numbers(PLACES + index).ifPresent(numbers -> each.put(client, numbers)));
        return new People(new ByVerdict(anywhere), places, each);
    }

    /** Empty where nobody signs in. */
    private Optional<ByVerdict> numbers(int what) {
        Map<Verdict, Headcount> numbers = new HashMap<>();
        for (Group group : groups.values()) {
            if (group.first(what) != NEVER) {
                numbers.merge(VERDICTS[group.first(what)], group.number, Headcount::plus);
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new ByVerdict(numbers));
    }
}
