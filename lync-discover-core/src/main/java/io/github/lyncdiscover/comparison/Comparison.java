package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.plan.table.OutcomeKey;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sign-ins whose outcome changes between two worlds. The outcome is the verdict, the dialogs, the untrusted
 * servers about which none asks, and the kinds of finding; what only changes its name or its place in a file is no
 * change. Immutable.
 *
 * @param signIns how many sign-ins were compared
 * @param differences what the later plans say otherwise; empty where one of the two is no plan
 * @param people how many people meet what, before and after; empty where neither side counts anybody
 * @param changes those that change, equal changes folded, in the order of the later scene; what is gone last
 */
public record Comparison(
        int signIns, List<PlanDifference> differences, Optional<PeopleShift> people, List<OutcomeChange> changes) {
    /** What makes a counterpart, the best first: the same home; one of that name; any, in their order. */
    private static final List<Function<ComparedSignIn, Object>> LIKENESSES =
            List.of(subject -> subject, ComparedSignIn::stay, ComparedSignIn::visit);

    /** Copies the lists. */
    public Comparison {
        differences = List.copyOf(differences);
        changes = List.copyOf(changes);
    }

    /** What is kept of a sign-in: itself, what it is compared as, what it comes to. */
    private record Result(ComparedSignIn subject, ComparedSignIn as, OutcomeKey kind) {
        boolean isPlaced() {
            return subject.location().isPresent();
        }

        PeopleShiftCounter.Side side() {
            return new PeopleShiftCounter.Side(subject, as, kind.verdict());
        }
    }

    /** A sign-in on both sides, or on one. */
    private record Pair(Optional<Result> before, Optional<Result> after) {
        boolean differs() {
            return !before.map(Result::kind).equals(after.map(Result::kind));
        }

        Optional<PeopleShiftCounter.Side> was() {
            return before.map(Result::side);
        }

        Optional<PeopleShiftCounter.Side> is() {
            return after.map(Result::side);
        }

        List<Optional<OutcomeKey>> key() {
            return List.of(before.map(Result::kind), after.map(Result::kind));
        }
    }

    /**
     * Compares two scenes. Where a scene is made of several plans, each person is counted once in it.
     *
     * @param before as it is
     * @param after as it will be
     * @return whose outcome changes
     * @throws IllegalArgumentException if two plans of one scene have different numbers of people for the same users
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Comparison of(ComparedWorld before, ComparedWorld after) {
        List<Pair> pairs = pairs(before, after);
        Map<List<Optional<OutcomeKey>>, List<Pair>> folded = pairs.stream()
                .filter(Pair::differs)
                .collect(Collectors.groupingBy(Pair::key, LinkedHashMap::new, Collectors.toList()));
        PeopleShiftCounter people =
                new PeopleShiftCounter(PlansPeople.ifAny(before.plans()), PlansPeople.ifAny(after.plans()));
        if (people.counts()) {
            pairs.forEach(pair -> people.add(pair.was(), pair.is(), pair.differs()));
        }
        return new Comparison(
                pairs.size(),
                differences(before, after),
                people.shift(),
                folded.values().stream()
                        .map(alike -> change(alike, before, after, people))
                        .toList());
    }

    /**
     * Reports whether anybody's outcome changes.
     *
     * @return false if all stays as it is
     */
    public boolean anyChange() {
        return !changes.isEmpty();
    }

    private static List<PlanDifference> differences(ComparedWorld before, ComparedWorld after) {
        return before.plans().isEmpty() || after.plans().isEmpty()
                ? List.of()
                : PlanDifferences.between(before.plans(), after.plans());
    }

    /**
     * What comes of a scene. Homes that are equal are made one, since many sign-ins have each, and to compare two that hold
     * thousands of users takes its time.
     */
    private static List<Result> results(ComparedWorld scene, Map<Home, Home> homes) {
        IdentityHashMap<Home, Home> known = new IdentityHashMap<>();
        return scene.outcomes().stream()
                .map(seen -> {
                    HomedUsers users = seen.subject().users();
                    Home home =
                            known.computeIfAbsent(users.home(), one -> homes.computeIfAbsent(one, Function.identity()));
                    ComparedSignIn as = new ComparedSignIn(
                            new HomedUsers(users.who(), home),
                            seen.subject().location(),
                            seen.subject().client());
                    return new Result(seen.subject(), as, seen.kind());
                })
                .toList();
    }

    private static List<Pair> pairs(ComparedWorld before, ComparedWorld after) {
        Map<Home, Home> homes = new HashMap<>();
        return pairs(results(before, homes), results(after, homes));
    }

    private static OutcomeChange change(
            List<Pair> alike, ComparedWorld before, ComparedWorld after, PeopleShiftCounter people) {
        Pair first = alike.get(0);
        Optional<Prediction> was = first.before().map(result -> before.predict(result.subject()));
        Optional<Prediction> is = first.after().map(result -> after.predict(result.subject()));
        List<DivergingSteps> causes =
                was.isPresent() && is.isPresent() ? DivergingSteps.of(was.get(), is.get()) : List.of();
        List<ComparedSignIn> who = alike.stream()
                .map(pair -> pair.after().or(pair::before).orElseThrow().subject())
                .toList();
        return new OutcomeChange(
                who,
                was,
                is,
                people.people(alike.stream()
                        .map(pair -> people.whose(pair.was(), pair.is()))
                        .toList()),
                causes);
    }

    /** Each sign-in with its counterpart; what finds none is new or gone. */
    private static List<Pair> pairs(List<Result> before, List<Result> after) {
        List<Result> later = placed(after, before);
        List<Optional<Result>> counterparts = new ArrayList<>(Collections.nCopies(later.size(), Optional.empty()));
        Map<ComparedSignIn, Result> earlier = new LinkedHashMap<>();
        placed(before, after).forEach(result -> earlier.put(result.as(), result));
        List<Result> left = List.copyOf(earlier.values());
        for (Function<ComparedSignIn, Object> likeness : LIKENESSES) {
            Map<Object, Deque<Result>> alike = new LinkedHashMap<>();
            for (Result result : left) {
                alike.computeIfAbsent(likeness.apply(result.as()), key -> new ArrayDeque<>())
                        .add(result);
            }
            for (int i = 0; i < later.size(); i++) {
                Deque<Result> others =
                        alike.getOrDefault(likeness.apply(later.get(i).as()), new ArrayDeque<>());
                if (counterparts.get(i).isEmpty()) {
                    counterparts.set(i, Optional.ofNullable(others.poll()));
                }
            }
            left = alike.values().stream().flatMap(Deque::stream).toList();
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            pairs.add(new Pair(counterparts.get(i), Optional.of(later.get(i))));
        }
        left.forEach(gone -> pairs.add(new Pair(Optional.of(gone), Optional.empty())));
        return pairs;
    }

    /** A recording says neither place nor home: what it holds of a user represents each of his sign-ins elsewhere. */
    private static List<Result> placed(List<Result> results, List<Result> others) {
        if (results.stream().allMatch(Result::isPlaced)) {
            return results;
        }
        Map<ComparedSignIn.Visit, List<ComparedSignIn>> byUser = others.stream()
                .map(Result::subject)
                .collect(Collectors.groupingBy(
                        subject -> subject.from(Optional.empty()).visit()));
        return results.stream()
                .flatMap(result -> {
                    if (result.isPlaced()) {
                        return Stream.of(result);
                    }
                    List<ComparedSignIn> elsewhere = Stream.of(
                                    result.subject().visit(),
                                    result.subject().visit().ofAnybody())
                            .map(visit -> byUser.getOrDefault(visit, List.of()))
                            .filter(subjects -> !subjects.isEmpty())
                            .findFirst()
                            .orElse(List.of(result.subject()));
                    return elsewhere.stream().map(as -> new Result(result.subject(), as, result.kind()));
                })
                .toList();
    }
}
