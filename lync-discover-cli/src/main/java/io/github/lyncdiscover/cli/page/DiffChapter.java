package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.ChapterView;
import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.NameList;
import io.github.lyncdiscover.cli.page.view.OutcomeMatrix;
import io.github.lyncdiscover.cli.page.view.StoryView;
import io.github.lyncdiscover.comparison.ComparedSignIn;
import io.github.lyncdiscover.comparison.DivergingSteps;
import io.github.lyncdiscover.comparison.OutcomeChange;
import io.github.lyncdiscover.comparison.PeopleShift;
import io.github.lyncdiscover.comparison.PlanDifference;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.report.task.DiffReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The chapter of a comparison: each kind of change with a story before and a story after. */
final class DiffChapter {
    private static final int MOST_CHANGES = 500;
    private static final int MOST_FACTS = 50;
    private static final String BEFORE = "Before";
    private static final String AFTER = "After";

    private final String id;
    private final int inFull;
    private final List<OutcomeMatrix.Row> rows = new ArrayList<>();
    private final List<StoryView> stories = new ArrayList<>();

    private DiffChapter(String id, int inFull) {
        this.id = id;
        this.inFull = inFull;
    }

    /**
     * Makes the chapter.
     *
     * @param id where it is linked to
     * @param diff what changes
     * @param inFull how many of the stories are told in full
     */
    static ChapterView of(String id, DiffReport diff, int inFull) {
        return new DiffChapter(id, Math.max(2, inFull)).chapter(diff);
    }

    private ChapterView chapter(DiffReport diff) {
        List<OutcomeChange> changes = diff.comparison().changes();
        changes.stream().limit(MOST_CHANGES).forEach(this::add);
        int changed = changes.stream().mapToInt(change -> change.who().size()).sum();
        int hidden = changes.size() - rows.size();
        String compared = CountText.of(diff.comparison().signIns(), "sign-in");
        return new ChapterView(
                id,
                diff.title(),
                changed == 0 ? "No change" : "Changes",
                changed == 0 ? ChapterView.State.GOOD : ChapterView.State.NEITHER,
                (changed == 0
                                ? "Nobody's outcome changes; " + compared + " compared."
                                : "Of " + compared + ", " + CountText.grouped(changed)
                                        + (changed == 1 ? " changes." : " change."))
                        + diff.comparison().people().map(DiffChapter::words).orElse(""),
                facts(diff),
                Optional.empty(),
                new OutcomeMatrix(
                        "Whose outcome changes",
                        false,
                        false,
                        List.of(BEFORE, AFTER),
                        rows,
                        hidden == 0 ? "" : "… and " + CountText.of(hidden, "more kind") + " of change"),
                List.of(),
                stories);
    }

    /** What is written otherwise, whether it alters an outcome or not. */
    private static List<ChapterView.Fact> facts(DiffReport diff) {
        List<PlanDifference> differences = diff.comparison().differences();
        List<ChapterView.Fact> facts = new ArrayList<>();
        differences.stream()
                .limit(MOST_FACTS)
                .forEach(each -> facts.add(new ChapterView.Fact(
                        each.before().isEmpty() ? "New" : each.after().isEmpty() ? "Gone" : "Changed", each.words())));
        int hidden = differences.size() - facts.size();
        if (hidden > 0) {
            facts.add(new ChapterView.Fact("", "… and " + CountText.of(hidden, "more change") + " in the plan"));
        }
        if (!diff.unasked().isEmpty()) {
            facts.add(PlanFacts.unasked(diff.unasked()));
        }
        return facts;
    }

    private static String words(PeopleShift people) {
        return " The outcome of " + people.changed().words() + " changes. Before, " + PeopleWords.ofAll(people.before())
                + ". After, " + PeopleWords.ofAll(people.after()) + ".";
    }

    private void add(OutcomeChange change) {
        OutcomeMatrix.Cell before = cell(BEFORE, "new", change.before(), change, List.of());
        OutcomeMatrix.Cell after = cell(AFTER, "gone", change.after(), change, because(change));
        rows.add(new OutcomeMatrix.Row(
                NameList.of(change.who().stream().map(ComparedSignIn::toString).toList()),
                change.people().map(PeopleCount::note).orElse(""),
                Optional.empty(),
                Optional.empty(),
                List.of(before, after)));
    }

    private OutcomeMatrix.Cell cell(
            String when,
            String otherwise,
            Optional<Prediction> prediction,
            OutcomeChange change,
            List<String> because) {
        if (prediction.isEmpty()) {
            return OutcomeMatrix.Cell.without(when, otherwise);
        }
        int number = stories.size() + 1;
        String story = id + "-s" + number;
        stories.add(StoryView.of(
                        story,
                        when + ": ",
                        number,
                        prediction.get(),
                        "",
                        StoryView.others(change.who().size() - 1, change.people()),
                        number <= inFull)
                .because(because));
        return OutcomeMatrix.Cell.of(when, prediction.get(), story, number, false);
    }

    private static List<String> because(OutcomeChange change) {
        return change.causes().stream().flatMap(cause -> because(change, cause)).toList();
    }

    private static Stream<String> because(OutcomeChange change, DivergingSteps cause) {
        return Stream.of(step(BEFORE, change.before(), cause.before()), step(AFTER, change.after(), cause.after()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> step(String when, Optional<Prediction> prediction, OptionalInt number) {
        return prediction
                .filter(any -> number.isPresent())
                .map(walked -> when + ", step " + number.getAsInt() + ": "
                        + walked.step(number.getAsInt()).sentence());
    }
}
