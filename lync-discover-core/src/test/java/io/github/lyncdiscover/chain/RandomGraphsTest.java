package io.github.lyncdiscover.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A thousand graphs of authorities that vouch for one another at random, judged by us and by the JDK. */
final class RandomGraphsTest {
    private static final int GRAPHS = Boolean.getBoolean("fast") ? 500 : 1000;

    @Test
    void the_judge_and_the_jdk_agree_but_for_what_is_explained() {
        Set<SecondOpinion> seen = EnumSet.noneOf(SecondOpinion.class);
        Set<Integer> tiers = new TreeSet<>();
        Set<PathFailure.Kind> missing = EnumSet.noneOf(PathFailure.Kind.class);
        List<Long> unexplained = new ArrayList<>();
        for (long seed = 0; seed < GRAPHS; seed++) {
            RandomGraph graph = RandomGraph.of(seed);
            TrustStore store = new TrustStore("store", Optional.empty(), "made", graph.store());
            StoreVerdict verdict = ChainJudge.judge(graph.sent(), RandomGraph.AT, List.of(store))
                    .stores()
                    .get(0);
            SecondOpinion opinion = SecondOpinion.of(verdict, graph.sent(), RandomGraph.AT);
            seen.add(opinion);
            if (opinion == SecondOpinion.UNEXPLAINED) {
                unexplained.add(seed);
            }
            verdict.missing()
                    .map(PathFailure::kind)
                    .ifPresentOrElse(
                            missing::add, () -> tiers.add(verdict.path().size()));
        }
        assertEquals(List.of(), unexplained, "seeds");
        assertEquals(EnumSet.complementOf(EnumSet.of(SecondOpinion.UNEXPLAINED)), seen, "the graphs show all of it");
        assertTrue(tiers.containsAll(Set.of(2, 3, 4, 5)), tiers::toString);
        assertTrue(
                missing.containsAll(EnumSet.of(
                        PathFailure.Kind.ISSUER,
                        PathFailure.Kind.ISSUER_KEY,
                        PathFailure.Kind.ROOT,
                        PathFailure.Kind.EXPIRED,
                        PathFailure.Kind.NOT_YET_VALID,
                        PathFailure.Kind.ROOT_NOT_VALID,
                        PathFailure.Kind.NO_AUTHORITY,
                        PathFailure.Kind.TOO_MANY_BELOW,
                        PathFailure.Kind.LOOP)),
                missing::toString);
    }
}
