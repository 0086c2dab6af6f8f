package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.plan.people.Distinct;
import io.github.lyncdiscover.plan.people.Headcount;
import io.github.lyncdiscover.plan.people.Tally;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Optional;

/** Counts the people of two scenes, sign-in by sign-in. */
final class Shifting {
    private final Optional<PlansPeople> before;
    private final Optional<PlansPeople> after;
    private final Tally were = new Tally();
    private final Tally are = new Tally();
    private final Distinct changed = new Distinct();

    Shifting(Optional<PlansPeople> before, Optional<PlansPeople> after) {
        this.before = before;
        this.after = after;
    }

    /** Users with their number. */
    record Counted(Homed users, Headcount number) {}

    /** A sign-in on one side. */
    record Side(Subject subject, Subject as, Verdict verdict) {}

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
    Optional<Headcount> people(List<Optional<Counted>> whose) {
        if (!counts()) {
            return Optional.empty();
        }
        Distinct people = new Distinct();
        whose.forEach(each -> each.ifPresent(counted -> people.add(counted.users(), counted.number())));
        return Optional.of(people.number());
    }

    /** The people of a sign-in: as they are, or as they were where they are gone. */
    Optional<Counted> whose(Optional<Side> was, Optional<Side> is) {
        return is.map(side -> counted(side, after, was, before))
                .or(() -> was.map(side -> counted(side, before, is, after)));
    }

    Optional<Shift> shift() {
        return counts() ? Optional.of(new Shift(changed.number(), were.people(), are.people())) : Optional.empty();
    }

    private static void add(Tally tally, Side side, Counted counted) {
        side.as()
                .location()
                .ifPresent(place -> tally.add(
                        counted.users(), counted.number(), place, side.subject().client(), side.verdict()));
    }

    /** By the side's own numbers, or by the other's where it has none and is about the same home. */
    private static Counted counted(
            Side side, Optional<PlansPeople> own, Optional<Side> other, Optional<PlansPeople> others) {
        Homed users = side.subject().users();
        if (own.isPresent()) {
            return new Counted(users, own.get().of(users));
        }
        return other.map(counterpart -> counterpart.subject().users())
                .filter(counterpart -> sameHome(users, counterpart))
                .flatMap(counterpart -> others.map(people -> new Counted(counterpart, people.of(counterpart))))
                .orElse(new Counted(users, users.who().user().isPresent() ? Headcount.of(1) : Headcount.UNKNOWN));
    }

    private static boolean sameHome(Homed one, Homed other) {
        return one.home().label().equals(other.home().label()) || one.home() instanceof Home.NotSaid;
    }
}
