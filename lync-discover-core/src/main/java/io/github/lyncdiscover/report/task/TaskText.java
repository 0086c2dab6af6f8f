package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.report.text.AdviceText;
import io.github.lyncdiscover.report.text.DeployText;
import io.github.lyncdiscover.report.text.DiffText;
import io.github.lyncdiscover.report.text.Layout;
import io.github.lyncdiscover.report.text.OutcomeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Advice, comparisons, remedies, chains and certificates of plans as text for administrators. */
public final class TaskText {
    private TaskText() {}

    /**
     * What is advised for plans as text.
     *
     * @param plans any number
     * @param style what to show
     * @return the text, ending in a line feed; what is to be copied may take more columns
     */
    public static String ofAdvice(List<AdviceReport> plans, TextReport.Style style) {
        return plans.stream()
                .map(plan -> String.join(
                                "\n",
                                Stream.concat(
                                                new AdviceText(plan.advice(), layout(style)).lines().stream(),
                                                new DeployText(layout(style))
                                                        .files(plan.files()).places(plan.places()).lines().stream())
                                        .toList())
                        + "\n")
                .collect(Collectors.joining("\n"));
    }

    /**
     * What is found of plans' certificates as text.
     *
     * @param plans any number
     * @param style what to show; with the steps, everything however much it is
     * @return the text, ending in a line feed
     */
    public static String ofLint(List<LintReport> plans, TextReport.Style style) {
        return plans.stream()
                .map(plan -> String.join("\n", new LintText(plan, layout(style), style.steps()).lines()) + "\n")
                .collect(Collectors.joining("\n"));
    }

    /**
     * Comparisons as text.
     *
     * @param diffs any number
     * @param style what to show
     * @return the text, ending in a line feed
     */
    public static String ofDiffs(List<DiffReport> diffs, TextReport.Style style) {
        return diffs.stream()
                .map(diff -> (diffs.size() == 1 ? "" : PrintableText.of(diff.title()) + "\n")
                        + String.join("\n", lines(diff, style))
                        + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(DiffReport diff, TextReport.Style style) {
        List<String> lines = new ArrayList<>(new DiffText(diff.comparison(), layout(style), style.steps()).lines());
        List<String> assumed =
                new ArrayList<>(OutcomeHeader.assumed("", diff.assumptions(), style.steps(), layout(style)));
        assumed.addAll(OutcomeHeader.unasked("", diff.unasked(), style.steps(), layout(style)));
        if (!assumed.isEmpty()) {
            lines.add("");
            lines.addAll(assumed);
        }
        return lines;
    }

    /**
     * What stores make of a chain as text.
     *
     * @param report the report
     * @param style what to show
     * @return the text, ending in a line feed
     */
    public static String of(ChainReport report, TextReport.Style style) {
        ChainText text =
                new ChainText(report.verdict(), report.server(), report.windows(), report.situations(), layout(style));
        return String.join("\n", text.lines()) + "\n";
    }

    /**
     * A value and how it is deployed as text.
     *
     * @param report the report
     * @param style what to show
     * @return the text, ending in a line feed; what is to be copied may take more columns
     */
    public static String of(RemedyReport report, TextReport.Style style) {
        DeployText text = new DeployText(layout(style))
                .value(report.remedy())
                .files(report.files())
                .places(report.places());
        return String.join("\n", text.lines()) + "\n";
    }

    private static Layout layout(TextReport.Style style) {
        return new Layout(style.columns(), style.colour(), style.marks(), style.more());
    }
}
