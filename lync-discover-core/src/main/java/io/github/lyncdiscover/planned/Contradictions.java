package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.ServerAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Facts that cannot all be true: an alias that has addresses too, two answers of one page, a port that refuses one page and
 * serves another. Facts that are compatible may be in any order. Not for use by several threads.
 */
public final class Contradictions {
    private final Map<Object, Fact> first = new HashMap<>();

    private record Name(String name) {}

    private record Delay(String name) {}

    private record Page(Object url, Optional<String> accept) {}

    private record Port(boolean secure, ServerAddress server) {}

    /** Nothing said yet. */
    public Contradictions() {}

    /**
     * Takes a fact, if no other fact contradicts it.
     *
     * @param fact the fact
     * @throws IllegalArgumentException if it contradicts one that was taken before; the message names both
     */
    public void add(Fact fact) {
        against(fact).ifPresent(before -> {
            throw new IllegalArgumentException(
                    "two facts contradict each other: " + FactWords.of(before) + ", and " + FactWords.of(fact));
        });
        subjects(fact).forEach(subject -> first.putIfAbsent(subject, fact));
    }

    /**
     * Facts with others laid over them.
     *
     * @param before the facts
     * @param now what holds in place of those that it contradicts
     * @return the facts that still hold, then the others
     * @throws IllegalArgumentException if two of the others contradict each other
     */
    public static List<Fact> laid(List<Fact> before, List<Fact> now) {
        Objects.requireNonNull(now, "now");
        Contradictions newer = of(now);
        return Stream.concat(before.stream().filter(fact -> newer.against(fact).isEmpty()), now.stream())
                .toList();
    }

    static Contradictions of(List<Fact> facts) {
        Contradictions all = new Contradictions();
        facts.forEach(all::add);
        return all;
    }

    /** The first of all facts about a subject represents the others, since those are compatible with it in the same way. */
    private Optional<Fact> against(Fact fact) {
        return subjects(fact)
                .flatMap(subject -> Stream.ofNullable(first.get(subject))
                        .filter(before -> !same(before, fact) && contradict(subject, before, fact)))
                .findFirst();
    }

    /** Targets of aliases are compared without case. */
    private static boolean same(Fact one, Fact other) {
        return one.equals(other)
                || (one instanceof Fact.Alias alias
                        && other instanceof Fact.Alias another
                        && PlannedNames.key(alias.target()).equals(PlannedNames.key(another.target())));
    }

    /** What a fact is about; two facts about one subject are both true only if they are compatible. */
    private static Stream<Object> subjects(Fact fact) {
        if (fact instanceof Fact.Slow slow) {
            return Stream.of(new Delay(slow.name()));
        } else if (fact instanceof Fact.OfName named) {
            return Stream.of(new Name(named.name()));
        } else if (fact instanceof Fact.Get get) {
            return Stream.of(
                    new Page(get.url(), get.accept()),
                    new Port(get.url().secure(), get.url().server()));
        }
        return Stream.of(((Fact.SipServer) fact).server());
    }

    private static boolean contradict(Object subject, Fact one, Fact other) {
        if (subject instanceof Name) {
            return !isRecord(one) || !isRecord(other);
        } else if (subject instanceof Port && one instanceof Fact.Get page && other instanceof Fact.Get another) {
            return (PlannedServers.failsForAllPages(page) || PlannedServers.failsForAllPages(another))
                    && !page.answer().equals(another.answer());
        }
        return true;
    }

    /** Addresses and services of a name stand side by side, as in a zone; all else that is said of a name stands alone. */
    private static boolean isRecord(Fact fact) {
        return fact instanceof Fact.Addresses || fact instanceof Fact.Service;
    }

    @Override
    public String toString() {
        return first.size() + " facts without contradiction";
    }
}
