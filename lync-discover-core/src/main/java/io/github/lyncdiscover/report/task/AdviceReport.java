package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.RemedyFile;
import java.util.List;

/**
 * Advice with how the value that it names is deployed, as reports want it. Immutable.
 *
 * @param advice the advice
 * @param files the files that were written
 * @param places where to enter the value by hand, if that is to be reported
 */
public record AdviceReport(Advice advice, List<RemedyFile> files, List<ManualRecipe> places) {
    /** Copies the lists. */
    public AdviceReport {
        files = List.copyOf(files);
        places = List.copyOf(places);
    }

    /**
     * The advice alone.
     *
     * @param advice the advice
     * @return without files and places
     */
    public static AdviceReport of(Advice advice) {
        return new AdviceReport(advice, List.of(), List.of());
    }
}
