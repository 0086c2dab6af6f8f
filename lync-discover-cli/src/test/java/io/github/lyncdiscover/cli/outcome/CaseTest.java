package io.github.lyncdiscover.cli.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No outcome is without a live case; {@link EveryOutcomeIT} holds that the cases come out as they say. */
final class CaseTest {
    /** Only a profile of a caller's own, which asks one leg after the other, leaves a leg out. */
    private static final Set<LegEnding> NOT_FROM_THE_COMMAND_LINE =
            EnumSet.of(LegEnding.NOT_WALKED, LegEnding.ANSWER_NOT_STATED);

    @Test
    void every_verdict_has_a_live_case() {
        assertEquals(EnumSet.allOf(Verdict.class), Case.all().map(Case::verdict).collect(Collectors.toSet()));
    }

    @Test
    void every_ending_of_a_leg_has_a_live_case() {
        Set<LegEnding> reached =
                Case.all().flatMap(some -> some.legs().stream()).collect(Collectors.toSet());
        assertEquals(EnumSet.complementOf(EnumSet.copyOf(NOT_FROM_THE_COMMAND_LINE)), reached);
    }

    @Test
    void no_two_cases_share_a_domain() {
        assertEquals(Case.all().count(), Case.all().map(Case::domain).distinct().count());
    }
}
