package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.comparison.DivergingSteps;
import io.github.lyncdiscover.comparison.OutcomeChange;
import io.github.lyncdiscover.comparison.PeopleShift;
import io.github.lyncdiscover.comparison.PlanDifference;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison as text: whose outcome changes, from what to what, and the steps that make the difference. */
public final class DiffText {
    private static final int FEW = 5;
    private static final int MOST_CHANGES = 20;
    private static final int MOST_DIFFERENCES = 20;

    private final Comparison comparison;
    private final Layout layout;
    private final boolean all;
    private final List<String> lines = new ArrayList<>();

    /**
     * Tells a comparison.
     *
     * @param comparison what changes
     * @param layout the room that it has
     * @param all whether to name every change and every sign-in
     */
    public DiffText(Comparison comparison, Layout layout, boolean all) {
        this.comparison = comparison;
        this.layout = layout;
        this.all = all;
    }

    /**
     * The changes and what belongs to them.
     *
     * @return lines of at most the layout's columns, safe to print
     */
    public List<String> lines() {
        int changed = comparison.changes().stream()
                .mapToInt(change -> change.who().size())
                .sum();
        String compared = comparison.signIns() + (comparison.signIns() == 1 ? " sign-in" : " sign-ins");
        lines.add(
                changed == 0
                        ? "Nobody's outcome changes (" + compared + " compared)."
                        : changed + " of " + compared + (changed == 1 ? " changes:" : " change:"));
        comparison.people().ifPresent(this::people);
        int most = all ? Integer.MAX_VALUE : MOST_CHANGES;
        comparison.changes().stream().limit(most).forEach(this::change);
        int hidden = comparison.changes().size() - most;
        if (hidden > 0) {
            lines.add("… and " + hidden + " more kinds of change" + layout.allWith());
        }
        differences();
        return lines;
    }

    /** What is written otherwise, whether it alters an outcome or not. */
    private void differences() {
        List<PlanDifference> differences = comparison.differences();
        if (differences.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("What changes in the plan:");
        int most = all ? Integer.MAX_VALUE : MOST_DIFFERENCES;
        differences.stream().limit(most).forEach(each -> line("  " + each.sign() + " ", each.words()));
        int hidden = differences.size() - most;
        if (hidden > 0) {
            lines.add("  … and " + PeopleWords.grouped(hidden) + " more" + layout.allWith());
        }
    }

    private void people(PeopleShift people) {
        line("  ", "The outcome of " + people.changed().words() + " changes.");
        line("  Before: ", PeopleWords.ofAll(people.before()) + ".");
        line("  After:  ", PeopleWords.ofAll(people.after()) + ".");
    }

    private void change(OutcomeChange change) {
        lines.add("");
        String who = change.who().stream()
                .limit(all ? Integer.MAX_VALUE : FEW)
                .map(Object::toString)
                .collect(Collectors.joining("; "));
        int hidden = all ? 0 : change.who().size() - FEW;
        boolean good = change.after().map(Prediction::verdict).stream().allMatch(Verdict.NO_PROMPT::equals);
        lines.addAll(OutcomeHeader.of(
                who
                        + (hidden > 0 ? "; and " + hidden + " more" : "")
                        + change.people().map(people -> "; " + people.note()).orElse(""),
                word(change.before(), "new") + " → " + word(change.after(), "gone"),
                good,
                layout));
        dialogs(change);
        findings(change);
        change.causes().forEach(cause -> because(change, cause));
    }

    private static String word(Optional<Prediction> prediction, String otherwise) {
        return prediction.map(each -> each.verdict().name()).orElse(otherwise);
    }

    private void dialogs(OutcomeChange change) {
        List<Prompt> before = change.before().map(Prediction::prompts).orElse(List.of());
        List<Prompt> after = change.after().map(Prediction::prompts).orElse(List.of());
        after.stream()
                .filter(prompt -> missing(before, prompt))
                .forEach(prompt -> line("  + ", "asked about " + words(prompt)));
        before.stream()
                .filter(prompt -> missing(after, prompt))
                .forEach(prompt -> line("  - ", "no longer asked about " + words(prompt)));
    }

    private static boolean missing(List<Prompt> prompts, Prompt prompt) {
        return prompts.stream()
                .noneMatch(other -> other.server().equals(prompt.server())
                        && other.stage() == prompt.stage()
                        && other.certainty() == prompt.certainty());
    }

    private static String words(Prompt prompt) {
        return prompt.server() + ", " + prompt.stage().words()
                + (prompt.certainty() == Prompt.Certainty.POSSIBLE ? ", possibly" : "");
    }

    private void findings(OutcomeChange change) {
        Set<FindingCode> before = codes(change.before());
        Set<FindingCode> after = codes(change.after());
        change.after().stream()
                .flatMap(prediction -> prediction.findings().stream())
                .filter(finding -> !before.contains(finding.code()))
                .forEach(finding -> line("  + ", finding.code() + "  " + finding.message()));
        change.before().stream()
                .flatMap(prediction -> prediction.findings().stream())
                .filter(finding -> !after.contains(finding.code()))
                .forEach(finding -> line("  - ", "no longer: " + finding.code() + "  " + finding.message()));
    }

    private static Set<FindingCode> codes(Optional<Prediction> prediction) {
        return prediction.stream()
                .flatMap(each -> each.findings().stream())
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void because(OutcomeChange change, DivergingSteps cause) {
        List<String> parts = Stream.of(
                        step("  before, step ", change.before(), cause.before()),
                        step("  after,  step ", change.after(), cause.after()))
                .flatMap(List::stream)
                .toList();
        lines.addAll(parts);
    }

    private List<String> step(String margin, Optional<Prediction> prediction, OptionalInt number) {
        return prediction.isPresent() && number.isPresent()
                ? WrappedText.lines(
                        margin + number.getAsInt() + ": ",
                        prediction.get().step(number.getAsInt()).sentence(),
                        layout.columns())
                : List.of();
    }

    private void line(String margin, String text) {
        lines.addAll(WrappedText.lines(margin, text, layout.columns()));
    }
}
