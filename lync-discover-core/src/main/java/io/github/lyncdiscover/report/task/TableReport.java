package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.report.text.PlanTables;
import io.github.lyncdiscover.report.text.ResultTables;
import io.github.lyncdiscover.report.text.Table;
import java.util.List;

/**
 * A table of results, for spreadsheets (CSV) and for scripts (short lines): a row for each outcome, several things in one cell
 * parted by blanks. Immutable, safe for use by several threads. Columns may be added at the end.
 *
 * @since 0.1.0
 */
public final class TableReport {
    private final Table table;

    private TableReport(Table table) {
        this.table = table;
    }

    /**
     * The table of predictions.
     *
     * @param predictions any number
     * @return a row for each
     */
    public static TableReport of(List<Prediction> predictions) {
        return new TableReport(ResultTables.of(predictions));
    }

    /**
     * The table of decisions of the trust rule.
     *
     * @param verdict the rule's verdict on several servers
     * @return a row for each server
     */
    public static TableReport of(TrustVerdict verdict) {
        return new TableReport(ResultTables.of(verdict));
    }

    /**
     * The table of trust stores that judge a chain.
     *
     * @param report what was sent, and what stores make of it
     * @return a row for each store
     */
    public static TableReport of(ChainReport report) {
        return new TableReport(ResultTables.of(report.server(), report.verdict()));
    }

    /**
     * The table of plans.
     *
     * @param plans any number
     * @return a row for each group of users that come to the same, at each place
     */
    public static TableReport ofPlans(List<PlanTable> plans) {
        return new TableReport(PlanTables.of(plans));
    }

    /**
     * The table of comparisons.
     *
     * @param diffs any number
     * @return a row for each kind of change
     */
    public static TableReport ofDiffs(List<DiffReport> diffs) {
        return new TableReport(PlanTables.ofDiffs(diffs.stream()
                .map(diff -> new PlanTables.Titled(diff.title(), diff.comparison()))
                .toList()));
    }

    /**
     * The table of what is found of plans' certificates.
     *
     * @param plans any number
     * @return a row for each finding
     */
    public static TableReport ofLint(List<LintReport> plans) {
        return new TableReport(ResultTables.ofLint(plans));
    }

    /**
     * The table of what is advised for plans.
     *
     * @param plans any number
     * @return a row for each alternative
     */
    public static TableReport ofAdvice(List<AdviceReport> plans) {
        return new TableReport(
                ResultTables.ofAdvice(plans.stream().map(AdviceReport::advice).toList()));
    }

    /**
     * The table as CSV (RFC 4180).
     *
     * @return a line with the headings and one for each row, each ending in a carriage return and a line feed; a cell that a
     *     spreadsheet would take for a formula begins with an apostrophe
     */
    public String csv() {
        return table.csv();
    }

    /**
     * The columns that tell most, as lines.
     *
     * @return a line for each row, without headings, its cells parted by tabs; a hyphen where a cell is empty
     */
    public String lines() {
        return table.shortLines();
    }
}
