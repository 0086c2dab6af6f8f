package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyFile;
import java.util.List;

/**
 * A value with how it is deployed, as reports want it. Immutable.
 *
 * @param remedy the value and where it goes
 * @param files the files that were written
 * @param places where to enter the value by hand
 */
public record RemedyReport(Remedy remedy, List<RemedyFile> files, List<ManualRecipe> places) {
    /** Copies the lists. */
    public RemedyReport {
        files = List.copyOf(files);
        places = List.copyOf(places);
    }
}
