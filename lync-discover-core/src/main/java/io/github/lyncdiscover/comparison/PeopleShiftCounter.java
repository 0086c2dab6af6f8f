package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.plan.table.DistinctPeople;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.VerdictTally;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Optional;

/** The count of people in two worlds, sign-in by sign-in. */
final class PeopleShiftCounter {
    private final Optional<PlansPeople> before;
    private final Optional<PlansPeople> after;
    private final VerdictTally were = new VerdictTally();
    private final VerdictTally are = new VerdictTally();
    private final DistinctPeople changed = new DistinctPeople();

    PeopleShiftCounter(Optional<PlansPeople> before, Optional<PlansPeople> after) {
        this.before = before;
        this.after = after;
    }

    /** Users with their number. */
    record Counted(HomedUsers users, PeopleCount number) {}

    /** A sign-in on one side. */
    record Side(ComparedSignIn subject, ComparedSignIn as, Verdict verdict) {}

    /** Whether one of the two counts anybody. */
    boolean counts() {
        return before.isPresent() || after.isPresent();
    }

    void add(Optional<Side> was, Optional<Side> is, boolean differs) {
        was.ifPresent(side -> add(were, side, counted(side, before, is, after)));
        is.ifPresent(side -> add(are, side, counted(side, after, was, before)));
        if (differs) {
            whose(was, is).ifPresent(whose -> changed.add(whose.users(), whose.number()));
        }
    }

    /** How many people change alike. */
    Optional<PeopleCount> people(List<Optional<Counted>> whose) {
        if (!counts()) {
            return Optional.empty();
        }
        DistinctPeople people = new DistinctPeople();
        whose.forEach(each -> each.ifPresent(counted -> people.add(counted.users(), counted.number())));
        return Optional.of(people.number());
    }

    /** The people of a sign-in: as they are, or as they were where they are gone. */
    Optional<Counted> whose(Optional<Side> was, Optional<Side> is) {
        return is.map(side -> counted(side, after, was, before))
                .or(() -> was.map(side -> counted(side, before, is, after)));
    }

    Optional<PeopleShift> shift() {
        return counts()
                ? Optional.of(new PeopleShift(changed.number(), were.people(), are.people()))
                : Optional.empty();
    }

    private static void add(VerdictTally tally, Side side, Counted counted) {
        side.as()
                .location()
                .ifPresent(place -> tally.add(
                        counted.users(), counted.number(), place, side.subject().client(), side.verdict()));
    }

    /** By the side's own numbers, or by the other's where it has none and is about the same home. */
    private static Counted counted(
            Side side, Optional<PlansPeople> own, Optional<Side> other, Optional<PlansPeople> others) {
        HomedUsers users = side.subject().users();
        if (own.isPresent()) {
            return new Counted(users, own.get().of(users));
        }
        return other.map(counterpart -> counterpart.subject().users())
                .filter(counterpart -> sameHome(users, counterpart))
                .flatMap(counterpart -> others.map(people -> new Counted(counterpart, people.of(counterpart))))
                .orElse(new Counted(users, users.who().user().isPresent() ? PeopleCount.of(1) : PeopleCount.UNKNOWN));
    }

    private static boolean sameHome(HomedUsers one, HomedUsers other) {
        return one.home().label().equals(other.home().label()) || one.home() instanceof Home.NotSaid;
    }
}
