package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.ChapterView;
import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.NameList;
import io.github.lyncdiscover.cli.page.view.OutcomeMatrix;
import io.github.lyncdiscover.cli.page.view.PlaceWords;
import io.github.lyncdiscover.cli.page.view.StoryView;
import io.github.lyncdiscover.comparison.ComparedSignIn;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.comparison.OutcomeChange;
import io.github.lyncdiscover.comparison.PeopleShift;
import io.github.lyncdiscover.comparison.PlanDifference;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
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
    private final boolean homes;
    private final boolean clients;
    private final List<OutcomeMatrix.Row> rows = new ArrayList<>();
    private final List<StoryView> stories = new ArrayList<>();

    private DiffChapter(String id, Comparison comparison, int inFull) {
        this.id = id;
        List<ComparedSignIn> all = comparison.changes().stream()
                .flatMap(change -> change.who().stream())
                .toList();
        this.homes = all.stream().map(each -> each.users().home()).distinct().count() > 1;
        this.clients = all.stream().map(ComparedSignIn::client).distinct().count() > 1;
        this.inFull = inFull;
    }

    /**
     * Makes the chapter.
     *
     * @param id where it is linked to
     * @param place which of several comparisons it is; empty if it is the only one
     * @param diff what changes
     * @param inFull how many of the stories are told in full
     */
    static ChapterView of(String id, String place, DiffReport diff, int inFull) {
        return new DiffChapter(id, diff.comparison(), Math.max(2, inFull)).chapter(place, diff);
    }

    private ChapterView chapter(String place, DiffReport diff) {
        DiffSentence sentence = new DiffSentence(diff.comparison());
        List<OutcomeChange> changes = diff.comparison().changes();
        changes.stream().limit(MOST_CHANGES).forEach(this::add);
        int changed = changes.stream().mapToInt(change -> change.who().size()).sum();
        int hidden = changes.size() - rows.size();
        String compared = CountText.of(diff.comparison().signIns(), "sign-in");
        return new ChapterView(
                id,
                place,
                title(diff),
                sentence.badge(),
                changed == 0
                        ? ChapterView.State.GOOD
                        : sentence.isWorse() ? ChapterView.State.BAD : ChapterView.State.NEITHER,
                sentence.text(),
                (changed == 0
                                ? "Nobody's outcome changes; " + compared + " compared."
                                : "Of " + compared + ", " + CountText.grouped(changed)
                                        + (changed == 1 ? " changes." : " change."))
                        + diff.comparison().people().map(DiffChapter::words).orElse(""),
                "What changes in the plan",
                facts(diff),
                Optional.empty(),
                new OutcomeMatrix(
                        "Whose outcome changes",
                        false,
                        false,
                        List.of(BEFORE, AFTER),
                        rows,
                        hidden == 0 ? "" : "… and " + CountText.of(hidden, "more kind") + " of change"),
                sentence.cure().view(),
                List.of(),
                stories);
    }

    private static String title(DiffReport diff) {
        return diff.before().equals(diff.after())
                ? diff.before() + ", before and after"
                : diff.before() + " → " + diff.after();
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
        int was = stories.size() + 1;
        OutcomeMatrix.Cell before = cell(BEFORE, "not there yet", change.before(), change);
        int is = stories.size() + 1;
        OutcomeMatrix.Cell after = cell(AFTER, "no longer there", change.after(), change);
        if (change.after().isPresent()) {
            List<StoryView.Because> because = change.causes().stream()
                    .flatMap(cause -> Stream.of(
                            because(BEFORE, change.before(), cause.before(), was),
                            because(AFTER, change.after(), cause.after(), is)))
                    .flatMap(Optional::stream)
                    .toList();
            stories.set(is - 1, stories.get(is - 1).because(because));
        }
        rows.add(new OutcomeMatrix.Row(
                NameList.of(change.who().stream().map(this::who).toList()),
                change.people().map(PeopleCount::note).orElse(""),
                Optional.empty(),
                Optional.empty(),
                List.of(before, after)));
    }

    private String who(ComparedSignIn signIn) {
        Home home = signIn.users().home();
        return signIn.users().who()
                + (homes && !(home instanceof Home.NotSaid) ? " · account " + PlaceWords.at(home) : "")
                + signIn.location().map(place -> " · " + PlaceWords.of(place)).orElse("")
                + (clients ? " · " + signIn.client().title() : "");
    }

    private OutcomeMatrix.Cell cell(
            String when, String otherwise, Optional<Prediction> prediction, OutcomeChange change) {
        if (prediction.isEmpty()) {
            return OutcomeMatrix.Cell.without(when, otherwise);
        }
        int number = stories.size() + 1;
        stories.add(StoryView.of(
                story(number),
                when + ": ",
                number,
                prediction.get(),
                "",
                StoryView.others(change.who().size() - 1, change.people()),
                number <= inFull));
        return OutcomeMatrix.Cell.of(when, prediction.get(), story(number), number, false);
    }

    private String story(int number) {
        return id + "-s" + number;
    }

    private Optional<StoryView.Because> because(
            String when, Optional<Prediction> prediction, OptionalInt number, int story) {
        return prediction.filter(any -> number.isPresent()).map(walked -> {
            int step = number.getAsInt();
            String link = story <= inFull ? StoryView.step(story(story), step) : story(story);
            return new StoryView.Because(when, what(walked.step(step)), step, link);
        });
    }

    /** What happens at a step: of a judgement the server and the result. */
    private static String what(Step step) {
        return step instanceof Step.Judge judge
                ? judge.decision().server() + " (" + judge.stage().words() + "): " + judge.conclusion()
                : step.sentence();
    }
}
